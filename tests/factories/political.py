"""Documents with actors for tests of events, agreements and commitments: which token heads mean whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from avviso.analysis.annotations import Actors, Entity, EventMention, Mention, Party, Quotation
from avviso.analysis.events import events
from avviso.analysis.events.cast import closed
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.speech import Speech
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.tree import tree_of
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.documents import make_document


def make_actors(
    document: Document, who: Mapping[tuple[int, int, int], str], types: Mapping[str, str] | None = None
) -> Actors:
    """Actors from token ranges and heads, `(start, end, head) -> name`; the same name is the same actor, a state unless `types` says."""
    names = list(dict.fromkeys(who.values()))
    kinds = types or {}
    mentions = []
    by_head: dict[int, int] = {}
    for (start, end, head), name in sorted(who.items()):
        form = "pronoun" if document.doc[head].pos_ == "PRON" else "name"
        by_head[head] = len(mentions)
        mentions.append(
            Mention(document.span(start, end), start, end, head, kinds.get(name, "state"), form, names.index(name))
        )
    entities = tuple(
        Entity(
            index,
            kinds.get(name, "state"),
            name,
            (name,),
            tuple(i for i, m in enumerate(mentions) if m.entity == index),
        )
        for index, name in enumerate(names)
    )
    return Actors(tuple(mentions), entities, by_head)


def make_event(
    kind: str, trigger: Span | None = None, *, actors: Sequence[Span] = (), recipients: Sequence[Span] = ()
) -> EventMention:
    """An event that took place, of a PLOVER type; its parties are numbered in the order given."""
    parties = [Party(number, span) for number, span in enumerate((*actors, *recipients))]
    return EventMention(
        trigger=trigger or Span(0, 1, "x"),
        type=kind,
        mode=None,
        contexts=(),
        cameo=None,
        actors=tuple(parties[: len(actors)]),
        recipients=tuple(parties[len(actors) :]),
        status="actual",
        content_status=None,
        time=None,
        place=None,
        reported_in=None,
        confidence=0.5,
    )


def make_reading(document: Document, actors: Actors, *quotations: Quotation) -> Reading:
    """What the steps of event coding need of a document without times and places."""
    tree, cast = tree_of(document.doc), closed(actors)
    return Reading(
        document,
        tree,
        actors,
        Parties(tree, cast),
        Stakes(document, tree, cast),
        Setting(document, tree, (), ()),
        Speech(document, tree, quotations),
        {},
    )


def coded(rows: str, places: tuple[int, int]) -> list[tuple[str, str | None, list[str], list[str], str]]:
    """The events of one sentence in order, as (type, mode, actors, recipients, status): Norland and Sudmark stand at `places`."""
    document = make_document(rows)
    first, second = places
    actors = make_actors(document, {(first, first + 1, first): "Norland", (second, second + 1, second): "Sudmark"})
    after, found = events.find(document, actors, (), (), ())
    names = [entity.name for entity in after.entities]
    return [
        (e.type, e.mode, [names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients], e.status)
        for e in found
    ]


def event_at(
    document: Document, known: Actors, kind: str, token: int, actors: Sequence[int] = (), recipients: Sequence[int] = ()
) -> EventMention:
    """An event that took place at a token, its parties those whom the mentions headed by some tokens mean."""
    found = {m.head: party for m in known.mentions if (party := known.party(m)) is not None}
    event = make_event(kind, document.span(token, token + 1))
    return replace(event, actors=tuple(found[t] for t in actors), recipients=tuple(found[t] for t in recipients))


def sides_of(event: EventMention) -> tuple[list[str], list[str]]:
    """The words for the actors and for the recipients of an event."""
    return [party.span.text for party in event.actors], [party.span.text for party in event.recipients]
