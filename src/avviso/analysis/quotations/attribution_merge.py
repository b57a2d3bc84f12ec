"""Model and rules together: one candidate per cue, borders from whichever sees them better, and chains of outlets
folded into one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.quotations import cue_nouns, disputed, joined_sayings, protests
from avviso.analysis.quotations.addressees import TELLING
from avviso.analysis.quotations.attribution_parts import (
    antecedent,
    before_claim,
    by_itself,
    claim_alone,
    cleaned,
    listed,
    told_before,
    top,
    without_next,
)
from avviso.analysis.quotations.attribution_rules import CALLED_BACK
from avviso.analysis.quotations.candidates import Candidate, is_name, main_word, meet, negated, noun_phrase, pieces
from avviso.analysis.quotations.cue_subjects import case_of, joined_passive, subject
from avviso.analysis.quotations.saying_errands import reached, told_in_contact
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.language.annotation import Attribution
from avviso.reference.cues import (
    ACCEPTED,
    ADJECTIVES,
    CLASS_OF,
    LIGHT_NOUNS,
    NOUNS,
    PHRASAL,
    VERBS,
    act_of,
    words,
)
from avviso.reference.titles import OFFICES

# Light verbs that speak in so many other ways that a rule's find needs the model's consent.
_VAGUE_LIGHT = words("make give send raise deliver level trade exchange repeat extend")
# Constructions, and verbs with a plain object, of which the same holds.
_LOOSE_FRAMES = frozenset(["adjective", "noun", "infinitive", "about", "to", "with", "as"])
_LOOSE_OBJECTS = words(
    """support back report mock project reveal highlight invite advise recommend question mention propose counsel
    request oppose salute unveil mourn press impeach underscore affirm"""
)

# Acts that befall the subject of their passive; others ("is determined", "was quoted") are the subject's own or a channel's.
_SUFFERED = frozenset(["accuse", "criticise", "praise", "condemn", "thank", "invite", "urge", "demand", "call-on"])
_RECEIVING = words("receive get draw attract face earn win elicit incur obtain secure")
_GIVEN = words("assurance guarantee")
_ADDRESSED = words("to in at with on during before")
_QUOTING = "\"'`“‘«„"
_AIR = words("television tv radio air airwaves twitter facebook telegram")
_CONTRAST = words("despite although though notwithstanding")


def from_model(tree: Tree, attributions: Sequence[Attribution]) -> list[Candidate]:
    """The model's attributions as candidates; those without content, or whose content is only marks, are left out."""
    found = []
    for attribution in attributions:
        cue, source = attribution.cue, _beside_cue(tree, attribution)
        contents = _own_contents(tree, attribution, attributions)
        if cue is not None and contents and not _beside(tree, cue, contents):
            continue  # "Would he leave? The mayor shrugs."
        if not contents and cue is not None:
            contents = _hanging(tree, _cue_head(tree, cue), cue, source)
        if not contents or (cue is not None and is_name(tree, cue[0])):
            continue
        head = _cue_head(tree, cue) if cue is not None else contents[0][0]
        errand = told_in_contact(tree, head, contents)
        if errand is not None:
            if any(other.cue is not None and other.cue[0] <= errand.head < other.cue[1] for other in attributions):
                continue
            head, cue, contents = errand.head, errand.cue, errand.contents
        if _calls_home(tree, head):
            continue
        speaker = top(tree, source) if source is not None else None
        if speaker is not None and (_is_channel(tree, head, speaker) or speaker in reached(tree, head)):
            source, speaker = None, None
        received = speaker is not None and _is_received(tree, head, speaker)
        if received:
            source, speaker = _giver(tree, head)
        suffers = speaker is not None and _suffers(tree, head, speaker)
        if suffers:
            told = tree.lemma[head] in TELLING
            contents = contents if told or source is None else tuple(sorted({*contents, source}))
            source, speaker = None, None
        if source is None and cue is not None and not (suffers or received) and tree.pos[head] in {"VERB", "AUX"}:
            who = subject(tree, head)
            contents = tuple(c for c in contents if c != who.range) or contents  # "which" of ", which in turn said ..."
            if who.range is not None and not any(meet(who.range, part) for part in contents):
                source, speaker = who.range, who.head
        found.append(
            Candidate(
                head=head,
                cue=cue,
                contents=tuple(sorted(contents)),
                act=_cue_act(tree, head, cue),
                frame="clause" if cue is not None else "bare",
                source=source,
                speaker=antecedent(tree, speaker),
                root=main_word(tree, contents, head),
                negated=cue is not None and negated(tree, head),
                score=attribution.score,
                parts=attribution.parts,
                origin="model",
            )
        )
    return found


