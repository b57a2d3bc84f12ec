"""Statements that several candidates make together: outlets that relay what another said, quotations that go on."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.quotations.candidates import Candidate, meet, noun_phrase
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Tree
from avviso.reference.cues import CLASS_OF, RELAY_VERBS, TEXT_SOURCES, words

_SIGNING = words("sign write send pen author issue draft")
_LONGEST_SAYER = 16
"""Tokens of a name with its offices before the colon of a quotation."""


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


def once_told(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates without those whose quoted words another has, one of the two a pronoun's: "Holm laughed. "Ask them," she said"."""
    gone: set[int] = set()
    for k, one in enumerate(candidates):
        for j, other in enumerate(candidates[k + 1 :], k + 1):
            if one.contents != other.contents or None in (one.cue, other.cue, one.speaker, other.speaker):
                continue
            pronoun = any(c.speaker is not None and tree.pos[c.speaker] == "PRON" for c in (one, other))
            if pronoun and all(tree.quote_at(start) is not None for start, _ in one.contents):
                gone.add(j if one.score >= other.score else k)
    return [c for k, c in enumerate(candidates) if k not in gone]


def outlet_quotes(tree: Tree, candidate: Candidate) -> Candidate:
    """What an outlet quotes: who is named before the colon says it ("the Lantern quotes the minister: ..."), else nobody known; the
    outlet is the channel."""
    passive = tree.child(candidate.head, "nsubj:pass", "aux:pass") is not None
    if tree.lemma[candidate.head] != "quote" or candidate.via or candidate.frame not in {"clause", "quote"} or passive:
        return candidate
    if candidate.speaker is None or candidate.source is None:
        return candidate
    start, end = candidate.contents[0]
    colon = next((t for t in range(start, min(end - 1, start + _LONGEST_SAYER)) if tree.text[t] == ":"), None)
    if colon is None or tree.quote_at(colon) is not None or tree.quote_at(colon + 1) is None:
        return replace(candidate, source=None, speaker=None, via=(candidate.speaker,))
    inside = range(start, colon)
    sayer = next((t for t in inside if tree.head[t] not in inside and not tree.punct[t]), start)
    contents = ((colon + 1, end), *candidate.contents[1:])
    return replace(candidate, source=(start, colon), speaker=sayer, contents=contents, via=(candidate.speaker,))


def read_out(tree: Tree, candidate: Candidate) -> Candidate:
    """Words that somebody only reads as those of whoever wrote them, and him as the channel: "Berg read from a letter signed by Holm"."""
    if candidate.speaker is None or candidate.via or candidate.source is None:
        return candidate
    head = candidate.head
    verbs = [head, *(c for c in tree.children[head] if tree.base[c] == "advcl" and tree.tag[c] == "VBG")]
    reads = next((v for v in verbs if tree.lemma[v] == "read"), None)
    if reads is None:
        return candidate
    below = [c for c in tree.children[reads] if tree.base[c] == "obj" or case_of(tree, c) in {"from", "out"}]
    author = next((a for text in below if tree.lemma[text] in TEXT_SOURCES for a in _authors(tree, text)), None)
    if author is None or author == candidate.speaker:
        return candidate
    return replace(candidate, source=noun_phrase(tree, author), speaker=author, via=(candidate.speaker,))


def _authors(tree: Tree, text: int) -> list[int]:
    """Who is named as having written or signed a text."""
    named = [c for c in tree.children[text] if tree.dep[c] == "nmod:poss" or case_of(tree, c) in {"by", "from"}]
    signed = [c for c in tree.children[text] if tree.base[c] == "acl" and tree.lemma[c] in _SIGNING]
    named += [a for c in signed for a in tree.children[c] if case_of(tree, a) in {"by", "from"}]
    return [a for a in named if tree.pos[a] in {"PROPN", "NOUN"}]


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
    # Those who only tell that somebody said the words before: it is he who goes on.
    according = [(k, c) for k, c in enumerate(candidates) if c.frame == "according"]
    tellers = {k for k, c in according if any(_tells_that(tree, c, other) for other in candidates)}
    found = [_of_own_sentence(tree, c) if k in tellers else c for k, c in enumerate(candidates)]
    claimed = sorted(part for c in found for part in c.contents)
    order = sorted(range(len(found)), key=lambda k: found[k].contents[-1])
    for quote in tree.quoted:
        part = (quote.start, quote.end)
        if any(meet(part, other) for other in claimed) or not _stands_alone(tree, quote.start, quote.end):
            continue
        # A cue inside quoted words is the quoted speaker's: what goes on after them is not its content.
        before = [
            k
            for k in order
            if found[k].contents[-1][0] < quote.start
            and (found[k].cue is None or tree.quote_at(found[k].head) is None)
            and k not in tellers
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


def _tells_that(tree: Tree, outer: Candidate, inner: Candidate) -> bool:
    """Whether somebody "according to" whom things are only tells that another said words in quotation marks: ""I did it," Holm said, according to the
    records"."""
    told = any(tree.within(inner.head, part) for part in outer.contents)
    quoted = tree.quote_at(inner.contents[0][0]) is not None and tree.quote_at(inner.head) is None
    return told and quoted and inner.cue is not None


def _of_own_sentence(tree: Tree, candidate: Candidate) -> Candidate:
    own = tuple(part for part in candidate.contents if tree.sentence[part[0]] <= tree.sentence[candidate.head])
    return replace(candidate, contents=own or candidate.contents)


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
