"""What somebody calls, meets or writes to another to say: whose it is, to whom, and that the call is an event beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import errands
from avviso.language.annotation import Attribution
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import read, shape

TO_SAY = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB {tag} 0 root
Varn Varn PROPN NNP 2 obj
to to PART TO 5 mark
{said} {said} VERB VB 2 {dep}
the the DET DT 7 det
arrests arrest NOUN NNS 5 obj
"""
PHONED = ("telephoned", "telephone", "VBD")


@pytest.mark.parametrize(
    ("remark", "verb", "said", "dep", "given", "expected"),
    [
        (
            "who is called does not say it",
            PHONED,
            "denounce",
            "xcomp",
            ("ACCUSE", ["Varn"], [], "planned"),
            ("ACCUSE", ["Norland"], ["Varn"], "actual"),
        ),
        (
            "nor do both",
            ("met", "meet", "VBD"),
            "demand",
            "advcl",
            ("REQUEST", ["Norland", "Varn"], [], "actual"),
            ("REQUEST", ["Norland"], ["Varn"], "actual"),
        ),
        (
            "what was called for is not done yet where the call is not made",
            ("telephone", "telephone", "VB"),
            "demand",
            "advcl",
            ("REQUEST", ["Norland"], [], "planned"),
            ("REQUEST", ["Norland"], ["Varn"], "planned"),
        ),
        (
            "a protest that is said is no march",
            PHONED,
            "protest",
            "advcl",
            ("PROTEST", ["Norland"], [], "hypothetical"),
            ("ACCUSE", ["Norland"], ["Varn"], "actual"),
        ),
        (
            "who is told to do it does it",
            ("told", "tell", "VBD"),
            "denounce",
            "xcomp",
            ("ACCUSE", ["Varn"], [], "hypothetical"),
            ("ACCUSE", ["Varn"], [], "hypothetical"),
        ),
        (
            "what is done after a call is no saying",
            PHONED,
            "stop",
            "xcomp",
            ("COERCE", ["Varn"], [], "hypothetical"),
            ("COERCE", ["Varn"], [], "hypothetical"),
        ),
    ],
)
def test_what_a_contact_is_for(
    remark: str,
    verb: tuple[str, str, str],
    said: str,
    dep: str,
    given: tuple[str, list[str], list[str], str],
    expected: tuple[str, list[str], list[str], str],
) -> None:
    document = make_document(TO_SAY.format(verb=verb[0], lemma=verb[1], tag=verb[2], said=said, dep=dep))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Varn"}))
    party = {name: next(p for p in (reading.parties.direct(t),) if p) for name, t in (("Norland", 0), ("Varn", 2))}
    kind, actors, recipients, status = given
    event = replace(
        make_event(kind, document.span(4, 5)),
        actors=tuple(party[name] for name in actors),
        recipients=tuple(party[name] for name in recipients),
        status=status,
    )
    after = errands.settled(reading, event)
    names = [[p.span.text for p in side] for side in (after.actors, after.recipients)]
    assert (after.type, *names, after.status) == expected, remark


def test_the_call_is_an_event_beside_what_was_said() -> None:
    document = make_document(TO_SAY.format(verb="called", lemma="call", tag="VBD", said="congratulate", dep="advcl"))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Varn"}))
    after = errands.settled(reading, make_event("SUPPORT", document.span(1, 2)))
    assert (after.type, after.mode, after.cameo) == ("CONSULT", "phone", "041")
    assert errands.outright(reading, after)


WROTE = (
    "Orlova/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} to/ADP/4/case Varn/PROPN/2/obl to/PART/6/mark/to/TO "
    "protest/VERB/2/advcl/protest/VB against/ADP/9/case the/DET/9/det arrests/NOUN/6/obl/arrest/NNS"
)


def test_the_errand_is_the_saying() -> None:
    (one,) = read(
        WROTE.format(verb="wrote", lemma="write"), attributions=[Attribution((1, 2), (0, 1), ((4, 9),), 0.95)]
    )
    assert shape(one) == ("Orlova", "to protest", ("against the arrests",), "assertive criticise")
    assert [p.span.text for p in one.addressee] == ["Varn"]


def test_who_is_written_to_does_not_say_it() -> None:
    (one,) = read(
        WROTE.format(verb="wrote", lemma="write"), attributions=[Attribution((4, 6), (3, 4), ((6, 9),), 0.95)]
    )
    assert (one.source and one.source.text, [p.span.text for p in one.addressee]) == ("Orlova", ["Varn"])


def test_who_is_called_on_is_to_do_it() -> None:
    sentence = WROTE.format(verb="called", lemma="call").replace("to/ADP/4/case", "on/ADP/4/case")
    (one,) = read(sentence, attributions=[Attribution((1, 2), (0, 1), ((3, 9),), 0.95)])
    assert one.cue is not None
    assert "protest" not in one.cue.text


def test_a_contact_at_the_end_of_a_text() -> None:
    sentence = (
        "To/PART/2/mark/to/TO protest/VERB/6/advcl/protest/VB against/ADP/4/case arrests/NOUN/2/obl "
        "Orlova/PROPN/6/nsubj wrote/VERB/0/root/write"
    )
    assert [q.source and q.source.text for q in read(sentence)] in ([], ["Orlova"])