def _own_contents(tree: Tree, attribution: Attribution, others: Sequence[Attribution]) -> tuple[Range, ...]:
    """The contents of an attribution that are its own, without marks that stand alone."""
    cue = attribution.cue
    trimmed = (tree.trim(*c) for c in attribution.contents if not _of_another(tree, attribution, c, others))
    contents = tuple(c for c in trimmed if c is not None and not all(tree.punct[i] or tree.space[i] for i in range(*c)))
    contents = _of_one_sentence(tree, cue, contents)
    if cue is None:
        return contents
    contents = tuple(c for c in contents if not _told_by_another(tree, cue, c, others)) or contents
    return tuple(c for c in contents if not _said_next(tree, cue, c, others))


def _beside_cue(tree: Tree, attribution: Attribution) -> Range | None:
    """The source, unless it opens a later sentence than its cue's, which says something else, or stands in an earlier one though somebody is named
    as saying it. A name right behind its cue is cut from it in error: "... smoke," said / Rose, who works nights."""
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or tree.sentence[source[0]] == tree.sentence[cue[0]] or source[0] == cue[1]:
        return source
    if tree.sentence[source[0]] > tree.sentence[cue[0]]:
        return None
    sayer = subject(tree, _cue_head(tree, cue)).head
    named = sayer is not None and tree.pos[sayer] in {"NOUN", "PROPN"} and tree.sentence[sayer] == tree.sentence[cue[0]]
    return None if named else source


def _of_one_sentence(tree: Tree, cue: Range | None, contents: tuple[Range, ...]) -> tuple[Range, ...]:
    """The contents without unquoted bits of other sentences than the cue's, where that has some too: whole sentences before it may be said as well,
    those behind it are the report's own."""
    if cue is None:
        return contents
    own = tree.sentence[cue[0]]

    def whole(part: Range) -> bool:
        start, end = tree.bounds(part[0])
        left = tree.trim(start, part[0]) if part[0] > start else None
        right = tree.trim(part[1], end) if part[1] < end else None
        return left is None and right is None

    def said(part: Range) -> bool:
        there = tree.sentence[part[0]]
        return there == own or tree.quote_at(part[0]) is not None or (there < own and whole(part))

    kept = tuple(c for c in contents if said(c))
    return kept if any(tree.sentence[c[0]] == own for c in kept) else contents


def _told_by_another(tree: Tree, cue: Range, part: Range, others: Sequence[Attribution]) -> bool:
    """Whether unquoted words are a sentence before the cue's in which somebody else says something: "Varn said it would leave. It would
    come back, envoys said"."""
    start, end = tree.bounds(part[0])
    quoted = tree.text[part[0]][0] in _QUOTING or any(tree.quote_at(t) is not None for t in range(*part))
    if quoted or tree.sentence[part[0]] >= tree.sentence[cue[0]]:
        return False
    return any(
        o.cue is not None
        and o.source is not None
        and o.contents
        and start <= o.cue[0] < end
        and tree.base[_cue_head(tree, o.cue)] == "root"
        and o.cue != cue
        for o in others
    )


def _said_next(tree: Tree, cue: Range, part: Range, others: Sequence[Attribution]) -> bool:
    """Whether unquoted words of a later sentence are what somebody else says there: "Lawyers disagree. Holm says prices fell"."""
    if tree.sentence[part[0]] <= tree.sentence[cue[0]] or any(tree.quote_at(t) is not None for t in range(*part)):
        return False
    return any(
        o.cue is not None
        and o.source is not None
        and tree.sentence[o.cue[0]] == tree.sentence[part[0]]
        and any(start <= part[0] and part[1] <= end for start, end in o.contents)
        for o in others
    )


