"""Who gives a figure, and since when it counts, beyond the plain cases."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, Mention, Party, PlaceMention, Quotation, TimeExpression
from avviso.analysis.quantities import context as quantity_context
from avviso.analysis.quantities import quantities
from avviso.analysis.quantities.context import Surroundings
from avviso.reference.cues import CLASS_OF
from tests.factories.documents import make_document
from tests.factories.quotations import WHO, actors_at, parsed

NOBODY = Actors((), ())


def test_what_goes_on_behind_the_content_is_claimed_too() -> None:
    document = make_document(
        """
        Norland Norland PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        it it PRON PRP 4 nsubj
        gave_ give VERB VBD 2 ccomp
        grain grain NOUN NN 4 obj
        , , PUNCT , 7 punct
        bringing bring VERB VBG 4 advcl
        aid aid NOUN NN 7 obj
        to to ADP IN 11 case
        900 900 NUM CD 11 nummod
        tonnes_ tonne NOUN NNS 7 obl
        , , PUNCT , 14 punct
        and and CCONJ CC 14 cc
        lost lose VERB VBD 4 conj
        40 40 NUM CD 16 nummod
        trucks truck NOUN NNS 14 obj
        . . PUNCT . 2 punct
        """
    )
    speaker = Party(0, document.span(0, 1))
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(2, 5),), "indirect", "assertive", "assert", speaker=speaker
    )  # fmt: skip
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by) for q in found] == [("900", speaker), ("40", None)]


@pytest.mark.parametrize(
    ("remark", "gap", "claimed"),
    [("what the outlet adds", ",/PUNCT/8/punct", False), ("what goes with it", "both/DET/8/advmod", True)],
)
def test_what_stands_behind_what_was_said(remark: str, gap: str, claimed: bool) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj urged/VERB/0/root Sudmark/PROPN/2/obj leave_/VERB/2/xcomp {gap} after/SCONJ/8/mark soldiers/NOUN/8/nsubj:pass/soldier/NNS"
        " lost/VERB/4/advcl 40/NUM/10/nummod/40/CD trucks_/NOUN/8/obj/truck/NNS"
    )
    speaker = Party(0, document.span(0, 1))
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(2, 4),), "indirect", "directive", "urge", speaker=speaker
    )  # fmt: skip
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by) for q in found] == [("40", speaker if claimed else None)], remark


@pytest.mark.parametrize(
    ("remark", "on", "claimed"),
    [("a sentence in which the speaker goes on", True, True), ("one of the outlet's own", False, False)],
)
def test_a_number_in_the_sentence_after_what_was_said(remark: str, on: bool, claimed: bool) -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj said/VERB/0/root it/PRON/5/nsubj would/AUX/5/aux stay/VERB/2/ccomp\n"
        "It/PRON/3/nsubj will/AUX/3/aux send/VERB/0/root 400/NUM/5/nummod/400/CD soldiers/NOUN/3/obj/soldier/NNS"
    )
    speaker = Party(0, document.span(0, 1))
    contents = (document.span(2, 5), document.span(5, 10)) if on else (document.span(2, 5),)
    said = Quotation(
        document.span(0, 1), document.span(1, 2), contents, "indirect", "commissive", "pledge", speaker=speaker
    )
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by) for q in found] == [("400", speaker if claimed else None)], remark


SAID = [
    ("a number with a hyphen of its own", "Norland/PROPN/2/nsubj counts/VERB/0/root sixty_/NUM/6/nummod -_/PUNCT/5/punct six/NUM/6/nummod dead/NOUN/2/obl", "sixty-six", True),
    ("what only describes", "Norland/PROPN/2/nsubj met/VERB/0/root 29_/NUM/5/nummod -_/PUNCT/5/punct member/NOUN/6/compound blocs/NOUN/2/obl", "29", False),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "printed", "own"), SAID, ids=[row[0] for row in SAID])
def test_whose_a_number_in_what_is_said_is(remark: str, words: str, printed: str, own: bool) -> None:
    document = parsed(words)
    speaker = Party(0, document.span(0, 1))
    said = Quotation(
        document.span(0, 1),
        document.span(1, 2),
        (document.span(2, 6),),
        "indirect",
        "assertive",
        "assert",
        speaker=speaker,
    )
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [("".join(q.printed.text.split()), q.claimed_by == speaker) for q in found] == [(printed, own)], remark


PUT = [
    ("puts the toll at it", "Norland/PROPN/2/nsubj put/VERB/0/root the/DET/4/det toll/NOUN/2/obj at/ADP/6/case 45/NUM/2/obl", [("45", "killed", 3)]),
    ("denies and puts the share at it", "Norland/PROPN/2/nsubj denied/VERB/0/root/deny this/PRON/2/obj and/CCONJ/5/cc put/VERB/2/conj the/DET/7/det share/NOUN/5/obj at/ADP/10/case 20/NUM/10/nummod percent/NOUN/5/obj", [("20 percent", "other", 3)]),
    ("whose figure it is", "Norland_/PROPN/3/nmod:poss 's/PART/1/case figure/NOUN/5/nsubj is/AUX/5/cop/be lower_/ADJ/0/root :/PUNCT/7/punct 410/NUM/5/parataxis dead/ADJ/5/advcl", [("410", "killed", 3)]),
    ("gives a figure", "Norland/PROPN/2/nsubj gave/VERB/0/root/give a/DET/4/det figure/NOUN/2/obj of/ADP/6/case 81/NUM/4/nmod dead/ADJ/4/amod", [("81", "killed", 3)]),
    ("speaks of it", "Norland/PROPN/2/nsubj speaks/VERB/0/root/speak of/ADP/5/case 45/NUM/5/nummod dead/NOUN/2/obl", [("45", "killed", 3)]),
    ("speaks of less than it", "Norland/PROPN/2/nsubj speaks/VERB/0/root/speak of/ADP/4/fixed under/ADP/5/advmod 45/NUM/6/nummod dead/NOUN/2/obl", [("under 45", "killed", 3)]),
    ("speaks for it", "Norland/PROPN/2/nsubj speaks/VERB/0/root/speak for/ADP/5/case 45/NUM/5/nummod dead/NOUN/2/obl", [("45", "killed", None)]),
    ("puts a sum with a clause of its own at it", "Norland/PROPN/2/nsubj denied/VERB/0/root/deny this/PRON/2/obj and/CCONJ/5/cc put/VERB/2/conj the/DET/7/det sum/NOUN/5/obj paid/VERB/7/acl/pay at/ADP/11/case 45/NUM/11/nummod dollars/NOUN/8/obl", [("45 dollars", "money", 3)]),
    ("gives the toll as it, and a part", "Norland/PROPN/2/nsubj gave/VERB/0/root/give the/DET/4/det toll/NOUN/2/obj as/ADP/6/case 45_/NUM/2/obl ,/PUNCT/10/punct including/VERB/10/case/include five/NUM/10/nummod women/NOUN/2/obl/woman/NNS", [("45", "killed", 3), ("five", "killed", 3)]),
    ('registers deaths', "Norland/PROPN/3/nsubj/Norland has/AUX/3/aux/have/VBZ registered/VERB/0/root/register/VBN 312/NUM/5/nummod/312/CD deaths_/NOUN/3/obj/death/NNS ./PUNCT/3/punct/./.", [('312', 'killed', 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), PUT, ids=[row[0] for row in PUT])
def test_who_puts_a_number_at_so_many_claims_it(
    remark: str, words: str, expected: list[tuple[str, str, int | None]]
) -> None:
    document = parsed(words)
    actors = Actors((Mention(document.span(0, 1), 0, 1, 0, "state", "name", 3),), (), {0: 0})
    found = quantities.find(document, actors, (), (), (), (), ())
    assert [(q.printed.text, q.measure, q.claimed_by and q.claimed_by.entity) for q in found] == expected, remark


WITHIN = [
    ("puts it at so many", "Varn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD 45/NUM/4/nummod/45/CD men/NOUN/5/nsubj/man/NNS died_/VERB/2/ccomp/die/VBD ,/PUNCT/9/punct/,/, while/SCONJ/9/mark/while/IN Norland/PROPN/9/nsubj/Norland/NNP put/VERB/5/advcl/put/VBD the/DET/11/det/the/DT toll/NOUN/9/obj/toll/NN at/ADP/13/case/at/IN 12_/NUM/9/obl/12/CD ./PUNCT/2/punct/./.", [("45", 7), ("12", 3)]),
    ("claims so many of its own", "Varn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD that/SCONJ/11/mark/that/IN Norland_/PROPN/11/nsubj/Norland/NNP ,/PUNCT/4/punct/,/, which/PRON/7/nsubj/which/WDT claims/VERB/4/acl:relcl/claim/VBZ 300/NUM/9/nummod/300/CD members_/NOUN/7/obj/member/NNS ,/PUNCT/4/punct/,/, left_/VERB/2/ccomp/leave/VBD ./PUNCT/2/punct/./.", [("300", 3)]),
    ("claims so many, and his own losses", "Varn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD 45/NUM/4/nummod/45/CD men/NOUN/5/nsubj/man/NNS died_/VERB/2/ccomp/die/VBD ,/PUNCT/9/punct/,/, while/SCONJ/9/mark/while/IN Norland/PROPN/9/nsubj/Norland/NNP claimed/VERB/5/advcl/claim/VBD to/PART/12/mark/to/TO have/AUX/12/aux/have/VB killed/VERB/9/ccomp/kill/VBN 90/NUM/14/nummod/90/CD guards/NOUN/12/obj/guard/NNS and/CCONJ/16/cc/and/CC put/VERB/12/conj/put/VBD its/PRON/18/nmod:poss/its/PRP$ losses/NOUN/16/obj/loss/NNS at/ADP/20/case/at/IN nine_/NUM/16/obl/nine/CD ./PUNCT/2/punct/./.", [("45", 7), ("90", 3), ("nine", 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), WITHIN, ids=[row[0] for row in WITHIN])
def test_who_says_so_in_what_another_is_taken_to_say(remark: str, words: str, expected: list[tuple[str, int]]) -> None:
    document = parsed(words)
    at = next(token.i for token in document.doc if token.text == "Norland")
    actors = Actors((Mention(document.span(at, at + 1), at, at + 1, at, "state", "name", 3),), (), {at: 0})
    end = len(document.doc) - 1
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(2, end),), "indirect", "assertive", "assert", speaker=Party(7, document.span(0, 1))
    )  # fmt: skip
    found = quantities.find(document, actors, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.entity) for q in found] == expected, remark


def test_who_gives_the_next_sum_without_a_verb_of_his_own() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj/Norland/NNP pledged/VERB/0/root/pledge/VBD 120/NUM/4/compound/120/CD million/NUM/5/nummod/million/CD pounds/NOUN/2/obj/pound/NNS and/CCONJ/7/cc/and/CC Sudland/PROPN/5/conj/Sudland/NNP 270/NUM/9/compound/270/CD million/NUM/10/nummod/million/CD pounds_/NOUN/5/conj/pound/NNS ./PUNCT/2/punct/./."
    )
    at = next(token.i for token in document.doc if token.text == "Sudland")
    actors = Actors((Mention(document.span(at, at + 1), at, at + 1, at, "state", "name", 3),), (), {at: 0})
    speaker, content = Party(7, document.span(0, 1)), (document.span(2, len(document.doc) - 1),)
    said = Quotation(
        document.span(0, 1), document.span(1, 2), content, "indirect", "commissive", "pledge", speaker=speaker
    )
    found = quantities.find(document, actors, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.entity) for q in found] == [
        ("120 million pounds", 7),
        ("270 million pounds", 3),
    ]


def test_what_only_tells_of_the_party_accorded_to() -> None:
    document = parsed(
        "Some/DET/3/det/some/DT 60/NUM/3/nummod/60/CD guns/NOUN/5/nsubj/gun/NNS are/AUX/5/cop/be/VBP gone_/VERB/0/root/go/VBN ,/PUNCT/9/punct/,/, according/VERB/9/case/accord/VBG to/ADP/7/fixed/to/IN Norland_/PROPN/5/obl/Norland/NNP ,/PUNCT/12/punct/,/, which/PRON/12/nsubj/which/WDT has/VERB/9/acl:relcl/have/VBZ 140/NUM/14/nummod/140/CD monitors_/NOUN/12/obj/monitor/NNS ./PUNCT/5/punct/./."
    )
    at = next(token.i for token in document.doc if token.text == "Norland")
    actors = Actors((Mention(document.span(at, at + 1), at, at + 1, at, "organisation", "name", 3),), (), {at: 0})
    found = quantities.find(document, actors, (), (), (), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.entity) for q in found] == [("Some 60", 3), ("140", None)]


@pytest.mark.parametrize(("kind", "claimed"), [("organisation", 3), ("state", None)])
def test_who_counts_things_claims_their_number(kind: str, claimed: int | None) -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj/Norland/NNP counted/VERB/0/root/count/VBD 16/NUM/4/nummod/16/CD launchers_/NOUN/2/obj/launcher/NNS ./PUNCT/2/punct/./."
    )
    actors = Actors((Mention(document.span(0, 1), 0, 1, 0, kind, "name", 3),), (), {0: 0})
    (found,) = quantities.find(document, actors, (), (), (), (), ())
    assert (found.claimed_by and found.claimed_by.entity) == claimed


def test_since_in_a_clause_beside_the_figure_is_not_its_start() -> None:
    document = make_document(
        """
        Norland Norland PROPN NNP 7 nsubj
        , , PUNCT , 4 punct
        which which PRON WDT 4 nsubj
        ruled rule VERB VBD 1 acl:relcl
        since since ADP IN 6 case
        2003 2003 NUM CD 4 obl
        has_ have VERB VBZ 0 root
        840 840 NUM CD 9 nummod
        ships ship NOUN NNS 7 obj
        . . PUNCT . 7 punct
        """
    )
    since = TimeExpression(document.span(5, 6), "2003", "2003-01-01", "2003-12-31", "DATE")
    assert [q.since for q in quantities.find(document, NOBODY, (since,), (), (), (), ())] == [None]


def test_each_count_of_a_list_has_its_own_place() -> None:
    document = make_document(
        """
        It it PRON PRP 2 nsubj
        cut_ cut VERB VBD 0 root
        43 43 NUM CD 4 nummod
        jobs job NOUN NNS 2 obj
        in in ADP IN 6 case
        Norland Norland PROPN NNP 4 nmod
        and and CCONJ CC 8 cc
        37 37 NUM CD 6 conj
        in in ADP IN 10 case
        Sudland_ Sudland PROPN NNP 4 nmod
        . . PUNCT . 2 punct
        """
    )
    places = tuple(
        PlaceMention(document.span(at, at + 1), name, None, None, None, None, None) for at, name in ((5, "N"), (9, "S"))
    )
    found = quantities.find(document, NOBODY, (), places, (), (), ())
    assert [(q.printed.text, q.place) for q in found] == [("43", 0), ("37", 1)]


ANNOUNCED = """
Orlova Orlova PROPN NNP 2 nsubj
said_ say VERB VBD 0 root
:_ : PUNCT : 2 punct
\\n
Talks talk NOUN NNS 2 nsubj
failed_ fail VERB VBD 0 root
. . PUNCT . 2 punct
\\n
{between}
Norland Norland PROPN NNP 2 nsubj
lost lose VERB VBD 0 root
40 40 NUM CD 4 nummod
ships_ ship NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
BACKGROUND = "Background_ background NOUN NN 0 root\n\\n"


