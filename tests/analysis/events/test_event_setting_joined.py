"""When and where a deed was done that is told of beside another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import PlaceMention, TimeExpression
from avviso.analysis.events.reading import PLAIN
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.triggers import Site
from avviso.analysis.tree import tree_of
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.quotations import parsed

# The words; the word of a deed; its time and its place.
ROWS = [
    ("two fates, the end of both", "Police/NOUN/2/nsubj/police/NNS wounded/VERB/0/root/wound two/NUM/4/nummod/two/CD students/NOUN/2/obj/student/NNS and/CCONJ/6/cc/and/CC arrested/VERB/2/conj/arrest nine/NUM/6/obj/nine/CD in/ADP/9/case/in/IN Varn/PROPN/6/obl/Varn on/ADP/11/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "wounded", ('Friday', 'Varn')),
    ("two deeds of other kinds", "Norland/PROPN/2/nsubj/Norland bought/VERB/0/root/buy wheat/NOUN/2/obj and/CCONJ/5/cc/and/CC sold/VERB/2/conj/sell sugar/NOUN/5/obj in/ADP/8/case/in/IN Varn/PROPN/5/obl/Varn on/ADP/10/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "bought", ('Friday', None)),
    ("a second participle", "Norland/PROPN/2/nsubj/Norland shelled/VERB/0/root/shell Holm/PROPN/2/obj/Holm near/ADP/5/case/near/IN Varn/PROPN/2/obl/Varn on/ADP/7/case/on/IN Friday_/PROPN/2/obl/Friday ,/PUNCT/9/punct/,/, wounding/VERB/2/advcl/wound/VBG nine/NUM/9/obj/nine/CD and/CCONJ/12/cc/and/CC killing/VERB/2/conj/kill/VBG two_/NUM/12/obj/two/CD ./PUNCT/2/punct/./.", "killing", ('Friday', 'Varn')),
    ("what a participle ends", "Norland/PROPN/2/nsubj/Norland signed/VERB/0/root/sign it/PRON/2/obj in/ADP/5/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/7/case/on/IN Friday_/PROPN/2/obl/Friday ,/PUNCT/9/punct/,/, ending/VERB/2/advcl/end/VBG a/DET/12/det long/ADJ/12/amod war_/NOUN/9/obj ./PUNCT/2/punct/./.", "war", (None, None)),
    ("what it sets off", "Norland/PROPN/2/nsubj/Norland shelled/VERB/0/root/shell it/PRON/2/obj in/ADP/5/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/7/case/on/IN Friday_/PROPN/2/obl/Friday ,/PUNCT/10/punct/,/, sparking/VERB/2/advcl/spark/VBG clashes_/NOUN/2/obl/clash/NNS ./PUNCT/2/punct/./.", "clashes", ('Friday', 'Varn')),
    ("when a bomb went off", "Two/NUM/2/nummod/two/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN when/ADV/8/advmod/when/WRB a/DET/7/det bomb/NOUN/8/nsubj exploded/VERB/4/advcl/explode in/ADP/10/case/in/IN Varn_/PROPN/8/obl/Varn ./PUNCT/4/punct/./.", "killed", (None, 'Varn')),
    ("what is talked about", "Norland/PROPN/2/nsubj/Norland hosted/VERB/0/root/host a/DET/4/det conference/NOUN/2/obj on/ADP/6/case/on/IN Varn_/PROPN/4/nmod/Varn ./PUNCT/2/punct/./.", "hosted", (None, None)),
    ("an attack on a town", "Norland/PROPN/2/nsubj/Norland led/VERB/0/root/lead an/DET/4/det/a attack/NOUN/2/obj on/ADP/6/case/on/IN Varn_/PROPN/4/nmod/Varn ./PUNCT/2/punct/./.", "attack", (None, 'Varn')),
    ("what is condemned", "Norland/PROPN/2/nsubj/Norland condemned/VERB/0/root/condemn the/DET/4/det raid/NOUN/2/obj on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "raid", (None, None)),
    ("whose day stands before it", "Norland/PROPN/2/nsubj/Norland condemned/VERB/0/root/condemn Friday_/PROPN/5/nmod:poss/Friday 's/PART/3/case/'s/POS raid_/NOUN/2/obj ./PUNCT/2/punct/./.", "raid", ('Friday', None)),
    ("what is said of it", "Norland/PROPN/2/nsubj/Norland condemned/VERB/0/root/condemn Friday_/PROPN/5/nmod:poss/Friday 's/PART/3/case/'s/POS raid_/NOUN/2/obj ./PUNCT/2/punct/./.", "condemned", (None, None)),
    ("what is reported", "Norland/PROPN/2/nsubj/Norland reported/VERB/0/root/report a/DET/4/det raid/NOUN/2/obj on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "raid", ('Friday', None)),
    ("what came before", "Norland/PROPN/2/nsubj/Norland spoke/VERB/0/root/speak in/ADP/4/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday following/VERB/9/case/follow/VBG a/DET/9/det raid_/NOUN/2/obl ./PUNCT/2/punct/./.", "raid", (None, None)),
    ("what is answered", "Norland/PROPN/2/nsubj/Norland spoke/VERB/0/root/speak on/ADP/4/case/on/IN Friday/PROPN/2/obl/Friday in/ADP/6/case/in/IN response/NOUN/2/obl to/ADP/8/case/to/IN raids_/NOUN/6/nmod/raid/NNS ./PUNCT/2/punct/./.", "raids", (None, None)),
    ("sanctions", "Norland/PROPN/2/nsubj/Norland imposed/VERB/0/root/impose sanctions/NOUN/2/obj/sanction/NNS on/ADP/5/case/on/IN Varn_/PROPN/2/obl/Varn ./PUNCT/2/punct/./.", "imposed", (None, None)),
    ("behind a semicolon", "On/ADP/2/case/on/IN Friday_/PROPN/4/obl/Friday Norland/PROPN/4/nsubj/Norland shelled/VERB/0/root/shell it/PRON/4/obj ;/PUNCT/9/punct/;/: two/NUM/8/nummod/two/CD men/NOUN/9/nsubj:pass/man/NNS died/VERB/4/parataxis/die/VBD ./PUNCT/4/punct/./.", "died", ('Friday', None)),
    ("where what did both was", "A/DET/2/det bomb/NOUN/5/nsubj/bomb/NN in/ADP/4/case/in/IN Varn_/PROPN/2/nmod/Varn killed/VERB/0/root/kill/VBD two/NUM/5/obj/two/CD and/CCONJ/8/cc/and/CC wounded/VERB/5/conj/wound/VBD nine/NUM/8/obj/nine/CD ./PUNCT/5/punct/./.", "wounded", (None, 'Varn')),
    ("where what did only one was", "A/DET/2/det bomb/NOUN/5/nsubj/bomb/NN in/ADP/4/case/in/IN Varn_/PROPN/2/nmod/Varn killed/VERB/0/root/kill/VBD two/NUM/5/obj/two/CD and/CCONJ/9/cc/and/CC shots/NOUN/9/nsubj/shot/NNS wounded/VERB/5/conj/wound/VBD nine/NUM/9/obj/nine/CD ./PUNCT/5/punct/./.", "wounded", (None, None)),
    ("what it is the first of since", "Norland/PROPN/2/nsubj/Norland shelled/VERB/0/root/shell it/PRON/2/obj in/ADP/5/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/7/case/on/IN Friday_/PROPN/2/obl/Friday for/ADP/11/case/for/IN the/DET/11/det first/ADJ/11/amod time/NOUN/2/obl since/ADP/14/case/since/IN the/DET/14/det war/NOUN/11/nmod ./PUNCT/2/punct/./.", "war", (None, None)),
    ("the first of two deeds", "Police/NOUN/2/nsubj/police/NNS probe/VERB/0/root/probe/VBP the/DET/4/det killing/NOUN/2/obj of/ADP/6/case/of/IN Holm/PROPN/4/nmod/Holm and/CCONJ/9/cc/and/CC another/DET/9/det attack/NOUN/4/conj in/ADP/11/case/in/IN Varn_/PROPN/9/nmod/Varn ./PUNCT/2/punct/./.", "killing", (None, None)),
    ("what they came for", "They/PRON/2/nsubj entered/VERB/0/root/enter a/DET/4/det bar/NOUN/2/obj in/ADP/6/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/8/case/on/IN Friday_/PROPN/2/obl/Friday and/CCONJ/10/cc/and/CC shot/VERB/2/conj/shoot/VBD nine/NUM/10/obj/nine/CD ./PUNCT/2/punct/./.", "shot", ('Friday', 'Varn')),
    ("what they met for", "They/PRON/2/nsubj met/VERB/0/root/meet in/ADP/4/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday and/CCONJ/8/cc/and/CC signed/VERB/2/conj/sign/VBD it_/PRON/8/obj ./PUNCT/2/punct/./.", "signed", ('Friday', 'Varn')),
    ("what others did then", "They/PRON/2/nsubj met/VERB/0/root/meet in/ADP/4/case/in/IN Varn/PROPN/2/obl/Varn on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday and/CCONJ/9/cc/and/CC others/NOUN/9/nsubj signed/VERB/2/conj/sign/VBD it_/PRON/9/obj ./PUNCT/2/punct/./.", "signed", (None, None)),
    ("what is being looked into", "Police/NOUN/2/nsubj/police/NNS probe/VERB/0/root/probe/VBP the/DET/4/det raid/NOUN/2/obj on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "raid", ('Friday', None)),
    ("in which others died", "They/PRON/2/nsubj fought/VERB/0/root/fight a/DET/4/det war/NOUN/2/obj on/ADP/6/case/on/IN Friday_/PROPN/2/obl/Friday in/ADP/8/case/in/IN which/PRON/10/obl nine/NUM/10/nsubj/nine/CD died/VERB/4/acl:relcl/die/VBD ./PUNCT/2/punct/./.", "died", ('Friday', None)),
    ("of what the day is told", "Two/NUM/2/nsubj/two/CD died/VERB/0/root/die in/ADP/5/case/in/IN Friday_/PROPN/5/nmod:poss/Friday raid/NOUN/2/obl ./PUNCT/2/punct/./.", "died", ('Friday', None)),
    ("before what came first", "Holm/PROPN/3/nsubj:pass/Holm was/AUX/3/aux:pass/be/VBD shot/VERB/0/root/shoot/VBN Friday_/PROPN/6/obl:unmarked/Friday after/SCONJ/6/mark/after/IN returning/VERB/3/advcl/return/VBG ./PUNCT/3/punct/./.", "shot", ('Friday', None)),
    ("in a building of a town", "They/PRON/2/nsubj shot/VERB/0/root/shoot nine/NUM/4/nummod/nine/CD men/NOUN/2/obj/man/NNS in/ADP/8/case/in/IN a/DET/8/det Varn/PROPN/8/compound/Varn hospital_/NOUN/2/obl ./PUNCT/2/punct/./.", "shot", (None, 'Varn')),
    ("in talks about a town", "They/PRON/2/nsubj shot/VERB/0/root/shoot nine/NUM/4/nummod/nine/CD men/NOUN/2/obj/man/NNS in/ADP/7/case/in/IN Varn/PROPN/7/compound/Varn talks_/NOUN/2/obl/talk/NNS ./PUNCT/2/punct/./.", "shot", (None, None)),
    ("in a town named behind its kind", "They/PRON/2/nsubj shot/VERB/0/root/shoot nine/NUM/4/nummod/nine/CD men/NOUN/2/obj/man/NNS in/ADP/7/case/in/IN the/DET/7/det capital/NOUN/2/obl Varn_/PROPN/2/obl/Varn ./PUNCT/2/punct/./.", "shot", (None, 'Varn')),
    ("what was then, told behind since", "It/PRON/4/nsubj was/AUX/4/cop/be/VBD the/DET/4/det raid/NOUN/0/root since/ADP/6/case/since/IN Friday_/PROPN/4/nmod/Friday ,/PUNCT/10/punct/,/, when/ADV/10/advmod/when/WRB nine/NUM/10/nsubj/nine/CD died/VERB/4/advcl/die/VBD in/ADP/12/case/in/IN Varn_/PROPN/10/obl/Varn ./PUNCT/4/punct/./.", "died", ('Friday', 'Varn')),
    ("what is the worst since", "It/PRON/4/nsubj was/AUX/4/cop/be/VBD the/DET/4/det killing/NOUN/0/root/killing since/ADP/6/case/since/IN Friday_/PROPN/4/nmod/Friday ,/PUNCT/10/punct/,/, when/ADV/10/advmod/when/WRB nine/NUM/10/nsubj/nine/CD died/VERB/4/advcl/die/VBD in/ADP/12/case/in/IN Varn_/PROPN/10/obl/Varn ./PUNCT/4/punct/./.", "killing", (None, None)),
    ("until when", "It/PRON/2/nsubj held/VERB/0/root/hold Varn/PROPN/2/obj/Varn until/ADP/5/case/until/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "held", (None, None)),
    ("some of them then", "Police/NOUN/2/nsubj/police/NNS arrested/VERB/0/root/arrest 90/NUM/2/obj/90/CD ,/PUNCT/5/punct/,/, 60/NUM/2/obj/60/CD of/ADP/7/case/of/IN them/PRON/5/nmod on/ADP/9/case/on/IN Friday_/PROPN/2/obl/Friday ./PUNCT/2/punct/./.", "arrested", (None, None)),
    ("again then", "They/PRON/2/nsubj fired/VERB/0/root/fire ,/PUNCT/4/punct/,/, killing/VERB/2/advcl/kill/VBG nine/NUM/4/obj/nine/CD ,/PUNCT/10/punct/,/, and/CCONJ/10/cc/and/CC again/ADV/10/advmod on/ADP/10/case/on/IN Friday_/PROPN/4/obl/Friday ,/PUNCT/10/punct/,/, when/ADV/14/advmod/when/WRB two/NUM/14/nsubj/two/CD died/VERB/4/advcl/die ./PUNCT/2/punct/./.", "killing", (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "deed", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_when_and_where_beside_another(
    remark: str, words: str, deed: str, expected: tuple[str | None, str | None]
) -> None:
    document = parsed(words)
    frame = replace(PLAIN, type="ASSAULT") if deed in ("shot", "died") else PLAIN
    setting, site = _setting(document), Site(_token(document, deed), frame)
    time, place = setting.time(site), setting.place(site)
    assert (None if time is None else "Friday", None if place is None else "Varn") == expected, remark


@pytest.mark.parametrize(("value", "expected"), [("XXXX-WXX-5", 0), ("PAST_REF", None)])
def test_a_day_of_a_report_without_date(value: str, expected: int | None) -> None:
    document = parsed(ROWS[0][1])
    times = (TimeExpression(_span(document, "Friday"), value, None, None, "DATE"),)
    setting = Setting(document, tree_of(document.doc), times, ())
    assert setting.time(Site(_token(document, "wounded"), PLAIN)) == expected


TOWN = "Varn_/PROPN/2/obj/Varn"
NAMED = "{kind}/NOUN/2/obj of/ADP/5/case/of/IN Varn_/PROPN/3/nmod/Varn"


@pytest.mark.parametrize(
    ("struck", "precision", "kind", "expected"),
    [
        (TOWN, "populated-place", "ASSAULT", 0),
        (TOWN, None, "ASSAULT", 0),  # in no gazetteer
        (TOWN, "country", "ASSAULT", None),
        (TOWN, "populated-place", "SUPPORT", None),
        (NAMED.format(kind="village"), "populated-place", "ASSAULT", 0),
        (NAMED.format(kind="rulers"), "populated-place", "ASSAULT", None),
    ],
)
def test_a_town_that_is_struck_is_where_it_was(
    struck: str, precision: str | None, kind: str, expected: int | None
) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj/Norland shelled/VERB/0/root/shell {struck} ./PUNCT/2/punct/./.")
    site = Site(_token(document, "shelled"), replace(PLAIN, type=kind))
    assert _setting(document, precision).place(site) == expected


def test_what_a_deed_did_has_its_day():
    document = parsed(
        "Friday_/PROPN/3/nmod:poss/Friday 's/PART/1/case/'s/POS raid/NOUN/4/nsubj killed/VERB/0/root/kill nine_/NUM/4/obj ./PUNCT/4/punct"
    )
    setting = _setting(document)
    assert setting.time(Site(_token(document, "killed"), replace(PLAIN, type="ASSAULT"))) == 0


TAKEN_UP = (
    "Norland/PROPN/2/nsubj/Norland {verb} the/DET/4/det {deed}/NOUN/2/obj in/ADP/6/case/in/IN Varn/PROPN/4/nmod/Varn on/ADP/8/case/on/IN"
    " {day}_/PROPN/2/obl/Friday ./PUNCT/2/punct/./."
)


@pytest.mark.parametrize(
    ("remark", "verb", "deed", "kind", "day", "expected"),
    [
        ("the day is the saying's, the town the raid's", "condemned/VERB/0/root/condemn", "raid", "ACCUSE", "Friday", (0, None)),
        ("a day of the calendar is the raid's", "condemned/VERB/0/root/condemn", "raid", "ACCUSE", "2", (None, None)),
        ("an offer has no day", "rejected/VERB/0/root/reject", "offer", "REJECT", "2", (0, None)),
        ("no act of speech", "repelled/VERB/0/root/repel", "raid", "ASSAULT", "Friday", (0, 0)),
    ],
)  # fmt: skip
def test_what_a_saying_takes_up_has_its_own_day_and_town(remark, verb, deed, kind, day, expected):
    document = parsed(TAKEN_UP.format(verb=verb, deed=deed, day=day))
    setting, site = _setting(document, day=day), Site(1, replace(PLAIN, kind="V", type=kind))
    assert (setting.time(site), setting.place(site)) == expected, remark


def _setting(document: Document, precision: str | None = None, day: str = "Friday") -> Setting:
    value = "2021-06-18"
    times = tuple(TimeExpression(_span(document, day), value, value, value, "DATE") for _ in _known(document, day))
    places = tuple(
        PlaceMention(_span(document, "Varn"), "Varn", None, None, None, None, precision)
        for _ in _known(document, "Varn")
    )
    return Setting(document, tree_of(document.doc), times, places)


def _known(document: Document, word: str) -> list[str]:
    return [word] if word in document.text else []


def _span(document: Document, word: str) -> Span:
    at = _token(document, word)
    return document.span(at, at + 1)


def _token(document: Document, word: str) -> int:
    return next(t.i for t in document.doc if t.text == word)
