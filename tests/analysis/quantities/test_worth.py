"""Which counts are on record, what bare numbers are of, and the idioms that tell what befell people."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, Quotation
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import quantities
from avviso.text.document import Document
from tests.factories.documents import make_document

NOBODY = Actors((), ())


def _found(document: Document, quotations: tuple[Quotation, ...] = ()) -> list[tuple[object, ...]]:
    found = quantities.find(document, NOBODY, (), (), quotations, (), ())
    return [(q.printed.text, q.best or q.low or q.high, q.measure, q.of and q.of.text) for q in found]


def _document(words: str) -> Document:
    """A sentence from words of the form "word|lemma|tag|head|relation", heads counted from 1."""
    coarse = {"CD": "NUM", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VBD": "VERB", "VBN": "VERB",
              "VBZ": "VERB", "VB": "VERB", "DT": "DET", "IN": "ADP", "TO": "ADP", "RB": "ADV", "JJ": "ADJ", "CC": "CCONJ",
              "PRP$": "PRON", "AUX": "AUX", "HYPH": "PUNCT", "$": "SYM", "RP": "ADP"}  # fmt: skip
    rows = []
    for row in words.split():
        word, lemma, tag, head, relation = row.split("|")
        rows.append(f"{word} {lemma} {coarse.get(tag, 'PUNCT')} {'VBD' if tag == 'AUX' else tag} {head} {relation}")
    return make_document("\n".join(rows))


@pytest.mark.parametrize(
    ("words", "figures", "why"),
    [
        (
            "Two|two|CD|2|nummod ships|ship|NNS|3|nsubj sank|sink|VBD|0|root four|four|CD|5|nummod boats|boat|NNS|3|obj",
            [("Two", 2, "other", "ships"), ("four", 4, "other", "boats")],
            "small counts of things",
        ),
        (
            "The|the|DT|3|det two|two|CD|3|nummod states|state|NNS|4|nsubj met|meet|VBD|0|root",
            [],
            "known ones are no claim of a number",
        ),
        (
            "He|he|NN|2|nsubj said|say|VBD|0|root that|that|IN|6|mark two|two|CD|5|nummod ships|ship|NNS|6|nsubj sank|sink|VBD|2|ccomp",
            [("two", 2, "other", "ships")],
            "a number right behind what opens a clause",
        ),
        (
            "He|he|NN|2|nsubj saw|see|VBD|0|root that|that|DT|5|det one|one|CD|5|nummod ship|ship|NN|2|obj",
            [],
            "a known one pointed at",
        ),
        (
            "They|they|NNS|2|nsubj saw|see|VBD|0|root two|two|CD|4|nummod sides|side|NNS|2|obj",
            [],
            "sides and steps are of no affair",
        ),
        (
            "One|one|CD|2|nummod strike|strike|NN|3|nsubj hit|hit|VBD|0|root a|a|DT|5|det bridge|bridge|NN|3|obj",
            [("One", 1, "other", "strike")],
            "one that did something",
        ),
        (
            "It|it|NN|3|nsubj is|be|VBZ|3|cop one|one|CD|0|root strike|strike|NN|3|dep",
            [],
            "one that only names a kind",
        ),
        (
            "Ships|ship|NNS|2|nsubj brought|bring|VBD|0|root 300|300|CD|4|nummod tonnes|tonne|NNS|2|obj",
            [("300", 300, "other", "tonnes")],
            "a weight",
        ),
        (
            "They|they|NNS|2|nsubj camped|camp|VBD|0|root 40|40|CD|4|nummod miles|mile|NNS|5|obl north|north|RB|2|advmod",
            [],
            "the way to a place",
        ),
        (
            "They|they|NNS|2|nsubj leased|lease|VBD|0|root 100|100|CD|4|nummod aircraft|aircraft|NN|2|obj",
            [("100", 100, "other", "aircraft")],
            "a noun that has one form for one and many",
        ),
        (
            "He|he|NN|2|nsubj has|have|VBZ|0|root five|five|CD|6|nummod new|new|JJ|6|amod 737|737|CD|6|nummod"
            " jets|jet|NNS|2|obj",
            [("five", 5, "other", "new 737 jets")],
            "a number inside a phrase already counted names a kind",
        ),
    ],
)
def test_counts_of_things(words: str, figures: list[tuple[object, ...]], why: str) -> None:
    assert _found(_document(words)) == figures, why


@pytest.mark.parametrize(
    ("words", "figures", "why"),
    [
        (
            "The|the|DT|3|det death|death|NN|3|compound toll|toll|NN|4|nsubj rose|rise|VBD|0|root to|to|IN|6|case"
            " 45|45|CD|4|obl",
            [("45", 45, "killed", None)],
            "a toll that rose",
        ),
        (
            "He|he|NN|2|nsubj put|put|VBD|0|root the|the|DT|4|det number|number|NN|2|obj of|of|IN|6|case"
            " refugees|refugee|NNS|4|nmod at|at|IN|8|case 900|900|CD|2|obl",
            [("900", 900, "displaced", "refugees")],
            "a number that somebody puts at so many",
        ),
        (
            "Fish|fish|NN|2|compound exports|export|NNS|3|nsubj fell|fall|VBD|0|root 12|12|CD|5|nummod"
            " percent|percent|NN|3|obl",
            [("12 percent", 12, "other", "Fish exports")],
            "a per cent of what fell",
        ),
        (
            "It|it|NN|2|nsubj won|win|VBD|0|root a|a|DT|4|det grant|grant|NN|2|obj of|of|IN|6|case $|$|$|4|nmod"
            " 500|500|CD|6|nummod",
            [("$ 500", 500, "money", "grant")],
            "a sum of what is granted",
        ),
        (
            "It|it|NN|2|nsubj voted|vote|VBD|0|root 14|14|CD|2|obj -|-|HYPH|5|punct 0|0|CD|3|nmod",
            [("14", 14, "votes", None), ("0", 0, "votes", None)],
            "both sides of a vote",
        ),
        (
            "One|one|CD|4|nsubj in|in|IN|3|case five|five|CD|1|nmod works|work|VBZ|0|root",
            [],
            "a share is no count",
        ),
    ],
)
def test_numbers_without_a_noun(words: str, figures: list[tuple[object, ...]], why: str) -> None:
    assert [
        (printed, value or 0, measure, of) for printed, value, measure, of in _found(_document(words))
    ] == figures, why


@pytest.mark.parametrize(
    ("words", "figures", "why"),
    [
        (
            "No|no|DT|2|det soldiers|soldier|NNS|4|nsubj were|be|AUX|4|aux:pass killed|kill|VBN|0|root",
            [("No", 0, "killed", "soldiers")],
            "they were spared",
        ),
        (
            "No|no|DT|2|det soldiers|soldier|NNS|5|nsubj will|will|MD|5|aux be|be|VB|5|aux:pass killed|kill|VBN|0|root",
            [],
            "they will be spared",
        ),
        ("Nobody|nobody|NN|4|nsubj will|will|MD|4|aux be|be|VB|4|aux:pass killed|kill|VBN|0|root", [], "nobody will"),
        (
            "It|it|NN|2|nsubj caused|cause|VBD|0|root no|no|DT|4|det casualties|casualty|NNS|2|obj",
            [("no", 0, "other", "casualties")],
            "there were none",
        ),
        ("They|they|NN|2|nsubj had|have|VBD|0|root no|no|DT|4|det doctors|doctor|NNS|2|obj", [], "they only lack them"),
    ],
)
def test_nobody_who_met_with_a_fate(words: str, figures: list[tuple[object, ...]], why: str) -> None:
    found = quantities.find(_document(words), NOBODY, (), (), (), (), ())
    assert [(q.printed.text, q.best, q.measure, q.of and q.of.text) for q in found] == figures, why


@pytest.mark.parametrize(
    ("words", "measure", "why"),
    [
        ("lost|lose|VBD|0|root their|their|PRP$|5|nmod:poss lives|life|NNS|3|obj", "killed", "lost their lives"),
        ("left|leave|VBD|0|root their|their|PRP$|5|nmod:poss homes|home|NNS|3|obj", "displaced", "left their homes"),
        ("suffered|suffer|VBD|0|root bad|bad|JJ|5|amod burns|burn|NNS|3|obj", "injured", "suffered burns"),
        ("remained|remain|VBD|0|root in|in|IN|5|case custody|custody|NN|3|obl", "detained", "remain in custody"),
        ("starved|starve|VBD|0|root to|to|IN|5|case death|death|NN|3|obl", "killed", "starved to death"),
        (
            "turned|turn|VBD|0|root themselves|themselves|PRP|3|obj in|in|RP|3|compound:prt",
            "detained",
            "turned themselves in",
        ),
        (
            "turned|turn|VBD|0|root ballots|ballot|NNS|3|obj in|in|RP|3|compound:prt",
            "other",
            "what they handed in is not themselves",
        ),
        (
            "sold|sell|VBD|0|root their|their|PRP$|5|nmod:poss homes|home|NNS|3|obj",
            "other",
            "what they sold befell them not",
        ),
    ],
)
def test_idioms_of_what_befell_people(words: str, measure: str, why: str) -> None:
    assert _found(_document(f"Nine|nine|CD|2|nummod people|people|NNS|3|nsubj {words}")) == [
        ("Nine", 9, measure, "people")
    ], why


@pytest.mark.parametrize(
    ("words", "measure", "why"),
    [
        ("Nine|nine|CD|2|nummod men|man|NNS|4|nsubj:pass were|be|AUX|4|aux:pass feared|fear|VBN|0|root dead|dead|JJ|4|xcomp",
         "killed", "feared dead"),
        ("Mobs|mob|NNS|2|nsubj gunned|gun|VBD|0|root down|down|RP|2|compound:prt nine|nine|CD|5|nummod men|man|NNS|2|obj",
         "killed", "gunned down"),
        ("Norland|Norland|NNP|2|nsubj lost|lose|VBD|0|root nine|nine|CD|4|nummod soldiers|soldier|NNS|2|obj",
         "killed", "soldiers lost"),
        ("Norland|Norland|NNP|2|nsubj sent|send|VBD|0|root nine|nine|CD|5|nummod security|security|NN|5|compound"
         " forces|force|NNS|2|obj", "troops", "forces are troops"),
        ("Norland|Norland|NNP|2|nsubj took|take|VBD|0|root nine|nine|CD|5|nummod asylum|asylum|NN|5|compound"
         " seekers|seeker|NNS|2|obj", "displaced", "those who seek asylum"),
        ("It|it|NN|2|nsubj claimed|claim|VBD|0|root nine|nine|CD|4|nummod lives|life|NNS|2|obj", "killed", "claimed lives"),
        ("Guards|guard|NNS|2|nsubj rounded|round|VBD|0|root up|up|RP|2|compound:prt nine|nine|CD|5|nummod"
         " men|man|NNS|2|obj", "detained", "rounded up"),
        ("Guards|guard|NNS|2|nsubj rounded|round|VBD|0|root nine|nine|CD|4|nummod men|man|NNS|2|obj", "other",
         "walked round them"),
        ("Guards|guard|NNS|3|nsubj fatally|fatally|RB|3|advmod shot|shoot|VBD|0|root nine|nine|CD|5|nummod"
         " men|man|NNS|3|obj", "killed", "fatally shot"),
        ("It|it|NN|2|nsubj claimed|claim|VBD|0|root the|the|DT|4|det lives|life|NNS|2|obj of|of|IN|7|case nine|nine|CD|7|nummod"
         " men|man|NNS|4|nmod", "killed", "claimed the lives of"),
        ("Guards|guard|NNS|2|nsubj nabbed|nab|VBD|0|root nine|nine|CD|4|nummod men|man|NNS|2|obj", "detained", "nabbed"),
        ("Nine|nine|CD|2|nummod men|man|NNS|7|nsubj:pass who|who|WP|5|nsubj:pass were|be|AUX|5|aux:pass"
         " wounded|wound|VBN|2|acl:relcl were|be|AUX|7|aux:pass held|detain|VBN|0|root", "detained",
         "what is told comes before what tells who they are"),
    ],
)  # fmt: skip
def test_more_of_what_befell_people(words: str, measure: str, why: str) -> None:
    assert [row[2] for row in _found(_document(words))] == [measure], why


def test_a_bare_number_before_were_and_a_fate_takes_it() -> None:
    document = _document(
        "They|they|NNS|2|nsubj killed|kill|VBD|0|root three|three|CD|4|nummod men|man|NNS|2|obj and|and|CC|6|cc"
        " 15|15|CD|4|conj were|be|AUX|8|cop hurt|hurt|JJ|2|conj"
    )
    assert [(row[0], row[2]) for row in _found(document)] == [("three", "killed"), ("15", "injured")]


def test_who_speaks_is_no_figure() -> None:
    document = _document(
        "Two|two|CD|2|nummod officials|official|NNS|3|nsubj said|say|VBD|0|root five|five|CD|5|nummod"
        " boats|boat|NNS|6|nsubj sank|sink|VBD|3|ccomp"
    )
    said = Quotation(
        document.span(0, 2), document.span(2, 3), (document.span(3, 6),), "indirect", "assertive", "assert"
    )  # fmt: skip
    assert [row[0] for row in _found(document, (said,))] == ["five"]


@pytest.mark.parametrize(
    ("words", "figures", "why"),
    [
        (
            "Nine|nine|CD|2|nummod men|man|NNS|4|nsubj killed|kill|VBD|2|acl stunned|stun|VBD|0|root towns|town|NNS|4|obj",
            [("Nine", "killed")],
            "a participle that is tagged as past tense",
        ),
        (
            "Raids|raid|NNS|2|nsubj saw|see|VBD|0|root two|two|CD|4|nummod men|man|NNS|2|obj taken|take|VBN|4|acl"
            " into|into|IN|7|case custody|custody|NN|5|obl",
            [("two", "detained")],
            "an idiom behind the noun",
        ),
        (
            "The|the|DT|3|det two|two|CD|3|nummod wounded|wounded|JJ|5|nsubj:pass were|be|AUX|5|aux:pass"
            " held|detain|VBN|0|root",
            [("two", "detained")],
            "what befell the wounded later",
        ),
        (
            "They|they|NNS|2|nsubj held|detain|VBD|0|root two|two|CD|8|nummod men|man|NNS|2|obj and|and|CC|6|cc"
            " burned|burn|VBD|2|conj big|big|JJ|8|amod guns|gun|NNS|6|obj",
            [("two", "detained")],
            "a number that the tree hangs on the noun of the next verb",
        ),
        (
            "A|a|DT|2|det leader|leader|NN|5|appos was|be|AUX|4|aux:pass held|detain|VBN|0|root there|there|RB|4|advmod",
            [("A", "detained")],
            "a subject that the tree hangs elsewhere",
        ),
        (
            "They|they|NNS|2|nsubj found|find|VBD|0|root and|and|CC|4|cc held|detain|VBD|2|conj him|he|NN|2|obj"
            " along|along|IN|8|case with|with|IN|8|case three|three|CD|4|obl of|of|IN|10|case aides|aide|NNS|8|nmod",
            [("three", "detained")],
            "those who share the fate of the object of the verb before",
        ),
        (
            "They|they|NNS|2|nsubj held|detain|VBD|0|root him|he|NN|2|obj along|along|RB|2|advmod with|with|IN|6|case"
            " three|three|CD|2|obl of|of|IN|8|case aides|aide|NNS|6|nmod",
            [("three", "detained")],
            "an along that the tree hangs on the verb",
        ),
        (
            "They|they|NNS|2|nsubj sought|seek|VBD|0|root him|he|NN|2|obj ,|,|,|5|punct killing|kill|VBG|2|advcl"
            " a|a|DT|7|det guard|guard|NN|5|obj",
            [("a", "killed")],
            "what came of what they sought",
        ),
    ],
)  # fmt: skip
def test_fates_where_the_tree_goes_astray(words: str, figures: list[tuple[object, ...]], why: str) -> None:
    assert [(row[0], row[2]) for row in _found(_document(words))] == figures, why


@pytest.mark.parametrize(
    ("words", "heads", "why"),
    [
        (
            "They|they|NNS|2|nsubj held|detain|VBD|0|root the|the|DT|4|det chief|chief|NN|2|obj ,|,|,|7|punct"
            " his|his|PRP$|7|nmod:poss deputy|deputy|NN|4|appos and|and|CC|9|cc aides|aide|NNS|4|conj",
            ["chief", "deputy", "aides"],
            "the second of three, which the tree takes for a name of the first",
        ),
        (
            "They|they|NNS|2|nsubj held|detain|VBD|0|root the|the|DT|4|det chief|chief|NN|2|obj ,|,|,|7|punct"
            " a|a|DT|7|det smuggler|smuggler|NN|4|appos ,|,|,|7|punct and|and|CC|10|cc aides|aide|NNS|4|conj",
            ["chief", "aides"],
            "who he is, between commas",
        ),
        (
            "They|they|NNS|2|nsubj held|detain|VBD|0|root commander|commander|NN|2|obj Varn|Varn|NN|3|appos"
            " ,|,|,|7|punct his|his|PRP$|7|nmod:poss deputy|deputy|NN|4|appos and|and|CC|9|cc aides|aide|NNS|4|conj",
            ["commander", "deputy", "aides"],
            "a list that hangs on the name behind the title",
        ),
        (
            "The|the|DT|2|det suspect|suspect|NN|4|nsubj:pass was|be|AUX|4|aux:pass taken|take|VBN|0|root"
            " into|into|IN|6|case custody|custody|NN|4|obl",
            ["suspect"],
            "an idiom",
        ),
        (
            "The|the|DT|2|det suspect|suspect|NN|4|nsubj:pass was|be|AUX|4|aux:pass found|find|VBN|0|root"
            " held|detain|VBN|4|xcomp",
            ["suspect"],
            "a word that says in what state somebody was found",
        ),
    ],
)
def test_a_list_of_those_befallen(words: str, heads: list[str], why: str) -> None:
    doc = _document(words).doc
    assert [doc[head].text for head, _ in quantity_measures.befallen(doc, 0, len(doc), "detained")] == heads, why