@pytest.mark.parametrize(
    ("between", "speaker", "claimed", "why"),
    [
        ("", True, 0, "a statement goes on to its end"),
        (BACKGROUND, True, None, "not into the outlet's notes"),
        ("", False, None, "nobody known is announced"),
    ],
)
def test_who_is_announced_by_a_colon_claims_what_follows(
    between: str, speaker: bool, claimed: int | None, why: str
) -> None:
    document = make_document(ANNOUNCED.format(between=between))
    who = Party(0, document.span(0, 1)) if speaker else None
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(4, 7),), "indirect", "assertive", "assert", speaker=who
    )  # fmt: skip
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.entity) for q in found] == [("40", claimed)], why


def test_quotation_marks_opened_in_the_sentence_before_hold() -> None:
    document = make_document(
        """
        Orlova Orlova PROPN NNP 2 nsubj
        named name VERB VBD 0 root
        it it PRON PRP 2 obj
        ``_ `` PUNCT `` 5 punct
        bold bold ADJ JJ 2 xcomp
        : : PUNCT : 2 punct

        To to PART TO 2 mark
        free free VERB VB 0 root
        40 40 NUM CD 4 nummod
        miners miner NOUN NNS 2 obj
        . . PUNCT . 2 punct
        '' '' PUNCT '' 2 punct
        """
    )
    who = Party(0, document.span(0, 1))
    said = Quotation(
        document.span(0, 1), document.span(1, 2), (document.span(2, 12),), "mixed", "assertive", "assert", speaker=who
    )  # fmt: skip
    assert [q.claimed_by for q in quantities.find(document, NOBODY, (), (), (said,), (), ())] == [who]


