"""Whether an event happened: actual, ongoing, planned, hypothetical, negated or alleged, by the words around its trigger.

The scale follows the FactBank tradition (Saurí and Pustejovsky 2009): the embedding words are read from the trigger outwards, and the
first that says something decides, save that a negation outside a plan or a wish makes those no event at all.
"""

from __future__ import annotations

from avviso.analysis.events import denials as event_denials
from avviso.analysis.events.triggers import QUANTITY, Site
from avviso.analysis.negation import none_of
from avviso.analysis.token_columns import FINITE
from avviso.analysis.tree import RELATIVE, Tree
from avviso.reference.plover import word_class
from avviso.reference.political_words import words

_PLANS = words("plan verbs")
_WISHES = words("wish verbs")
_ASPECT = frozenset(["continue", "keep", "go_on", "carry_on", "remain", "stay", "persist"])
BEGIN = frozenset(["begin", "start", "resume", "launch", "commence"])
# What these put an end to goes on until then.
CEASING = frozenset({"stop", "cease", "quit", "halt", "end"})
_ENDS = frozenset({"end", "halt", "cessation", "stop", "pause", "suspension", "ending"})
_ALLEGE = frozenset(["accuse", "allege", "blame", "charge", "suspect", "claim", "purport"])
_PLAN_NOUNS = words("plan nouns")
_WISH_NOUNS = words("wish nouns")
_GUESSES = frozenset({"hope", "fear", "wish", "guess", "doubt", "suspect", "want"})
_HEARSAY = frozenset({"believe", "say", "think", "report", "suspect", "rumour", "rumor", "understand"})
# What these bring about is not there yet, however definite.
_BRINGING = word_class("light") | {
    "allow",
    "enable",
    "support",
    "back",
    "help",
    "avoid",
    "prevent",
    "see",
    "need",
    "get",
    "have",
    "use",
}
_ALLEGE_NOUNS = frozenset("allegation accusation claim charge suspicion evidence proof rumour rumor".split())
_WITHHOLDING = frozenset({"refusal", "inability", "failure", "unwillingness", "hesitancy"})
_LASTING = words("lasting deeds")
_LASTING_VERBS = words("lasting verbs")
_EXPRESSIVE = words("expressive deeds")
_HABITS = words("habits")
_MAKES_SURE = words("makes sure")
# Acts done by saying so: "I want to thank X" thanks.
_PERFORMED = words("verbs of praise") | words("verbs of request") | words("verbs of accusation")
_PERFORMING = frozenset({"want", "wish", "like", "have", "let"})
_ADJECTIVES = {
    "possible": "hypothetical", "potential": "hypothetical", "proposed": "hypothetical", "hypothetical": "hypothetical",
    "threatened": "hypothetical", "feared": "hypothetical", "eventual": "hypothetical", "would-be": "hypothetical",
    "announced": "planned", "announce": "planned", "planned": "planned", "upcoming": "planned", "forthcoming": "planned", "scheduled": "planned", "future": "planned", "imminent": "planned",
    "propose": "hypothetical", "plan": "planned", "schedule": "planned", "expected": "planned", "expect": "planned",
    "alleged": "alleged", "suspected": "alleged", "supposed": "alleged", "purported": "alleged", "allege": "alleged", "suspect": "alleged",
    "ongoing": "ongoing", "continuing": "ongoing", "current": "ongoing", "continued": "ongoing", "on-going": "ongoing",
    "failed": "negated", "foiled": "negated", "cancelled": "negated", "averted": "negated", "aborted": "negated", "thwarted": "negated",
}  # fmt: skip
# What these verbs make of the noun they bring in: "planned talks" in other words.
_LENT = {
    "plan": "planned",
    "schedule": "planned",
    "prepare": "planned",
    "approve": "planned",
    "order": "planned",
    "propose": "hypothetical",
}
TIES = frozenset(
    {
        "link",
        "connection",
        "involvement",
        "participation",
        "responsibility",
        "role",
        "complicity",
        "tie",
        "part",
        "hand",
    }
)
# "The attack blamed on X": the participle and its preposition.
_BLAMED = {"blame": "on", "attribute": "to", "ascribe": "to"}
_TRIES = frozenset({"attempt", "effort", "bid"})
_MOVING = frozenset({"go", "travel", "return", "meet", "come", "fly", "gather"})
_EVALUATIONS = words("evaluations")
_NEGATIONS = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor", "without"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
_MODALS = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "would": "would",
    "could": "hypothetical", "may": "hypothetical", "might": "hypothetical", "can": "hypothetical", "ca": "hypothetical",
    "should": "hypothetical", "must": "hypothetical", "ought": "hypothetical",
}  # fmt: skip