def _calls_home(tree: Tree, verb: int) -> bool:
    """Whether somebody is recalled from office, and nothing from memory: "recalled its ambassador", "the envoy was recalled"."""
    held = tree.child(verb, "obj", "nsubj:pass")
    return tree.lemma[verb] == "recall" and held is not None and tree.lemma[held] in OFFICES | CALLED_BACK


def _of_another(tree: Tree, attribution: Attribution, part: Range, others: Sequence[Attribution]) -> bool:
    """Whether words are what somebody else said right before, and hang there: "to come" in "Varn has agreed to come, Gorland has not
    replied"."""
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or part[1] > source[0]:
        return False
    above = tree.head[top(tree, part)]
    return any(
        part in other.contents
        and other.cue is not None
        and other.cue[0] <= above < other.cue[1] <= part[0]
        and other.source is not None
        and other.source != source
        for other in others
    )


def _is_received(tree: Tree, head: int, speaker: int) -> bool:
    """Whether what is said only comes to whoever stands as the source: "received a warning from Sudmark", "has drawn praise for"."""
    verb, said = _receiving(tree, head)
    return said is not None and tree.base[speaker] == "nsubj" and tree.head[speaker] == verb


def _receiving(tree: Tree, head: int) -> tuple[int, int | None]:
    """The verb by which something said is received, and the noun for it, None where nothing is."""
    verb = tree.head[head] if tree.pos[head] == "NOUN" and tree.base[head] == "obj" else head
    said = tree.child(verb, "obj") if tree.lemma[verb] in _RECEIVING | {"have"} else None
    told = said is not None and act_of(tree.lemma[said], "NOUN") is not None
    given = told and (tree.lemma[verb] != "have" or tree.lemma[said or 0] in _GIVEN)
    return verb, said if given else None


def _giver(tree: Tree, head: int) -> tuple[Range | None, int | None]:
    """Who is named behind "from" where something is received."""
    verb, said = _receiving(tree, head)
    below = [c for token in (verb, said) if token is not None for c in tree.children[token]]
    giver = next((c for c in below if case_of(tree, c) == "from"), None)
    return (None, None) if giver is None else (noun_phrase(tree, giver), giver)


def _suffers(tree: Tree, head: int, speaker: int) -> bool:
    """Whether who stands as the source is the one spoken of or to: the subject of "was accused", "were told"; in a headline
    without its "were" too ("Officers blamed for crashes", "President criticised over trip")."""
    act = act_of(tree.lemma[head], tree.pos[head])
    suffered = act in _SUFFERED or tree.lemma[head] in TELLING
    passive = tree.dep[speaker] == "nsubj:pass" and tree.head[speaker] in (head, joined_passive(tree, head))
    participle = tree.tag[head] == "VBN" and tree.base[head] == "acl" and tree.head[head] == speaker
    # "led to two residents being accused of it": a passive is said by its agent alone.
    being = tree.child(head, "aux:pass") is not None and speaker < head and tree.head[speaker] != head
    short = (
        act in {"accuse", "criticise", "condemn", "praise"}
        and any("object" in cue.frames for cue in VERBS.get(tree.lemma[head], ()))  # nobody is complained
        and tree.tag[head] in {"VBN", "VBD"}
        and tree.child(head, "obj", "ccomp", "obl:agent", "aux") is None
        and tree.quote_at(head) is None
    )
    blamed = short and any(case_of(tree, c) in {"of", "for", "over"} for c in tree.children[head])
    own = blamed and speaker < head and tree.base[speaker] == "nsubj" and tree.head[speaker] == head
    return suffered and (passive or participle or being or own)