def test_according_to_holds_between_semicolons() -> None:
    document = parsed(
        "Men/NOUN/2/nsubj lost/VERB/0/root/lose 40/NUM/4/nummod/40/CD men_/NOUN/2/obj/man/NNS ;/PUNCT/7/punct/;/, 30/NUM/7/nsubj/30/CD fled_/VERB/2/parataxis/flee ,/PUNCT/11/punct/,/, according/VERB/11/case/accord/VBG to/ADP/9/fixed/to/IN Norland_/PROPN/2/obl/Norland ./PUNCT/2/punct/./."
    )
    named = next(t.i for t in document.doc if t.text == "Norland")
    actors = Actors(
        (Mention(document.span(named, named + 1), named, named + 1, named, "state", "name", 3),), (), {named: 0}
    )
    found = quantities.find(document, actors, (), (), (), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.entity) for q in found] == [("40", None), ("30", 3)]


# The words; whether who says them claims the figure, where the whole is taken for a denial.
DENIED = [
    ("said with a denial beside it", "Norland/PROPN/2/nsubj said/VERB/0/root/say Sudland/PROPN/4/nsubj killed/VERB/2/ccomp 40/NUM/6/nummod men/NOUN/4/obj/man", True),
    ("said not to be", "Norland/PROPN/2/nsubj said/VERB/0/root/say Sudland/PROPN/5/nsubj never/ADV/5/advmod killed/VERB/2/ccomp 40/NUM/7/nummod men/NOUN/5/obj/man", False),
    ("said to be nobody", "Norland/PROPN/2/nsubj said/VERB/0/root/say nobody/PRON/5/nsubj:pass was/AUX/5/aux:pass/be/VBD killed/VERB/2/ccomp", True),
    ("denied", "Norland/PROPN/2/nsubj denied/VERB/0/root/deny Sudland/PROPN/4/nsubj killed/VERB/2/ccomp 40/NUM/6/nummod men/NOUN/4/obj/man", False),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "claimed"), DENIED, ids=[row[0] for row in DENIED])
