"""Which actor the words "the company", "a spokesman" or a name that nobody knows mean where they speak."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from avviso.language.annotation import Attribution
from tests.factories.actors import actors_of
from tests.factories.documents import make_document
from tests.factories.quotations import actors_at, parsed

LOOMS = """
Harbour Harbour PROPN NNP 3 compound
Looms Looms PROPN NNP 3 compound
Inc. Inc. PROPN NNP 4 nsubj
sold sell VERB VBD 0 root
ships ship NOUN NNS 4 obj
to to ADP IN 7 case
Varn_ Varn PROPN NNP 4 obl
. . PUNCT . 4 punct

"""
LOOMS_NAMES = {(0, 3): "ORG", (6, 7): "ORG"}
SAID = """
The the DET DT 2 det
{0} {0} NOUN NN 3 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 5 nsubj
fell_ fall VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
DESCRIBED = """
The the DET DT 7 det
Varn_ Varn PROPN NNP 7 compound
, , PUNCT , 4 punct
Meridia_ Meridia PROPN NNP 2 appos
, , PUNCT , 7 punct
textile textile NOUN NN 7 compound
company company NOUN NN 8 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 10 nsubj
fell_ fall VERB VBD 8 ccomp
. . PUNCT . 8 punct
"""
OTHER = """
The the DET DT 3 det
other other ADJ JJ 3 amod
company company NOUN NN 4 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
SHORT = """
{0} {0} PROPN NNP 2 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 4 nsubj
fell_ fall VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
SPOKESMAN = """
A a DET DT 4 det
Harbour Harbour PROPN NNP 3 compound
Office Office PROPN NNP 4 compound
spokesman spokesman NOUN NN 5 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 7 nsubj
fell_ fall VERB VBD 5 ccomp
. . PUNCT . 5 punct
"""
HER_SPOKESMAN = """
Holm_ Holm PROPN NNP 3 nmod:poss
's 's PART POS 1 case
spokesman spokesman NOUN NN 4 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
MAYORS = """
Mayor Mayor PROPN NNP 2 nmod:desc
Ida Ida PROPN NNP 4 nsubj
Holm Holm PROPN NNP 2 flat
left leave VERB VBD 0 root
. . PUNCT . 4 punct

The the DET DT 2 det
mayor mayor NOUN NN 5 nsubj
of of ADP IN 4 case
Varn Varn PROPN NNP 2 nmod
said say VERB VBD 0 root
prices price NOUN NNS 7 nsubj
fell_ fall VERB VBD 5 ccomp
. . PUNCT . 5 punct
"""
CHIEFS = """
The the DET DT 3 det
navy navy NOUN NN 3 compound
chief chief NOUN NN 4 nmod:desc
Ida Ida PROPN NNP 6 nsubj
Holm Holm PROPN NNP 4 flat
left leave VERB VBD 0 root
. . PUNCT . 6 punct

