"""What a saying does: the cue word decides, and for neutral words a few safe signs in the content (Searle's
classes with the field's finer verbs)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from avviso.analysis.annotations import Actors, Party
from avviso.analysis.quotations import act_futures, own_side
from avviso.analysis.quotations.act_futures import perfect
from avviso.analysis.quotations.act_limits import (
    agrees,
    asks_about,
    differs,
    elsewhere,
    judged_impossible,
    lacks,
    lacks_title,
    looks_on,
    not_yet,
    plain_lack,
    powerless,
    undecided,
    won,
    wronged,
)
from avviso.analysis.quotations.candidates import Candidate, main_word
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.quotations.silences import keeps_back
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import (
    CLAIM_NOUNS,
    CLASSES,
    FALSE,
    LIGHT_NOUNS,
    NOT,
    RENEWING,
    THIRD_PERSON,
    TRUE,
    VERBS,
    words,
)
from avviso.text.document import Document
from avviso.text.judge import Judge

_FIRST = own_side.FIRST
_MUST = frozenset({"must"})
_OUGHT = frozenset({"should", "ought"})
_FUTURE = frozenset({"will", "would", "'ll", "’ll", "shall", "wo", "'d"})
_UNACCEPTING = words("""accept recognise recognize tolerate allow permit surrender negotiate yield give""")
# To say of somebody that he did one of these is to accuse him.
_BLAME = words(
    """manufacture provoke orchestrate engineer instigate fabricate falsify sabotage violate breach undermine stage
    destabilise destabilize collude bribe massacre torture lie mislead deceive"""
)
# What is done to words and papers that are not true, or not told as they were.
_FAKED = words("forge fake fabricate falsify invent doctor")
_MISTOLD = words("misquote misrepresent misinterpret misreport misconstrue misunderstand")
# What shows that something is said not to be so.
_DENYING = words("""not n't n’t no never nobody none nothing neither nor without hardly only just deny denial reject refute dispute contrary
    myth wrong fake bogus absurd ridiculous distortion rumour rumor speculation speculative free always cannot""")
_NAMING = words("call describe dismiss label brand")
_WILLING = words("willing ready prepared")
# Who says that he does not do this declines to comment.
_SILENT = frozenset({"comment", "elaborate"})
# To call a claim one of these is to deny it.
_SILLY = words("absurd ridiculous laughable ludicrous preposterous nonsensical bogus")
# Verbs that say what a thing is worth.
_VALUING = words("call describe characterise characterize portray depict brand label dub term")
_ACCORDS = words("ceasefire truce agreement accord deal pact treaty law promise pledge word embargo silence")
_PERFORMED = {
    "condemn": "condemn",
    "denounce": "condemn",
    "deplore": "condemn",
    "welcome": "welcome",
    "thank": "thank",
    "apologise": "apologise",
    "apologize": "apologise",
    "demand": "demand",
    "urge": "urge",
    "promise": "pledge",
    "pledge": "pledge",
    "vow": "pledge",
    "deny": "deny",
    "regret": "regret",
    "hope": "hope",
    "fear": "fear",
    "congratulate": "praise",
    "commend": "praise",
    "applaud": "praise",
    "reject": "refuse",
    "refuse": "refuse",
}
_DONE_BY_SAYING = frozenset({"apologise", "thank", "condemn", "welcome", "urge"})
# What the rules' own word is worth beside the model's log probabilities: where a sign in the content tells it, where the cue is one of saying,
# and where it is any other that tells nothing ("called", "described as"). Fitted on the development labels.
_SIGNED, _OPENED, _VAGUE = 0.9, 1.3, 1.3
# Cues that leave open what the saying does: only these look into their content.
_OPEN = frozenset(
    [
        "say",
        "tell",
        "add",
        "state",
        "note",
        "remark",
        "observe",
        "comment",
        "write",
        "stress",
        "emphasise",
        "emphasize",
        "underline",
        "underscore",
        "reiterate",
        "repeat",
        "insist",
        "affirm",
        "reaffirm",
        "assert",
        "maintain",
        "explain",
        "continue",
        "tweet",
        "post",
        "reply",
        "respond",
        "answer",
        "declare",
        "announce",
        "quote",
        "cite",
        "conclude",
        ":",
        "according",
        "argue",
    ]
)
# Verbs of stating whose infinitive tells what is so ("claimed to hold the town"), nothing asked or promised.
_STATING = frozenset({"claim", "believe", "report", "recall", "hint"})
_PLAIN = frozenset({"say", "tell", "add"})
_OF_ONESELF = frozenset({"admit", "apologise"})
# Roots of events that do nobody harm (PLOVER, quad classes 1 and 2).
_KIND = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})


def form(tree: Tree, candidate: Candidate) -> str:
    """direct where all words of the content are quoted, mixed where some are, else indirect."""
    words = quoted = 0
    for start, end in candidate.contents:
        for i in range(start, end):
            if tree.punct[i] or tree.space[i]:
                continue
            words += 1
            quoted += tree.quote_at(i) is not None
    if not words or not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def told(document: Document, tree: Tree, candidates: Sequence[Candidate]) -> list[Mapping[str, float]]:
    """The model's probability of each act for each candidate; empty without a model, and where the cue tells the act by itself."""
    found: list[Mapping[str, float]] = [{}] * len(candidates)
    asked = [k for k, c in enumerate(candidates) if not _closed(tree, c) or c.act == "assert"]
    if document.judge is not None and asked:
        statements = [(candidates[k].source, _verb(tree, candidates[k]), candidates[k].contents) for k in asked]
        for k, chances in zip(asked, document.judge.acts(document.doc, statements), strict=True):
            found[k] = chances
        _spare_the_kind(document.judge, document, tree, candidates, found)
    return found


