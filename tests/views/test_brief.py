"""The brief on whole values, and its two renderings."""

from __future__ import annotations

import re
from typing import Any

import pytest

from avviso.views import phrases, render
from avviso.views.brief import brief
from avviso.views.citations import Citation, Index, Line
from tests.factories import rows

SAID = Citation(
    1, "r1", 51, 55, '"We hold to the truce," ', "said", " Anna Berg, its foreign minister, in Port Vell on Monday."
)


def lines(records: list[dict[str, Any]], section: str) -> list[Line]:
    found = next(s for s in brief(records).sections if s.heading == section)
    return [*found.lines, *(line for _, group in found.groups for line in group)]


def test_statement_line() -> None:
    expected = Line('said: "We hold to the truce"', "2024-03-04", "", (SAID,))
    assert lines([rows.report(), rows.statement()], "Who said what") == [expected]


CASES = [
    ("an event in order of time, with its code", [rows.event()], "What happened", ["Norland denied the charge [REJECT]"]),
    ("a number that is its own reading", [rows.figure(low=12.0, best=12.0, high=12.0, printed=rows.span("12"))], "Figures", ["12 people"]),
    ("an act of speech stands with the statements", [rows.statement(cue=rows.span("denied")), rows.event(reported_in="statement-28")], "What happened", []),
    ("one whose statement is another record's", [rows.statement(cue=rows.span("denied")), rows.event()], "What happened", []),
    ("told where nothing is said too", [rows.statement(cue=rows.span("denied")), rows.event(mentions=[rows.span("died")])], "What happened", ["Norland denied the charge [REJECT]"]),
    ("somebody without a name, as printed", [rows.event(trigger=rows.span("died"), actors=[{**rows.party("the charge"), "name": "charge"}])], "What happened", ["The charge: “died”, coded as a rejection [REJECT]"]),
    ("a figure without a claimant is the outlet's own", [rows.figure()], "Figures", ["At least 12 people [12 or more]"]),
    ("nothing on record", [], "Disputed", []),
]  # fmt: skip


def test_a_day_whose_year_nothing_tells_stands_as_printed() -> None:
    monday = {"value": "XXXX-WXX-1", "earliest": None, "latest": None, "type": "DATE", **rows.span("Monday")}
    [line] = lines([rows.report(), rows.event(time=monday)], "What happened")
    assert line.when == "Monday"


@pytest.mark.parametrize(("remark", "records", "section", "expected"), CASES, ids=[row[0] for row in CASES])
def test_lines(remark: str, records: list[dict[str, Any]], section: str, expected: list[str]) -> None:
    assert [line.text for line in lines([rows.report(), *records], section)] == expected, remark


# The type of an event, its recipient's kind and words; what the brief says of it.
HARMED = [
    ("what of a state is hit", "ASSAULT", "state", "Norlandian region of Asken", "Norland attacked Norlandian region of Asken [ASSAULT]"),
    ("the state itself", "ASSAULT", "state", "Norland", "Norland attacked Sudmark [ASSAULT]"),
    ("a word that stands for it", "ASSAULT", "state", "the country", "Norland attacked Sudmark [ASSAULT]"),
    ("somebody with a name", "ASSAULT", "person", "Norlandian minister", "Norland attacked Sudmark [ASSAULT]"),
    ("nobody is harmed", "SUPPORT", "state", "Norlandian region of Asken", "Norland: “attack”, coded as support for Sudmark [SUPPORT]"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "kind", "actor", "words", "expected"), HARMED, ids=[row[0] for row in HARMED])
def test_what_is_harmed_in_the_reports_words(remark: str, kind: str, actor: str, words: str, expected: str) -> None:
    report = rows.report(text=f"Norland's attack on {words} failed.")
    trigger, whom = rows.span("attack", report["text"]), rows.span(words, report["text"])
    struck = rows.event(type=kind, trigger=trigger, recipients=[{**whom, "actor": "a", "name": "Sudmark"}])
    known = {**rows.base("actor", "Norland"), "id": "a", "type": actor, "names": ["Sudmark"], "canonical": None}
    assert [line.text for line in lines([report, struck, known], "What happened")] == [expected], remark


def test_about_keeps_what_names_the_word() -> None:
    records = [rows.report(), rows.statement(), rows.figure()]
    assert brief(records, about="Berg").counts["statement"] == 1
    assert brief(records, about="Berg").counts["figure"] == 0