def _beside(tree: Tree, cue: Range, contents: tuple[Range, ...]) -> bool:
    """Whether a cue is a verb of saying, or says something in its own sentence, or has only quoted words in others."""
    if tree.lemma[_cue_head(tree, cue)] in VERBS or tree.pos[_cue_head(tree, cue)] != "VERB":
        return True
    own = tree.sentence[cue[0]]
    return any(tree.sentence[c[0]] == own for c in contents) or all(tree.quote_at(c[0]) is not None for c in contents)


def _is_channel(tree: Tree, head: int, speaker: int) -> bool:
    """Whether who stands as the source only carried it: "was announced on state television", nobody's who is told of."""
    carried = tree.lemma[speaker] in _AIR and case_of(tree, speaker) in {"on", "over"} and tree.head[speaker] == head
    return carried and tree.child(head, "aux:pass") is not None and tree.child(speaker, "nmod:poss") is None


def _hanging(tree: Tree, head: int, cue: Range, source: Range | None) -> tuple[Range, ...]:
    """The clause that hangs on a cue: the content of an attribution that the model gave none."""
    holes = [cue, *([] if source is None else [source])]
    for relation in ("ccomp", "xcomp"):
        parts = [
            (max(tree.left[c], cue[1]) if c > head else tree.left[c], tree.right[c])
            for c in tree.children[head]
            if tree.base[c] == relation and not cue[0] <= c < cue[1]
        ]
        found = pieces(tree, [part for part in parts if part[0] < part[1]][:1], cue, holes)
        if found:
            return found
    return ()


def _cue_head(tree: Tree, cue: Range) -> int:
    """The word of a cue that says what is done: a cue verb before a cue noun before any verb before the top of the
    tree."""
    for table, parts in (
        (VERBS, {"VERB", "AUX"}),
        (NOUNS, {"NOUN"}),
        (LIGHT_NOUNS, {"NOUN"}),
        (ADJECTIVES, {"ADJ", "VERB"}),
    ):
        for i in range(*cue):
            if tree.pos[i] in parts and tree.lemma[i] in table:
                return i
    verbs = [i for i in range(*cue) if tree.pos[i] == "VERB"]
    return verbs[-1] if verbs else top(tree, cue)


def _cue_act(tree: Tree, head: int, cue: Range | None) -> str:
    if cue is None:
        return "assert"
    noun = next((LIGHT_NOUNS[tree.lemma[i]] for i in range(head + 1, cue[1]) if tree.lemma[i] in LIGHT_NOUNS), None)
    after = {tree.lower[t] for t in range(cue[1], min(cue[1] + 2, tree.size))}
    if tree.lemma[head] == "plead" and "guilty" in after:
        return "deny" if "not" in after else "admit"
    if tree.lemma[head] in {"reject", "dismiss"}:
        if disputed.is_claim(tree, head):
            return "deny"
        offered = any(tree.lemma[c] in ACCEPTED for c in tree.children[head])
        return (
            "refuse" if offered or tree.lemma[head] == "reject" else "criticise"
        )  # "dismissed the sanctions as useless"
    if tree.lemma[head] == "call" and tree.lower[cue[1] - 1] in {"on", "upon", "for"} and cue[1] - 1 > head:
        return "call-on"
    phrasal = next(
        (PHRASAL[key] for c in tree.children[head] if (key := (tree.lemma[head], tree.lower[c])) in PHRASAL), ()
    )
    if phrasal:
        return phrasal[-1 if tree.child(head, "ccomp") is not None else 0].act
    return noun or act_of(tree.lemma[head], tree.pos[head]) or "assert"