"""
CHIEF = """
The the DET DT 3 det
{0} {0} NOUN NN 3 compound
chief chief NOUN NN 4 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
HEAD_OF = """
The the DET DT 2 det
head head NOUN NN 6 nsubj
of of ADP IN 5 case
the the DET DT 5 det
{0} {0} NOUN NN 2 nmod
said say VERB VBD 0 root
prices price NOUN NNS 8 nsubj
fell_ fall VERB VBD 6 ccomp
. . PUNCT . 6 punct
"""
NAMED_SPOKESMAN = """
Harbour Harbour PROPN NNP 2 compound
Office Office PROPN NNP 3 compound
spokesman spokesman NOUN NN 4 nmod:desc
Ivan Ivan PROPN NNP 6 nsubj
Petrov Petrov PROPN NNP 4 flat
said say VERB VBD 0 root
prices price NOUN NNS 8 nsubj
fell_ fall VERB VBD 6 ccomp
. . PUNCT . 6 punct
"""
WATCHERS = """
Norwegians Norwegian PROPN NNPS 8 nsubj
for for ADP IN 5 case
a a DET DT 5 det
Free Free PROPN NNP 5 amod
director director NOUN NN 6 nmod:desc
Ida Ida PROPN NNP 8 nsubj
Holm Holm PROPN NNP 6 flat
said say VERB VBD 0 root
prices price NOUN NNS 10 nsubj
fell_ fall VERB VBD 8 ccomp
. . PUNCT . 8 punct
"""
BEHIND = """
The the DET DT 2 det
secretary secretary NOUN NN 12 nsubj
of of ADP IN 5 case
Meridia Meridia PROPN NNP 5 compound
Unions Unions PROPN NNP 2 nmod
( ( PUNCT -LRB- 7 punct
MU MU PROPN NNP 5 appos
)_ ) PUNCT -RRB- 7 punct
, , PUNCT , 10 punct
Ivan Ivan PROPN NNP 12 nsubj
Petrov Petrov PROPN NNP 10 flat
said say VERB VBD 0 root
prices price NOUN NNS 14 nsubj
fell_ fall VERB VBD 12 ccomp
. . PUNCT . 12 punct
"""
UNKNOWN = """
The the DET DT 3 det
Grey Grey PROPN NNP 3 compound
Lantern Lantern PROPN NNP 4 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
TITLED = """
Pilot Pilot PROPN NNP 2 nmod:desc
Berg Berg PROPN NNP 4 nsubj
Tuesday Tuesday PROPN NNP 4 obl:tmod
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
STATEMENT = """
Varn Varn PROPN NNP 2 nsubj
issued issue VERB VBD 0 root
a a DET DT 4 det
statement_ statement NOUN NN 2 obj
. . PUNCT . 2 punct

"""
ARTICLE = """
An a DET DT 2 det
article article NOUN NN 6 nsubj
in in ADP IN 5 case
the the DET DT 5 det
Lantern Lantern PROPN NNP 2 nmod
said say VERB VBD 0 root
prices price NOUN NNS 8 nsubj
fell_ fall VERB VBD 6 ccomp
. . PUNCT . 6 punct
"""
SITE = """
A a DET DT 2 det
statement statement NOUN NN 7 nsubj
on on ADP IN 6 case
Varn_ Varn PROPN NNP 6 nmod:poss
's 's PART POS 4 case
website website NOUN NN 2 nmod
said say VERB VBD 0 root
prices price NOUN NNS 9 nsubj
fell_ fall VERB VBD 7 ccomp
. . PUNCT . 7 punct
"""
DAY = """
Varn Varn PROPN NNP 2 compound
Saturday Saturday PROPN NNP 3 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 5 nsubj
fell_ fall VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
MAKER = """
The the DET DT 3 det
car car NOUN NN 3 compound
maker maker NOUN NN 5 nsubj
Harbour Harbour PROPN NNP 3 appos
said say VERB VBD 0 root
prices price NOUN NNS 7 nsubj
fell_ fall VERB VBD 5 ccomp
. . PUNCT . 5 punct
"""
HEADLINE_CHIEF = """
{0}
chief chief NOUN NN 3 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 5 nsubj
fell_ fall VERB VBD 3 ccomp
. . PUNCT . 3 punct

The the DET DT 3 det
bank bank NOUN NN 3 compound
chief chief NOUN NN 4 nmod:desc
Ida Ida PROPN NNP 6 nsubj
Holm Holm PROPN NNP 4 flat
left leave VERB VBD 0 root
. . PUNCT . 6 punct
"""
HEADLINE = """
Foreign foreign ADJ JJ 2 amod
minister minister NOUN NN 3 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 5 nsubj
fell_ fall VERB VBD 3 ccomp
. . PUNCT . 3 punct

Foreign Foreign PROPN NNP 2 compound
Minister Minister PROPN NNP 3 nmod:desc
Ida Ida PROPN NNP 5 nsubj
Holm Holm PROPN NNP 3 flat
left leave VERB VBD 0 root
. . PUNCT . 5 punct
"""
LEAD = """
The the DET DT 3 det
{0} {0} NOUN NN 3 compound
minister minister NOUN NN 4 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 6 nsubj
fell_ fall VERB VBD 4 ccomp
. . PUNCT . 4 punct

