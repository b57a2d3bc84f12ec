"""Source and content of a candidate, each with its own words, where a model or a tree has drawn one into the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.quotations import disputed
from avviso.analysis.quotations.addressees import TELLING
from avviso.analysis.quotations.candidates import Candidate, noun_phrase
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import CLAIMED, CLASS_OF, VERBS, words

# What a fact does, not who is named before it: "..., which suggests that".
_SHOWING = words("suggest show indicate imply mean prove confirm explain reflect signal highlight underline underscore")

_SIGNS = words("sign signal indication reminder")
_RELATIVES = frozenset({"that", "which", "whom"})
_WHO = frozenset({"who", "which", "that"})
_RELATIVE = frozenset({"where", "when", "who", "whom", "which", "whose"})


def cleaned(tree: Tree, candidate: Candidate) -> Candidate:
    """The candidate whose content is its own."""
    if candidate.cue is None:
        return candidate
    if tree.text[candidate.cue[0]] == ":":  # a transcript's "Holm: ...": what stands before the name another has said
        after = tuple(part for part in candidate.contents if part[0] >= candidate.cue[1])
        candidate = replace(candidate, contents=after or candidate.contents)
    told = tuple(
        part
        for part in candidate.contents
        if not (
            _only_relates(tree, candidate, part)
            or _says_where(tree, candidate, part)
            or _is_told(tree, candidate.head, part)
            or _is_sign(tree, candidate, part)
            or _says_another(tree, candidate, part)
        )
    )
    told = tuple(_without_promise(tree, part) for part in told)
    told = tuple(_without_half(tree, _whole(tree, candidate, part)) for part in told or candidate.contents)
    if CLASS_OF.get(candidate.act or "") == "directive":
        told = tuple(_without_occasion(tree, part) for part in told)
    contents, source = _parted(tree, candidate.head, told, candidate.source)
    return replace(candidate, contents=contents, source=source, speaker=antecedent(tree, candidate.speaker))


def _without_promise(tree: Tree, part: Range) -> Range:
    """A piece without what its speaker asked for first: "said, on condition that they not be named, / that the plan was dead"."""
    start, end = part
    asked = next((t for t in range(max(start - 1, 0), min(start + 2, end)) if tree.lemma[t] == "condition"), None)
    if asked is None or tree.lower[asked + 1] != "that":
        return part
    again = next((t for t in range(asked + 3, end - 1) if tree.text[t - 1] == "," and tree.lower[t] == "that"), None)
    return part if again is None else (again, end)


def _whole(tree: Tree, candidate: Candidate, part: Range) -> Range:
    """A piece of content with the mark that opens its quotation and without the relative pronoun at its end; for such a pronoun alone the noun it stands for."""
    start, end = part
    quote = tree.quote_at(start)
    if quote is not None and quote.closed and quote.start == start - 1 and end >= quote.end:
        return start - 1, end
    if tree.lower[end - 1] not in _RELATIVES or tree.base[candidate.head] != "acl":
        return part
    above = tree.head[candidate.head]
    if end - start > 1:
        return (start, end - 1) if start <= above < end else part
    comma = tree.lower[start] == "whom" and start == above + 2 and tree.text[above + 1] == ","
    named = noun_phrase(tree, above) if comma or start == above + 1 else None
    return part if named is None else (named[0], above + 1)


def _without_half(tree: Tree, part: Range) -> Range:
    """A piece without a relative clause at its end whose verb stands outside it: "let aid into Varn, where fighting / broke out"."""
    start, end = part
    for token in range(end - 1, start, -1):
        verb = tree.head[token]
        first = tree.left[verb] + (tree.text[tree.left[verb]] == ",")
        if verb >= end > first > start and tree.base[verb] in ("acl", "advcl") and tree.lower[first] in _RELATIVE:
            return tree.trim(start, first) or part
    return part


def _without_occasion(tree: Tree, part: Range) -> Range:
    """A piece without the clause at its end that tells after what it was asked: "ordered units to the border after nine were hurt"."""
    start, end = part
    if tree.quote_at(start) is not None:
        return part
    for token in range(start + 1, end):
        verb = tree.head[token]
        after = tree.lower[token] == "after" and tree.base[token] == "mark" and tree.base[verb] == "advcl"
        past = tree.tag[verb] == "VBD" or any(tree.lower[c] in ("was", "were", "had") for c in tree.children[verb])
        if after and past and tree.right[verb] >= end - 1:
            return tree.trim(start, min(token, tree.left[verb])) or part
    return part


def _says_another(tree: Tree, candidate: Candidate, part: Range) -> bool:
    """Whether an unquoted piece behind others is what somebody else says beside it: "12 died, Holm said, while Varn put the number at 20"."""
    start, end = part
    if (
        tree.lower[start] not in ("while", "whereas")
        or tree.quote_at(start) is not None
        or part == candidate.contents[0]
    ):
        return False
    verb = tree.head[start]
    who = tree.child(verb, "nsubj")
    telling = tree.lemma[verb] in VERBS or (tree.lemma[verb] == "put" and tree.child(verb, "obj") is not None)
    return start < verb < end and who is not None and tree.pos[who] in ("NOUN", "PROPN") and telling


def without_next(tree: Tree, candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate without what its speaker goes on to say by a participle: "denied the report, saying there were no plans"."""
    after = [
        (o.cue[0], o.contents[-1][1])
        for o in others
        if tree.tag[o.head] == "VBG" and tree.base[o.head] == "advcl" and tree.head[o.head] == candidate.head
        if o.cue is not None and o.contents[-1][0] > o.head
    ]
    kept = tuple(p for p in candidate.contents if not any(start <= p[0] and p[1] <= end for start, end in after))
    return replace(candidate, contents=kept) if kept and len(kept) < len(candidate.contents) else candidate