def _spare_the_kind(
    judge: Judge, document: Document, tree: Tree, candidates: Sequence[Candidate], found: list[Mapping[str, float]]
) -> None:
    """Take "threaten" from what is undertaken to nobody's harm: "said it would send a delegation if the skies reopened"."""
    likely = [
        k for k, chances in enumerate(found) if chances and max(chances, key=lambda name: chances[name]) == "threaten"
    ]
    roots = {k: root for k in likely if (root := content_root(tree, candidates[k])) is not None}
    for (k, _), deed in zip(roots.items(), judge.told(document.doc, list(roots.values())), strict=True):
        if deed is None:
            continue
        kind = sum(chance for name, chance in deed.roots.items() if name in _KIND)
        if kind > 0.5:
            found[k] = {name: chance for name, chance in found[k].items() if name != "threaten"}


def _verb(tree: Tree, candidate: Candidate) -> Range | None:
    """The cue, or of one who is quoted by another the saying alone: "was quoted by the agency as / saying"."""
    cue = candidate.cue
    passed_on = cue is not None and tree.lemma[candidate.head] == "quote" and tree.tag[cue[1] - 1] == "VBG"
    return (cue[1] - 1, cue[1]) if cue is not None and passed_on else cue


def _closed(tree: Tree, candidate: Candidate) -> bool:
    """Whether the cue is none of those that leave open what the saying does."""
    return tree.lemma[candidate.head] not in _OPEN and candidate.frame != "bare"


def act(
    tree: Tree, actors: Actors, candidate: Candidate, speaker: Party | None, chances: Mapping[str, float] | None = None
) -> str:
    """The act of a candidate: what the rules say, unless the model (`chances` of each act) is surer of another."""
    ruled = _ruled(tree, actors, candidate, speaker)
    named = _renewed(tree, actors, candidate, speaker)
    root = content_root(tree, candidate)
    firm = root is not None and (
        (ruled == "refuse" and _rejects(tree, root))
        or (ruled == "deny" and _none_such(tree, root))
        or ruled in {"decline-to-comment", "threaten"}
        or (ruled == "ask" and candidate.act == "criticise")
        or (ruled == "assert" and plain_lack(tree, root))
        or _performs(tree, candidate, root, ruled)
    )
    if named or not chances or firm or (ruled == "deny" and _claim_called_false(tree, candidate)):
        return named or ruled
    barred = _barred(tree, actors, candidate, speaker)
    if ruled == "deny":  # "that is simply not true" confirms nothing
        barred = barred.union({"confirm"})
    if ruled == "predict":  # what others will do is nobody's undertaking
        barred = barred.union(CLASSES["commissive"])
    if ruled == "accuse":  # "they have lied to us" denies nothing
        barred = barred.union({"deny", "confirm"})
    if ruled == "announce":
        barred = barred.union({"refuse", "threaten", "warn", "agree"})
    if ruled == "pledge":  # "told Norland that it would leave" asks and refuses nothing
        barred = barred.union({"refuse", "deny"}, CLASSES["directive"])
    calling = tree.lower[candidate.head + 1 : candidate.head + 2] in (["on"], ["upon"], ["for"])
    if (
        tree.lemma[candidate.head] in _VALUING and candidate.act == "assert" and not calling
    ):  # to name a thing decides, asks or admits nothing
        barred = barred.union(CLASSES["declarative"], CLASSES["commissive"], CLASSES["directive"], _OF_ONESELF)
    if tree.lemma[candidate.head] in _STATING:
        barred = barred.union(CLASSES["commissive"], CLASSES["directive"])
    chances = {name: chance for name, chance in chances.items() if name not in barred}
    worth = _VAGUE if _closed(tree, candidate) else _OPENED if ruled == candidate.act else _SIGNED
    return max(sorted(chances), key=lambda name: log(chances[name] + 1e-6) + (worth if name == ruled else 0.0))