def test_common_names_replace_the_names_of_one_report() -> None:
    common = rows.base("actor", "Anna Berg", names=["Anna Berg of Norland"], canonical={"members": ["actor-Anna Berg"]})
    groups = brief([rows.report(), rows.statement(), {**common, "report": None}]).sections[1].groups
    assert [name for name, _ in groups] == ["Anna Berg of Norland"]


# A speaker (its name and words), the source as printed; the heading of what is said.
HEADINGS: list[tuple[str, tuple[str, str] | None, str | None, str]] = [
    ("a name", ("Anna Berg", "Anna Berg"), None, "Anna Berg"),
    ("nobody by name: which report it was", ("charge", "the charge"), None, "The charge (report 1)"),
    ("words that hang on another", ("its foreign minister", "its foreign minister"), None, "“Its foreign minister” (report 1)"),
    ("known by its words alone", None, "12 people", "“12 people”"),
    ("a pronoun that stands for nobody known", None, "We", "No source named"),
    ("nobody", None, None, "No source named"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "speaker", "source", "expected"), HEADINGS, ids=[row[0] for row in HEADINGS])
def test_who_said_it(remark: str, speaker: tuple[str, str] | None, source: str | None, expected: str) -> None:
    party = None if speaker is None else {**rows.party(speaker[1]), "name": speaker[0]}
    said = rows.statement(speaker=party, source=None if source is None else rows.span(source))
    assert [name for name, _ in brief([rows.report(), said]).sections[1].groups] == [expected], remark


def test_whose_a_body_without_a_name_is() -> None:
    text = "Norland kept quiet. Its army said that it would stay."
    body = {
        **rows.base("actor", "Norland", names=["Its army"], canonical=None),
        "id": "b",
        "evidence": [{**rows.span("Its army", text), "field": "names", "report": "r1", "quote": "Its army"}],
    }
    land = {**rows.base("actor", "Norland", names=["Norland"], canonical=None), "id": "a"}
    word = {**rows.base("mention", "Norland", span=rows.span("Its", text), form="pronoun", actor="a")}
    army = {**rows.party("Norland"), "actor": "b", "name": "Its army"}
    assert Index([rows.report(text=text), body, land, word]).called(army) == "Norland's army"
    assert Index([rows.report(text=text), body, land]).called(army) == "its army"


def test_who_says_it_is_told_though_no_actor() -> None:
    said = rows.statement(id="s", speaker=None, source={**rows.span("12 people"), "text": "The hospital"})
    (line,) = lines([rows.report(), said, rows.event(reported_in="s", type="ASSAULT")], "What happened")
    assert line.note == "as the hospital says"


@pytest.mark.parametrize(
    ("act", "status", "note"),
    [
        ("deny", "alleged", "denied by Anna Berg"),
        ("deny", "negated", "as Anna Berg says"),
        ("assert", "alleged", "as Anna Berg says"),
    ],
)
def test_who_denies_a_deed_does_not_say_it(act: str, status: str, note: str) -> None:
    said = rows.statement(id="s", act=act)
    told = rows.event(reported_in="s", type="ASSAULT", status=status, content_status="actual")
    (line,) = lines([rows.report(), said, told], "What happened")
    assert line.note == note


def test_declining_to_comment_on_something() -> None:
    declined = rows.statement(
        act="decline-to-comment", form="indirect", content=[{**rows.span("charge"), "text": "to comment on it"}]
    )
    assert [line.text for line in lines([rows.report(), declined], "Who said what")] == ["declined to comment on it"]


def test_pleading_not_guilty_denies_the_charge() -> None:
    pleaded = rows.statement(
        act="deny", form="indirect", content=[{**rows.span("charge"), "text": "not guilty to arson"}]
    )
    assert [line.text for line in lines([rows.report(), pleaded], "Who said what")] == ["pleaded not guilty to arson"]


def test_citations_stand_in_the_order_of_the_reports() -> None:
    earlier = {
        **rows.report(),
        "published": {**rows.report()["published"], "earliest": "2024-03-01", "value": "2024-03-01"},
        "id": "r0",
        "report": "r0",
    }
    denied = rows.base("agreement", "denied")
    evidence = [*denied["evidence"], {**denied["evidence"][0], "report": "r0"}]
    index = Index([rows.report(), earlier])
    found = index.cite_evidence({**denied, "evidence": evidence}, 3)
    assert [citation.number for citation in found] == [1, 2]