def listed(tree: Tree, candidate: Candidate) -> Candidate:
    """The candidate with the first of a list of names as its source too, where a tree makes two subjects of it: "Varn, Meridia and Osteria said"."""
    source, speaker = candidate.source, candidate.speaker
    if source is None or speaker is None or tree.pos[speaker] != "PROPN" or tree.child(speaker, "conj") is None:
        return candidate
    first = next((c for c in tree.children[tree.head[speaker]] if tree.right[c] == source[0]), None)
    last = source[0] - 1
    if (
        first is None
        or first == speaker
        or tree.text[last] != ","
        or tree.pos[first] != "PROPN"
        or tree.base[first] != "nsubj"
    ):
        return candidate
    return replace(candidate, source=(tree.left[first], source[1]))


def before_claim(tree: Tree, candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate whose content ends before what it is called by those who deny it: "said 40 had died, a toll which Varn disputes"."""
    claims = [
        o.contents[0][0]
        for o in others
        if (o.root is not None and o.root == tree.head[o.head] and tree.base[o.head] == "acl")
        or (o.act == "deny" and disputed.claim_beside(tree, o.head) is not None)
        or (o.act == "deny" and tree.lower[o.contents[0][0]] == "which" and o.contents[0][1] == o.contents[0][0] + 1)
    ]
    contents = list(candidate.contents)
    for k, (start, end) in enumerate(contents):
        cut = next((c for c in claims if start < c - 1 and c < end and tree.text[c - 1] == ","), None)
        part = None if cut is None or candidate.head > cut else tree.trim(start, cut)
        contents[k] = part or (start, end)
    return replace(candidate, contents=tuple(contents)) if tuple(contents) != candidate.contents else candidate


def claim_alone(tree: Tree, candidate: Candidate) -> Candidate:
    """The candidate with the claim right before it alone as what is denied, not the sentence which that stands in: ", a figure Varn disputes"."""
    claim = disputed.claim_beside(tree, candidate.head) if candidate.act == "deny" else None
    if claim is None or candidate.origin != "rule":
        return candidate
    return replace(candidate, contents=(tree.trim(tree.left[claim], claim + 1) or (claim, claim + 1),), root=claim)


def told_before(tree: Tree, candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate with what is denied, where its content is the word for that alone: "said 40 had died, which Varn denies"."""
    start, end = candidate.contents[0]
    alone = len(candidate.contents) == 1 and end == start + 1 and tree.lower[start] == "which"
    if candidate.act != "deny" or not alone or start < 2 or tree.text[start - 1] != ",":
        return candidate
    named = antecedent(tree, start)
    if named is not None and tree.lemma[named] in CLAIMED:  # "accusations of fraud, which Varn denies"
        part = tree.trim(tree.left[named], start - 1)
    else:
        told = [piece for o in others if o is not candidate for piece in o.contents if piece[1] in (start - 1, start)]
        part = max(told, default=None) or tree.trim(tree.bounds(start)[0], start - 1)
    return candidate if part is None else replace(candidate, contents=(part,))


def by_itself(tree: Tree, candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate whose content ends before whoever else it is told by ("..., according to X") and before what the outlet says of it all
    ("..., something Varn has long asked for")."""
    tellers = [
        o.cue[0]
        for o in others
        if o.frame == "according"
        and o.cue is not None
        and any(tree.within(candidate.head, part) for part in o.contents)
    ]
    kept = [part for part in candidate.contents if part[0] not in tellers] or candidate.contents
    contents = list(kept)
    for k, (start, end) in enumerate(contents):
        asides = (t for t in range(start + 2, end) if _comments(tree, t, start, end))
        cut = min([*(t for t in tellers if start < t < end), *(tree.left[t] for t in asides)], default=None)
        part = None if cut is None or not candidate.head < start else tree.trim(start, cut)
        contents[k] = part or (start, end)
    return replace(candidate, contents=tuple(contents)) if tuple(contents) != candidate.contents else candidate


def _comments(tree: Tree, token: int, start: int, end: int) -> bool:
    """Whether a word behind a comma stands for the whole content before it, with a clause on it: "..., a charge Varn did not address"."""
    left = tree.left[token]
    left += tree.text[left] == ","
    clause = next((c for c in tree.children[token] if tree.dep[c].startswith("acl") and c > token), None)
    who = None if clause is None else tree.child(clause, "nsubj")
    another = clause is not None and who is not None and tree.lower[who] not in _WHO and tree.lemma[clause] in VERBS
    stands = tree.lower[token] == "something" or (
        tree.lower[left] in {"a", "an"} and (another or tree.lemma[token] in CLAIMED)
    )
    hung = clause is not None and tree.pos[tree.head[token]] != "PROPN"
    return (
        stands
        and hung
        and left > start + 1
        and tree.text[left - 1] == ","
        and tree.right[token] >= end
        and tree.quote_at(token) is None
    )


def _parted(
    tree: Tree, head: int, contents: tuple[Range, ...], source: Range | None
) -> tuple[tuple[Range, ...], Range | None]:
    """Contents and source, each with its own: words that belong to the source's title are its ("Ukraine" in "Ukraine President X"), and what
    says when or where it was said stands before the "that" of the content.
    """
    found = []
    for start, end in contents:
        if source is not None and end == source[0] and all(tree.pos[t] == "PROPN" for t in range(start, end)):
            source = (start, source[1])
            continue
        mark = next((t for t in range(start + 1, end) if tree.lower[t] == "that" and tree.base[t] == "mark"), None)
        if mark is not None and (
            _adjunct(tree, start, mark) or all(_beside(tree, t, head) for t in range(start, mark))
        ):
            start = mark
        found.append((start, end))
    return (tuple(found), source) if found else (contents, source)


def _adjunct(tree: Tree, start: int, end: int) -> bool:
    """Whether some words are a short phrase with a preposition, whatever the tree hangs it on: "on Tuesday"."""
    inner = {tree.pos[t] for t in range(start + 1, end)}
    return tree.pos[start] == "ADP" and 0 < end - start - 1 <= 4 and inner <= {"NOUN", "PROPN", "NUM", "DET", "ADJ"}


def _beside(tree: Tree, token: int, head: int) -> bool:
    """Whether a word hangs on the cue as an adjunct or within one."""
    for _ in range(8):
        if tree.head[token] == head:
            return tree.base[token] in {"obl", "advmod", "punct"}
        token = tree.head[token]
    return False


def _only_relates(tree: Tree, candidate: Candidate, part: Range) -> bool:
    """Whether a piece of content is a relative pronoun alone beside what the cue's clause hangs on: "a charge which Varn rejects"."""
    alone = part[1] - part[0] == 1 and tree.lower[part[0]] in {"which", "who", "whom"}
    if alone and tree.lower[part[0]] == "whom" and tree.pos[part[0] - 1] == "ADP":
        return True  # "Holm, with whom he discussed aid"
    above = tree.head[candidate.head] if tree.base[candidate.head] == "acl" else None
    return alone and above is not None and any(start <= above < end for start, end in candidate.contents)


def _is_told(tree: Tree, head: int, part: Range) -> bool:
    """Whether a piece of content is but who was told it: "he was told that the talks had failed"."""
    who = tree.child(head, "nsubj:pass") if tree.lemma[head] in TELLING else None
    return who is not None and part == (tree.left[who], tree.right[who])


def _says_where(tree: Tree, candidate: Candidate, part: Range) -> bool:
    """Whether a piece of content beside quoted words tells where or by whom's account it was said: ""...," she said from her cell, X said"."""
    if len(candidate.contents) < 2 or candidate.cue is None or part[0] < candidate.cue[1]:
        return False
    if any(tree.quote_at(t) is not None for t in range(*part)) or tree.pos[part[0]] != "ADP":
        return False
    others = [other for other in candidate.contents if other != part]
    quoted = all(tree.quote_at(start) is not None and tree.quote_at(end - 1) is not None for start, end in others)
    return quoted and _beside(tree, top(tree, part), candidate.head)


def _is_sign(tree: Tree, candidate: Candidate, part: Range) -> bool:
    """Whether a piece behind the cue is what the outlet sees in what was said: "..., he said, in a sign that the truce is fraying"."""
    cue = candidate.cue
    if cue is None or len(candidate.contents) < 2 or part[0] < cue[1] or tree.quote_at(part[0]) is not None:
        return False
    signs = (t for t in range(cue[1], part[1]) if tree.lemma[t] in _SIGNS and tree.pos[t] == "NOUN")
    for sign in signs:
        first = tree.left[sign] + (tree.text[tree.left[sign]] == ",")
        if tree.lower[first] == "in" and tree.text[first - 1] == "," and first <= part[0] <= sign + 2:
            return True
    return False


def top(tree: Tree, part: Range) -> int:
    """The token of a range whose head lies outside it; its last word where none does."""
    for i in range(*part):
        outside = tree.head[i] == i or not part[0] <= tree.head[i] < part[1]
        if outside and not tree.punct[i] and not tree.space[i]:
            return i
    return part[1] - 1


def antecedent(tree: Tree, speaker: int | None) -> int | None:
    """Who a relative pronoun means: the noun its clause hangs on."""
    if speaker is None or tree.lower[speaker] not in {"who", "which", "that", "whom"}:
        return speaker
    for above in tree.ancestors(speaker):
        if tree.base[above] == "acl" and tree.head[above] < above:
            return tree.head[above]
    return _behind_comma(tree, speaker)


def _behind_comma(tree: Tree, pronoun: int) -> int:
    """Who is named right before ", who" or ", which", where the tree hangs the clause elsewhere; the pronoun itself where nobody is, or
    where it may mean all that was told ("..., which suggests that")."""
    if tree.lower[pronoun] not in {"who", "which"} or pronoun < 2 or tree.text[pronoun - 1] != ",":
        return pronoun
    if tree.lower[pronoun] == "which" and tree.lemma[tree.head[pronoun]] in _SHOWING:
        return pronoun
    named = pronoun - 2
    while tree.base[named] in {"nmod", "flat", "compound", "amod"} and tree.head[named] < named:
        named = tree.head[named]
    return named if tree.pos[named] in {"PROPN", "NOUN"} else pronoun
