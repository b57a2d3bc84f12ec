"""When and where events are set, also by clauses and sentences that only tell of that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import PlaceMention, TimeExpression
from avviso.analysis.events import events
from avviso.analysis.events.setting import Setting
from avviso.analysis.tree import tree_of
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event

ATTACKED = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
MURDER = """
Norland Norland PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
murder murder NOUN NN 2 obj
of of ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
committed commit VERB VBN 4 acl
on on ADP IN 9 case
Friday Friday PROPN NNP 7 obl
in in ADP IN 11 case
Varn Varn PROPN NNP 7 obl
"""
RAIDED = """
Norland Norland PROPN NNP 2 nsubj
marched march VERB VBD 0 root
on on ADP IN 4 case
Friday Friday PROPN NNP 2 obl
in in ADP IN 6 case
Varn Varn PROPN NNP 2 obl
, , PUNCT , 8 punct
attacking attack VERB VBG 2 advcl
Sudmark Sudmark PROPN NNP 8 obj
"""
CLAIMED = """
Norland Norland PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
murder murder NOUN NN 2 obj
of of ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
in in ADP IN 9 case
a a DET DT 9 det
statement statement NOUN NN 4 nmod
on on ADP IN 11 case
Friday Friday PROPN NNP 9 nmod
"""
REPORTED = MURDER.replace("committed commit", "reported report")
WHEN = """
It it PRON PRP 2 nsubj
ended end VERB VBD 0 root
on on ADP IN 4 case
Friday Friday PROPN NNP 2 obl
, , PUNCT , 9 punct
when when ADV WRB 9 advmod
Sudmark Sudmark PROPN NNP 9 nsubj:pass
was be AUX VBD 9 aux:pass
attacked attack VERB VBN 2 advcl
"""
REFUSED = """
Norland Norland PROPN NNP 2 nsubj
rejects reject VERB VBZ 0 root
the the DET DT 5 det
Friday Friday NUM CD 5 {before}
annexation annexation NOUN NN 2 obj
of of ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
AT_SUMMIT = """
Norland Norland PROPN NNP 2 nsubj
signed sign VERB VBD 0 root
a a DET DT 4 det
treaty treaty NOUN NN 2 obj
with with ADP IN 6 case
Sudmark Sudmark PROPN NNP 2 obl
at at ADP IN 9 case
a a DET DT 9 det
summit summit NOUN NN 2 obl
attended attend VERB VBN 9 acl
by by ADP IN 12 case
many many ADJ JJ 10 obl
on on ADP IN 14 case
Friday Friday PROPN NNP 10 obl
"""
SIGNED = """
Norland Norland PROPN NNP 5 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
have have AUX VBP 5 aux
signed sign VERB VBN 0 root
agreements agreement NOUN NNS 5 obj

Orlova Orlova PROPN NNP 2 nsubj
said say VERB VBD 0 root
on on ADP IN 4 case
Friday Friday PROPN NNP 2 obl
that that SCONJ IN 8 mark
the the DET DT 7 det
agreements agreement NOUN NNS 8 nsubj
matter matter VERB VBP 2 ccomp
"""
TOOK_PLACE = f"""{ATTACKED}
The the DET DT 2 det
NOUN NOUN NOUN NN 3 nsubj
took take VERB VBD 0 root
place place NOUN NN 3 obj
on on ADP IN 6 case
Friday Friday PROPN NNP 3 obl
in in ADP IN 8 case
Varn Varn PROPN NNP 3 obl
"""
DENIED_LINK = """
Norland Norland PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
links link NOUN NNS 2 obj
with with ADP IN 6 case
the the DET DT 6 det
murder murder NOUN NN 3 nmod
of of ADP IN 8 case
Sudmark Sudmark PROPN NNP 6 nmod
"""
BOMB = """
A a DET DT 2 det
bomb bomb NOUN NN 3 nsubj
exploded explode VERB VBD 0 root
on on ADP IN 5 case
Friday Friday PROPN NNP 3 obl
"""
OF_THE_DAY = """
the the DET DT 3 det
Friday Friday PROPN NNP 3 compound
accord accord NOUN NN 9 nsubj
signed sign VERB VBN 3 acl
by by ADP IN 6 case
Norland Norland PROPN NNP 4 obl:agent
and and CCONJ CC 8 cc
Sudmark Sudmark PROPN NNP 6 conj
matters matter VERB VBZ 0 root
"""
STOVE = BOMB.replace("bomb", "stove")
BLAST = """
Two two NUM CD 3 nummod
dynamite dynamite NOUN NN 3 compound
explosions explosion NOUN NNS 4 nsubj
occurred occur VERB VBD 0 root
on on ADP IN 6 case
Friday Friday PROPN NNP 4 obl
"""