def test_what_is_denied_is_nobodys_claim(remark: str, words: str, claimed: bool) -> None:
    document = parsed(words)
    speaker = Party(0, document.span(0, 1))
    content = (document.span(2, len(document.doc)),)
    said = Quotation(
        document.span(0, 1), document.span(1, 2), content, "indirect", "assertive", "deny", speaker=speaker
    )
    (found,) = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert (found.claimed_by == speaker) == claimed, remark


@pytest.mark.parametrize(
    ("remark", "head", "beside"), [("the source's place", 6, True), ("not the source's", 3, False)]
)
def test_where_a_source_sits_is_no_place_of_a_figure(remark: str, head: int, beside: bool) -> None:
    document = parsed(
        "Twelve/NUM/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root/kill/VBN ,/PUNCT/3/punct says/VERB/3/parataxis/say"
        f" Holm/PROPN/5/nsubj in/ADP/8/case Varn/PROPN/{head}/obl"
    )
    place = PlaceMention(document.span(7, 8), "Varn", None, None, None, None, None)
    said = Quotation(document.span(5, 6), None, (document.span(0, 3),), "indirect", "assertive", "report")
    around = Surroundings.of(document, (), (place,), (said,), (), ())
    assert quantity_context.beside_source(around, 0, 0) is beside, remark


