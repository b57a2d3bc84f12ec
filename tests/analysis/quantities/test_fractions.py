"""Fractions of a number of people or things, in per cent."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors
from avviso.analysis.quantities import quantities
from tests.factories.quotations import parsed

# A figure: words printed, low, best, high, measure, what is counted.
Row = tuple[str, float | None, float | None, float | None, str, str | None]

ROWS: list[tuple[str, str, list[Row]]] = [
    ('two thirds of people',
     'Two/NUM/2/nummod/two/CD thirds/NOUN/7/nsubj/third/NNS of/ADP/5/case/of/IN the/DET/5/det/the/DT refugees/NOUN/2/nmod/refugee/NNS are/AUX/7/cop/be/VBP women_/NOUN/0/root/woman/NNS ./PUNCT/7/punct/./.',
     [('Two thirds', 66.67, 66.67, 66.67, 'other', 'refugees')]),
    ('less than half of a sum',
     'Less/ADJ/3/advmod/less/JJR than/ADP/1/fixed/than/IN half/NOUN/7/nsubj/half/NN of/ADP/6/case/of/IN the/DET/6/det/the/DT money/NOUN/3/nmod/money/NN came_/VERB/0/root/come/VBD ./PUNCT/7/punct/./.',
     [('Less than half', None, None, 50.0, 'other', 'money')]),
    ('half without "of"',
     'Half/DET/3/det:predet/half/PDT the/DET/3/det/the/DT village/NOUN/4/nsubj:pass/village/NN burned_/VERB/0/root/burn/VBD ./PUNCT/4/punct/./.',
     [('Half', 50.0, 50.0, 50.0, 'other', 'village')]),
    ('one in so many',
     'One/NUM/5/nsubj/one/CD in/ADP/3/case/in/IN three/NUM/4/nummod/three/CD farmers/NOUN/1/nmod/farmer/NNS fled_/VERB/0/root/flee/VBD ./PUNCT/5/punct/./.',
     [('One in three', 33.33, 33.33, 33.33, 'other', 'farmers')]),
    ('so many in ten',
     'Eight/NUM/4/nummod/eight/CD in/ADP/4/case/in/IN ten/NUM/4/nummod/ten/CD voters/NOUN/5/nsubj/voter/NNS backed/VERB/0/root/back/VBD it_/PRON/5/obj/it/PRP ./PUNCT/5/punct/./.',
     [('Eight in ten', 80.0, 80.0, 80.0, 'other', 'voters')]),
    ('with a hyphen, bounded',
     'About/ADV/2/advmod/about/RB two_/NUM/4/nummod/two/CD -_/PUNCT/2/punct/-/HYPH thirds/NOUN/9/nsubj/third/NNS of/ADP/8/case/of/IN the/DET/8/det/the/DT 400/NUM/8/nummod/400/CD homes/NOUN/4/nmod/home/NNS burned_/VERB/0/root/burn/VBD ./PUNCT/9/punct/./.',
     [('About two-thirds', None, 66.67, None, 'other', 'homes'), ('400', 400.0, 400.0, 400.0, 'other', 'homes')]),
    ('of those told of before',
     'They/PRON/2/nsubj/they/PRP held/VERB/0/root/hold/VBD 90/NUM/4/nummod/90/CD monks_/NOUN/2/obj/monk/NNS ,/PUNCT/11/punct/,/, and/CCONJ/11/cc/and/CC a/DET/8/det/a/DT third/NOUN/11/nsubj/third/NN of/ADP/10/case/of/IN them/PRON/8/nmod/they/PRP fled_/VERB/2/conj/flee/VBD ./PUNCT/2/punct/./.',
     [('90', 90.0, 90.0, 90.0, 'other', 'monks'), ('a third', 33.33, 33.33, 33.33, 'other', 'monks')]),
    ('half of a time',
     'Sales/NOUN/2/nsubj/sale/NNS fell/VERB/0/root/fall/VBD in/ADP/6/case/in/IN the/DET/6/det/the/DT first/ADJ/6/amod/first/JJ half/NOUN/2/obl/half/NN of/ADP/9/case/of/IN the/DET/9/det/the/DT year_/NOUN/6/nmod/year/NN ./PUNCT/2/punct/./.',
     []),
    ('a quarter of an hour',
     'He/PRON/2/nsubj/he/PRP spoke/VERB/0/root/speak/VBD for/ADP/5/case/for/IN a/DET/5/det/a/DT quarter/NOUN/2/obl/quarter/NN of/ADP/8/case/of/IN an/DET/8/det/a/DT hour_/NOUN/5/nmod/hour/NN ./PUNCT/2/punct/./.',
     []),
    ('an ordinal',
     'The/DET/2/det/the/DT third/NOUN/5/nsubj/third/NN of/ADP/4/case/of/IN them/PRON/2/nmod/they/PRP died_/VERB/0/root/die/VBD ./PUNCT/5/punct/./.',
     []),
    ('a majority',
     'A/DET/5/det/a/DT two_/NUM/4/nummod/two/CD -_/PUNCT/2/punct/-/HYPH thirds/NOUN/5/compound/thirds/NN majority/NOUN/7/nsubj:pass/majority/NN is/AUX/7/aux:pass/be/VBZ needed_/VERB/0/root/need/VBN ./PUNCT/7/punct/./.',
     []),
    ('half a million is a number',
     'The/DET/2/det/the/DT raid/NOUN/3/nsubj/raid/NN cost/VERB/0/root/cost/VBP half/DET/6/advmod/half/PDT a/DET/6/det/a/DT million/NUM/7/nummod/million/CD euros_/NOUN/3/obj/euro/NNS ./PUNCT/3/punct/./.',
     [('half a million euros', 500000.0, 500000.0, 500000.0, 'money', None)]),
    ('one in two',
     'A/DET/2/det/a/DT poll/NOUN/3/nsubj/poll/NN found/VERB/0/root/find/VBD that/SCONJ/9/mark/that/IN one/NUM/9/nsubj/one/CD in/ADP/8/case/in/IN two/NUM/8/nummod/two/CD farmers/NOUN/5/nmod/farmer/NNS fled_/VERB/3/ccomp/flee/VBD ./PUNCT/3/punct/./.',
     [('one in two', 50.0, 50.0, 50.0, 'other', 'farmers')]),
    ('a share of those who met with a fate',
     'They/PRON/2/nsubj/they/PRP detained/VERB/0/root/detain/VBD 41/NUM/4/nummod/41/CD people_/NOUN/2/obj/people/NNS ,/PUNCT/7/punct/,/, two/NUM/7/nummod/two/CD thirds/NOUN/2/obj/third/NNS of/ADP/9/case/of/IN whom/PRON/7/nmod/whom/WP were/AUX/11/aux:pass/be/VBD freed_/VERB/7/acl:relcl/free/VBN ./PUNCT/2/punct/./.',
     [('41', 41.0, 41.0, 41.0, 'detained', 'people'), ('two thirds', 66.67, 66.67, 66.67, 'other', 'people')]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_fractions(remark: str, words: str, expected: list[Row]) -> None:
    found = quantities.find(parsed(words), Actors((), ()), (), (), (), (), ())
    assert [(q.printed.text, q.low, q.best, q.high, q.measure, q.of and q.of.text) for q in found] == expected, remark
