"""Model and rules together: one candidate per cue, borders from whichever sees them better, and chains of outlets
folded into one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.candidates import Candidate, negated, pieces
from avviso.analysis.cue_subjects import subject
from avviso.analysis.saying_tree import Range, Tree
from avviso.language.annotation import Attribution
from avviso.reference.cues import (
    ADJECTIVES,
    CLAIM_NOUNS,
    CLASS_OF,
    LIGHT_NOUNS,
    NOUNS,
    RELAY_VERBS,
    VERBS,
    WITHHELD,
    act_of,
    words,
)

# Cue words of the model's training corpus that report no saying and no attitude of anybody.
_NOT_SAYING = words("seem appear look include use show")
# Acts that are done, not said: events of their own.
_DEEDS = words(
    """plan intend approve draw list identify sign pass adopt nominate name hire appoint vote elect enact ratify launch
    fire file sue fund"""
)
# Light verbs that speak in so many other ways that a rule's find needs the model's consent.
_VAGUE_LIGHT = words("make give send raise deliver level trade exchange repeat extend")
# Constructions, and verbs with a plain object, of which the same holds.
_LOOSE_FRAMES = frozenset(["adjective", "noun", "infinitive", "about", "to", "with", "as"])
_LOOSE_OBJECTS = words(
    """support back report mock project reveal highlight invite advise recommend question mention propose counsel
    request oppose salute"""
)


# A saying still to come, or only possible.
_NOT_YET = words("will 'll ’ll may might shall to")
# Verbs by which people speak of a thing or a person and other things are done too: the model tells the two apart.
_SPOKEN_OF = words(
    """attribute attack defend liken compare rail disapprove tout decry mock quote echo speak disagree like despise
    contradict challenge ascribe lash joke rate link paint cast bristle bemoan downplay herald
    chronicle invoke judge extol articulate recite admire disdain shame reference double embrace promote admire"""
)
# Cues whose noun phrase is a topic or a thing put up or seen: what was said of it stands elsewhere.
_NO_TOPIC = words("comment post respond reply statement remark tweet see blog explain")
# Verbs of approval that are as often deeds: money, arms or votes given.
_DONE_TOO = frozenset(["support", "back"])
# Acts whose verbs mean no saying or attitude where a thing is their object in no frame of theirs.
_OTHERWISE = frozenset(["admit", "accuse", "call-on", "demand", "decide", "believe", "want"])
# What the model must be sure of where nobody is named as the sayer.
_NOBODY = 0.4
_WITHHOLDING = words("deny grant refuse")
_CONTRAST = words("despite although though notwithstanding")
# From this score on the model's word is enough for a noun phrase as content, by whether its cue is a known verb of
# speaking or any other word; calibrated on PolNeAR's development articles.
_SURE_SPOKEN, _SURE_DONE, _SURE = 0.2, 0.6, 0.85
# How much less a rule's find is worth where the model has seen nothing.
_ALONE = 0.15


def from_model(tree: Tree, attributions: Sequence[Attribution]) -> list[Candidate]:
    """The model's attributions as candidates; those without content, or whose content is only marks, are left out."""
    found = []
    for attribution in attributions:
        trimmed = (tree.trim(*c) for c in attribution.contents)
        contents = tuple(
            c for c in trimmed if c is not None and not all(tree.punct[i] or tree.space[i] for i in range(*c))
        )
        if not contents:
            continue
        cue = attribution.cue
        head = _cue_head(tree, cue) if cue is not None else contents[0][0]
        source = attribution.source
        speaker = _top(tree, source) if source is not None else None
        if source is None and cue is not None and tree.pos[head] in {"VERB", "AUX"}:
            who = subject(tree, head)
            if who.range is not None and not any(_meet(who.range, part) for part in contents):
                source, speaker = who.range, who.head
        found.append(
            Candidate(
                head=head,
                cue=cue,
                contents=tuple(sorted(contents)),
                act=_cue_act(tree, head, cue),
                frame="clause" if cue is not None else "bare",
                source=source,
                speaker=_antecedent(tree, speaker),
                root=_root(tree, contents),
                negated=cue is not None and negated(tree, head),
                score=attribution.score,
                origin="model",
            )
        )
    return found


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
    return verbs[-1] if verbs else _top(tree, cue)