def _span(document: Document, word: str) -> Span:
    at = document.text.index(word)
    return Span.of(document.text, at, at + len(word))


def _told(rows: str, published: str | None = None) -> list[tuple[str, str, str | None, str | None]]:
    document = make_document(rows, published=published)
    names = {"Norland", "Sudmark"}
    actors = make_actors(document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in names})
    times = tuple(
        TimeExpression(_span(document, word), "2015-03-06", "2015-03-06", "2015-03-06", "DATE")
        for word in ("Friday",)
        if word in document.text
    )
    places = tuple(
        PlaceMention(_span(document, word), word, None, None, None, None, None)
        for word in ("Varn",)
        if word in document.text
    )
    _, found = events.find(document, actors, times, places, ())
    return [
        (e.trigger.text, e.status, *("set" if index is not None else None for index in (e.time, e.place)))
        for e in found
        if e.type in ("ASSAULT", "AGREE", "REJECT")
    ]


@pytest.mark.parametrize(
    ("published", "rows", "expected", "why"),
    [
        ("2015-03-06", SIGNED, "set", "the day's news, spoken of on that day"),
        ("2015-03-09", SIGNED, None, "spoken of on another day"),
        ("2015-03-06", SIGNED.replace("have have AUX VBP", "had have AUX VBD"), None, "had been signed before"),
        ("2015-03-06", SIGNED.replace("the the", "such such"), None, "other agreements"),
    ],
)
def test_the_day_of_an_accord(published: str, rows: str, expected: str | None, why: str) -> None:
    assert _told(rows, published) == [("signed", "actual", expected, None)], why


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        (MURDER, [("murder", "actual", "set", "set")], "a clause tells when and where the deed was done"),
        (REPORTED, [("murder", "actual", None, None)], "not when it was spoken of"),
        (CLAIMED, [("murder", "actual", None, None)], "nor the day of a statement on it"),
        (RAIDED, [("attacking", "actual", "set", "set")], "a participle shares time and place"),
        (WHEN, [("attacked", "actual", "set", None)], "a clause with when belongs to the time before it"),
        (TOOK_PLACE.replace("NOUN", "attack", 2), [("attacked", "actual", "set", "set")], "told of later, same word"),
        (
            TOOK_PLACE.replace("NOUN", "incident", 2),
            [("attacked", "actual", "set", "set")],
            "told of later, any attack",
        ),
        (TOOK_PLACE.replace("NOUN", "concert", 2), [("attacked", "actual", None, None)], "something else took place"),
        (DENIED_LINK, [("murder", "actual", None, None)], "a link is denied, not the deed"),
        (BOMB, [("exploded", "actual", "set", None)], "a bomb is an attack, nobody named"),
        (STOVE, [], "a stove is none"),
        (BLAST, [("explosions", "actual", "set", None)], "nor need the noun name anybody"),
        (
            REFUSED.format(before="nummod"),
            [("rejects", "actual", None, None)],
            "a year with a deed is that deed's alone",
        ),
        (
            REFUSED.format(before="compound"),
            [("rejects", "actual", None, None)],
            "also where a tree takes it for a name",
        ),
        (OF_THE_DAY, [("signed", "actual", "set", None)], "an accord's day is that of its signing"),
        (AT_SUMMIT, [("signed", "actual", "set", None)], "what is signed at a summit is signed on its day"),
    ],
)
def test_when_and_where(rows: str, expected: list[tuple[str, str, str | None, str | None]], why: str) -> None:
    assert _told(rows) == expected, why