_DUE = frozenset({"due", "scheduled", "supposed", "expected", "meant", "slated", "set"})


def status(tree: Tree, site: Site) -> str:
    """The status of the event at a trigger, apart from any statement it stands in; "actual" where nothing says otherwise."""
    if site.frame.kind == "N":
        own = _of_noun(tree, site)
        if own is not None:
            return own
    if site.frame.kind == "V" and performs(tree, site.token):
        return "actual"
    start = site.token
    if site.light is not None and not site.around:
        start = site.light
        if tree.lemma(start) == "join" and tree.lemma(site.token) in _LASTING:
            return "ongoing"  # one joins what is going on
        lent = _LENT.get(tree.lemma(start))
        if lent is not None and clause_status(tree, start) in ("actual", "ongoing"):
            return lent
    elif site.frame.kind == "N":
        return _lasting(tree, site.token, _around_noun(tree, site.token))
    return clause_status(tree, start)


def _lasting(tree: Tree, noun: int, own: str) -> str:
    """The status of a noun, ongoing where it is a deed that lasts and nothing near it is past: "remains firm in its support of X"."""
    if own != "actual" or tree.lemma(noun) not in _LASTING:
        return own
    top = noun
    for _ in range(8):
        if tree.pos[top] in ("VERB", "AUX") or tree.kid(top, "cop") is not None:
            break
        if tree.heads[top] < 0:
            return own
        top = tree.heads[top]
    marks = [tree.tags[c] for c in (top, *tree.kids(top, "aux", "cop"))]
    return "ongoing" if {"VBZ", "VBP"} & set(marks) and "VBN" not in marks and "VBD" not in marks else own


def is_purpose(tree: Tree, site: Site) -> bool:
    """Whether a trigger only says what something else was done for, which is no event of its own.

    "Sent troops to crush the revolt", "in an attempt to suppress", "steps aimed at strengthening ties".
    """
    verb = site.light if site.light is not None and not site.around else site.token
    if tree.pos[verb] != "VERB" or _own(tree, verb) is not None:
        return False
    for _ in range(3):
        if tree.dep[verb] not in ("conj", "xcomp") or tree.heads[verb] < 0 or tree.kid(verb, "nsubj") is not None:
            break
        if tree.tags[verb] not in ("VB", "VBG") or tree.pos[tree.heads[verb]] != "VERB":
            return False
        verb = tree.heads[verb]
    head, marks = tree.heads[verb], tree.marks(verb)
    if head < 0:
        return False
    lemma = tree.lemma(head)
    if lemma == "aim" and "at" in marks:
        return True
    if "to" not in marks:
        return False
    if tree.dep[verb] == "advcl":
        return tree.pos[head] == "VERB" and lemma not in _PLANS | _WISHES | event_denials.DENIALS | _ALLEGE | _MOVING
    if tree.dep[verb] == "acl" and tree.rel[verb] != "acl:relcl":
        return lemma not in _PLAN_NOUNS | _WISH_NOUNS or (lemma in _TRIES and "in" in tree.marks(head))
    return False


