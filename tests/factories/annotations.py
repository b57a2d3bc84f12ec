"""One small report with annotations of every kind, made by hand; nothing of it is read by a model."""

from __future__ import annotations

import spacy

from avviso.analysis import annotations as a
from avviso.sources.report import Report, Skip
from avviso.text.document import Document, Layout, Published, Segment
from avviso.text.span import Span

_NLP = spacy.blank("en")
BANNER = "SUBSCRIBE TO OUR LETTER"
TEXT = (
    f"{BANNER}\n\nVarn, Osteria agree on a truce\n\n"
    "VARN, 3 May 2021 - Osterian Foreign Minister Ada Lorn said on Monday that the Varn Accord was signed by Osteria "
    "and Meridia. "
    '"We will withdraw our guns by June 1 if the other side does," she told reporters in Varn. '
    "Meridia denied that it had broken the accord. At least 120 people have been killed in Varn since March, the Red "
    "Lantern said."
)


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """The span of the `nth` occurrence of some words."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def make_sample(outlet: str | None = "The Varn Post", source_id: str = "varn-1") -> tuple[Document, a.Annotations]:
    """The report as a Document, and annotations that use every kind and every reference between kinds."""
    report = Report(TEXT, source_id=source_id, outlet=outlet)
    published = Published("2021-05-03", "2021-05-03", "2021-05-03", "inferred", ("dateline",), span("3 May 2021"))
    layout = Layout(
        furniture=(span(BANNER),),
        segments=(Segment(len(BANNER) + 2, len(TEXT), "paragraph"),),
        title="Varn, Osteria agree on a truce",
        title_span=span("Varn, Osteria agree on a truce"),
        dateline="VARN, 3 May 2021",
        dateline_span=span("VARN, 3 May 2021"),
        published=published,
        language="en",
    )
    document = Document(report, layout, _NLP(TEXT))
    return document, a.Annotations(
        published,
        _actors(),
        _TIMES,
        _PLACES,
        _quotations(),
        _quantities(),
        _events(),
        _agreements(),
        _commitments(),
        (Skip("event", "no codebook type", 2),),
    )


_NAMES = (
    ("Ada Lorn", 0, "person", "name", 0),
    ("she", 0, "person", "pronoun", 0),
    ("Osteria", 2, "state", "name", 1),
    ("Meridia", 0, "state", "name", 2),
    ("Meridia", 1, "state", "name", 2),
    ("Red Lantern", 0, "organisation", "name", 3),
    ("reporters", 0, "group", "nominal", None),
)
_TIMES = (
    a.TimeExpression(span("3 May 2021"), "2021-05-03", "2021-05-03", "2021-05-03", "DATE"),
    a.TimeExpression(span("Monday"), "2021-05-03", "2021-05-03", "2021-05-03", "DATE", "report-date", 0.9),
    a.TimeExpression(span("June 1"), "2021-06-01", "2021-06-01", "2021-06-01", "DATE", "report-date"),
    a.TimeExpression(span("since March"), "2021-03", "2021-03-01", "2021-03-31", "DATE", "report-date"),
)
_PLACES = (
    a.PlaceMention(span("VARN"), "Varn", 7001, "VN", 10.5, 20.25, "populated-place"),
    a.PlaceMention(span("Varn", 2), "Varn", 7001, "VN", 10.5, 20.25, "populated-place"),
    a.PlaceMention(span("Varn", 3), "Varn", None, None, None, None, None),
)


def _actors() -> a.Actors:
    mentions = tuple(a.Mention(span(w, n), 0, 1, i, t, f, e) for i, (w, n, t, f, e) in enumerate(_NAMES))
    role = a.Role("Foreign Minister", "Osteria", span("Osterian Foreign Minister"))
    entities = (
        a.Entity(0, "person", "Ada Lorn", ("Ada Lorn",), (0, 1), (role,), "OS", "OSTGOV", mentions[0].span),
        a.Entity(1, "state", "Osteria", ("Osteria",), (2,), (), "OS", "OST", mentions[2].span),
        a.Entity(2, "state", "Meridia", ("Meridia",), (3, 4), (), "MR", "MER", mentions[3].span),
        a.Entity(3, "organisation", "Red Lantern", ("Red Lantern",), (5,)),
    )
    return a.Actors(mentions, entities)


def _quotations() -> tuple[a.Quotation, ...]:
    signed = span("that the Varn Accord was signed by Osteria and Meridia")
    return (
        a.Quotation(
            span("Osterian Foreign Minister Ada Lorn"),
            span("said"),
            (signed,),
            "indirect",
            "assertive",
            "assert",
            speaker=a.Party(0, span("Osterian Foreign Minister Ada Lorn")),
            time=1,
        ),
        a.Quotation(
            span("she"),
            span("told"),
            (span("We will withdraw our guns by June 1 if the other side does"),),
            "direct",
            "commissive",
            "pledge",
            speaker=a.Party(0, span("she")),
            place=1,
            occasion=span("reporters"),
        ),
        a.Quotation(
            span("Meridia", 1),
            span("denied"),
            (span("that it had broken the accord"),),
            "indirect",
            "assertive",
            "deny",
            speaker=a.Party(2, span("Meridia", 1)),
            answers=(a.Answer(0, "denies"),),
        ),
    )


def _events() -> tuple[a.EventMention, ...]:
    sides = (a.Party(1, span("Osteria", 2)), a.Party(2, span("Meridia")))
    denied = a.Party(2, span("Meridia", 1))
    return (
        a.EventMention(
            span("signed"), "AGREE", None, ("diplomatic",), "057", sides, (), "actual", time=1, reported_in=0
        ),
        a.EventMention(span("denied"), "REJECT", None, (), "12", (denied,), (), "actual", "negated", reported_in=2),
    )


def _quantities() -> tuple[a.Quantity, ...]:
    claimed = a.Party(3, span("Red Lantern"))
    return (
        a.Quantity(
            span("At least 120"),
            120.0,
            None,
            None,
            "at least",
            "killed",
            span("people"),
            since=3,
            place=2,
            claimed_by=claimed,
            evidence={"measure": span("killed")},
        ),
    )


def _agreements() -> tuple[a.AgreementMention, ...]:
    sides = (a.Party(1, span("Osteria", 2)), a.Party(2, span("Meridia")))
    return (
        a.AgreementMention(
            "Varn Accord",
            ("the accord",),
            (span("Varn Accord"), span("the accord")),
            sides,
            1,
            1,
            (a.Provision(span("withdraw our guns"), (a.Party(1, span("We")),), 2),),
            "signed",
            (a.StatusClaim("complied", a.Party(2, span("Meridia", 1)), span("denied that it had broken"), None, 2),),
            0.8,
        ),
    )


def _commitments() -> tuple[a.CommitmentMention, ...]:
    return (
        a.CommitmentMention(
            a.Party(1, span("We")),
            (a.Party(2, span("the other side")),),
            span("withdraw our guns"),
            2,
            span("if the other side does"),
            "pledged",
            0,
            1,
        ),
    )
