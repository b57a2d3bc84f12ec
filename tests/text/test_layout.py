"""Whole pages to their layouts."""

from __future__ import annotations

import pytest

from avviso.sources.report import Report, Skip
from avviso.text.document import Layout
from avviso.text.layout import layout
from tests.factories.reports import PAGE


def read(text: str, **given: str) -> tuple[Layout, list[tuple[str, str]], list[str]]:
    """The layout, its segments as role and words, and the words of its furniture."""
    found = layout(Report(text, **given))
    segments = [(segment.role, text[segment.start : segment.end]) for segment in found.segments]
    return found, segments, [span.text for span in found.furniture]


def test_a_page_republished() -> None:
    found, segments, furniture = read(PAGE)
    assert (found.outlet, found.title) == ("Norrland Courier", "Velia and Sarnia agree to reopen the Tarn bridge")
    assert found.outlet_span is not None
    assert found.outlet_span.start == PAGE.index("Norrland Courier")
    assert (found.published.value, found.published.basis) == ("2015-03-12T09:05", "given")
    assert found.published.span is not None
    assert found.published.span.text == "Thu Mar 12, 2015 9:05AM"
    assert furniture == [
        "Harbour Lights Appeal - Give a donation to the lifeboat crews today!",
        "Regional Security (RSY)",
        "Norrland Courier",
        "Join the Lowland Monitor mailing list",
    ]
    assert [role for role, _ in segments] == ["title", "paragraph", "paragraph"]


def test_text_and_nothing_else() -> None:
    text = "The talks in Sarno ended on Monday without a result.\nThe ministers said that they would meet again in May."
    found, segments, furniture = read(text)
    assert segments == [("paragraph", line) for line in text.split("\n")]
    assert (furniture, found.outlet, found.title, found.published.value, found.language) == ([], None, None, None, "en")


def test_a_dateline_on_a_line_of_its_own() -> None:
    text = (
        "\nSARNO, August 7 (Reuters) --\n\nVelia deplored on Friday the blasts which killed scores of people in Tarn."
    )
    found, segments, furniture = read(text)
    assert (found.dateline, found.agency, furniture) == ("SARNO, August 7 (Reuters)", ("Reuters",), [])
    assert [role for role, _ in segments] == ["paragraph"]


def test_a_year_heads_a_part_of_a_history() -> None:
    text = "The war began in July and nobody expected it to last so long.\n\n1937\n\nFighting went on in the north of the land.\n\n"
    pages = f"{text}1938-1939\n\nIn the south they laid down their weapons and went home for good.\n\n14\n"
    _, segments, furniture = read(pages)
    assert [words for role, words in segments if role == "heading"] == ["1937", "1938-1939"]
    assert furniture == ["14"]


def test_a_price_a_share_is_no_call_to_share() -> None:
    text = (
        "Tarn Mills said it extended its $18-a-share offer for the common stock of Velia until Nov. 9.\n\n"
        "The offer had been scheduled to expire on Friday, and the two directors rejected it as inadequate."
    )
    assert read(text)[2] == []


WIRE = """\
Velia closes the Tarn bridge

By Ana Holt and Jon Aske

SARNO, July 10, 2016 (Reuters) - Velia closed the bridge over the Tarn on Sunday and said
that it would stay closed until the guns on the other bank were gone. The decision
surprised the drivers who were waiting there.
   A spokesman for the ministry said nothing more about it on Sunday evening, and the
ministry itself could not be reached by telephone.

(Reporting by Ana Holt; Editing by Jon Aske)
"""


def test_a_wire_story_in_hard_wrapped_lines() -> None:
    found, segments, furniture = read(WIRE)
    assert (found.title, found.byline, found.dateline, found.outlet, found.agency, found.published.value) == (
        "Velia closes the Tarn bridge",
        "Ana Holt and Jon Aske",
        "SARNO, July 10, 2016 (Reuters)",
        "Reuters",
        ("Reuters",),
        "2016-07-10",
    )
    assert [(role, words.split("\n")[0][:16], words[-10:]) for role, words in segments] == [
        ("title", "Velia closes the", "arn bridge"),
        ("paragraph", "Velia closed the", "ing there."),
        ("paragraph", "A spokesman for ", "telephone."),
    ]
    assert furniture == ["By", "(Reporting by Ana Holt; Editing by Jon Aske)"]


@pytest.mark.parametrize(
    ("line", "outlet", "dateline"),
    [
        ("The Meridian, 18 October 2024", "The Meridian", None),
        ("The Upland Compass | Friday, October 18, 2024", "The Upland Compass", None),
        ("18 October 2024 - The Isles and Coast", "The Isles and Coast", None),
        ("The Hague, 18 October 2024", None, "The Hague"),
        ("Meridian, 18 October 2024", None, "Meridian"),
    ],
)
def test_a_name_beside_the_date_under_a_title(line: str, outlet: str | None, dateline: str | None) -> None:
    text = f"Andean neighbours seal river deal\n\n{line}\n\nThe presidents of Velia and Sarnia ended a quarrel over the lake on Thursday."
    found = read(text)[0]
    assert (found.outlet, found.dateline, found.published.value) == (outlet, dateline, "2024-10-18")