def _of_noun(tree: Tree, site: Site) -> str | None:
    for child in tree.children[site.token]:
        if tree.dep[child] == "det" and tree.lemmas[child] == "no":
            return "negated"
        described = by_adjective(tree, site.token, child)
        if described is not None:
            return described
        if tree.dep[child] == "case" and tree.lemmas[child] == "without":
            return "negated"
        if (
            tree.dep[child] == "acl"
            and tree.lemmas[child] in _BLAMED
            and tree.oblique(child, _BLAMED[tree.lemmas[child]])
        ):
            return "alleged"
    return None


def by_adjective(tree: Tree, noun: int, child: int) -> str | None:
    """The status that a word before a noun gives it: "the announced meeting"."""
    if tree.dep[child] not in ("amod", "acl") or child > noun:
        return None
    return _ADJECTIVES.get(tree.words[child]) or _ADJECTIVES.get(tree.lemmas[child])


def performs(tree: Tree, verb: int) -> bool:
    """Whether saying it does it: "I want to thank", "we would like to congratulate"."""
    head = tree.heads[verb]
    wanted = tree.dep[verb] == "xcomp" and head >= 0 and tree.lemmas[head] in _PERFORMING
    if not wanted or tree.lemmas[verb] not in _PERFORMED:
        return False
    return any(tree.words[subject] in ("i", "we") for subject in tree.kids(head, "nsubj"))


def _around_noun(tree: Tree, token: int) -> str:
    """The status that a noun gets from what it depends on: "called for talks", "the threat of an attack", "talks will begin"."""
    top = token
    for _ in range(6):
        head = tree.heads[top]
        if head < 0:
            return "actual"
        lemma = tree.lemma(head)
        if tree.pos[head] in ("VERB", "AUX") or tree.kid(head, "cop") is not None:
            found = _under_verb(tree, top, head, lemma)
            # What is being done lasts, not what it is about: "is offering condolences over an attack".
            about = top != token and tree.dep[top] == "obj" and tree.lemmas[top] not in QUANTITY
            return "actual" if found == "ongoing" and about else found
        if tree.dep[top] in ("nmod", "acl", "obl"):
            if lemma in TIES:
                return "actual"  # who denies a link with a deed does not deny the deed
            if lemma in _WISH_NOUNS:
                return "hypothetical"
            if lemma in _PLAN_NOUNS and "of" not in tree.marks(top):
                return "planned"
            if lemma in _ENDS and {"to", "of", "in"} & set(tree.marks(top)):
                return "ongoing" if _around_noun(tree, head) == "hypothetical" else "actual"
            if lemma in _ALLEGE_NOUNS or (tree.words[head] == "reports" and "of" in tree.marks(top)):
                return "alleged"
        top = head
    return "actual"


def _under_verb(tree: Tree, noun: int, verb: int, lemma: str) -> str:
    dep, marks = tree.dep[noun], tree.marks(noun)
    argument = dep in ("obj", "nsubj") or (dep == "obl" and bool({"for", "to", "against", "of", "from"} & set(marks)))
    if dep == "nsubj" and not tree.passive(verb):
        # What is said of the talks: that they will begin, may fail, have ended.
        own = clause_status(tree, verb)
        if lemma in BEGIN or tree.lemmas[verb] in ("take", "happen", "occur", "be", "come", "follow", "proceed"):
            return own
        if lemma in _ASPECT and own in ("actual", "planned"):
            return "ongoing"
        return (
            "actual"
            if own in ("actual", "ongoing", "negated")
            else ("actual" if lemma in ("fail", "end", "collapse") else own)
        )
    if argument:
        if tree.lemma(noun) in _EXPRESSIVE and lemma in ("offer", "extend", "send"):
            return clause_status(tree, verb)
        if lemma in event_denials.DENIALS:
            return event_denials.of_noun(tree, noun, verb)
        if lemma in _WISHES and lemma not in ("help", "support", "oppose", "allow", "discuss", "order"):
            return "hypothetical"
        if lemma in _PLANS and lemma not in ("announce", "approve", "authorise", "authorize", "expect", "mean"):
            return "planned"
        if lemma in _ALLEGE and dep == "obl":
            return "alleged"
        if lemma in _ASPECT and dep == "obj":
            return "ongoing"
        if dep == "obj" and lemma in CEASING:
            return _ended(tree, verb)
        if dep == "obj" and lemma in ("follow", "condemn", "criticise", "criticize", "welcome"):
            return "actual"
    if dep == "obl" and not argument:
        return "actual"
    outer = clause_status(tree, verb)
    if dep == "obj" and outer == "ongoing":
        return outer
    if lemma not in _BRINGING and tree.lemma(noun) in _LASTING and _marked(tree, noun):
        return "ongoing"  # "will join the fight against X"
    if _given(tree, noun) and lemma not in _BRINGING:
        return "actual"
    return outer if outer in ("planned", "hypothetical") and (argument or dep == "obl") else "actual"