def test_one_speaker_has_one_heading() -> None:
    named = [
        rows.statement(id=f"s{n}", speaker={**rows.party(words), "name": "charge"})
        for n, words in enumerate(("charge", "the charge"))
    ]
    ((heading, said),) = brief([rows.report(), *named]).sections[1].groups
    assert (heading, len(said)) == ("The charge (report 1)", 2)


@pytest.mark.parametrize("words", ["to comment", "commented", "elaborate", "reply"])
def test_declining_to_comment_has_no_words(words: str) -> None:
    declined = rows.statement(act="decline-to-comment", content=[{**rows.span("charge"), "text": words}])
    assert [line.text for line in lines([rows.report(), declined], "Who said what")] == ["declined to comment"]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (
            ["Norland denied the charge", '"We hold to the truce,"'],
            'Norland denied the charge. "We hold to the truce"',
        ),
        (["Norland denied", "We hold"], "Norland denied […] We hold"),
    ],
)
def test_marks_stand_where_words_are_left_out(pieces: list[str], expected: str) -> None:
    said = rows.statement(form="indirect", content=[rows.span(words) for words in pieces])
    assert [line.text for line in lines([rows.report(), said], "Who said what")] == [f"said: {expected}"]


# The text, the words of its cue and of what is said, how that is printed; what the brief says of it.
IN_ONE = [
    ("whom somebody accuses", "Norland accused Sudmark of delay.", "accused", "Sudmark of delay", "indirect", "accused Sudmark of delay"),
    ("that something is so", "Berg denied that anyone fled.", "denied", "that anyone fled", "indirect", "denied that anyone fled"),
    ("a participle", "Norland left, arguing that it was late.", "arguing", "it was late", "indirect", "argued that it was late"),
    ("to whom", "Berg called on both sides to talk.", "called on", "to talk", "indirect", "called on both sides to talk"),
    ("not said", "Berg has not denied it.", "has not denied", "it", "indirect", "has not denied it"),
    ("words in their own marks", 'Berg called it "a sham".', "called", 'it "a sham"', "mixed", 'called it "a sham"'),
    ("a mark that is left open", 'Berg said the "talks go on.', "said", 'the "talks go on', "mixed", 'said the "talks go on"'),
    ("the verb behind", "The truce holds, Berg said.", "said", "The truce holds", "indirect", "said: The truce holds"),
    ("set apart", "Norland said, after a day, it would go.", "said", "it would go", "indirect", "said: it would go"),
    ("in the first person", "I fear that they left.", "fear", "they left", "indirect", "said: “I fear that they left”"),
    ("in marks that are no part of it", "Berg said: 'We left'", "said", "We left", "mixed", "said: “We left”"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "cue", "words", "form", "expected"), IN_ONE, ids=[row[0] for row in IN_ONE])
def test_what_is_not_quoted_has_no_marks(
    remark: str, text: str, cue: str, words: str, form: str, expected: str
) -> None:
    said = rows.statement(
        cue=rows.span(cue, text), content=[rows.span(words, text)], form=form, speaker=None, time=None
    )
    assert [line.text for line in lines([rows.report(text=text), said], "Who said what")] == [expected], remark


def test_to_whom_is_said_once() -> None:
    text = "Berg urged Norland to talk."
    whom = {**rows.span("Norland", text), "actor": "a", "name": "Norland"}
    said = rows.statement(
        cue=rows.span("urged", text), content=[rows.span("to talk", text)], form="indirect", addressee=[whom]
    )
    (line,) = lines([rows.report(text=text), said], "Who said what")
    assert (line.text, line.note) == ("urged Norland to talk", "")


def test_a_heading_tells_who_somebody_is() -> None:
    role = {"title": "minister", "organisation": None, "evidence": [{"quote": "the foreign minister"}]}
    berg = rows.base("actor", "Anna Berg", names=["Anna Berg"], roles=[role], canonical=None, id="actor-Anna Berg")
    ((heading, _),) = brief([rows.report(), rows.statement(), berg]).sections[1].groups
    assert heading == "Anna Berg (foreign minister)"


INFERRED = {"value": "2024", "earliest": "2024-01-01", "latest": "2024-12-31", "basis": "inferred", "reasons": ["x"]}


