"""Statements of a document: who said what to whom, through whom, when and where, and what the saying does.

Candidates come from the language model (attributions in PolNeAR's scheme) and from rules on the tree; what both see
is one statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors, Party, PlaceMention, Quotation, TimeExpression
from avviso.analysis.quotations import (
    acts,
    addressees,
    announced_words,
    answers,
    attribution_rules,
    cited_sources,
    contested_quotes,
    interviews,
    joined_clauses,
    joined_sayings,
    no_sayings,
    occasions,
    own_voice,
    signed_quotes,
    speakers,
    told_on,
    transcripts,
    who_denies,
)
from avviso.analysis.quotations.attribution_chains import continued, fold_channels, once_told, outlet_quotes, read_out
from avviso.analysis.quotations.attribution_merge import from_model, merge
from avviso.analysis.quotations.attribution_trust import plausible, sure
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.language.annotation import Attribution
from avviso.reference.cues import CLASS_OF
from avviso.text.document import Document
from avviso.text.span import Span

# What several do so, they do to one another.
_NOBODY = (("no", "det"), ("neither", "cc"), ("neither", "det"))  # "no group claimed", "neither X nor Y said whether"
_NONE = frozenset({"none", "nobody", "neither"})
Given = tuple[Range | None, Range | None, Sequence[Range]]
"""Source, cue and content of a statement, in characters."""


def find(
    document: Document,
    actors: Actors,
    times: tuple[TimeExpression, ...],
    places: tuple[PlaceMention, ...],
    *,
    use_model: bool = True,
) -> tuple[Quotation, ...]:
    """The statements of a document in the order of their cues; with `use_model` False, those that the rules alone
    find."""
    if not len(document.doc):
        return ()
    tree = Tree(document)
    joined_sayings.mend(tree, actors)
    rules = attribution_rules.find(tree)
    model = from_model(tree, document.doc._.attributions or ()) if use_model else []
    announced = announced_words.find(tree)
    candidates = joined_clauses.around(tree, joined_clauses.parted(tree, merge(tree, model, rules)))
    candidates = [occasions.with_charge(tree, c) for c in joined_sayings.cut(tree, candidates)]
    if model:
        candidates = _trusted(tree, actors, candidates)
    candidates = transcripts.whole(tree, candidates)
    candidates = signed_quotes.told(tree, announced_words.told(tree, candidates, announced))
    candidates = fold_channels(tree, candidates, _organisations(tree, actors, candidates))
    candidates = contested_quotes.parted(tree, once_told(tree, cited_sources.told(tree, actors, candidates)))
    candidates = _inside_document(tree, continued(tree, [read_out(tree, outlet_quotes(tree, c)) for c in candidates]))
    candidates = told_on.told_on(tree, actors, [speakers.nearer(tree, actors, c) for c in candidates])
    candidates = [c for c in candidates if speakers.can_speak(tree, actors, c)]
    interview = interviews.find(tree, actors)
    if interview is not None:
        candidates = interviews.answered(tree, candidates)
    if interview is None and interviews.asking(tree):
        candidates = [c for c in candidates if not interviews.nobodys(tree, c)]
    settings = occasions.settings(document, tree, times, places)
    within = _within(candidates)
    cues = [c.head for c in candidates]
    quotations = [
        _quotation(document, tree, actors, settings, c, w, cues, told)
        for c, w, told in zip(candidates, within, acts.told(document, tree, candidates), strict=True)
    ]
    quotations = _settled_later(document, tree, actors, settings, candidates, quotations)
    sayers = [(one.colon, speakers.speaker(tree, actors, one.who.head, one.who.range)) for one in announced]
    said_by = [(at, party) for at, party in sayers if party is not None]
    quotations = own_voice.named(tree, actors, candidates, quotations, said_by, interview)
    quotations = [shown(q, times, places) for q in who_denies.named(tree, actors, candidates, quotations)]
    linked = answers.link(tree, actors, candidates, quotations)
    return tuple(answers.answered(q, a) for q, a in zip(quotations, linked, strict=True))


def _trusted(tree: Tree, actors: Actors, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that go on record, scored by how sure each is."""
    found = []
    for candidate, outer in zip(candidates, _within(candidates), strict=True):
        if plausible(tree, actors, candidate, None if outer is None else candidates[outer]):
            # The corpus marks outer sayings alone: that a rule's find stands in one says nothing against it.
            inside = outer is not None and candidate.origin != "rule"
            found.append(replace(candidate, score=sure(tree, actors, candidate, inside)))
    return found