def _ended(tree: Tree, verb: int) -> str:
    """The status of what a verb puts an end to: it was, or goes on as long as the end is only wanted ("urged X to stop arming Y")."""
    return "actual" if clause_status(tree, verb) in ("actual", "ongoing") else "ongoing"


def _marked(tree: Tree, noun: int) -> bool:
    """Whether a noun has "the" or a possessor."""
    return any(tree.lemmas[c] == "the" or tree.rel[c] == "nmod:poss" for c in tree.children[noun])


def _given(tree: Tree, noun: int) -> bool:
    """Whether the words take a deed for known ("the crisis", "that attack"); "the release of X" may yet be to come."""
    pointing = {tree.lemmas[c] for c in tree.children[noun] if tree.dep[c] == "det"}
    whole = any(tree.dep[c] in ("nmod", "acl") and tree.rel[c] != "nmod:poss" for c in tree.children[noun])
    return bool(pointing & {"this", "that", "these", "those"}) or ("the" in pointing and not whole)


def is_due(tree: Tree, verb: int) -> bool:
    """Whether it is set down for later, by the words right before it, which a tree may have in several ways: "had been due to meet"."""
    return verb > 1 and tree.words[verb - 1] == "to" and tree.words[verb - 2] in _DUE


def clause_status(tree: Tree, verb: int) -> str:
    """The status of what a verb says, by its own auxiliaries and then by what it hangs on; "actual" where nothing says otherwise."""
    head = tree.heads[verb]
    if tree.dep[verb] == "xcomp" and head >= 0 and tree.lemma(head) in CEASING:
        return _ended(tree, head)
    own = _own(tree, verb)
    if own == "planned" and tree.dep[verb] == "ccomp" and head >= 0 and tree.lemma(head) in _GUESSES:
        return "hypothetical"  # "hopes that X will"
    if own not in (None, "ongoing"):
        return own or "actual"
    if is_due(tree, verb):
        return "planned"
    current = verb
    for _ in range(6):
        outer = _outer(tree, current)
        if outer is not None:
            return outer
        head = tree.heads[current]
        if head < 0 or tree.dep[current] not in ("xcomp", "ccomp", "conj", "acl", "advcl"):
            break
        if tree.dep[current] == "advcl" and tree.tags[current] == "VBG" and not tree.marks(current):
            # "Will return to the coast, visiting X" is one plan.
            return "planned" if _own(tree, head) == "planned" else own or "actual"
        if tree.dep[current] == "advcl" and tree.tags[current] == "VBG" and {"in", "by"} & set(tree.marks(current)):
            # "Would consist in supporting X", "will help by sending Y"
            shared = _own(tree, head)
            return shared if shared in ("planned", "hypothetical", "negated") else own or "actual"
        if tree.dep[current] in ("ccomp", "acl", "advcl") and not _relative(tree, current):
            # What is said, or told of a noun, stands by itself unless the word it hangs on says otherwise.
            break
        if _relative(tree, current):
            break
        if tree.dep[current] == "conj":
            shared = _own(tree, head)
            if shared not in (None, "ongoing", "negated") and not _finite(tree, current):
                return shared or "actual"
        else:
            shared = _own(tree, head)
            if shared is not None and shared != "ongoing":
                return shared
        current = head
    return own or _at_it(tree, verb)