BLAMED = "Norland/PROPN/2/nsubj blamed/VERB/0/root/blame Sudland/PROPN/2/obj for/ADP/5/case {what}/NOUN/2/obl {where} that/PRON/{verb}/nsubj killed/VERB/{on}/acl:relcl/kill 40/NUM/{dead}/nummod men/NOUN/{verb}/obj/man"


@pytest.mark.parametrize(
    ("remark", "words", "act", "claimed"),
    [
        ("an attack it blames on another", BLAMED.format(what="attack", where="", verb=7, on=5, dead=9), "accuse", False),
        ("fighting it says another began", BLAMED.format(what="fighting", where="", verb=7, on=5, dead=9), "accuse", False),
        ("a place of one", BLAMED.format(what="attack", where="on/ADP/7/case ports/NOUN/5/nmod", verb=9, on=7, dead=11), "accuse", False),
        ("an attack it only says was another's", BLAMED.format(what="attack", where="", verb=7, on=5, dead=9).replace("blamed/VERB/0/root/blame", "says/VERB/0/root/say"), "accuse", True),
        ("what it says another did", BLAMED.format(what="bombs", where="", verb=7, on=5, dead=9), "accuse", True),
        ("an attack it tells of", BLAMED.format(what="attack", where="", verb=7, on=5, dead=9), "assert", True),
    ],
)  # fmt: skip
def test_the_dead_of_what_another_is_blamed_for_are_the_outlets(
    remark: str, words: str, act: str, claimed: bool
) -> None:
    document = parsed(words)
    speaker = Party(0, document.span(0, 1))
    content = (document.span(2, len(document.doc)),)
    said = Quotation(document.span(0, 1), document.span(1, 2), content, "indirect", "assertive", act, speaker=speaker)
    found = quantities.find(document, NOBODY, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by == speaker) for q in found] == [("40", claimed)], remark