def _barred(tree: Tree, actors: Actors, candidate: Candidate, speaker: Party | None) -> frozenset[str]:
    """The acts that the content rules out: nobody denies without a no, admits what is not his, or refuses in having none."""
    root = content_root(tree, candidate)
    telling = not _closed(tree, candidate) and not keeps_back(tree, candidate)
    silent = frozenset({"decline-to-comment"}) if telling else frozenset()
    if root is not None and (judged_impossible(tree, root) or _rejects(tree, root)):
        return silent | {"deny"}
    if root is not None and (undecided(tree, root) or powerless(tree, root)):
        return silent.union({"deny"}, CLASSES["commissive"])
    barred = set(silent)
    if root is not None and lacks(tree, root):  # what there is none of is neither refused nor promised
        barred.update(CLASSES["commissive"], CLASSES["declarative"])
    differing = differs(tree, candidate)
    if candidate.act == "assert" and (differing or (root is not None and lacks_title(tree, actors, root, speaker))):
        barred.update({"deny", "refuse"})
    if candidate.act == "assert" and (differing or looks_on(tree, candidate)):
        barred.update({"accuse", "condemn", "criticise"})
    if root is not None and _made_up(tree, root):  # "said the cable was forged"
        barred.update({"confirm", "admit"})
    if tree.lemma[candidate.head] == "quote":  # who is quoted says it himself
        barred.add("report")
    if candidate.act == "assert" and not _says_no(tree, candidate):
        barred.update({"deny", "refuse"})
    if tree.lemma[candidate.head] in _PLAIN and form(tree, candidate) != "direct" and not agrees(tree, candidate):
        barred.add("confirm")
    if candidate.act == "assert" and not _closed(tree, candidate):
        if root is not None and not_yet(tree, root):
            barred.update({"deny"} if tree.lemma[root] in _WILLING else {"deny", "refuse"})
        if root is not None and elsewhere(tree, actors, root) and not _about_oneself(tree, actors, root, speaker):
            barred.update({"deny", "refuse"})
        if (root is not None and (won(tree, root) or wronged(tree, root))) or not any(
            tree.pos[t] == "PRON" for part in candidate.contents for t in range(*part)
        ):
            barred.add("admit")
    return _by_subject(tree, actors, candidate, root, speaker).union(barred)


def _about_oneself(tree: Tree, actors: Actors, root: int, speaker: Party | None) -> bool:
    who = tree.child(root, "nsubj")
    return who is not None and own_side.own(tree, actors, who, speaker)


def _by_subject(
    tree: Tree, actors: Actors, candidate: Candidate, root: int | None, speaker: Party | None
) -> frozenset[str]:
    """The acts that whoever the main clause is about rules out: nobody admits what others did, or accuses himself."""
    closed = _closed(tree, candidate) and tree.lemma[candidate.head] not in _STATING
    who = None if root is None or closed else tree.child(root, "nsubj")
    if root is None or who is None or tree.pos[root] != "VERB":
        return frozenset()
    if own_side.own(tree, actors, who, speaker):
        return frozenset({"accuse"})
    if tree.lower[who] == "you":
        return _OF_ONESELF | {"confirm"}
    mention = mention_for(tree, actors, who)
    other = mention is not None and mention.entity is not None and speaker is not None
    if not other or tree.pos[who] not in {"PROPN", "NOUN"} or _held(tree, who):
        return frozenset()
    theirs = {cue.act for cue in VERBS.get(tree.lemma[root], ())} - {"assert", "report"}
    told = tree.child(root, "xcomp", "ccomp", "obj") is not None or tree.lemma[root] == "agree"
    return _OF_ONESELF | theirs if told else _OF_ONESELF  # "said Varn had promised to leave" promises nothing