{1} {1} PROPN NNP 3 compound
Transport Transport PROPN NNP 3 compound
Minister Minister PROPN NNP 4 nmod:desc
Ida Ida PROPN NNP 6 nsubj
Holm Holm PROPN NNP 4 flat
left leave VERB VBD 0 root
. . PUNCT . 6 punct
"""
INSIDE = """
The the DET DT 2 det
commissioner commissioner NOUN NN 9 nsubj
responsible responsible ADJ JJ 2 amod
for for ADP IN 5 case
aid aid NOUN NN 3 obl
, , PUNCT , 7 punct
Ida Ida PROPN NNP 5 appos
Holm_ Holm PROPN NNP 7 flat
said say VERB VBD 0 root
prices price NOUN NNS 11 nsubj
fell_ fall VERB VBD 9 ccomp
. . PUNCT . 9 punct
"""
FRONT = """
Grey Grey PROPN NNP 2 compound
Lantern Lantern PROPN NNP 7 nsubj
Meridia Meridia PROPN NNP 4 compound
editor editor NOUN NN 5 nmod:desc
Ida Ida PROPN NNP 2 appos
Holm Holm PROPN NNP 5 flat
said say VERB VBD 0 root
prices price NOUN NNS 9 nsubj
fell_ fall VERB VBD 7 ccomp
. . PUNCT . 7 punct
"""
SURNAME = """
Ida Ida PROPN NNP 3 nsubj
Fields Fields PROPN NNP 1 flat
left leave VERB VBD 0 root
. . PUNCT . 3 punct

