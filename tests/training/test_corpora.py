"""Corpus readers on small files written for the test. Need the training extra for `windows` only, so torch is not asked for here."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training import corpora

TREEBANK = """# newdoc id = GUM_news_x
# newpar
# sent_id = a-1
# text = Ann Hill of Ostia left
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tEntity=(1-person-new-x-cf1-1-coref-Ann_Hill
2\tHill\tHill\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tOstia\tOstia\tPROPN\tNNP\tNumber=Sing\t1\tnmod\t_\tEntity=(2-place-new-x-cf2-1-sgl)1)
5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

# newpar
# sent_id = a-2
# text = Rain
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\tEntity=(3-abstract-new-x-cf1-1-sgl)

"""


def test_treebank(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    (document,) = corpora.treebank(path, "gum", {})
    assert document.words == ["Ann", "Hill", "of", "Ostia", "left", "Rain"]
    assert document.units == [0, 5]
    assert document.paragraphs == {0, 5}
    assert document.heads == [4, 0, 3, 0, 4, 5]
    # Only mentions headed by a proper noun are names, and the longer goes before the one inside it.
    assert document.spans["gum"].tolist() == corpora.SPANS["gum"].encode(6, [(0, 4, "person")]).tolist()


def test_roles_and_names_of_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    layer = {
        "w": ["Ann", "Hill", "of", "Ostia", "left"],
        "ner": ["B-PER", "I-PER", "O", "B-LOC", "O"],
        "srl": [[4, "leave.01", [["ARG0", 0, 0, 3]]]],
        "fact": [[4, 2.5, 1.0]],
    }
    (document,) = corpora.treebank(path, "ewt", {"a-1": layer})
    assert document.predicates == {4: {0: "ARG0"}}
    assert document.facts == {4: 2.5}
    assert document.roles_known is not None
    assert document.roles_known.tolist() == [True] * 5 + [False]
    assert document.spans["uner"].tolist() == [*corpora.SPANS["uner"].encode(5, [(0, 2, "PER"), (3, 4, "LOC")]), -1]


def test_article_with_standoff(tmp_path: Path) -> None:
    text = "Rain fell.\n\n“Go,” said Hill, “now.”"
    article, annotation = tmp_path / "x.txt", tmp_path / "x_1.ann"
    article.write_text(text, encoding="utf-8")
    go, now = text.index("“Go"), text.index("“now")
    rows = [
        f"T1\tContent {go} {go + 5};{now} {now + 6}\tx",
        f"T2\tCue {text.index('said')} {text.index('said') + 4}\tsaid",
        f"T3\tSource {text.index('Hill')} {text.index('Hill') + 4}\tHill",
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
    ]
    annotation.write_text("\n".join(rows) + "\n", encoding="utf-8")
    document = corpora.polnear_document(article, annotation)
    named = [(" ".join(document.words[a:b]), kind) for a, b, kind in document.fragments]
    assert named == [("“ Go , ”", "content"), ("said", "cue"), ("Hill", "source"), ("“ now . ”", "content")]
    cue = document.words.index("said")
    assert sorted(document.links) == [
        (document.fragments[0][0], cue),
        (document.words.index("Hill"), cue),
        (document.fragments[3][0], cue),
    ]
    assert document.paragraphs == {0, 3}


def test_bio() -> None:
    assert list(corpora.spans_of_bio(["I-PER", "I-PER", "B-PER", "O", "I-LOC"])) == [
        (0, 2, "PER"),
        (2, 3, "PER"),
        (4, 5, "LOC"),
    ]


def test_inventory_leaves_out_rare_labels() -> None:
    document = corpora.Document(
        "ewt",
        "x",
        ["a"] * 3,
        [0],
        tags={
            "upos": ["X"] * 3,
            "xpos": ["X"] * 3,
            "feats": ["_", "_", "Y"],
            "rel": ["dep"] * 3,
            "lemma": ["a", "a", "a"],
        },
        predicates={0: {1: "ARG0"}},
    )
    found = corpora.inventory({"ewt": [document]}, least_role=1, least_feats=2)
    assert found == {"upos": ["X"], "xpos": ["X"], "feats": ["_"], "rel": ["dep"], "lemma": ["l0|"], "role": ["ARG0"]}
    assert np.array_equal(corpora.SPANS["norp"].encode(2, [(0, 2, "NORP")]), [1, 3])