def _renewed(tree: Tree, actors: Actors, candidate: Candidate, speaker: Party | None) -> str | None:
    """The act of what somebody says again or with weight, where it is a noun for one of his own: "reaffirmed their support", "his commitment"."""
    noun = tree.child(candidate.head, "obj")
    owner = None if noun is None else tree.child(noun, "nmod:poss")
    if noun is None or owner is None or tree.lemma[candidate.head] not in RENEWING:
        return None
    if tree.pos[owner] != "PRON" and not own_side.own(tree, actors, owner, speaker):
        return None
    act = LIGHT_NOUNS.get(tree.lemma[noun])
    return None if act == "assert" else act


def _rejects(tree: Tree, root: int) -> bool:
    """Whether a thing is not accepted, which denies nothing: "does not recognise the annexation"; what was not accepted may be denied."""
    return (
        tree.lemma[root] in _UNACCEPTING
        and not _acted(tree, root)
        and any(tree.lower[c] in NOT for c in tree.children[root])
    )


def _performs(tree: Tree, candidate: Candidate, root: int, act: str) -> bool:
    """Whether the first words do by being said what they tell of: "I apologise to everybody"."""
    who = tree.child(root, "nsubj")
    opens = who is not None and tree.lower[who] in _FIRST and tree.within(root, candidate.contents[0])
    return opens and act in _DONE_BY_SAYING and _PERFORMED.get(tree.lemma[root]) == act


def _made_up(tree: Tree, root: int) -> bool:
    """Whether something is said to be made up or told wrongly."""
    no = any(tree.lower[c] in NOT for c in tree.children[root])
    return tree.lemma[root] in _FAKED | _MISTOLD and _passive(tree, root) and not no


def _says_no(tree: Tree, candidate: Candidate) -> bool:
    """Whether anything in the content denies: a negation, or a word for what is untrue or not so."""
    return any(
        bool({tree.lower[t], tree.lemma[t]} & (FALSE | _DENYING))
        or (
            tree.pos[t] in {"ADJ", "VERB"}
            and tree.lower[t].startswith(("un", "mis", "inno", "inac", "inco"))
            and not tree.lower[t].startswith(("under", "uni"))
        )
        for part in candidate.contents
        for t in range(*part)
    )


def _held(tree: Tree, who: int) -> bool:
    """Whether a subject belongs to somebody of whom a pronoun tells: "its shell hit the school"."""
    return any(tree.pos[c] == "PRON" for c in tree.children[who] if tree.dep[c] == "nmod:poss")


def _ruled(tree: Tree, actors: Actors, candidate: Candidate, speaker: Party | None) -> str:
    if tree.lemma[candidate.head] in _NAMING and (
        _called_false(tree, candidate) or _claim_called_false(tree, candidate)
    ):
        return "deny"
    if candidate.act == "criticise" and asks_about(tree, actors, candidate.head):
        return "ask"
    if _closed(tree, candidate):
        return candidate.act
    root = content_root(tree, candidate)
    if root is None:
        return candidate.act
    return _by_content(tree, actors, candidate, root, speaker) or candidate.act


def _called_false(tree: Tree, candidate: Candidate) -> bool:
    """Whether something is called untrue: "called the figure a fantasy", "dismissed it as baseless"."""
    inside = (t for part in candidate.contents for t in range(*part))
    return any(tree.lemma[t] in FALSE and tree.base[t] in {"xcomp", "obl", "obj", "advcl", "amod"} for t in inside)


def _claim_called_false(tree: Tree, candidate: Candidate) -> bool:
    """Whether what is called untrue is a claim, which is to deny it: "called the accusation a shameful lie"."""
    named = tree.child(candidate.head, "obj", "nsubj:pass")
    claim = named is not None and tree.lemma[named] in CLAIM_NOUNS
    inside = {tree.lower[t] for part in candidate.contents for t in range(*part)}
    return claim and tree.lemma[candidate.head] in _NAMING and (_called_false(tree, candidate) or bool(inside & _SILLY))


def content_root(tree: Tree, candidate: Candidate) -> int | None:
    """The main word of the content: the candidate's own root where it stands in it."""
    if candidate.root is not None and any(tree.within(candidate.root, part) for part in candidate.contents):
        return candidate.root
    return main_word(tree, candidate.contents, candidate.head)