Fields Fields PROPN NNP 2 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 4 nsubj
fell_ fall VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
GIVEN = """
A a DET DT 2 det
trader trader NOUN NN 9 nsubj
who who PRON WP 4 nsubj
gave give VERB VBD 2 acl:relcl
her her PRON PRP$ 6 nmod:poss
name name NOUN NN 4 obj
as as ADP IN 8 case
Falk Falk PROPN NNP 4 obl
said say VERB VBD 0 root
prices price NOUN NNS 11 nsubj
fell_ fall VERB VBD 9 ccomp
. . PUNCT . 9 punct
"""
GOES_BY = """
A a DET DT 2 det
trader trader NOUN NN 9 nsubj
who who PRON WP 4 nsubj
goes go VERB VBZ 2 acl:relcl
by by ADP IN 7 case
the the DET DT 7 det
name name NOUN NN 4 obl
Falk Falk PROPN NNP 7 appos
said say VERB VBD 0 root
prices price NOUN NNS 11 nsubj
fell_ fall VERB VBD 9 ccomp
. . PUNCT . 9 punct
"""
SEEN = """
A a DET DT 2 det
memo memo NOUN NN 8 nsubj
, , PUNCT , 4 punct
seen see VERB VBN 2 acl
by by ADP IN 7 case
the the DET DT 7 det
Lantern Lantern PROPN NNP 4 obl
said say VERB VBD 0 root
prices price NOUN NNS 10 nsubj
fell_ fall VERB VBD 8 ccomp
. . PUNCT . 8 punct
"""
OWNER = """
The the DET DT 2 det
ship ship NOUN NN 4 nmod:poss
's 's PART POS 2 case
owner owner NOUN NN 9 nsubj
, , PUNCT , 7 punct
Lantern Lantern PROPN NNP 7 compound
Line Line PROPN NNP 4 appos
, , PUNCT , 4 punct
said say VERB VBD 0 root
prices price NOUN NNS 11 nsubj
fell_ fall VERB VBD 9 ccomp
. . PUNCT . 9 punct
"""
CLOSE = """
An an DET DT 2 det
official official NOUN NN 6 nsubj
close close ADJ JJ 6 nsubj
to to ADP IN 5 case
talks talk NOUN NNS 3 nmod
said say VERB VBD 0 root
prices price NOUN NNS 8 nsubj
fell_ fall VERB VBD 6 ccomp
. . PUNCT . 6 punct
"""
NEW_MAKER = """
The the DET DT 2 det
plane plane NOUN NN 4 nmod:poss
's 's PART POS 2 case
maker maker NOUN NN 5 nsubj
said say VERB VBD 0 root
prices price NOUN NNS 7 nsubj
fell_ fall VERB VBD 5 ccomp
. . PUNCT . 5 punct
"""
ROWS = [
    ("who gives a name", GIVEN, {(7, 8): "PER"}, (0, 8), "Falk"),
    ("who goes by a name", GOES_BY, {(7, 8): "PER"}, (0, 8), "Falk"),
    ("who has seen a text speaks not in it", SEEN, {(6, 7): "ORG"}, (0, 7), None),
    ("who drafted a resolution speaks not in it", SEEN.replace("memo memo", "resolution resolution").replace("seen see", "drafted draft"), {(6, 7): "ORG"}, (0, 7), None),
    ("who adopted it does", SEEN.replace("memo memo", "resolution resolution").replace("seen see", "adopted adopt"), {(6, 7): "ORG"}, (0, 7), "Lantern"),
    ("an owner that is a firm", OWNER, {(5, 7): "ORG"}, (0, 8), "Lantern Line"),
    ("who is close to the talks, in a broken tree", CLOSE, {}, (0, 5), "official"),
    ("the maker of another thing", LOOMS + NEW_MAKER, LOOMS_NAMES, (8, 12), "plane 's maker"),
    ("the company is the firm that opens the report", LOOMS + SAID.format("company"), LOOMS_NAMES, (8, 10), "Harbour Looms Inc."),
    ("an airline too", LOOMS + SAID.format("airline"), LOOMS_NAMES, (8, 10), "Harbour Looms Inc."),
    ("a court is no firm", LOOMS + SAID.format("court"), LOOMS_NAMES, (8, 10), "court"),
    ("a phrase broken off by a place", LOOMS + DESCRIBED, LOOMS_NAMES | {(9, 10): "LOC", (11, 12): "LOC"}, (8, 15), "Harbour Looms Inc."),
    ("another company", LOOMS + OTHER, LOOMS_NAMES, (8, 11), "other company"),
    ("a firm's first word is no person", LOOMS + SHORT.format("Harbour"), LOOMS_NAMES | {(8, 9): "PER"}, (8, 9), "Harbour Looms Inc."),
    ("a firm in other letters", LOOMS + SHORT.format("HARBOUR"), LOOMS_NAMES | {(8, 9): "ORG"}, (8, 9), "Harbour Looms Inc."),
    ("an unnamed spokesman speaks for his body", SPOKESMAN, {(1, 3): "ORG"}, (0, 4), "Harbour Office"),
    ("a person's spokesman is not that person", HER_SPOKESMAN, {(0, 1): "PER"}, (0, 3), "Holm's spokesman"),
    ("the mayor of another town", MAYORS, {(1, 3): "PER", (8, 9): "LOC"}, (5, 9), "mayor of Varn"),
    ("the chief told of before", CHIEFS + CHIEF.format("navy"), {(3, 5): "PER"}, (7, 10), "Ida Holm"),
    ("a chief of something else", CHIEFS + CHIEF.format("police"), {(3, 5): "PER"}, (7, 10), "police chief"),
    ("the chief called its head", CHIEFS + HEAD_OF.format("navy"), {(3, 5): "PER"}, (7, 12), "Ida Holm"),
    ("the head of something else", CHIEFS + HEAD_OF.format("agency"), {(3, 5): "PER"}, (7, 12), "head of the agency"),
    ("a named one for himself", NAMED_SPOKESMAN, {(0, 2): "ORG", (3, 5): "PER"}, (0, 5), "Ivan Petrov"),
    ("a body whose name begins with a people", WATCHERS, {(0, 1): "NORP", (5, 7): "PER"}, (0, 7), "Ida Holm"),
    ("a name behind the bracket of its office", BEHIND, {(3, 5): "ORG", (6, 7): "ORG", (9, 11): "PER"}, (0, 11), "Ivan Petrov"),
    ("a source that no name was found in", UNKNOWN, {}, (0, 3), "Grey Lantern"),
    ("a place's name as the end of a source's", UNKNOWN, {(2, 3): "LOC"}, (0, 3), "Grey Lantern"),
    ("a place that speaks is its authorities", SHORT.format("Varn"), {(0, 1): "LOC"}, (0, 1), "Varn"),
    ("the statement is whose it was", STATEMENT + SAID.format("statement"), {(0, 1): "ORG"}, (5, 7), "Varn"),
    ("an article's paper", ARTICLE, {(4, 5): "ORG"}, (0, 5), "Lantern"),
    ("a site's owner", SITE, {(3, 4): "ORG"}, (0, 6), "Varn"),
    ("a day behind who speaks", DAY, {(0, 1): "ORG"}, (0, 2), "Varn"),
    ("what a firm is before its name", MAKER, {(3, 4): "PER"}, (0, 4), "Harbour"),
    ("the initials of a firm", LOOMS + SHORT.format("HL"), LOOMS_NAMES | {(8, 9): "ORG"}, (8, 9), "Harbour Looms Inc."),
    ("a firm's name to its form of law", LOOMS + SHORT.format("Harbour"), {(0, 1): "PER", (8, 9): "PER"}, (8, 9), "Harbour Looms Inc."),
    ("a name joined to a word inside its office", INSIDE, {(6, 8): "PER"}, (0, 8), "Ida Holm"),
    ("a body, an office and a name", FRONT, {(0, 2): "ORG", (2, 3): "LOC", (4, 6): "PER"}, (0, 6), "Ida Holm"),
    ("a surname that was not marked again", SURNAME, {(0, 2): "PER"}, (4, 5), "Ida Fields"),
    ("a headline's chief", HEADLINE_CHIEF.format("Bank bank NOUN NN 2 compound"), {(9, 11): "PER"}, (0, 2), "Ida Holm"),
    ("a headline's chief of something else", HEADLINE_CHIEF.format("Navy navy NOUN NN 2 compound"), {(9, 11): "PER"}, (0, 2), "Navy chief"),
    ("a headline's office", HEADLINE, {(8, 10): "PER"}, (0, 2), "Ida Holm"),
    ("an office by its field, its holder named next", LEAD.format("transport", "Then"), {(10, 12): "PER"}, (0, 3), "Ida Holm"),
    ("one of another field", LEAD.format("health", "Then"), {(10, 12): "PER"}, (0, 3), "health minister"),
    ("one of another country", LEAD.format("transport", "Swedish"), {(7, 8): "NORP", (10, 12): "PER"}, (0, 3), "transport minister"),
    ("a person behind a title, before a day", TITLED, {}, (0, 3), "Berg"),
]  # fmt: skip