NAMED_BY_YEAR = """
Norland Norland PROPN NNP 2 nsubj
{done} VERB VBD 0 root
the the DET DT 5 det
2003 2003 NUM CD 5 nummod
truce truce NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "done", "expected"),
    [("when it was made", "signed sign", "2003"), ("not when it was broken", "cancelled cancel", None)],
)
def test_the_year_in_a_treatys_name(remark: str, done: str, expected: str | None) -> None:
    document = make_document(NAMED_BY_YEAR.format(done=done))
    time = TimeExpression(_span(document, "2003"), "2003", "2003-01-01", "2003-12-31", "DATE")
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = [e for e in events.find(document, actors, (time,), (), ())[1] if e.trigger.text == done.split()[0]]
    assert (None if found.time is None else time.value) == expected, remark


DEPLOYED = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
{mark} {mark} ADP IN 7 case
the the DET DT 7 det
1902 1902 NUM CD 7 nummod
{what} {what} NOUN NN 2 obl
"""


@pytest.mark.parametrize(
    ("remark", "mark", "what", "dated"),
    [
        ("a treaty's year is its own", "under", "treaty", False),
        ("a war's year is that of its deeds", "in", "war", True),
        ("what came before has a year of its own", "after", "war", False),
    ],
)
def test_the_year_of_what_it_hangs_on(remark: str, mark: str, what: str, dated: bool) -> None:
    document = make_document(DEPLOYED.format(mark=mark, what=what))
    time = TimeExpression(_span(document, "1902"), "1902", "1902-01-01", "1902-12-31", "DATE")
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    (found,) = [e for e in events.find(document, actors, (time,), (), ())[1] if e.trigger.text == "attacked"]
    assert (found.time is not None) is dated, remark


@pytest.mark.parametrize(
    ("mark", "kind", "dated"),
    [
        ("on", "DATE", True),
        ("by", "DATE", False),
        ("before", "DATE", False),
        ("until", "DATE", False),
        ("before", "TIME", True),
    ],
)
def test_a_day_by_which_it_is_to_be_is_not_its_day(mark: str, kind: str, dated: bool) -> None:
    document = make_document(f"{ATTACKED}{mark} {mark} ADP IN 5 case\nFriday Friday PROPN NNP 2 obl")
    time = TimeExpression(_span(document, "Friday"), "2015-03-06", "2015-03-06", "2015-03-06", kind)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    (found,) = [e for e in events.find(document, actors, (time,), (), ())[1] if e.trigger.text == "attacked"]
    assert (found.time is not None) is dated, mark


BEFORE = """
{mark} {mark} ADP IN 4 case
Friday Friday PROPN NNP 4 nmod:poss
's 's PART POS 2 case
talks talk NOUN NNS 6 obl
Norland Norland PROPN NNP 6 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 6 obj
"""


@pytest.mark.parametrize(("mark", "dated"), [("before", False), ("ahead", False), ("after", False), ("during", True)])
def test_whose_day_it_is_that_something_stands_before(mark: str, dated: bool) -> None:
    document = make_document(BEFORE.format(mark=mark))
    time = TimeExpression(_span(document, "Friday"), "2022-05-06", "2022-05-06", "2022-05-06", "DATE")
    actors = make_actors(document, {(4, 5, 4): "Norland", (6, 7, 6): "Sudmark"})
    (found,) = [e for e in events.find(document, actors, (time,), (), ())[1] if e.trigger.text == "attacked"]
    assert (found.time is not None) is dated