def _at_it(tree: Tree, verb: int) -> str:
    """ "Ongoing" for what a participle says of somebody while the clause around it stands in the present: "helps those fighting X"."""
    if tree.tags[verb] != "VBG" or tree.dep[verb] != "acl" or tree.marks(verb):
        return "actual"
    top = tree.heads[verb]
    while tree.heads[top] >= 0 and tree.pos[top] not in ("VERB", "AUX"):
        top = tree.heads[top]
    tags = {tree.tags[c] for c in (top, *tree.kids(top, "aux", "cop"))}
    return "ongoing" if tags & {"VBZ", "VBP"} and not tags & {"VBD", "VBN"} else "actual"


def _relative(tree: Tree, verb: int) -> bool:
    """Whether a clause tells of the noun that it hangs on; "evidence it has sent troops" is what the evidence shows."""
    if tree.rel[verb] != "acl:relcl":
        return False
    subject, held = tree.kid(verb, "nsubj"), tree.kid(verb, "obj")
    whole = subject is not None and held is not None and not {tree.lemmas[subject], tree.lemmas[held]} & RELATIVE
    return not (whole and tree.lemma(tree.heads[verb]) in _ALLEGE_NOUNS | _WISH_NOUNS | _PLAN_NOUNS)


def _finite(tree: Tree, verb: int) -> bool:
    """Whether a joined verb has its own auxiliary or subject or a finite past form, so that it does not share the first one's."""
    return tree.tags[verb] in FINITE or tree.kid(verb, "aux", "nsubj") is not None


def _own(tree: Tree, verb: int) -> str | None:
    """What a verb's own auxiliaries, particles and adverbs say."""
    modal: str | None = None
    progressive = perfect = open_ = False
    for child in tree.children[verb]:
        lemma, word, dep = tree.lemmas[child], tree.words[child], tree.dep[child]
        if dep in ("advmod", "det", "cc") and lemma in _NEGATIONS:
            return "negated"
        if dep in ("nsubj", "obj") and none_of(tree, child):
            return "negated"
        if dep == "aux" or dep == "auxpass":
            if word in _MODALS or lemma in _MODALS:
                modal = _MODALS.get(word) or _MODALS[lemma]
            elif lemma == "be" and tree.tags[verb] == "VBG" and tree.tags[child] in ("VBZ", "VBP", "VBN"):
                progressive = True
            elif word == "being" and tree.tags[verb] == "VBN" and _in_present(tree, verb):
                progressive = True  # "are being held"
            elif lemma == "have":
                perfect = True
        elif dep == "advmod" and lemma in ("allegedly", "reportedly", "purportedly"):
            return "alleged"
        elif dep == "advmod" and lemma in ("possibly", "perhaps", "potentially", "maybe"):
            modal = modal or "hypothetical"
        elif dep == "mark" and lemma in _CONDITIONS:
            open_ = True
    if open_:
        return "hypothetical"  # "it is not clear whether they will meet"
    if modal == "would":
        return "hypothetical" if perfect else _would(tree, verb)
    if modal == "hypothetical" and perfect:
        return "hypothetical"
    if modal is not None:
        return modal
    habit = tree.tags[verb] in ("VBZ", "VBP") and any(tree.lemmas[c] in _HABITS for c in tree.kids(verb, "advmod"))
    lasting = tree.tags[verb] in ("VBZ", "VBP") and tree.lemmas[verb] in _LASTING_VERBS
    engaged = tree.tags[verb] == "VBG" and {"in", "on"} & set(tree.marks(verb))  # "involved in fighting X"
    return "ongoing" if progressive or habit or lasting or engaged else None


def _in_present(tree: Tree, verb: int) -> bool:
    """Whether an auxiliary of a verb stands in the present."""
    return any(tree.tags[c] in ("VBZ", "VBP") for c in tree.kids(verb, "aux"))