@pytest.mark.parametrize(
    ("remark", "time", "expected"),
    [
        ("its report's day", None, "reported 2024 (inferred)"),
        ("a day reckoned from that", {**rows.time("2024-04", "Monday"), "text": "April"}, "2024-04 (inferred)"),
        ("a day with its year", {**rows.time("2021-04", "Monday"), "text": "April 2021"}, "2021-04"),
        ("a day without one", {**rows.time("XXXX-WXX-1", "Monday"), "earliest": None, "latest": None}, "Monday"),
    ],
)
def test_an_inferred_day_says_so(remark: str, time: dict[str, Any] | None, expected: str) -> None:
    (line,) = lines([rows.report(published=INFERRED), rows.event(time=time)], "What happened")
    assert line.when == expected, remark


def test_a_report_without_a_date_stands_last() -> None:
    open_ended = {**INFERRED, "value": "2024", "earliest": "2007-02-01", "latest": None}
    undated = {**rows.report(published=open_ended), "id": "r0", "report": "r0"}
    monday = {"value": "XXXX-WXX-1", "earliest": None, "latest": None, "type": "DATE", **rows.span("Monday")}
    told = rows.event(id="e0", report="r0", time=monday)
    known = brief([undated, told, rows.report(), rows.event()])
    assert [source.id for source in known.sources] == ["r1", "r0"]
    assert [line.when for line in known.sections[0].lines] == ["reported 2024-03-04", "Monday"]


def test_html_is_one_file_and_leads_to_the_words() -> None:
    page = render.html(brief([rows.report(), rows.statement(), rows.figure()]))
    assert not re.search(r"""(?:src|href)=["']?(?:https?:|//)""", page)
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'id="([^"]+)"', page))
    assert "<mark>At least 12</mark>" in page


def test_html_escapes_what_reports_say() -> None:
    assert "<script>" not in render.html(brief([rows.report(title="<script>alert(1)</script>")]))


def test_markdown_quotes_report_and_words() -> None:
    page = render.markdown(brief([rows.report(), rows.statement()]))
    assert '> [1: 51–55] "We hold to the truce," **said** Anna Berg' in page


# The text, the number and what it counts as printed there; how the brief prints both.
COUNTED = [
    ("with a word between", "Norland lost thousands of soldiers.", "thousands", "soldiers", "thousands of soldiers"),
    ("with a hyphen", "The 29-member alliance met.", "29", "member alliance", "29-member alliance"),
    ("the noun of another count", "12 people were killed and 40 hurt.", "40", "people", "40 (people)"),
    ("the noun before", "It won a grant of $5 million.", "$5 million", "grant", "grant of $5 million"),
    ("a clause between", "Soldiers were hurt, two of them badly.", "two", "Soldiers", "two (Soldiers)"),
    ("far apart", "Sales in all ports of Norland fell 12 percent.", "12 percent", "Sales", "12 percent (Sales)"),
    ("nothing counted", "The toll rose to 45.", "45", None, "45"),
    ("a rate", "It makes 800 barrels per day.", "800", "barrels", "800 barrels per day"),
    ("no rate, but when it was", "It made 800 barrels a year ago.", "800", "barrels", "800 barrels"),
    ("a rate of a sum", "It costs $5 million daily.", "$5 million", None, "$5 million daily"),
    ("the other side of a vote", "It passed by 148 votes to 93.", "93", "votes", "93 (votes)"),
]


@pytest.mark.parametrize(("remark", "text", "printed", "of", "expected"), COUNTED, ids=[row[0] for row in COUNTED])
def test_a_figure_in_the_reports_own_words(remark: str, text: str, printed: str, of: str | None, expected: str) -> None:
    counted = rows.figure(printed=rows.span(printed, text), of=rows.span(of, text) if of else None)
    (line,) = lines([rows.report(text=text), counted], "Figures")
    assert line.text.partition(" [")[0] == expected, remark


def test_a_figure_without_a_day_has_that_of_its_report_and_says_so() -> None:
    (line,) = lines([rows.report(), rows.figure()], "Figures")
    assert line.when.startswith("reported ")


SIZES = [
    ("a bound", {}, "12 or more"),
    ("a share", {"low": 20.0, "best": 20.0, "high": 20.0, "qualifier": "percent"}, "20 per cent"),
    ("a bounded share", {"low": 20.0, "qualifier": "at least, percent"}, "20 per cent or more"),
    ("points", {"low": 3.0, "best": 3.0, "high": 3.0, "qualifier": "percentage points"}, "3 percentage points"),
    ("money", {"low": 5e6, "best": 5e6, "high": 5e6, "qualifier": "EUR"}, "5,000,000 EUR"),
    ("money of no one country", {"low": 5e6, "best": 5e6, "high": 5e6, "qualifier": "crowns"}, "5,000,000"),
]