def _cue_act(tree: Tree, head: int, cue: Range | None) -> str:
    if cue is None:
        return "assert"
    noun = next((LIGHT_NOUNS[tree.lemma[i]] for i in range(head + 1, cue[1]) if tree.lemma[i] in LIGHT_NOUNS), None)
    if tree.lemma[head] in {"reject", "dismiss"} and not any(tree.lemma[i] in CLAIM_NOUNS for i in tree.children[head]):
        return "refuse"
    return noun or act_of(tree.lemma[head], tree.pos[head]) or "assert"


def _top(tree: Tree, part: Range) -> int:
    """The token of a range whose head lies outside it; its last word where none does."""
    for i in range(*part):
        if not tree.punct[i] and not tree.space[i] and not part[0] <= tree.head[i] < part[1]:
            return i
    return next((i for i in range(*part) if tree.head[i] == i), part[1] - 1)


def _antecedent(tree: Tree, speaker: int | None) -> int | None:
    """Who a relative pronoun means: the noun its clause hangs on."""
    if speaker is None or tree.lower[speaker] not in {"who", "which", "that", "whom"}:
        return speaker
    for above in tree.ancestors(speaker):
        if tree.base[above] == "acl" and tree.head[above] < above:
            return tree.head[above]
    return speaker


def _root(tree: Tree, contents: tuple[Range, ...]) -> int | None:
    for part in contents:
        for i in range(*part):
            if (
                not tree.punct[i]
                and not tree.space[i]
                and tree.pos[i] not in {"CCONJ", "SCONJ"}
                and not part[0] <= tree.head[i] < part[1]
            ):
                return i
            if tree.head[i] == i and not tree.punct[i]:
                return i
    return None


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def merge(tree: Tree, model: list[Candidate], rules: list[Candidate]) -> list[Candidate]:
    """One candidate per cue, in order. Where both see a cue the model's borders stand unless they break on the
    tree; a rule's reading fills the rest."""
    used: set[int] = set()
    found: list[Candidate] = []
    for candidate in model:
        partner = next((k for k, rule in enumerate(rules) if k not in used and _same_cue(rule, candidate)), None)
        if partner is None:
            found.append(candidate)
            continue
        used.add(partner)
        found.append(_joined(tree, candidate, rules[partner]))
    taken = [c for c in found if c.cue is not None]
    for k, rule in enumerate(rules):
        if k in used or any(_crosses(rule, other) for other in taken) or (model and _weak(tree, rule)):
            continue
        found.append(replace(rule, score=rule.score - _ALONE) if model else rule)
    found.sort(key=lambda c: (c.cue or c.contents[0], c.head))
    return _once(found)


def _weak(tree: Tree, rule: Candidate) -> bool:
    """Whether a rule's find needs the model's consent: attitudes, and constructions that are often something else."""
    lemma = tree.lemma[rule.head]
    if CLASS_OF[rule.act] == "attitude" or rule.frame in _LOOSE_FRAMES:
        return True
    if rule.frame == "light":
        return lemma in _VAGUE_LIGHT
    return rule.frame == "object" and lemma in _LOOSE_OBJECTS


def _same_cue(rule: Candidate, model: Candidate) -> bool:
    return rule.cue is not None and model.cue is not None and _meet(rule.cue, model.cue)


def _crosses(rule: Candidate, other: Candidate) -> bool:
    """Whether a rule's cue stands in another's cue or source, or in words that it and another would both claim as
    content of one saying."""
    if rule.cue is None:
        return True
    return any(part is not None and _meet(rule.cue, part) for part in (other.cue, other.source))