def _would(tree: Tree, verb: int) -> str:
    """ "Would" is a plan in what somebody said, wrote or promised ("said it would send"), a supposition anywhere else."""
    current = verb
    for _ in range(3):
        head = tree.heads[current]
        if head < 0:
            break
        if tree.dep[current] in ("ccomp", "conj") and tree.lemmas[head] in (
            "say",
            "announce",
            "promise",
            "pledge",
            "vow",
            "tell",
            "add",
            "confirm",
            "declare",
            "state",
            "reveal",
        ):
            return (
                "hypothetical"
                if any(tree.dep[c] == "advcl" and _CONDITIONS & set(tree.marks(c)) for c in tree.children[verb])
                else "planned"
            )
        if tree.dep[current] == "acl" and tree.lemmas[head] in _PLAN_NOUNS:
            return "planned"
        current = head
    return "hypothetical"


def _outer(tree: Tree, verb: int) -> str | None:
    """What the word a clause hangs on says of it."""
    head, dep = tree.heads[verb], tree.dep[verb]
    marks = tree.marks(verb)
    infinitive = "to" in marks
    if head < 0:
        return "planned" if infinitive else None
    lemma = tree.lemma(head)
    if dep == "advcl" and "before" in marks and tree.tags[verb] == "VBG":
        return None if clause_status(tree, head) == "actual" else "hypothetical"
    if dep == "ccomp" and lemma in _MAKES_SURE:
        made = clause_status(tree, head)
        return None if made in ("actual", "ongoing") else made
    if dep in ("xcomp", "ccomp", "advcl", "obl", "csubj"):
        if lemma in event_denials.DENIALS and (dep != "advcl" or "from" in marks):
            return event_denials.of_clause(tree, head)
        if dep == "xcomp" and (lemma == "be" or tree.words[head] == "going") and infinitive:
            return "planned"
        if dep == "xcomp" and infinitive and lemma in _HEARSAY and tree.passive(head):
            return "alleged"  # "is believed to have"
        if lemma in _PLANS and (infinitive or dep == "xcomp"):
            return "planned"
        if lemma in _WISHES and (infinitive or dep != "advcl") and not (lemma == "consider" and dep == "ccomp"):
            return "hypothetical"
        if lemma in _ALLEGE:
            return "alleged"
        if dep == "xcomp" and lemma in _ASPECT:
            return _own(tree, head) or "ongoing"
        if infinitive and lemma in _EVALUATIONS and dep != "obl":
            past = any(tree.lemmas[c] == "be" and tree.tags[c] == "VBD" for c in tree.kids(head, "cop"))
            return "actual" if past else None
        if dep == "advcl" and infinitive and "order" not in marks and lemma in _MOVING:
            outer = clause_status(tree, head)
            return outer if outer not in ("actual", "ongoing") else None
        if dep in ("advcl", "xcomp") and infinitive and lemma == "use" and clause_status(tree, head) == "actual":
            return None  # "used tanks to crush"
        if dep == "advcl" and infinitive:
            # What something was done for is intended, unless that was but imagined.
            return "planned" if clause_status(tree, head) in ("actual", "ongoing", "planned") else "hypothetical"
    if dep == "acl" and not _relative(tree, verb):
        if lemma in _WITHHOLDING and infinitive:
            return "negated"
        if lemma in _PLAN_NOUNS and infinitive:
            return "planned"
        if lemma in _WISH_NOUNS:
            return "hypothetical"
        if lemma in _ALLEGE_NOUNS or (lemma == "report" and "that" in marks):
            return "alleged"
        if infinitive and tree.heads[head] < 0 and tree.kid(head, "cop") is None:
            return "planned"  # a headline: "Norland to sign treaty"
        if infinitive:
            # "Will take steps to stop X": what is planned to be done for it is planned as well.
            noun = _own(tree, head) if tree.kid(head, "cop") is not None else _around_noun(tree, head)
            return "planned" if noun == "planned" else "hypothetical"
    return None