@pytest.mark.parametrize(("remark", "fields", "expected"), SIZES, ids=[row[0] for row in SIZES])
def test_a_figure_with_its_unit(remark: str, fields: dict[str, Any], expected: str) -> None:
    assert phrases.size(rows.figure(**fields)) == expected, remark


# The text and the action in it; how the brief prints the commitment.
@pytest.mark.parametrize(
    ("who", "what", "expected"),
    [
        ("Norland", "breached", "Norland says it was broken"),
        ("both sides", "called-for", "both sides call for it to be kept"),
        ("Norland", "annulled", "Norland annulled"),
    ],
)
def test_how_an_agreement_is_kept(who: str, what: str, expected: str) -> None:
    assert phrases.kept(who, what) == expected


UNDERTAKEN = [
    ("a verb", "Norland undertook to leave the port.", "leave the port", "Norland has undertaken to leave the port"),
    (
        "with how long it may take",
        "Norland is to leave the port within a week.",
        "leave the port within a week",
        "Norland has undertaken to leave the port within a week",
    ),
    (
        "what should be over",
        "Norland should have left the port.",
        "left the port",
        "Norland has undertaken to have left the port",
    ),
    (
        "in the first person",
        "We will keep our word, Norland said.",
        "keep our word",
        "Norland has undertaken to “keep our word”",
    ),
    (
        "a thing that is to come about",
        "Norland agreed to expansion of trade.",
        "expansion of trade",
        "Norland has undertaken: expansion of trade",
    ),
    ("not to do it", "Norland agreed not to shut it.", "not to shut it", "Norland has undertaken not to shut it"),
    ("what is left undone", "Norland will no longer pay.", "no longer pay", "Norland has undertaken no longer to pay"),
    ("cut short", "Norland won't pay.", "n't pay", "Norland has undertaken not to pay"),
    ("a thing", "Norland promised 40 monitors.", "40 monitors", "Norland promised 40 monitors"),
    (
        "what others are to do",
        "Norland vowed that the guilty would be punished.",
        "the guilty would be punished",
        "Norland has undertaken that the guilty would be punished",
    ),
    (
        "no word before the verb",
        "Norland pledged the port would open.",
        "the port would open",
        "Norland pledged the port would open",
    ),
]


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ({"name": "union", "text": "it"}, "the union"),
        ({"name": "union", "text": "The union"}, "the union"),
        ({"name": "Four leaders", "text": "Four leaders"}, "four leaders"),
        ({"name": "Norland", "text": "It"}, "Norland"),
        ({"name": "up to 20 marchers", "text": "who"}, "up to 20 marchers"),
        ({"name": "its envoy", "text": "he"}, "its envoy"),
        ({"name": "His government", "text": "His government"}, "his government"),
        ({"name": "All 34 prisoners", "text": "All 34 prisoners"}, "all 34 prisoners"),
        ({"name": "Local officials in Varn", "text": "Local officials in Varn"}, "local officials in Varn"),
        ({"name": "Velian officials", "text": "Velian officials"}, "Velian officials"),
        ({"name": "African Union", "text": "it"}, "the African Union"),
        ({"name": "Red Cross", "text": "Red Cross"}, "the Red Cross"),
        ({"name": "Kremlin", "text": "Kremlin"}, "the Kremlin"),
        ({"name": "UN official", "text": "A UN official"}, "a UN official"),
        ({"name": "Meridian Forces's fighters", "text": "fighters"}, "Meridian Forces' fighters"),
        ({"name": "Norland's army", "text": "Norland's army"}, "Norland's army"),
    ],
)
def test_how_a_party_is_called(party: dict[str, str], expected: str) -> None:
    assert Index([]).called({"actor": "a", **party}) == expected