def merge(tree: Tree, model: list[Candidate], rules: list[Candidate]) -> list[Candidate]:
    """One candidate per cue, in order. Where both see a cue the model's borders stand unless they break on the
    tree; a rule's reading fills the rest."""
    used: set[int] = set()
    found: list[Candidate] = []
    for candidate in (each for each in model if not _of_others(tree, each, rules)):
        partner = next((k for k, rule in enumerate(rules) if k not in used and _same_cue(rule, candidate)), None)
        if partner is None:
            found.append(candidate)
            continue
        used.add(partner)
        found.append(_joined(tree, candidate, rules[partner]))
    taken = [c for c in found if c.cue is not None]
    for k, rule in enumerate(rules):
        weak = bool(model) and _weak(tree, rule) and not _wished_within(tree, rule, taken)
        if k in used or any(_crosses(rule, other) for other in taken) or weak:
            continue
        found.append(rule)
    found = [claim_alone(tree, cleaned(tree, candidate)) for candidate in found]
    found = [listed(tree, without_next(tree, candidate, found)) for candidate in found]
    found = [by_itself(tree, before_claim(tree, candidate, found), found) for candidate in found]
    found = [told_before(tree, candidate, found) for candidate in found]
    found = [candidate for candidate in found if not _anothers(tree, candidate, found)]
    found.sort(key=lambda c: (c.cue or c.contents[0], c.head))
    return _once(found)