def acts_of(document: Document, actors: Actors, given: Iterable[Given], *, use_model: bool = True) -> list[str]:
    """The act of each statement whose source, cue and content are given, in characters of the report."""
    tree = Tree(document)
    rules = attribution_rules.find(tree)
    found = []
    for source, cue, content in given:
        spans = [None if part is None else Span.of(document.text, *part) for part in (cue, source)]
        words, sayer = (None if span is None else document.tokens(span) for span in spans)
        contents = tuple(document.tokens(Span.of(document.text, *part)) for part in content)
        known = from_model(tree, [Attribution(words, sayer, contents)])
        own = next((c for c in merge(tree, known, rules) if c.origin != "rule"), None)
        if own is None:
            found.append("assert")
            continue
        chances = acts.told(document, tree, [own])[0] if use_model else None
        found.append(acts.act(tree, actors, own, speakers.speaker(tree, actors, own.speaker, own.source), chances))
    return found


def _inside_document(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates that touch no masked text (page furniture)."""
    return [
        c
        for c in candidates
        if not any(tree.masked[i] for part in (*c.contents, c.cue or c.contents[0]) for i in (part[0], part[1] - 1))
    ]


def _organisations(tree: Tree, actors: Actors, candidates: list[Candidate]) -> frozenset[int]:
    """Speaker tokens that mean an organisation."""
    found = set()
    for candidate in candidates:
        if candidate.speaker is None:
            continue
        mention = mention_for(tree, actors, candidate.speaker)
        if mention is not None and mention.type == "organisation":
            found.add(candidate.speaker)
    return frozenset(found)


def _within(candidates: list[Candidate]) -> list[int | None]:
    """For each candidate the innermost other one whose content holds its cue (or, without a cue, its content)."""
    found: list[int | None] = []
    for k, candidate in enumerate(candidates):
        anchor = candidate.cue or candidate.contents[0]
        best: tuple[int, int] | None = None
        for j, other in enumerate(candidates):
            if j == k:
                continue
            for start, end in other.contents:
                if (
                    start <= anchor[0]
                    and anchor[1] <= end
                    and not _holds(candidate, other)
                    and (best is None or end - start < best[0])
                ):
                    best = end - start, j
        found.append(None if best is None else best[1])
    return found


def _holds(outer: Candidate, inner: Candidate) -> bool:
    anchor = inner.cue or inner.contents[0]
    return any(start <= anchor[0] and anchor[1] <= end for start, end in outer.contents)


def _quotation(
    document: Document,
    tree: Tree,
    actors: Actors,
    settings: occasions.Settings,
    candidate: Candidate,
    within: int | None,
    cues: Sequence[int],
    chances: Mapping[str, float],
) -> Quotation:
    """The annotation of one candidate."""

    def span(part: Range | None) -> Span | None:
        return None if part is None else document.span(*part)

    speaker = speakers.speaker(tree, actors, candidate.speaker, candidate.source)
    speaker = speakers.set_apart(tree, actors, candidate, speaker)
    if speaker is None and candidate.source is not None:
        speaker = speakers.by_name(tree, actors, candidate.speaker, document.span(*candidate.source))
    act = acts.act(tree, actors, candidate, speaker, chances)
    heads = candidate.addressees
    if CLASS_OF[candidate.act] != "attitude":
        heads = heads or addressees.on_cue(tree, candidate.head)
        heads = heads or addressees.around(tree, candidate.head, candidate.source)
    addressee = tuple(p for p in speakers.parties(tree, actors, heads) if speaker is None or p.entity != speaker.entity)
    if tree.lemma[candidate.head] in no_sayings.EXCHANGING and not addressee and speaker is not None:
        others = speakers.beside(tree, actors, candidate, speaker)
        addressee = (speaker, *others) if others else ()
    via = tuple(
        p for p in speakers.parties(tree, actors, candidate.via) if speaker is None or p.entity != speaker.entity
    )
    time = occasions.time_of(tree, settings, candidate)
    place = occasions.place_of(tree, settings, candidate)
    occasion = span(occasions.occasion(tree, candidate, cues))
    content = tuple(document.span(*part) for part in candidate.contents)
    return Quotation(
        source=span(candidate.source),
        cue=span(candidate.cue),
        content=content,
        form=acts.form(tree, candidate),
        act_class=CLASS_OF[act],
        act=act,
        negated=_negated(tree, candidate) and act not in {"decline-to-comment", "unverified"},
        speaker=speaker,
        addressee=addressee,
        via=via,
        within=within,
        time=time,
        place=place,
        occasion=occasion,
        confidence=round(min(max(candidate.score, 0.05), 0.98), 3),
        evidence=_evidence(span(candidate.source), span(candidate.cue), content, speaker),
    )


def _settled_later(
    document: Document,
    tree: Tree,
    actors: Actors,
    settings: occasions.Settings,
    candidates: list[Candidate],
    quotations: list[Quotation],
) -> list[Quotation]:
    """Quotations with the time, place and occasion that a following sentence gives: "X made the comments in Kyiv
    after talks"."""
    found = list(quotations)
    for token in range(tree.size):
        if not occasions.told_later(tree, token):
            continue
        scene = Candidate(token, None, (), "assert", "scene")
        time, place = occasions.only_time(tree, settings, token), occasions.place_of(tree, settings, scene)
        part = occasions.occasion(tree, scene, ())
        who = tree.child(token, "nsubj")
        sayer = None if who is None else speakers.speaker(tree, actors, who, None)
        for k in _spoken_before(tree, candidates, token):
            one = found[k]
            if sayer is not None and (one.speaker is None or one.speaker.entity != sayer.entity):
                continue
            found[k] = replace(
                one,
                time=one.time if one.time is not None else time,
                place=one.place if one.place is not None else place,
                occasion=one.occasion or (document.span(*part) if part is not None else None),
            )
        for k in _spoken_on(tree, candidates, found, token, sayer):
            found[k] = replace(found[k], time=time, place=place)
    return found


def _spoken_on(
    tree: Tree, candidates: list[Candidate], found: list[Quotation], token: int, sayer: Party | None
) -> list[int]:
    """The statements right behind the sentence of a token that go on with the same speaker's words, in the past tense and with no setting of
    their own.
    """
    last, going_on = tree.sentence[token], []
    for k, candidate in enumerate(candidates):
        here, one = tree.sentence[candidate.head], found[k]
        if here <= tree.sentence[token]:
            continue
        same = sayer is not None and one.speaker is not None and one.speaker.entity == sayer.entity
        past = tree.tag[candidate.head] in ("VBD", "VBG") and tree.child(candidate.head, "aux") is None
        own = one.time is not None or one.place is not None or one.occasion is not None
        if here > last + 2 or not same or not past or own or one.act_class == "attitude":
            break
        going_on.append(k)
        last = here
    return going_on


def _spoken_before(tree: Tree, candidates: list[Candidate], token: int) -> list[int]:
    """The statements of the sentence before a token's (and of the last one with any, if it is the paragraph before)."""
    before = [k for k, c in enumerate(candidates) if tree.sentence[c.head] < tree.sentence[token]]
    if not before:
        return []
    last = max(tree.sentence[candidates[k].head] for k in before)
    if tree.sentence[token] - last > 2:
        return []
    return [k for k in before if tree.sentence[candidates[k].head] == last]


def shown(quotation: Quotation, times: tuple[TimeExpression, ...], places: tuple[PlaceMention, ...]) -> Quotation:
    """The quotation with the words that show its time, place and occasion."""
    found = dict(quotation.evidence)
    if quotation.time is not None:
        found["time"] = times[quotation.time].span
    if quotation.place is not None:
        found["place"] = places[quotation.place].span
    if quotation.occasion is not None:
        found["occasion"] = quotation.occasion
    return quotation if len(found) == len(quotation.evidence) else replace(quotation, evidence=found)


def _negated(tree: Tree, candidate: Candidate) -> bool:
    """Whether a cue is negated, said of nobody ("no group claimed"), or what is doubted believed."""
    doubted = tree.lemma[candidate.head] == "doubt" and candidate.act in {"believe", "deny"}
    who = candidate.speaker
    nobody = who is not None and any(
        tree.lower[who] in _NONE or (tree.lower[c] == no and tree.base[c] == base)
        for no, base in _NOBODY
        for c in (who, *tree.children[who])
    )
    return (candidate.negated or nobody) != doubted


def _evidence(
    source: Span | None, cue: Span | None, content: tuple[Span, ...], speaker: Party | None
) -> dict[str, Span]:
    """Which words show which field."""
    found = {"content": content[0]}
    if source is not None:
        found["source"] = source
    if cue is not None:
        found["cue"] = cue
        found["act"] = cue
    if speaker is not None:
        found["speaker"] = speaker.span
    return found