def _joined(tree: Tree, model: Candidate, rule: Candidate) -> Candidate:
    """The model's borders with the rule's reading of act, speaker, addressee and channel."""
    source, speaker = _sayer(tree, model, rule)
    whole = rule.frame == "light" and rule.act == "offer"  # the model's cue takes in half of what is offered
    return replace(
        rule,
        cue=rule.cue if whole else model.cue,
        contents=rule.contents if whole else _contents(tree, model, rule),
        source=source,
        speaker=speaker,
        score=min(0.95, 0.5 * (model.score + 1.0)),
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
    if whole is not None and whole[0] <= speaker < whole[1]:
        # The model has drawn only the tail of a long source ("X, head of the union"), or somebody else than the
        # subject.
        if whole[0] <= source[0] and source[1] <= whole[1]:
            return whole, speaker
        subjects = [c for c in tree.children[rule.head] if tree.base[c] == "nsubj"]
        if not _meet(source, whole) and speaker in subjects and not any(source[0] <= c < source[1] for c in subjects):
            return whole, speaker
    return source, model.speaker


def _contents(tree: Tree, model: Candidate, rule: Candidate) -> tuple[Range, ...]:
    """The model's content, unless it misses the rule's altogether or runs into its own cue."""
    if model.cue is not None and any(_meet(part, model.cue) for part in model.contents):
        return rule.contents
    if rule.act == "deny" and rule.frame == "object":
        # What follows "despite" or "although" is the outlet's own voice, not what is denied.
        return _before_contrast(tree, model.contents)
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
        if found and candidate.cue is not None and found[-1].cue is not None and _meet(candidate.cue, found[-1].cue):
            if candidate.score > found[-1].score:
                found[-1] = candidate
            continue
        found.append(candidate)
    return found


def fold_channels(tree: Tree, candidates: list[Candidate], is_channel: frozenset[int]) -> list[Candidate]:
    """Statements with the outlets that relay them as channels: "X said ..., TASS reported" is X's statement via TASS.

    `is_channel` holds the speaker tokens that mean an organisation (an outlet can relay, a person speaks).
    """
    gone: set[int] = set()
    via: dict[int, tuple[int, ...]] = {}
    for k, outer in enumerate(candidates):
        if outer.cue is None or outer.speaker is None or outer.speaker not in is_channel:
            continue
        if tree.lemma[outer.head] not in RELAY_VERBS and outer.frame != "according":
            continue
        inner = _relayed(tree, candidates, k)
        if inner is not None:
            gone.add(k)
            via[inner] = (outer.speaker, *via.get(inner, ()))
    return [replace(c, via=(*via.get(k, ()), *c.via)) for k, c in enumerate(candidates) if k not in gone]


def _relayed(tree: Tree, candidates: list[Candidate], outer: int) -> int | None:
    """The one statement that is the whole of another's content: its cue heads the sentence that the relaying
    clause is hung on."""
    one = candidates[outer]
    for k, inner in enumerate(candidates):
        if (
            k == outer
            or inner.cue is None
            or tree.sentence[inner.head] != tree.sentence[one.head]
            or inner.source is None
        ):
            continue
        hung = tree.base[one.head] == "parataxis" and tree.head[one.head] == inner.head
        hung = hung or one.root == inner.head
        hung = hung or (one.frame == "according" and tree.head[one.speaker or one.head] == inner.head)
        if hung and CLASS_OF[inner.act] != "attitude" and inner.frame not in {"noun", "bare"}:
            return k
    return None


def continued(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates with the quotations that go on after them: further sentences in quotation marks that no other cue
    claims."""
    claimed = sorted(part for c in candidates for part in c.contents)
    found = list(candidates)
    order = sorted(range(len(found)), key=lambda k: found[k].contents[-1])
    for quote in tree.quoted:
        part = (quote.start, quote.end)
        if any(_meet(part, other) for other in claimed) or not _stands_alone(tree, quote.start, quote.end):
            continue
        # A cue inside quoted words is the quoted speaker's: what goes on after them is not its content.
        before = [
            k
            for k in order
            if found[k].contents[-1][0] < quote.start and (found[k].cue is None or tree.quote_at(found[k].head) is None)
        ]
        if not before:
            continue
        k = before[-1]
        last = found[k]
        if not _may_continue(tree, last, quote.start):
            continue
        if any(tree.quote_at(i) is not None for i in (last.contents[-1][0], last.contents[-1][1] - 1)):
            found[k] = replace(last, contents=(*last.contents, part))
        else:
            bare = Candidate(quote.start, None, (part,), "assert", "bare", None, last.speaker, None, score=0.6)
            found.append(bare)
            order.append(len(found) - 1)
    found.sort(key=lambda c: (c.cue or c.contents[0], c.head))
    return found


def _stands_alone(tree: Tree, start: int, end: int) -> bool:
    """Whether a quotation is whole sentences by itself: nothing but marks and white space left of it in its first
    sentence, none right of its last."""
    left, _ = tree.bounds(start)
    _, right = tree.bounds(end - 1)
    outside = [*range(left, start), *range(end, right)]
    return end - start > 4 and all(tree.space[i] or tree.punct[i] for i in outside)


def _may_continue(tree: Tree, last: Candidate, start: int) -> bool:
    """Whether a quotation may go on from a statement: its own paragraph or the next, no other sentence between, a
    sayer known."""
    end = max(last.contents[-1][1], last.cue[1] if last.cue else 0)
    if last.speaker is None or tree.paragraph[start] - tree.paragraph[end - 1] > 1:
        return False
    _, sentence_end = tree.bounds(end - 1)
    return all(tree.space[i] or tree.punct[i] for i in range(min(sentence_end, start), start))


def plausible(tree: Tree, candidate: Candidate) -> bool:
    """Whether a candidate tells of a saying or an attitude; what only the model sees must have a cue that can."""
    if candidate.origin != "model":
        return True
    if candidate.cue is None:
        return False
    lemma = tree.lemma[candidate.head]
    if lemma == "see" and not any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return False
    if lemma in _DEEDS or (tree.lower[candidate.head] == "asked" and tree.base[candidate.head] in {"advcl", "acl"}):
        return False
    start = candidate.cue[0]
    if (
        not candidate.negated
        and lemma != "like"
        and any(tree.lower[i] in _NOT_YET for i in range(start, candidate.head))
    ):
        return False
    if lemma in _WITHHOLDING and any(tree.lemma[i] in WITHHELD for part in candidate.contents for i in range(*part)):
        return False
    if lemma in {"support", "back", "advise"} and tree.tag[candidate.head] == "VBG" and not _says(tree, candidate):
        return False
    if candidate.speaker is None and candidate.score < _NOBODY and not _says(tree, candidate):
        return False
    if lemma in _NOT_SAYING and candidate.source is None:
        return False
    return _says(tree, candidate) or candidate.score >= _needed(tree, candidate)


def _needed(tree: Tree, candidate: Candidate) -> float:
    """The score from which the model is believed where the content is no clause and not quoted."""
    if candidate.source is None:
        return _SURE
    lemma = tree.lemma[candidate.head]
    if lemma in _NO_TOPIC:
        return _SURE
    if lemma in _DONE_TOO:
        return _SURE_DONE
    if _known(tree, candidate):
        return 0.0
    spoken = lemma in VERBS and candidate.act not in _OTHERWISE
    return _SURE_SPOKEN if spoken or lemma in _SPOKEN_OF else _SURE


def _says(tree: Tree, candidate: Candidate) -> bool:
    """Whether the content is quoted, or a clause: such a thing is said or thought, whatever its cue."""
    if any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return True
    root = candidate.root
    return root is not None and (
        tree.child(root, "nsubj", "nsubj:pass", "expl", "csubj") is not None
        or tree.lower[candidate.contents[0][0]] in {"that", "whether", "if"}
    )


def _known(tree: Tree, candidate: Candidate) -> bool:
    """Whether the cue is in the tables, in a frame that its content, no clause, can fill."""
    cue = candidate.cue or (candidate.head, candidate.head + 1)
    if any(tree.lemma[i] in LIGHT_NOUNS or tree.lemma[i] in NOUNS for i in range(*cue) if tree.pos[i] == "NOUN"):
        return True
    if any(tree.lemma[i] in ADJECTIVES or tree.lower[i] in ADJECTIVES for i in range(*cue)):
        return True
    last = tree.lower[cue[1] - 1]
    frames = {frame for row in VERBS.get(tree.lemma[candidate.head], ()) for frame in row.frames}
    return (
        bool(frames & {"object", "infinitive", "control", "gerund", "as", last}) or last == "to" == tree.lower[cue[0]]
    )