@pytest.mark.parametrize(("remark", "text", "action", "expected"), UNDERTAKEN, ids=[row[0] for row in UNDERTAKEN])
def test_a_commitment_in_words(remark: str, text: str, action: str, expected: str) -> None:
    made = rows.base(
        "commitment", "Norland", actor=rows.party("Norland"), to=[], action=rows.span(action, text), deadline=None, condition=None,
        force="pledged", agreement=None, statement=None, status_claims=[],
    )  # fmt: skip
    assert [line.text for line in lines([rows.report(text=text), made], "Commitments")] == [expected], remark


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("offer", "has offered to leave"),
        ("threaten", "has threatened to leave"),
        ("pledge", "has undertaken to leave"),
    ],
)
def test_how_somebody_said_that_he_would_do_it(act: str, expected: str) -> None:
    said = rows.statement(act=act)
    made = rows.base(
        "commitment", "Norland", actor=said["speaker"], to=[], action=rows.span("leave", "is to leave"), deadline=None,
        condition=None, force="pledged", agreement=None, statement=said["id"], status_claims=[],
    )  # fmt: skip
    (line,) = lines([rows.report(text="is to leave"), said, made], "Commitments")
    assert line.text.endswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has until Friday to leave.", "Norland has until Friday to leave"),
        ("Norland was given two days to leave.", "Norland was given two days to leave"),
        ("Varn gave Norland until Friday to leave.", "Norland was given until Friday to leave"),
    ],
)
def test_a_time_given_is_told_as_such(text: str, expected: str) -> None:
    made = rows.base(
        "commitment", "Norland", actor=rows.party("Norland"), to=[], action=rows.span("leave", text), deadline=None, condition=None,
        force="demanded", agreement=None, statement=None, status_claims=[],
    )  # fmt: skip
    assert [line.text for line in lines([rows.report(text=text), made], "Commitments")] == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Port Vell", "in Port Vell"), ("Orva River", "on the Orva River"), ("Velian Sea", "in the Velian Sea")],
)
def test_located(name: str, expected: str) -> None:
    assert phrases.located(name) == expected


def test_a_relative_clause_is_told_with_what_it_is_about() -> None:
    text = "He blamed the port authority, which he said had shut the gates."
    said = rows.statement(
        cue=rows.span("said", text), content=[rows.span("which", text), rows.span("had shut the gates", text)], form="indirect", time=None,
    )  # fmt: skip
    named = rows.span("the port authority", text)
    mention = {**rows.base("mention", "Norland"), "span": named, "actor": "a", "form": "nominal"}
    for records, expected in (
        ([said, mention], "said: [the port authority] had shut the gates"),
        ([said], "said: […] had shut the gates"),
    ):
        assert [line.text for line in lines([rows.report(text=text), *records], "Who said what")] == [expected]


def test_a_colon_of_a_headline_is_no_verb() -> None:
    text = "Berg: truce holds"
    said = rows.statement(
        cue=rows.span(":", text), content=[rows.span("truce holds", text)], form="indirect", time=None
    )
    assert [line.text for line in lines([rows.report(text=text), said], "Who said what")] == ["said: truce holds"]


@pytest.mark.parametrize(
    ("day", "place", "expected"),
    [
        ("Monday", "Port Vell", "signed on Monday in Port Vell"),
        ("Monday", None, "signed on Monday"),
        (None, "Port Vell", "signed in Port Vell"),
        (None, None, ""),
    ],
)
def test_when_and_where_an_agreement_was_signed(day: str | None, place: str | None, expected: str) -> None:
    time = (
        {"value": "XXXX-WXX-1", "earliest": None, "latest": None, "type": "DATE", **rows.span("Monday")}
        if day
        else None
    )
    made = rows.base(
        "agreement", "truce", name="truce", aliases=[], parties=[], signed={"time": time, "place": {"name": place} if place else None},
        provisions=[], status="signed", status_claims=[], mentions=[], canonical=None,
    )  # fmt: skip
    assert [line.note for line in lines([rows.report(), made], "Agreements")] == [expected]


def test_a_claimant_whom_nobody_knows_is_told_as_printed() -> None:
    said = rows.statement(speaker=None, source=rows.span("Anna Berg"))
    claim = {"what": "breached", "by": None, "time": None, "statement": said["id"], "span": None, "report": None}
    made = rows.base(
        "agreement", "truce", name="truce", aliases=[], parties=[], signed={"time": None, "place": None},
        provisions=[], status="signed", status_claims=[claim], mentions=[], canonical=None,
    )  # fmt: skip
    (line,) = lines([rows.report(), said, made], "Agreements")
    assert [under.text for under in line.under] == ["“Anna Berg” says it was broken"]