RELEASE = """\
Ministry of Transport of Velia\u2028PRESS RELEASE\u20282016-07-TR-014\u2028For immediate release
\u2028
Statement on the Tarn bridge\u2028\u2028SARNO, Velia (July 10, 2016)
The Ministry of Transport of Velia announced today that the bridge over the Tarn will be closed.
Minister Ana Holt said:
"The bridge stays closed until the guns are gone."
Contact: press office, Sarno
"""


def test_a_press_release() -> None:
    found, segments, furniture = read(RELEASE)
    assert (found.outlet, found.title, found.dateline, found.published.value) == (
        "Ministry of Transport of Velia",
        "Statement on the Tarn bridge",
        "SARNO, Velia",
        "2016-07-10",
    )
    assert [role for role, _ in segments] == ["title", "paragraph", "paragraph", "paragraph"]
    assert furniture == ["PRESS RELEASE", "2016-07-TR-014", "For immediate release", "Contact: press office, Sarno"]


LIVE = """\
Norrland Courier | Live | World

Tarn bridge: the latest

18:40

The bridge has been closed again, and several hundred people are waiting in front of it.

5:15 p.m.

"No one will cross," the minister says.

Read more: Who owns the bridge

Most read
1. Ferry strike enters third week
2. What the bridge is worth
"""


def test_a_live_page_keeps_its_times() -> None:
    found, segments, furniture = read(LIVE)
    assert (found.outlet, found.title) == ("Norrland Courier", "Tarn bridge: the latest")
    assert [(role, words) for role, words in segments if role == "heading"] == [
        ("heading", "18:40"),
        ("heading", "5:15 p.m."),
    ]
    assert [words for role, words in segments if role == "paragraph"][1] == '"No one will cross," the minister says.'
    assert furniture[-4:] == [
        "Read more: Who owns the bridge",
        "Most read",
        "1. Ferry strike enters third week",
        "2. What the bridge is worth",
    ]


MATTER = """\
---
title: "After the bridge"
author: Ana Holt
outlet: The Lowland Review
date: 2016-07-12
tags: [velia, sarnia]
---

# After the bridge

The bridge over the Tarn has been closed for two days, and nobody misses it.

## What comes next

Nothing much will happen before the election in September, the ministers believe.
"""


def test_front_matter_and_markdown() -> None:
    found, segments, furniture = read(MATTER)
    assert (found.title, found.byline, found.outlet, found.published.value) == (
        "After the bridge",
        "Ana Holt",
        "The Lowland Review",
        "2016-07-12",
    )
    assert [(role, words[:18]) for role, words in segments] == [
        ("title", "After the bridge"),
        ("paragraph", "The bridge over th"),
        ("heading", "What comes next"),
        ("paragraph", "Nothing much will "),
    ]
    assert "tags: [velia, sarnia]" in furniture


def test_what_was_given_wins() -> None:
    found, _, furniture = read(PAGE, outlet="Lowland Monitor", published="2015-03-13", title="Bridge to reopen")
    assert (found.outlet, found.outlet_span) == ("Lowland Monitor", None)
    assert (found.published.value, found.published.span) == ("2015-03-13", None)
    assert (found.title, found.title_span) == ("Bridge to reopen", None)
    assert furniture.count("Norrland Courier") == 2


def test_a_later_update_does_not_hide_the_day_of_publication() -> None:
    line = "Updated: 12 July 2016, 10:00 | Published: 10 July 2016"
    text = f"Tarn bridge closed again\n{line}\n\nThe bridge was closed again on Sunday, the ministry said."
    assert read(text)[0].published.value == "2016-07-10"
    assert read(text.replace(" | Published: 10 July 2016", ""))[0].published.value == "2016-07-12T10:00"


def test_another_language_is_skipped() -> None:
    found, segments, _ = read("Die Brücke über die Tarn bleibt geschlossen, sagte die Ministerin am Montag in Sarno.")
    assert (found.language, found.skip, segments) == ("de", Skip("report", "in another language than English (de)"), [])
    assert read("The bridge stays closed, the minister said on Monday.", language="fr")[0].skip is not None


def test_nothing_to_read() -> None:
    assert read("")[0].skip == Skip("report", "no text")
    assert read("---\n* * *")[0].skip == Skip("report", "no text")
    assert read("Advertisement\nSubscribe to our newsletter")[0].skip == Skip("report", "nothing but page furniture")


STANDFIRST = (
    '"They sent tanks. We had asked for buses"\n\nThe foreign minister of Velia on the talks. Interview: Ana Holm. 3 March 2025\n\n'
    "The session was suspended by the mediator after the delegation of Sarnia refused to discuss the hostages.\n"
)


def test_a_standfirst_ends_in_the_day() -> None:
    found, _, _ = read(STANDFIRST)
    assert (found.title, found.published.value) == ('"They sent tanks. We had asked for buses"', "2025-03-03")