def test_who_trade_blame_blame_one_another() -> None:
    document = parsed(
        "Varn/PROPN/4/nsubj and/CCONJ/3/cc Meridia/PROPN/1/conj traded/VERB/0/root/trade blame/NOUN/4/obj "
        "over/ADP/8/case the/DET/8/det shelling/NOUN/4/obl"
    )
    actors = actors_at(document, {"Varn": "organisation", "Meridia": "state"})
    (said,) = quotations.find(document, actors, (), ())
    assert (said.act, said.cue and said.cue.text) == ("accuse", "traded blame over")
    assert [actors.entities[party.entity].name for party in said.addressee] == ["Varn", "Meridia"]


@pytest.mark.parametrize(("remark", "rows", "names", "source", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_who_speaks(
    remark: str, rows: str, names: dict[tuple[int, int], str], source: tuple[int, int], expected: str | None
) -> None:
    words = [line.split()[0] for line in rows.splitlines() if line.strip()]
    cue = words.index("said")
    content = (cue + 1, words.index(".", cue))
    document = make_document(rows, names=names, attributions=[Attribution((cue, cue + 1), source, (content,), 0.9)])
    actors = actors_of(document)
    (said,) = quotations.find(document, actors, (), ())
    speaker = None if said.speaker is None else actors.entities[said.speaker.entity].name
    assert speaker == expected, remark