def _by_content(tree: Tree, actors: Actors, candidate: Candidate, root: int, speaker: Party | None) -> str | None:
    sign = [
        tree.lower[c] for c in tree.children[root] if tree.base[c] in {"aux", "advmod", "mark", "cop"} and c < root + 1
    ]
    no = any(word in NOT for word in sign)
    who = tree.child(root, "nsubj", "nsubj:pass")
    own = who is not None and own_side.own(tree, actors, who, speaker)
    first = who is not None and tree.lower[who] in _FIRST
    if _asks(tree, candidate, root):
        return "ask"
    if first and tree.lemma[root] in _PERFORMED and not any(w in _FUTURE | {"did", "had", "have"} for w in sign):
        return None if no else _PERFORMED[tree.lemma[root]]
    if _none_such(tree, root):
        return "deny"
    if no and own and tree.lemma[root] in _SILENT:
        return "decline-to-comment"
    if any(w in _MUST for w in sign) or (tree.lemma[root] in {"need", "have"} and _has_to(tree, root)):
        return (
            None if own or (no and first) else "demand" if _can_act(tree, actors, who) or _passive(tree, root) else None
        )
    if any(w in _OUGHT for w in sign):
        return "call-on" if not own and _can_act(tree, actors, who) and not perfect(tree, root) else None
    if any(w in _FUTURE for w in sign):
        own = own or (who is not None and own_side.unknown(tree, actors, who, speaker))
        return act_futures.act(tree, actors, root, who, speaker, own=own, no=no)
    if (
        candidate.frame == "clause"
        and tree.tag[root] == "VB"
        and who is None
        and not sign
        and tree.quote_at(root) is not None
    ):
        return "call-on"
    untrue = tree.lemma[root] in (TRUE if no else FALSE)
    if untrue and tree.child(root, "cop") is not None:
        return "deny"
    if (
        not no
        and tree.lemma[root] in _MISTOLD
        and _passive(tree, root)
        and who is not None
        and (own or _held(tree, who))
    ):
        return "deny"  # "he had been misquoted", "his words were misinterpreted"
    if not own and not no and (tree.lemma[root] in _BLAME or _breaks(tree, root)) and _blamed(tree, root):
        return "accuse"
    if (
        no
        and tree.lemma[root] in _UNACCEPTING
        and (own or (who is not None and own_side.unknown(tree, actors, who, speaker)))
    ):
        return "refuse"
    if no and own and tree.pos[root] in {"VERB", "AUX", "NOUN", "ADJ"} and not not_yet(tree, root):
        return "deny" if not first or (tree.pos[root] == "VERB" and _acted(tree, root)) else None
    return None


def _none_such(tree: Tree, root: int) -> bool:
    """Whether there is nothing such as was told of: "there were no such contacts"."""
    there = [c for c in tree.children[root] if tree.base[c] == "nsubj"] if tree.child(root, "expl") is not None else []
    return any({"no", "such"} <= {tree.lower[c] for c in tree.children[thing]} for thing in there)


def _breaks(tree: Tree, root: int) -> bool:
    """Whether what is broken is an accord or a promise."""
    held = tree.child(root, "obj")
    return tree.lemma[root] == "break" and held is not None and tree.lemma[held] in _ACCORDS


def _blamed(tree: Tree, root: int) -> bool:
    """Whether a culprit is named: the subject, or of a passive the agent ("was engineered by X", "by the acts of X")."""
    if not _passive(tree, root):
        return tree.child(root, "nsubj") is not None
    return any(
        tree.base[c] == "obl" and any(tree.lower[k] == "by" for k in tree.children[c]) for c in tree.children[root]
    )


def _acted(tree: Tree, root: int) -> bool:
    return any(tree.lower[c] in {"did", "have", "has", "had", "never"} for c in tree.children[root])


def _passive(tree: Tree, root: int) -> bool:
    return tree.child(root, "nsubj:pass") is not None


def _has_to(tree: Tree, root: int) -> bool:
    below = tree.child(root, "xcomp")
    return below is not None and any(tree.lower[c] == "to" for c in tree.children[below] if c < below)


def _asks(tree: Tree, candidate: Candidate, root: int) -> bool:
    """Whether directly quoted words end in a question mark."""
    end = candidate.contents[-1][1]
    tail = [tree.text[i] for i in range(max(end - 2, 0), end)]
    return "?" in tail and tree.quote_at(root) is not None


def _can_act(tree: Tree, actors: Actors, who: int | None) -> bool:
    """Whether a subject is somebody who could do what is asked."""
    if who is None:
        return False
    mention = mention_for(tree, actors, who)
    if mention is not None:
        return mention.type in {"person", "organisation", "state", "group", "nationality"} or mention.type == "place"
    return tree.pos[who] == "PROPN" or tree.lower[who] in THIRD_PERSON - {"it"} | {"you"}