# The words; the source, the cue and the content of what is said there by tokens; who gives each figure.
GIVEN = [
    ("told of those who are blamed", "Orlova/PROPN/2/nsubj/Orlova blamed/VERB/0/root/blame the/DET/5/det Lantern/PROPN/5/compound/Lantern movement_/NOUN/2/obj ,/PUNCT/8/punct/,/, which/PRON/8/nsubj/which/WDT killed/VERB/5/acl:relcl/kill 23/NUM/10/nummod/23/CD people_/NOUN/8/obj/people/NNS ./PUNCT/2/punct/./.", (0, 1), (2, 10), "accuse", [("23", None)]),
    ("what all of it amounts to", "Meridia/PROPN/2/nsubj/Meridia agreed/VERB/0/root/agree to/PART/4/mark/to/TO withdraw/VERB/2/xcomp/withdraw/VB 900/NUM/6/nummod/900/CD guards_/NOUN/4/obj/guard/NNS ,/PUNCT/9/punct/,/, a/DET/9/det step/NOUN/4/parataxis toward/SCONJ/11/mark/toward/IN ending/VERB/9/acl/end/VBG a/DET/13/det war/NOUN/11/obj that/PRON/16/nsubj/that/WDT has/AUX/16/aux/have/VBZ cost/VERB/9/acl:relcl/cost/VBN 200/NUM/18/nummod/200/CD lives_/NOUN/16/obj/life/NNS ./PUNCT/2/punct/./.", (0, 1), (2, 6), "agree", [("900", "Meridia"), ("200", None)]),
    ("another says otherwise", "Nine/NUM/3/nsubj:pass/nine/CD were/AUX/3/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ,/PUNCT/7/punct/,/, according/VERB/7/case/accord/VBG to/ADP/5/fixed/to/IN Varn_/PROPN/3/obl/Varn ,/PUNCT/11/punct/,/, though/SCONJ/11/mark/though/IN Meridia/PROPN/11/nsubj/Meridia said/VERB/3/advcl/say 40/NUM/14/nsubj/40/CD had/AUX/14/aux/have/VBD died_/VERB/11/ccomp/die/VBN ./PUNCT/3/punct/./.", (9, 10), (11, 14), "assert", [("Nine", "Varn"), ("40", "Meridia")]),
    ("what he does in words", "Meridia/PROPN/2/nsubj/Meridia offered/VERB/0/root/offer/VBD 40/NUM/4/nummod/40/CD guards_/NOUN/2/obj/guard/NNS ./PUNCT/2/punct/./.", (0, 1), (2, 4), "offer", [("40", None)]),
    ("what he welcomes", "Meridia/PROPN/2/nsubj/Meridia welcomed/VERB/0/root/welcome/VBD the/DET/4/det release/NOUN/2/obj/release/NN of/ADP/7/case/of/IN 30/NUM/7/nummod/30/CD captives_/NOUN/4/nmod/captive/NNS ./PUNCT/2/punct/./.", (0, 1), (2, 7), "welcome", [("30", None)]),
    ("what he decides is so", "Meridia/PROPN/2/nsubj/Meridia ruled/VERB/0/root/rule/VBD that/SCONJ/7/mark/that/IN 40/NUM/5/nummod/40/CD guards/NOUN/7/nsubj/guard/NNS had/AUX/7/aux/have/VBD died_/VERB/2/ccomp/die/VBN ./PUNCT/2/punct/./.", (0, 1), (2, 7), "decide", [("40", "Meridia")]),
    ("the dead of an attack that he owns up to", "Meridia/PROPN/2/nsubj/Meridia admitted/VERB/0/root/admit/VBD an/DET/4/det attack/NOUN/2/obj/attack/NN that/PRON/6/nsubj/that/WDT killed/VERB/4/acl:relcl/kill/VBD 12/NUM/8/nummod/12/CD guards_/NOUN/6/obj/guard/NNS ./PUNCT/2/punct/./.", (0, 1), (2, 8), "admit", [("12", None)]),
    ("no dead put a toll at so many", "Meridia/PROPN/2/nsubj/Meridia said/VERB/0/root/say nine/NUM/5/nsubj/nine/CD had/AUX/5/aux/have/VBD died/VERB/2/ccomp/die/VBN and/CCONJ/7/cc/and/CC put/VERB/5/conj the/DET/9/det toll/NOUN/7/obj at/ADP/11/case/at/IN 20_/NUM/7/obl/20/CD ./PUNCT/2/punct/./.", (0, 1), (2, 11), "assert", [("nine", "Meridia"), ("20", "Meridia")]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "by", "content", "act", "expected"), GIVEN, ids=[row[0] for row in GIVEN])
def test_who_gives_which(
    remark: str,
    words: str,
    by: tuple[int, int],
    content: tuple[int, int],
    act: str,
    expected: list[tuple[str, str | None]],
) -> None:
    document = parsed(words)
    actors = actors_at(document, WHO)
    source, cue = document.span(by[0], by[0] + 1), document.span(by[1], by[1] + 1)
    kind = CLASS_OF[act]
    speaker = actors.party(actors.mentions[actors.by_head[by[0]]])
    said = Quotation(source, cue, (document.span(*content),), "indirect", kind, act, speaker=speaker)
    found = quantities.find(document, actors, (), (), (said,), (), ())
    assert [(q.printed.text, q.claimed_by and q.claimed_by.span.text) for q in found] == expected, remark