SPOKE = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
in in ADP IN 4 case
Varn Varn PROPN NNP 2 obl
{mark} {mark} ADP IN 6 case
talks talk NOUN NNS 2 obl
with with ADP IN 8 case
Sudmark Sudmark PROPN NNP 6 nmod
"""
COUNTERPART = """
Norland Norland PROPN NNP 2 nsubj
met meet VERB VBD 0 root
{whom} {whom} NOUN NN 2 obj
in in ADP IN 5 case
Varn Varn PROPN NNP 3 nmod
"""


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "mark", "expected"),
    [
        ("who speaks there after talks held them there", "spoke", "speak", "after", "Varn"),
        ("who arrives there may have held them elsewhere", "arrived", "arrive", "after", None),
    ],
)
def test_talks_after_which_somebody_speaks(remark, verb, lemma, mark, expected):
    document = make_document(SPOKE.format(verb=verb, lemma=lemma, mark=mark))
    actors = make_actors(document, {(0, 1, 0): "Norland", (7, 8, 7): "Sudmark"})
    places = (PlaceMention(document.span(3, 4), "Varn", None, None, None, None, None),)
    _, found = events.find(document, actors, (), places, ())
    (talks,) = [e for e in found if e.trigger.text == "talks"]
    assert (None if talks.place is None else places[talks.place].name) == expected, remark


@pytest.mark.parametrize(("whom", "kept"), [("counterpart", False), ("rebels", True)])
def test_a_counterparts_country_is_no_place(whom, kept):
    document = make_document(COUNTERPART.format(whom=whom))
    places = (PlaceMention(document.span(4, 5), "Varn", None, None, None, None, None),)
    event = replace(make_event("CONSULT", document.span(1, 2), actors=[document.span(2, 5)]), place=0)
    setting = Setting(document, tree_of(document.doc), (), places)
    assert (setting.of_no_party(document, event).place is not None) is kept


VISITS = """
Norland Norland PROPN NNP 3 nmod:poss
's 's PART POS 1 case
visit visit NOUN NN 4 nsubj
{verb} {verb} VERB VBZ 0 root
after after SCONJ IN 7 mark
Sudmark Sudmark PROPN NNP 7 nsubj
visited visit VERB VBD 4 advcl
Meridia Meridia PROPN NNP 7 obj
"""


@pytest.mark.parametrize(("verb", "expected"), [("come", ["Meridia"]), ("fail", [])])
def test_a_visit_that_comes_after_another(verb, expected):
    document = make_document(VISITS.format(verb=verb))
    actors = make_actors(document, {(0, 1, 0): "Norland", (5, 6, 5): "Sudmark", (7, 8, 7): "Meridia"})
    _, found = events.find(document, actors, (), (), ())
    (first,) = [e for e in found if e.trigger.text == "visit"]
    assert [p.span.text for p in first.recipients] == expected


IN_SPITE = """
Norland Norland PROPN NNP 2 nsubj
signed sign VERB VBD 0 root
it it PRON PRP 2 obj
{mark} {mark} ADP IN 5 case
talks talk NOUN NNS 2 obl
in in ADP IN 7 case
Varn Varn PROPN NNP 5 nmod
"""


@pytest.mark.parametrize(("mark", "expected"), [("despite", None), ("at", 0)])
def test_what_happens_in_spite_of_it_is_elsewhere(mark, expected):
    document = make_document(IN_SPITE.format(mark=mark))
    places = (PlaceMention(document.span(6, 7), "Varn", None, None, None, None, None),)
    assert Setting(document, tree_of(document.doc), (), places).told_at(1) == (None, expected)


CHOSE = """
It it PRON PRP 2 nsubj
followed follow VERB VBD 0 root
a a DET DT 4 det
vote vote NOUN NN 2 obj
in in ADP IN 6 case
Varn Varn PROPN NNP 4 nmod
{mark} {mark} ADP IN 8 case
which which PRON WDT 10 obl
Norland Norland PROPN NNP 10 nsubj
attacked attack VERB VBD 4 acl:relcl
Sudmark Sudmark PROPN NNP 10 obj
"""


@pytest.mark.parametrize(("mark", "expected"), [("in", 0), ("during", 0), ("after", None)])
def test_in_which_it_happens(mark, expected):
    document = make_document(CHOSE.format(mark=mark))
    actors = make_actors(document, {(8, 9, 8): "Norland", (10, 11, 10): "Sudmark"})
    places = (PlaceMention(document.span(5, 6), "Varn", None, None, None, None, None),)
    _, (event,) = events.find(document, actors, (), places, ())
    assert event.place == expected


LATELY = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
{mark} {mark} ADP IN 6 case
recent recent ADJ JJ 6 amod
months month NOUN NNS 2 obl
on on ADP IN 8 case
Friday Friday PROPN NNP 2 obl
"""


@pytest.mark.parametrize(("mark", "dated", "expected"), [("in", False, 0), ("in", True, 1), ("after", False, None)])
def test_what_happens_in_recent_months(mark, dated, expected):
    document = make_document(LATELY.format(mark=mark))
    times = [TimeExpression(document.span(4, 6), "PXM", None, None, "DURATION")]
    if dated:
        times.append(TimeExpression(document.span(7, 8), "2021-06-18", "2021-06-18", "2021-06-18", "DATE"))
    setting = Setting(document, tree_of(document.doc), tuple(times), ())
    assert setting.told_at(1)[0] == expected
