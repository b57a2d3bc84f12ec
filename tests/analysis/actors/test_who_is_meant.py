"""Whom words mean that count, point or call somebody by office: "the latter", "another", "the ministry", "its army", "a source"."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.actors import actors_of
from tests.factories.quotations import parsed

SAID = "said/VERB/0/root/say prices/NOUN/{}/nsubj/price/NNS fell_/VERB/{}/ccomp/fall ./PUNCT/{}/punct"
LATTER = (
    "Varn/PROPN/2/nsubj met/VERB/0/root/meet Holm{}/PROPN/2/obj ;/PUNCT/7/punct the/DET/6/det {}/NOUN/7/nsubj/{}/JJ "
    "said/VERB/2/conj/say prices/NOUN/9/nsubj/price/NNS fell_/VERB/7/ccomp/fall ./PUNCT/2/punct"
)
SWEDEN = "Sweden/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
VARN = "Varn/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
PRESIDENT = "Sweden_/PROPN/3/nmod:poss 's/PART/1/case/'s/POS president/NOUN/4/nsubj " + SAID.format(6, 4, 4) + "\n"
BELGIUM = "Belgium/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
EU = "EU/PROPN/2/nsubj left_/VERB/0/root/leave ./PUNCT/2/punct\n"
BRUSSELS = "Brussels/PROPN/2/nsubj " + SAID.format(4, 2, 2)
ONE_LEFT = "One/NUM/4/nsubj of/ADP/3/case officials/NOUN/1/nmod/official/NNS left_/VERB/0/root/leave ./PUNCT/4/punct\n"
HOLM_WARNS = "Ida/PROPN/3/nsubj Holm/PROPN/1/flat warned/VERB/0/root/warn Varn_/PROPN/3/obj ./PUNCT/3/punct"
TRADER_WARNS = (
    "Ida/PROPN/7/nsubj Holm_/PROPN/1/flat ,/PUNCT/5/punct a/DET/5/det trader_/NOUN/1/appos ,/PUNCT/5/punct "
    "warned/VERB/0/root/warn Varn_/PROPN/7/obj ./PUNCT/7/punct"
)
HOLM_TOLD = "Ida/PROPN/4/nsubj Holm/PROPN/2/flat warned/VERB/0/root/warn Varn_/PROPN/4/obj ./PUNCT/4/punct"
SPOKESMAN = "A/DET/2/det spokesman/NOUN/3/nsubj " + SAID.format(5, 3, 3)
PETROV = (
    "Foreign/ADJ/2/amod ministry/NOUN/3/compound spokesman/NOUN/4/nmod:desc Ivan/PROPN/6/nsubj Petrov/PROPN/4/flat "
    "left_/VERB/0/root/leave ./PUNCT/6/punct\n"
)
THE = "The/DET/2/det {}/NOUN/3/nsubj " + SAID.format(5, 3, 3)
EMBASSY = "The/DET/3/det Swedish/ADJ/3/amod Embassy/PROPN/6/nsubj in/ADP/5/case {}/PROPN/3/nmod "
IN_OSLO = EMBASSY.format("Oslo") + "left_/VERB/0/root/leave ./PUNCT/6/punct\n"
IT = "It/PRON/2/nsubj " + SAID.format(4, 2, 2)
ISSUED = "Varn/PROPN/2/nsubj issued/VERB/0/root/issue a/DET/4/det statement_/NOUN/2/obj ./PUNCT/2/punct\n"
HEADLINE = "Ministry/PROPN/2/nsubj said/VERB/0/root/say/VBZ prices/NOUN/4/nsubj/price/NNS fell_/VERB/2/ccomp/fall ./PUNCT/2/punct\n"
DEFENCE = "The/DET/3/det defence/NOUN/3/compound ministry/NOUN/4/nsubj left_/VERB/0/root/leave ./PUNCT/4/punct\n"
HEALTH = "The/DET/3/det health/NOUN/3/compound ministry/NOUN/4/nsubj left_/VERB/0/root/leave ./PUNCT/4/punct\n"
MINISTER = "Minister/NOUN/2/nsubj said/VERB/0/root/say/VBZ prices/NOUN/4/nsubj/price/NNS fell_/VERB/2/ccomp/fall ./PUNCT/2/punct\n"
MINISTERS = (
    "Minister/PROPN/2/nmod:desc Ida/PROPN/4/nsubj Holm/PROPN/2/flat left_/VERB/0/root/leave ./PUNCT/4/punct\n"
    + VARN * 2
    + "Minister/PROPN/2/nmod:desc Ivan/PROPN/4/nsubj Petrov/PROPN/2/flat left_/VERB/0/root/leave ./PUNCT/4/punct\n"
)
TRANSPORT = (
    "Transport/NOUN/2/compound minister/NOUN/3/nsubj said/VERB/0/root/say/VBZ prices/NOUN/5/nsubj/price/NNS fell_/VERB/3/ccomp/fall "
    "./PUNCT/3/punct\n"
)
OF_FIELD = (
    "Ida/PROPN/8/nsubj Holm_/PROPN/1/flat ,/PUNCT/4/punct minister/NOUN/1/appos of/ADP/6/case {}_/NOUN/4/nmod ,/PUNCT/4/punct "
    "left_/VERB/0/root/leave ./PUNCT/8/punct"
)
ENVOYS = (
    "Swedish/ADJ/2/amod/swedish envoy/NOUN/3/nmod:desc Ida/PROPN/5/nsubj Holm/PROPN/3/flat left_/VERB/0/root/leave ./PUNCT/5/punct\n"
    "{}/PROPN/3/nmod:poss 's/PART/1/case/'s/POS envoy/NOUN/4/nsubj " + SAID.format(6, 4, 4)
)
RANK = (
    "{}/PROPN/2/nmod:desc Ida/PROPN/4/nsubj Holm/PROPN/2/flat left_/VERB/0/root/leave ./PUNCT/4/punct\n"
    + "The/DET/2/det {}/NOUN/3/nsubj "
    + SAID.format(5, 3, 3)
)
NAMED_TEXT = "Varn/PROPN/2/nsubj adopted/VERB/0/root/adopt Resolution/PROPN/2/obj 9_/NUM/3/flat ./PUNCT/2/punct\n"
UNKNOWN = "It/PRON/2/nsubj got/VERB/0/root/get a/DET/4/det statement_/NOUN/2/obj ./PUNCT/2/punct\n//\n"
MADE_HERE = (
    "Varn/PROPN/2/nsubj adopted/VERB/0/root/adopt a/DET/4/det resolution/NOUN/2/obj which/PRON/6/nsubj/which/WDT said/VERB/4/acl:relcl/say "
    "prices/NOUN/8/nsubj/price/NNS fell_/VERB/6/ccomp/fall ./PUNCT/2/punct"
)
SUCH = "Sites/NOUN/5/nsubj/site/NNS such/ADJ/4/case as/ADP/2/fixed Varn/PROPN/1/nmod {}"
ROWS = [
    ("a person's spokesman is not she", "A/DET/2/det spokesman/NOUN/5/nsubj for/ADP/4/case Holm/PROPN/2/nmod " + SAID.format(7, 5, 5), {(3, 4): "PER"}, (0, 4), "spokesman for Holm"),
    (
        "an office and its body right before a name",
        "Chief/NOUN/7/nsubj of/ADP/4/case the/DET/4/det Pact/PROPN/1/nmod Ida/PROPN/7/nsubj Holm/PROPN/5/flat "
        + SAID.format(9, 7, 7),
        {(3, 4): "ORG", (4, 6): "PER"},
        (0, 4),
        "Ida Holm",
    ),
    (
        "a body that this sentence has named",
        "Soldiers/NOUN/2/nsubj/soldier/NNS hit/VERB/0/root/hit men/NOUN/2/obj/man/NNS of/ADP/6/case the/DET/6/det Front/PROPN/3/nmod while/SCONJ/10/mark "
        "the/DET/9/det group/NOUN/10/nsubj said/VERB/2/advcl/say prices/NOUN/12/nsubj/price/NNS fell_/VERB/10/ccomp/fall ./PUNCT/2/punct",
        {(5, 6): "ORG"},
        (7, 9),
        "Front",
    ),
    (
        "the party of one with an office",
        "The/DET/2/det party/NOUN/7/nsubj of/ADP/4/case President/PROPN/5/nmod:desc Ida/PROPN/2/nmod Holm/PROPN/5/flat " + SAID.format(9, 7, 7),
        {(4, 6): "PER"},
        (0, 6),
        "party of President Ida Holm",
    ),
    (
        "the spokesman of one with an office",
        "A/DET/2/det spokesman/NOUN/8/nsubj for/ADP/6/case Foreign/PROPN/5/compound Minister/PROPN/6/compound Ida/PROPN/2/nmod Holm/PROPN/6/flat "
        + SAID.format(10, 8, 8),
        {(5, 7): "PER"},
        (0, 7),
        "spokesman for Foreign Minister Ida Holm",
    ),
    (
        "an envoy whose name the words for her office hold",
        "Varn_/PROPN/3/nmod:poss 's/PART/1/case/'s/POS envoy/NOUN/8/nsubj to/ADP/6/case the/DET/6/det Pact/PROPN/3/nmod Ida/PROPN/3/flat Holm/PROPN/7/flat "
        + SAID.format(11, 9, 9).replace("/8/nsubj", "/9/nsubj"),
        {(0, 1): "LOC", (5, 6): "ORG", (6, 8): "PER"},
        (0, 6),
        "Ida Holm",
    ),
    ("a source", "A/DET/3/det security/NOUN/3/compound source/NOUN/4/nsubj " + SAID.format(6, 4, 4), {}, (0, 3), "security source"),
    ("the latter of two", LATTER.format("", "latter", "latter"), {(0, 1): "ORG", (2, 3): "PER"}, (4, 6), "Holm"),
    ("the former of two", LATTER.format("", "former", "former"), {(0, 1): "ORG", (2, 3): "PER"}, (4, 6), "Varn"),
    ("the latter of one", LATTER.format("", "latter", "latter"), {(0, 1): "ORG"}, (4, 6), None),
    ("a state's statement", SWEDEN + "A/DET/3/det Swedish/ADJ/3/amod/swedish statement/NOUN/4/nsubj " + SAID.format(6, 4, 4), {(0, 1): "LOC", (4, 5): "NORP"}, (3, 6), "Sweden"),
    ("no state's poll", SWEDEN + "A/DET/3/det Swedish/ADJ/3/amod/swedish poll/NOUN/4/nsubj " + SAID.format(6, 4, 4), {(0, 1): "LOC", (4, 5): "NORP"}, (3, 6), None),
    ("another of those of whom one was told of", ONE_LEFT + "//\nAnother/PRON/2/nsubj/another/DT " + SAID.format(4, 2, 2), {}, (6, 7), "officials"),
    ("one of several, named", "One/NUM/7/nsubj of/ADP/3/case guests_/NOUN/1/nmod/guest/NNS ,/PUNCT/5/punct Ida/PROPN/7/nsubj Holm/PROPN/5/flat " + SAID.format(9, 7, 7), {(4, 6): "PER"}, (0, 6), "Ida Holm"),
    ("what goes on in a statement", ISSUED + THE.format("statement") + "\n" + IT, {(0, 1): "ORG"}, (11, 12), "Varn"),
    ("an office whose holder is named next", PRESIDENT + HOLM_WARNS, {(0, 1): "LOC", (7, 9): "PER", (10, 11): "ORG"}, (0, 3), "Ida Holm"),
    ("an office of which nobody tells where it is", THE.format("leader") + "\n" + HOLM_WARNS, {(6, 8): "PER", (9, 10): "ORG"}, (0, 2), "leader"),
    ("the minister is the one named next with that title", THE.format("minister") + "\nMinister/PROPN/2/nmod:desc " + HOLM_TOLD, {(7, 9): "PER", (10, 11): "ORG"}, (0, 2), "Ida Holm"),
    ("one whom the headline calls so too", "Swedish/ADJ/2/amod/swedish president/NOUN/3/nsubj left_/VERB/0/root/leave ./PUNCT/3/punct\n" + PRESIDENT + HOLM_WARNS, {(0, 1): "NORP", (4, 5): "LOC", (11, 13): "PER", (14, 15): "ORG"}, (4, 7), "Ida Holm"),
    ("a seat of the union", EU + BRUSSELS, {(0, 1): "ORG", (3, 4): "LOC"}, (3, 4), "EU"),
    ("a seat that may be Belgium's", BELGIUM + EU + BRUSSELS, {(0, 1): "LOC", (3, 4): "ORG", (6, 7): "LOC"}, (6, 7), "Brussels"),
    ("one named next with what she is", PRESIDENT + TRADER_WARNS, {(0, 1): "LOC", (7, 9): "PER", (14, 15): "ORG"}, (0, 3), "Sweden's president"),
    ("a bare spokesman of the body that acts", VARN + SPOKESMAN, {(0, 1): "ORG"}, (3, 5), "Varn"),
    ("a bare spokesman of a person", VARN + SPOKESMAN, {(0, 1): "PER"}, (3, 5), "spokesman"),
    ("a body that only a title has named", PETROV + THE.format("ministry"), {(3, 5): "PER"}, (7, 9), "Foreign ministry"),
    ("another body than a title's", PETROV + THE.format("agency"), {(3, 5): "PER"}, (7, 9), "agency"),
    ("a headline's ministry is the lead's", HEADLINE + DEFENCE, {(0, 1): "ORG"}, (0, 1), "defence ministry"),
    ("of two ministries neither", HEADLINE + DEFENCE + HEALTH, {(0, 1): "ORG"}, (0, 1), "Ministry"),
    ("a headline's minister is the lead's", MINISTER + MINISTERS, {(6, 8): "PER", (10, 11): "ORG", (13, 14): "ORG", (17, 19): "PER"}, (0, 1), "Ida Holm"),
    ("a headline's bare office is who speaks first", MINISTER + HOLM_WARNS, {(5, 7): "PER", (8, 9): "ORG"}, (0, 1), "Ida Holm"),
    ("not one who is told to be another", MINISTER + TRADER_WARNS, {(5, 7): "PER", (12, 13): "ORG"}, (0, 1), "Minister"),
    ("a minister of what the headline says", TRANSPORT + OF_FIELD.format("transport"), {(6, 8): "PER"}, (0, 2), "Ida Holm"),
    ("a minister of something else", TRANSPORT + OF_FIELD.format("health"), {(6, 8): "PER"}, (0, 2), "Transport minister"),
    ("another body's envoy than the one named", ENVOYS.format("NATO_"), {(0, 1): "NORP", (2, 4): "PER", (6, 7): "ORG"}, (6, 9), "NATO's envoy"),
    ("the same land's envoy", ENVOYS.format("Sweden_"), {(0, 1): "NORP", (2, 4): "PER", (6, 7): "LOC"}, (6, 9), "Ida Holm"),
    ("a body's envoy where nobody has told whose the one named is", ENVOYS.format("NATO_").replace("Swedish/ADJ/2/amod/swedish", "Special/ADJ/2/amod"), {(2, 4): "PER", (6, 7): "ORG"}, (6, 9), "Ida Holm"),
    ("a rank by its short form", RANK.format("Gen.", "general"), {(1, 3): "PER"}, (5, 7), "Ida Holm"),
    ("a churchman by another word", RANK.format("Archbishop", "prelate"), {(1, 3): "PER"}, (5, 7), "Ida Holm"),
    ("another rank", RANK.format("Gen.", "colonel"), {(1, 3): "PER"}, (5, 7), "colonel"),
    ("the premier is no other minister", RANK.format("Minister", "premier"), {(1, 3): "PER"}, (5, 7), "premier"),
    ("a text that is named", NAMED_TEXT + THE.format("resolution"), {(0, 1): "ORG"}, (5, 7), "Varn"),
    ("one that somebody else made since", ISSUED + UNKNOWN + THE.format("statement"), {(0, 1): "ORG"}, (12, 14), None),
    ("a text made in the same sentence", MADE_HERE, {(0, 1): "ORG"}, (4, 5), "Varn"),
    ("one of those who speak is named", SUCH.format("") + SAID.format(7, 5, 5), {(3, 4): "ORG"}, (0, 4), "Varn"),
    ("two of them are", SUCH.format("and/CCONJ/6/cc Holm/PROPN/4/conj ").replace("/5/nsubj", "/7/nsubj") + SAID.format(9, 7, 7), {(3, 4): "ORG", (5, 6): "ORG"}, (0, 6), None),
    ("an embassy elsewhere", IN_OSLO + EMBASSY.format("Rome") + SAID.format(8, 6, 6), {(1, 3): "ORG", (4, 5): "LOC", (8, 10): "ORG", (11, 12): "LOC"}, (7, 12), "Swedish Embassy in Rome"),
    ("the embassy there", IN_OSLO + "The/DET/2/det embassy/NOUN/5/nsubj in/ADP/4/case Oslo/PROPN/2/nmod " + SAID.format(7, 5, 5), {(1, 3): "ORG", (4, 5): "LOC", (10, 11): "LOC"}, (7, 11), "Swedish Embassy in Oslo"),
    ("whose army", SWEDEN + "Its/PRON/2/nmod:poss/its/PRP$ army/NOUN/3/nsubj " + SAID.format(5, 3, 3), {(0, 1): "LOC"}, (3, 5), "Sweden's army"),
    ("leaders of two lands", "Leaders/NOUN/6/nsubj/leader/NNS of/ADP/3/case Sweden/PROPN/1/nmod and/CCONJ/5/cc Norway/PROPN/1/conj " + SAID.format(8, 6, 6), {(2, 3): "LOC", (4, 5): "LOC"}, (0, 5), "Leaders of Sweden and Norway"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentences", "names", "source", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_whom_words_mean(
    remark: str, sentences: str, names: dict[tuple[int, int], str], source: tuple[int, int], expected: str | None
) -> None:
    tokens = [token.text for token in parsed(sentences).doc]
    cue = tokens.index("said", source[0])
    content = (cue + 1, tokens.index(".", cue))
    said = Attribution((cue, cue + 1), source, (content,), 0.9)
    document = parsed(sentences, names=names, attributions=[said])
    actors = actors_of(document)
    speaker = quotations.find(document, actors, (), ())[0].speaker
    assert (None if speaker is None else actors.entities[speaker.entity].name) == expected, remark


def test_an_office_may_be_the_last_word() -> None:
    actors = actors_of(parsed("Sweden_/PROPN/2/nsubj met_/VERB/0/root/meet a/DET/4/det president/NOUN/2/obj"))
    assert [m.span.text for m in actors.mentions if m.type == "person"] == ["a president"]


def test_a_source_of_something_is_nobody() -> None:
    assert actors_of(parsed("The/DET/2/det source/NOUN/3/nsubj lay_/VERB/0/root/lie")).entities == ()


@pytest.mark.parametrize(("again", "meant"), [("She", "supporters"), ("Varn", None)])
def test_they_who_were_told_are_told_again(again: str, meant: str | None) -> None:
    document = parsed(
        "Holm/PROPN/2/nsubj told/VERB/0/root/tell hundreds/NOUN/2/iobj/hundred/NNS of/ADP/5/case supporters/NOUN/3/nmod/supporter/NNS "
        "prices/NOUN/7/nsubj/price/NNS fell_/VERB/2/ccomp/fall ./PUNCT/2/punct\n"
        f"{again}/PRON/2/nsubj urged/VERB/0/root/urge them_/PRON/2/obj ./PUNCT/2/punct",
        names={(0, 1): "PER", (8, 9): "ORG"} if again == "Varn" else {(0, 1): "PER"},
    )
    actors = actors_of(document)
    found = [actors.entities[m.entity].name for m in actors.mentions if m.span.text == "them" and m.entity is not None]
    assert found == ([] if meant is None else [meant])