def _anothers(tree: Tree, candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a relative clause is only taken to say what the main clause says: "Holm, who briefed the council, warned that it was lost"."""
    clause = (tree.left[candidate.head], tree.right[candidate.head])
    outside = not any(tree.within(part[0], clause) for part in candidate.contents)
    return (
        tree.base[candidate.head] == "acl"
        and outside
        and any(
            o is not candidate
            and all(any(p[0] <= c[0] and c[1] <= p[1] for p in o.contents) for c in candidate.contents)
            for o in others
            if o.cue is not None and o.speaker == candidate.speaker and not tree.within(o.head, clause)
        )
    )


def _of_others(tree: Tree, candidate: Candidate, rules: Sequence[Candidate]) -> bool:
    """Whether who is taken for the source only does something with another's words: "glossed over warnings from X that the talks may fail"."""
    if candidate.cue is None or tree.lemma[candidate.head] in VERBS:
        return False
    own = [rule for rule in rules if rule.frame == "noun" and tree.head[rule.head] == candidate.head]
    return any(meet(part, told) for rule in own for part in rule.contents for told in candidate.contents)


def _weak(tree: Tree, rule: Candidate) -> bool:
    """Whether a rule's find needs the model's consent: attitudes, and constructions that are often something else."""
    lemma = tree.lemma[rule.head]
    if rule.act == "agree" and rule.speaker is not None and tree.child(rule.speaker, "conj") is not None:
        return False  # "Varn and Meridia agreed to resume talks"
    if joined_sayings.said_next(tree, rule) or joined_sayings.besides(tree, rule.head):
        return False
    if CLASS_OF[rule.act] == "attitude" or rule.frame in _LOOSE_FRAMES:
        return True
    if rule.frame == "light":
        return lemma in _VAGUE_LIGHT and not cue_nouns.gives_own_feeling(tree, rule.head)
    return rule.frame == "object" and lemma in _LOOSE_OBJECTS


def _wished_within(tree: Tree, rule: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a rule's find is what somebody is said to want, hope, believe or promise: the model, like its corpus, marks the outer saying alone."""
    above = tree.head[rule.head]
    above = tree.head[above] if tree.base[rule.head] == "conj" else above
    told = CLASS_OF[rule.act] in {"attitude", "commissive"} and rule.frame in {"clause", "control", "infinitive"}
    told = told and (
        rule.act != "believe" or tree.lemma[rule.head] in {"believe", "think"}
    )  # what is known is no mere view
    return told and any(
        o.head == above and CLASS_OF[o.act] != "attitude" and any(tree.within(rule.head, part) for part in o.contents)
        for o in others
    )


def _same_cue(rule: Candidate, model: Candidate) -> bool:
    if rule.cue is None or model.cue is None:
        return False
    # Of "quoted X as saying" the model takes the first word, the rule the last.
    return meet(rule.cue, model.cue) or (bool(rule.via) and model.cue[0] <= rule.head < model.cue[1])


def _crosses(rule: Candidate, other: Candidate) -> bool:
    """Whether a rule's cue stands in another's cue or source, or in words that it and another would both claim as
    content of one saying."""
    if rule.cue is None:
        return True
    return any(part is not None and meet(rule.cue, part) for part in (other.cue, other.source))


def _joined(tree: Tree, model: Candidate, rule: Candidate) -> Candidate:
    """The model's borders with the rule's reading of act, speaker, addressee and channel."""
    # The model's cue takes in half of what is offered, and takes who quotes for who is quoted "as saying".
    source, speaker = (rule.source, rule.speaker) if rule.via else _sayer(tree, model, rule)
    whole = (rule.frame == "light" and rule.act == "offer") or tree.lower[rule.head] == "quoted" or bool(rule.via)
    whole = (
        whole or rule.frame == protests.FRAME or (rule.frame == "silence" and tree.lemma[rule.head] == "deny")
    )  # "neither confirmed nor denied"
    whole = whole or (rule.frame == "light" and cue_nouns.gives_own_feeling(tree, rule.head))
    return replace(
        rule,
        cue=rule.cue if whole else model.cue,
        contents=rule.contents if whole else _contents(tree, model, rule),
        source=source,
        speaker=speaker,
        score=model.score,
        parts=model.parts,
        origin="both",
    )


def _sayer(tree: Tree, model: Candidate, rule: Candidate) -> tuple[Range | None, int | None]:
    """Source and speaker: the model's borders and the rule's head where they agree, a verb's own subject where
    they do not."""
    source, whole, speaker = model.source, rule.source, rule.speaker
    if source is None or speaker is None:
        return (whole, speaker) if source is None else (source, model.speaker)
    if source[0] <= speaker < source[1] or source == whole:
        return source, speaker
    if whole is not None and case_of(tree, top(tree, source)) in _ADDRESSED:
        return whole, speaker  # "in a letter to the council described it as": the council is written to
    if whole is not None and whole[0] <= speaker < whole[1]:
        # The model has drawn only the tail of a long source ("X, head of the union"), or somebody else than the
        # subject.
        if whole[0] <= source[0] and source[1] <= whole[1]:
            return whole, speaker
        subjects = [c for c in tree.children[rule.head] if tree.base[c] == "nsubj"]
        if not meet(source, whole) and speaker in subjects and not any(source[0] <= c < source[1] for c in subjects):
            return whole, speaker
    return source, model.speaker


def _contents(tree: Tree, model: Candidate, rule: Candidate) -> tuple[Range, ...]:
    """The model's content, unless it misses the rule's altogether or runs into its own cue."""
    if model.cue is not None and any(meet(part, model.cue) for part in model.contents):
        return rule.contents
    if rule.root is not None and rule.root == tree.head[rule.head] and rule.frame in {"object", "as"}:
        return rule.contents  # "a claim Varn rejected as propaganda": what is denied stands before it
    if rule.act == "deny" and rule.frame == "object":
        # What follows "despite" or "although" is the outlet's own voice, not what is denied.
        return _before_contrast(tree, model.contents)
    called = rule.root if rule.frame == "as" else None
    if called is not None and case_of(tree, called) == "as" and model.contents[-1][1] <= tree.left[called]:
        start = next(t for t in range(tree.left[called], called + 1) if tree.lower[t] == "as")
        return *model.contents, (start, tree.right[called])  # "described the reports, which ..., as malicious"
    holes = [part for part in (model.cue, model.source, rule.source) if part is not None]
    return pieces(tree, list(model.contents), model.cue, holes) or rule.contents


def _before_contrast(tree: Tree, contents: tuple[Range, ...]) -> tuple[Range, ...]:
    start, end = contents[0][0], contents[-1][1]
    at = next((i for i in range(start + 1, end) if tree.lower[i] in _CONTRAST), end)
    cut = (tree.trim(part[0], min(part[1], at)) for part in contents if part[0] < at)
    return tuple(part for part in cut if part is not None) or contents


def _once(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates with one anchor each: of two with the same cue the better scored stands."""
    found: list[Candidate] = []
    for candidate in candidates:
        if found and candidate.cue is not None and found[-1].cue is not None and meet(candidate.cue, found[-1].cue):
            if (candidate.origin == "both", candidate.score) > (found[-1].origin == "both", found[-1].score):
                found[-1] = candidate
            continue
        found.append(candidate)
    return found
