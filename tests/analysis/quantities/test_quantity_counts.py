"""Votes, differences and ranges, and bare numbers that only what is done tells to be of people."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors
from avviso.analysis.quantities import quantities
from tests.factories.quotations import parsed

# A figure: words printed, best value, measure, what is counted.
Row = tuple[str, float | None, str, str | None]

ROWS: list[tuple[str, str, list[Row]]] = [
    ('a range in per cent',
     'Tariffs/NOUN/3/nsubj/tariff/NNS will/AUX/3/aux/will/MD rise/VERB/0/root/rise/VB from/ADP/8/case/from/IN 10/NUM/8/nummod/10/CD to/ADP/7/case/to/IN 25/NUM/5/nmod/25/CD percent_/NOUN/3/obl/percent/NN ./PUNCT/3/punct/./.',
     [('10', 10.0, 'other', 'Tariffs'), ('25 percent', 25.0, 'other', 'Tariffs')]),
    ('a range of a sum',
     'Aid/NOUN/3/nsubj/aid/NN will/AUX/3/aux/will/MD grow/VERB/0/root/grow/VB from/ADP/9/case/from/IN 3/NUM/8/compound/3/CD to/ADP/7/case/to/IN 5/NUM/8/compound/5/CD million/NUM/9/nummod/million/CD dollars_/NOUN/3/obl/dollar/NNS ./PUNCT/3/punct/./.',
     [('3', 3000000.0, 'money', None), ('5 million dollars', 5000000.0, 'money', 'Aid')]),
    ('from one size to another',
     'The/DET/2/det/the/DT army/NOUN/3/nsubj/army/NN cut/VERB/0/root/cut/VBD its/PRON/5/nmod:poss/its/PRP$ force/NOUN/3/obj/force/NN from/ADP/7/case/from/IN 12,000/NUM/3/obl/12,000/CD to/ADP/9/case/to/IN 8,000_/NUM/7/nmod/8,000/CD ./PUNCT/3/punct/./.',
     [('12,000', 12000.0, 'troops', 'force'), ('8,000', 8000.0, 'troops', 'force')]),
    ('deeds that grow fewer',
     'Attacks/NOUN/2/nsubj/attack/NNS fell/VERB/0/root/fall/VBD from/ADP/4/case/from/IN 300/NUM/2/obl/300/CD to/ADP/6/case/to/IN 120_/NUM/4/nmod/120/CD ./PUNCT/2/punct/./.',
     [('300', 300.0, 'other', 'Attacks'), ('120', 120.0, 'other', 'Attacks')]),
    ('votes against',
     'The/DET/2/det/the/DT motion/NOUN/3/nsubj/motion/NN passed/VERB/0/root/pass/VBD with/ADP/6/case/with/IN 87/NUM/6/nummod/87/CD votes/NOUN/3/obl/vote/NNS for_/ADP/6/nmod/for/IN ,/PUNCT/10/punct/,/, 12/NUM/6/nummod/12/CD against_/ADV/6/nmod/against/RB ,/PUNCT/14/punct/,/, and/CCONJ/14/cc/and/CC 30/NUM/14/nsubj/30/CD abstained_/VERB/3/conj/abstain/VBD ./PUNCT/3/punct/./.',
     [('87', 87.0, 'votes', 'votes'), ('12', 12.0, 'votes', None), ('30', 30.0, 'votes', None)]),
    ('votes as a range',
     'Lawmakers/PROPN/2/nsubj/lawmaker/NNS voted/VERB/0/root/vote/VBD 312/NUM/2/obj/312/CD to/ADP/5/case/to/IN 45/NUM/3/nmod/45/CD to/PART/7/mark/to/TO lift/VERB/2/advcl/lift/VB the/DET/9/det/the/DT ban_/NOUN/7/obj/ban/NN ./PUNCT/2/punct/./.',
     [('312', 312.0, 'votes', None), ('45', 45.0, 'votes', None)]),
    ("a bill's votes",
     'The/DET/2/det/the/DT bill/NOUN/3/nsubj/bill/NN passed/VERB/0/root/pass/VBD 220_/NUM/3/obj/220/CD -_/SYM/6/case/-/SYM 205_/NUM/4/nmod/205/CD ./PUNCT/3/punct/./.',
     [('220', 220.0, 'votes', None), ('205', 205.0, 'votes', None)]),
    ('goals are no votes',
     'Norland/PROPN/2/nsubj/Norland/NNP beat/VERB/0/root/beat/VBD Sudland/PROPN/2/obj/Sudland/NNP 31_/NUM/2/obl:unmarked/31/CD -_/SYM/6/case/-/SYM 12_/NUM/4/nmod/12/CD ./PUNCT/2/punct/./.',
     []),
    ('one abstention',
     'It/PRON/3/nsubj:pass/it/PRP was/AUX/3/aux:pass/be/VBD adopted/VERB/0/root/adopt/VBN by/ADP/6/case/by/IN 14/NUM/6/nummod/14/CD votes/NOUN/3/obl/vote/NNS to/ADP/8/case/to/IN none_/PRON/3/obl/none/DT ,/PUNCT/12/punct/,/, with/ADP/12/case/with/IN one/NUM/12/nummod/one/CD abstention_/NOUN/3/obl/abstention/NN ./PUNCT/3/punct/./.',
     [('14', 14.0, 'votes', 'votes'), ('one', 1.0, 'votes', 'abstention')]),
    ('only a difference',
     'There/PRON/2/expl/there/EX were/VERB/0/root/be/VBD 15/NUM/5/nummod/15/CD fewer/ADJ/5/amod/few/JJR attacks/NOUN/2/nsubj/attack/NNS than/ADP/8/case/than/IN last/ADJ/8/amod/last/JJ year_/NOUN/5/nmod/year/NN ./PUNCT/2/punct/./.',
     []),
    ('more than before, and sent',
     'Varn/PROPN/2/nsubj/Varn/NNP sent/VERB/0/root/send/VBD 20/NUM/5/nummod/20/CD more/ADJ/5/amod/more/JJR soldiers/NOUN/2/obj/soldier/NNS to/ADP/8/case/to/IN the/DET/8/det/the/DT border_/NOUN/2/obl/border/NN ./PUNCT/2/punct/./.',
     [('20', 20.0, 'troops', 'soldiers')]),
    ('people are deported',
     'Guards/NOUN/2/nsubj/guard/NNS deported/VERB/0/root/deport/VBD 200/NUM/2/obj/200/CD on/ADP/5/case/on/IN Monday_/PROPN/2/obl/Monday/NNP ./PUNCT/2/punct/./.',
     [('200', 200.0, 'other', None)]),
    ('sentenced, not dead',
     'The/DET/2/det/the/DT court/NOUN/3/nsubj/court/NN sentenced/VERB/0/root/sentence/VBD 14/NUM/3/obj/14/CD to/ADP/6/case/to/IN death_/NOUN/3/obl/death/NN ./PUNCT/3/punct/./.',
     [('14', 14.0, 'other', None)]),
    ('killed elsewhere too',
     '30/NUM/2/nummod/30/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN in/ADP/6/case/in/IN Norburg/PROPN/4/obl/Norburg/NNP and/CCONJ/8/cc/and/CC 12/NUM/6/conj/12/CD in/ADP/10/case/in/IN Sudburg_/PROPN/6/nmod/Sudburg/NNP ./PUNCT/4/punct/./.',
     [('30', 30.0, 'killed', 'men'), ('12', 12.0, 'killed', 'men')]),
    ('as many as',
     'As/ADV/2/advmod/as/RB many/ADJ/6/nsubj:pass/many/JJ as/ADP/4/case/as/IN 200/NUM/2/nmod/200/CD were/AUX/6/aux:pass/be/VBD feared/VERB/0/root/fear/VBN trapped_/VERB/6/xcomp/trap/VBN ./PUNCT/6/punct/./.',
     [('As many as 200', None, 'other', None)]),
    ('put at another number',
     'Unions/NOUN/2/nsubj/union/NNS put/VERB/0/root/put/VBD turnout/NOUN/2/obj/turnout/NN at/ADP/5/case/at/IN 20,000/NUM/2/obl/20,000/CD and/CCONJ/7/cc/and/CC police/NOUN/5/conj/police/NNS at/ADP/9/case/at/IN 4,000_/NUM/2/obl/4,000/CD ./PUNCT/2/punct/./.',
     [('20,000', 20000.0, 'other', 'turnout'), ('4,000', 4000.0, 'other', 'turnout')]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_counts(remark: str, words: str, expected: list[Row]) -> None:
    found = quantities.find(parsed(words), Actors((), ()), (), (), (), (), ())
    assert [(q.printed.text, q.best, q.measure, q.of and q.of.text) for q in found] == expected, remark
