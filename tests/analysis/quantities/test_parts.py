"""Where the parts of a figure end, and what the numbers behind them count."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors
from avviso.analysis.quantities import quantities
from tests.factories.quotations import parsed

NOBODY = Actors((), ())
Found = list[tuple[str, str, str | None, int | None]]  # printed, measure, of whom, part of which

KILLED = "12/NUM/2/nummod people/NOUN/4/nsubj:pass were/AUX/4/aux killed/VERB/0/root/kill/VBN "
CHILDREN = "including/VERB/8/case/include/VBG three/NUM/8/nummod children/NOUN/2/nmod/child/NNS "
WHOLE = [("12", "killed", "people", None), ("three", "killed", "children", 0)]
ROWS: list[tuple[str, str, Found]] = [
    (
        "another fate ends the parts",
        f"{KILLED},/PUNCT/8/punct {CHILDREN},/PUNCT/12/punct and/CCONJ/12/cc 40/NUM/12/nsubj:pass "
        "wounded/VERB/4/conj/wound/VBN",
        [*WHOLE, ("40", "injured", "people", None)],
    ),
    (
        "the verb of the whole ends them",
        "12/NUM/2/nummod people/NOUN/9/nsubj:pass ,/PUNCT/6/punct including/VERB/6/case/include/VBG three/NUM/6/nummod "
        "children/NOUN/2/nmod/child/NNS ,/PUNCT/2/punct were/AUX/9/aux/be/VBD killed/VERB/0/root/kill/VBN and/CCONJ/12/cc "
        "40/NUM/12/nsubj:pass wounded/VERB/9/conj/wound/VBN",
        [*WHOLE, ("40", "injured", "people", None)],
    ),
    (
        "what is done behind them is no part",
        "It/PRON/2/nsubj struck/VERB/0/root/strike/VBD four/NUM/4/nummod posts/NOUN/2/obj/post/NNS ,/PUNCT/7/punct "
        "including/VERB/7/case/include/VBG hers/PRON/4/nmod ,/PUNCT/9/punct killing/VERB/2/advcl/kill/VBG 12/NUM/11/nummod "
        "rebels/NOUN/9/obj/rebel/NNS",
        [("four", "other", "posts", None), ("12", "killed", "rebels", None)],
    ),
    (
        "some of those told of before",
        f"{KILLED}\nIt/PRON/2/nsubj said/VERB/0/root/say 11/NUM/7/nsubj of/ADP/6/case the/DET/6/det dead/ADJ/3/nmod"
        " fought/VERB/2/ccomp/fight",
        [("12", "killed", "people", None), ("11", "killed", None, 0)],
    ),
    (
        "more than were told of are no part of them",
        f"{KILLED}\nIt/PRON/2/nsubj said/VERB/0/root/say 13/NUM/7/nsubj of/ADP/6/case the/DET/6/det dead/ADJ/3/nmod"
        " fought/VERB/2/ccomp/fight",
        [("12", "killed", "people", None), ("13", "killed", None, None)],
    ),
    (
        "a further part",
        f"{KILLED},/PUNCT/8/punct {CHILDREN}and/CCONJ/11/cc two/NUM/11/nummod women/NOUN/8/conj/woman/NNS",
        [*WHOLE, ("two", "killed", "women", 0)],
    ),
    (
        "parts that tell fates",
        "12/NUM/2/nummod casualties/NOUN/0/root/casualty/NNS ,/PUNCT/5/punct including/VERB/5/case/include/VBG "
        "three/NUM/2/nmod killed/VERB/5/acl/kill/VBN and/CCONJ/8/cc nine/NUM/5/conj wounded/VERB/8/acl/wound/VBN",
        [
            ("12", "other", "casualties", None),
            ("three", "killed", "casualties", 0),
            ("nine", "injured", "casualties", 0),
        ],
    ),
    (
        "the number killed",
        "It/PRON/2/nsubj brought/VERB/0/root/bring to/ADP/4/case 63/NUM/2/obl the/DET/6/det number/NOUN/2/obj "
        "killed/VERB/6/acl/kill/VBN",
        [("63", "killed", None, None)],
    ),
    (
        "not one",
        "Not/ADV/2/advmod one/NUM/3/nummod soldier/NOUN/5/nsubj:pass was/AUX/5/aux hurt/VERB/0/root/hurt/VBN",
        [],
    ),
    (
        "not a single one",
        "Not/ADV/4/advmod a/DET/4/det single/ADJ/4/amod soldier/NOUN/6/nsubj:pass/soldier/NN was/AUX/6/aux "
        "hurt/VERB/0/root/hurt/VBN",
        [],
    ),
    (
        "one",
        "A/DET/2/det soldier/NOUN/4/nsubj:pass/soldier/NN was/AUX/4/aux hurt/VERB/0/root/hurt/VBN",
        [("A", "injured", "soldier", None)],
    ),
    (
        "others than those told of together, and some of them",
        "It/PRON/2/nsubj killed/VERB/0/root/kill/VBD a/DET/4/det/a/DT priest/NOUN/2/obj/priest/NN and/CCONJ/7/cc/and/CC two/NUM/7/nummod/two/CD children/NOUN/4/conj/child/NNS and/CCONJ/9/cc/and/CC wounded/VERB/2/conj/wound/VBD nineteen_/NUM/9/obj/nineteen/CD ,/PUNCT/12/punct/,/, four/NUM/10/appos/four/CD of/ADP/14/case/of/IN them/PRON/12/nmod/them badly_/ADV/12/advmod ./PUNCT/2/punct/./.",
        [("a", "killed", "priest", None), ("two", "killed", "children", None), ("nineteen", "injured", None, None), ("four", "injured", None, 2)],
    ),
    (
        "all but some",
        "All/DET/3/advmod but/ADP/1/fixed two/NUM/9/nsubj:pass/two/CD of/ADP/7/case/of/IN the/DET/7/det 30/NUM/7/nummod/30/CD men/NOUN/3/nmod/man/NNS were/AUX/9/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ./PUNCT/9/punct/./.",
        [("All but two of the 30", "killed", "men", None)],
    ),
    (
        "all but some, where nobody says of how many",
        "All/DET/3/advmod but/ADP/1/fixed two/NUM/5/nsubj:pass/two/CD were/AUX/5/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ./PUNCT/5/punct/./.",
        [],
    ),
    (
        "what befell only some of them",
        "Of/ADP/4/case/of/IN the/DET/4/det 230/NUM/4/nummod/230/CD migrants_/NOUN/7/obl/migrant/NNS ,/PUNCT/4/punct/,/, 41/NUM/7/nsubj/41/CD drowned_/VERB/0/root/drown ./PUNCT/7/punct/./.",
        [("230", "other", "migrants", None), ("41", "killed", "migrants", 0)],
    ),
    ("a number that is closer", "The/DET/2/det toll/NOUN/4/nsubj is/AUX/4/cop/be/VBZ closer/ADJ/0/root/close/JJR to/ADP/6/case/to/IN 40_/NUM/4/obl/40/CD ./PUNCT/4/punct/./.", [("closer to 40", "killed", None, None)]),
    (
        "a breakdown between dashes",
        "Six/NUM/2/nummod/six/CD people/NOUN/11/nsubj:pass/people/NNS --/PUNCT/5/punct/--/, four/NUM/5/nummod/four/CD soldiers/NOUN/2/appos/soldier/NNS and/CCONJ/8/cc/and/CC two/NUM/8/nummod/two/CD children/NOUN/5/conj/child/NNS --/PUNCT/5/punct/--/, were/AUX/11/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ./PUNCT/11/punct/./.",
        [("Six", "killed", "people", None), ("four", "killed", "soldiers", 0), ("two", "killed", "children", 0)],
    ),
    (
        "a breakdown that ends in one",
        "Three/NUM/2/nummod/three/CD people/NOUN/10/nsubj/people/NNS (_/PUNCT/5/punct/(/-LRB- two/NUM/5/nummod/two/CD soldiers/NOUN/2/appos/soldier/NNS and/CCONJ/8/cc/and/CC a/DET/8/det/a/DT clerk_/NOUN/5/conj/clerk/NN )/PUNCT/5/punct/)/-RRB- died_/VERB/0/root/die/VBD ./PUNCT/10/punct/./.",
        [("Three", "killed", "people", None), ("two", "killed", "soldiers", 0)],
    ),
    (
        "no breakdown where the others met with a fate of their own",
        "Two/NUM/3/nsubj:pass/two/CD were/AUX/3/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ,/PUNCT/11/punct/,/, one/NUM/6/nummod/one/CD officer/NOUN/11/nsubj:pass/officer/NN and/CCONJ/9/cc/and/CC one/NUM/9/nummod/one/CD soldier/NOUN/6/conj/soldier/NN were/AUX/11/aux:pass/be/VBD hurt_/VERB/3/conj/hurt/VBN ./PUNCT/3/punct/./.",
        [("Two", "killed", None, None), ("one", "injured", "officer", None), ("one", "injured", "soldier", None)],
    ),
    (
        "a share of those it befell",
        "Half/NOUN/6/nsubj/half/NN of/ADP/5/case/of/IN the/DET/5/det/the/DT 200/NUM/5/nummod/200/CD wounded/VERB/1/nmod/wound/VBN fled_/VERB/0/root/flee/VBD ./PUNCT/6/punct/./.",
        [("Half", "other", "wounded", None), ("200", "injured", None, None)],
    ),
    ("who number so many", "The/DET/4/det/the/DT dead/ADJ/4/amod/dead/JJ numbered/VERB/4/amod/number/VBN 40_/NUM/0/root/40/CD ./PUNCT/4/punct/./.", [("40", "killed", None, None)]),
    ("who remain missing", "Nine/NUM/2/nummod/nine/CD people/NOUN/3/nsubj/people/NNS remained/VERB/0/root/remain/VBD missing_/ADJ/3/xcomp/missing/JJ ./PUNCT/3/punct/./.", [("Nine", "missing", "people", None)]),
    ("a toll of another", "Holm/PROPN/2/nsubj put/VERB/0/root/put/VBD the/DET/4/det toll/NOUN/2/obj/toll/NN at/ADP/6/case/at/IN 15_/NUM/2/obl/15/CD ,/PUNCT/11/punct/,/, while/SCONJ/11/mark/while/IN the/DET/10/det army/NOUN/11/nsubj/army/NN spoke/VERB/2/advcl/speak/VBD of/ADP/13/case/of/IN 12_/NUM/11/obl/12/CD ./PUNCT/2/punct/./.", [("15", "killed", None, None), ("12", "killed", None, None)]),
    ("what is doubled", "It/PRON/2/nsubj doubled/VERB/0/root/double/VBD the/DET/4/det toll/NOUN/2/obj/toll/NN to/ADP/6/case/to/IN 40_/NUM/2/obl/40/CD ./PUNCT/2/punct/./.", [("40", "killed", None, None)]),
    ("who are in custody", "The/DET/2/det/the/DT number/NOUN/7/nsubj/number/NN of/ADP/4/case/of/IN people/NOUN/2/nmod/people/NNS in/ADP/6/case/in/IN custody/NOUN/2/nmod/custody/NN rose/VERB/0/root/rise/VBD to/ADP/9/case/to/IN nine_/NUM/7/obl/nine/CD ./PUNCT/7/punct/./.", [("nine", "detained", "people", None)]),
    ("who were among the dead", "Among/ADP/3/case/among/IN the/DET/3/det/the/DT dead/ADJ/6/root/dead/JJ were/AUX/3/cop/be/VBD four/NUM/6/nummod/four/CD soldiers_/NOUN/0/root/soldier/NNS ./PUNCT/3/punct/./.", [("four", "killed", "soldiers", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_parts_and_what_follows(remark: str, words: str, expected: Found) -> None:
    found = quantities.find(parsed(words), NOBODY, (), (), (), (), ())
    told = [(q.printed.text, q.measure, q.of.text if q.of else None, q.part_of) for q in found]
    assert told == expected, remark
