"""Numbers whose noun, verb or currency is left out, and what they then count."""

from __future__ import annotations

import pytest

from avviso.analysis import quantities
from avviso.analysis.annotations import Actors
from tests.factories.quotations import parsed

# A figure: words printed, low, best, high, measure, what is counted.
Row = tuple[str, float | None, float | None, float | None, str, str | None]

ROWS: list[tuple[str, str, list[Row]]] = [
    ('the verb left out',
     'Police/NOUN/2/nsubj/police/NNS arrested/VERB/0/root/arrest/VBD 22/NUM/4/nummod/22/CD people_/NOUN/2/obj/people/NNS ./PUNCT/2/punct/./.\nVarn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD more/ADV/6/advmod/more/JJR than/ADP/3/fixed/than/IN a/DET/6/det/a/DT hundred/NUM/8/nsubj/hundred/CD had/AUX/8/aux/have/VBD been_/AUX/2/ccomp/be/VBN ./PUNCT/2/punct/./.',
     [('22', 22.0, 22.0, 22.0, 'detained', 'people'), ('more than a hundred', 100.0, None, None, 'detained', 'people')]),
    ('withdrawn like those before',
     'Some/DET/3/det/some/DT 60/NUM/3/nummod/60/CD guns/NOUN/5/nsubj:pass/gun/NNS were/AUX/5/aux:pass/be/VBD withdrawn_/VERB/0/root/withdraw/VBN ./PUNCT/5/punct/./.\nVarn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD it/PRON/5/nsubj/it/PRP had/AUX/5/aux/have/VBD withdrawn/VERB/2/ccomp/withdraw/VBN 95_/NUM/5/obj/95/CD ./PUNCT/2/punct/./.',
     [('Some 60', None, 60.0, None, 'other', 'guns'), ('95', 95.0, 95.0, 95.0, 'other', 'guns')]),
    ('counted like those before',
     'Some/DET/3/det/some/DT 12/NUM/3/nummod/12/CD guns/NOUN/5/nsubj:pass/gun/NNS were/AUX/5/aux:pass/be/VBD moved_/VERB/0/root/move/VBN ./PUNCT/5/punct/./.\nVarn/PROPN/2/nsubj/Varn/NNP counted/VERB/0/root/count/VBD 16/NUM/2/obj/16/CD on/ADP/5/case/on/IN images_/NOUN/2/obl/image/NNS ./PUNCT/2/punct/./.',
     [('Some 12', None, 12.0, None, 'other', 'guns'), ('16', 16.0, 16.0, 16.0, 'other', 'guns')]),
    ('those stationed',
     'Varn/PROPN/2/nsubj/Varn/NNP has/VERB/0/root/have/VBZ 20,000/NUM/4/nummod/20000/CD soldiers/NOUN/2/obj/soldier/NNS there_/ADV/2/advmod/there/RB ./PUNCT/2/punct/./.\nNo/DET/4/advmod/no/RB more/ADJ/4/advmod/more/JJR than/ADP/2/fixed/than/IN 10,000/NUM/6/nsubj:pass/10000/CD were/AUX/6/aux:pass/be/VBD based/VERB/0/root/base/VBN there_/ADV/6/advmod/there/RB ./PUNCT/6/punct/./.',
     [('20,000', 20000.0, 20000.0, 20000.0, 'troops', 'soldiers'), ('No more than 10,000', None, None, 10000.0, 'troops', 'soldiers')]),
    ('speaks of so many',
     'Some/DET/3/det/some/DT 12,000/NUM/3/nummod/12000/CD people/NOUN/4/nsubj/people/NNS starved_/VERB/0/root/starve/VBD ,/PUNCT/8/punct/,/, while/SCONJ/8/mark/while/IN Varn/PROPN/8/nsubj/Varn/NNP spoke/VERB/4/advcl/speak/VBD of/ADP/12/case/of/IN half/DET/12/det:predet/half/PDT a/DET/12/det/a/DT million_/NUM/8/obl/million/CD ./PUNCT/4/punct/./.',
     [('Some 12,000', None, 12000.0, None, 'killed', 'people'), ('half a million', 500000.0, 500000.0, 500000.0, 'killed', 'people')]),
    ('an aside counts nothing else',
     'Some/DET/3/det/some/DT 60/NUM/3/nummod/60/CD guns/NOUN/5/nsubj:pass/gun/NNS were/AUX/5/aux:pass/be/VBD withdrawn_/VERB/7/ccomp/withdraw/VBN ,/PUNCT/7/punct/,/, said/VERB/0/root/say/VBD the/DET/9/det/the/DT mission_/NOUN/7/nsubj/mission/NN ,/PUNCT/12/punct/,/, which/PRON/12/nsubj/which/WDT has/VERB/9/acl:relcl/have/VBZ 140/NUM/14/nummod/140/CD observers_/NOUN/12/obj/observer/NNS ./PUNCT/7/punct/./.\nVarn/PROPN/2/nsubj/Varn/NNP said/VERB/0/root/say/VBD it/PRON/5/nsubj/it/PRP had/AUX/5/aux/have/VBD withdrawn/VERB/2/ccomp/withdraw/VBN 95_/NUM/5/obj/95/CD ./PUNCT/2/punct/./.',
     [('Some 60', None, 60.0, None, 'other', 'guns'), ('140', 140.0, 140.0, 140.0, 'other', 'observers'), ('95', 95.0, 95.0, 95.0, 'other', 'guns')]),
    ('scored',
     'Varn/PROPN/2/nsubj/Varn/NNP has/VERB/0/root/have/VBZ 40/NUM/4/nummod/40/CD players_/NOUN/2/obj/player/NNS ./PUNCT/2/punct/./.\nIt/PRON/2/nsubj/it/PRP scored/VERB/0/root/score/VBD 95/NUM/2/obj/95/CD in/ADP/5/case/in/IN May_/PROPN/2/obl/May/NNP ./PUNCT/2/punct/./.',
     [('40', 40.0, 40.0, 40.0, 'other', 'players')]),
    ('money left out',
     'Varn/PROPN/2/nsubj/Varn/NNP promised/VERB/0/root/promise/VBD 2.2/NUM/4/compound/2.2/CD billion/NUM/5/nummod/billion/CD dollars_/NOUN/2/obj/dollar/NNS ./PUNCT/2/punct/./.\nOnly/ADV/3/advmod/only/RB 900/NUM/3/compound/900/CD million/NUM/5/nsubj/million/CD has/AUX/5/aux/have/VBZ come_/VERB/0/root/come/VBN ./PUNCT/5/punct/./.',
     [('2.2 billion dollars', 2200000000.0, 2200000000.0, 2200000000.0, 'money', None), ('900 million', 900000000.0, 900000000.0, 900000000.0, 'money', None)]),
    ('a trillion is money',
     'The/DET/2/det/the/DT deficit/NOUN/3/nsubj/deficit/NN reached/VERB/0/root/reach/VBD 2.6/NUM/5/compound/2.6/CD trillion_/NUM/3/obj/trillion/CD ./PUNCT/3/punct/./.',
     [('2.6 trillion', 2600000000000.0, 2600000000000.0, 2600000000000.0, 'money', 'deficit')]),
    ('people, not money',
     'The/DET/2/det/the/DT song/NOUN/3/nsubj/song/NN reached/VERB/0/root/reach/VBD 3/NUM/5/compound/3/CD million_/NUM/3/obj/million/CD ./PUNCT/3/punct/./.',
     []),
    ('a body of so many',
     'Varn/PROPN/2/nsubj/Varn/NNP sent/VERB/0/root/send/VBD a/DET/4/det/a/DT battalion/NOUN/2/obj/battalion/NN of/ADP/6/case/of/IN 600_/NUM/4/nmod/600/CD ./PUNCT/2/punct/./.',
     [('600', 600.0, 600.0, 600.0, 'troops', 'battalion')]),
    ('the dead numbered',
     'The/DET/2/det/the/DT dead/NOUN/3/nsubj/dead/JJ numbered/VERB/0/root/number/VBD at/ADP/5/case/at/IN least/ADJ/6/nmod/least/JJS 4,000_/NUM/3/obj/4000/CD ./PUNCT/3/punct/./.',
     [('at least 4,000', 4000.0, None, None, 'killed', None)]),
    ('a count brought to so many',
     'That/PRON/3/nsubj/that/DT would/AUX/3/aux/would/MD bring/VERB/0/root/bring/VB the/DET/5/det/the/DT number/NOUN/3/obj/number/NN of/ADP/7/case/of/IN displaced/VERB/5/nmod/displace/VBN to/ADP/10/case/to/IN nearly/ADV/10/advmod/nearly/RB 90,000_/NUM/5/nmod/90000/CD ,/PUNCT/12/punct/,/, up/ADV/10/advmod/up/RB from/ADP/14/case/from/IN 71,500_/NUM/12/obl/71,500/CD ./PUNCT/3/punct/./.',
     [('nearly 90,000', None, None, 90000.0, 'displaced', None), ('71,500', 71500.0, 71500.0, 71500.0, 'displaced', None)]),
    ('at least a few',
     'It/PRON/3/nsubj:pass/it/PRP was/AUX/3/aux:pass/be/VBD followed/VERB/0/root/follow/VBN by/ADP/8/case/by/IN at/ADP/6/case/at/IN least/ADJ/7/nmod/least/JJS five/NUM/8/nummod/five/CD aftershocks_/NOUN/3/obl:agent/aftershock/NNS ./PUNCT/3/punct/./.',
     [('at least five', 5.0, None, None, 'other', 'aftershocks')]),
    ('several of no weight',
     'It/PRON/3/nsubj:pass/it/PRP was/AUX/3/aux:pass/be/VBD followed/VERB/0/root/follow/VBN by/ADP/6/case/by/IN several/ADJ/6/amod/several/JJ aftershocks_/NOUN/3/obl:agent/aftershock/NNS ./PUNCT/3/punct/./.',
     []),
    ('own losses',
     'They/PRON/2/nsubj/they/PRP killed/VERB/0/root/kill/VBD 150/NUM/4/nummod/150/CD soldiers/NOUN/2/obj/soldier/NNS and/CCONJ/6/cc/and/CC put/VERB/2/conj/put/VBD their/PRON/9/nmod:poss/their/PRP$ own/ADJ/9/amod/own/JJ losses/NOUN/6/obj/loss/NNS at/ADP/11/case/at/IN nine_/NUM/6/obl/nine/CD ./PUNCT/2/punct/./.',
     [('150', 150.0, 150.0, 150.0, 'killed', 'soldiers'), ('nine', 9.0, 9.0, 9.0, 'killed', None)]),
    ('every so often',
     'Varn/PROPN/3/nsubj/Varn/NNP was/AUX/3/aux/be/VBD treating/VERB/0/root/treat/VBG an/DET/6/det/a/DT injured/VERB/6/amod/injure/VBN person/NOUN/3/obj/person/NN every/DET/8/det/every/DT hour_/NOUN/3/obl:unmarked/hour/NN ./PUNCT/3/punct/./.',
     []),
    ('a civilian toll',
     'Varn/PROPN/2/nsubj/Varn/NNP gave/VERB/0/root/give/VBD the/DET/5/det/the/DT civilian/ADJ/5/amod/civilian/JJ toll/NOUN/2/obj/toll/NN as/ADP/7/case/as/IN 23_/NUM/2/obl/23/CD ./PUNCT/2/punct/./.',
     [('23', 23.0, 23.0, 23.0, 'killed', 'civilian')]),
    ('losses put at a sum',
     'Varn/PROPN/2/nsubj/Varn/NNP estimated/VERB/0/root/estimate/VBD the/DET/4/det/the/DT losses/NOUN/2/obj/loss/NNS at/ADP/7/case/at/IN 520/NUM/7/nummod/520/CD million_/NUM/4/nmod/million/CD ./PUNCT/2/punct/./.',
     [('520 million', 520000000.0, 520000000.0, 520000000.0, 'money', 'losses')]),
    ('a sum it fell from',
     'Exports/NOUN/2/nsubj/export/NNS fell/VERB/0/root/fall/VBD to/ADP/6/case/to/IN 1.3/NUM/5/compound/1.3/CD billion/NUM/6/nummod/billion/CD dollars/NOUN/2/obl/dollar/NNS from/ADP/9/case/from/IN 1.9/NUM/9/compound/1.9/CD billion_/NUM/6/nmod/billion/CD ./PUNCT/2/punct/./.',
     [('1.3 billion dollars', 1300000000.0, 1300000000.0, 1300000000.0, 'money', 'Exports'), ('1.9 billion', 1900000000.0, 1900000000.0, 1900000000.0, 'money', None)]),
    ('a number of things put at so many',
     'Varn/PROPN/2/nsubj/Varn/NNP put/VERB/0/root/put/VBD the/DET/4/det/the/DT number/NOUN/2/obj/number/NN of/ADP/6/case/of/IN violations/NOUN/4/nmod/violation/NNS at/ADP/8/case/at/IN 538_/NUM/2/obl/538/CD ./PUNCT/2/punct/./.',
     [('538', 538.0, 538.0, 538.0, 'other', 'violations')]),
    ('two things told of before',
     'Varn/PROPN/2/nsubj/Varn/NNP put/VERB/0/root/put/VBD the/DET/4/det/the/DT number/NOUN/2/obj/number/NN of/ADP/6/case/of/IN violations/NOUN/4/nmod/violation/NNS at/ADP/8/case/at/IN 538/NUM/2/obl/538/CD and/CCONJ/10/cc/and/CC lost/VERB/2/conj/lose/VBD 40/NUM/12/nummod/40/CD fighters_/NOUN/10/obj/fighter/NNS ./PUNCT/2/punct/./.\nMonitors/NOUN/2/nsubj/monitor/NNS counted/VERB/0/root/count/VBD 187/NUM/2/obj/187/CD in/ADP/5/case/in/IN all_/DET/2/obl/all/DT ./PUNCT/2/punct/./.',
     [('538', 538.0, 538.0, 538.0, 'other', 'violations'), ('40', 40.0, 40.0, 40.0, 'killed', 'fighters')]),
    ('held like those before',
     'The/DET/2/det police/NOUN/3/nsubj arrested/VERB/0/root/arrest 30/NUM/5/nummod/30/CD students_/NOUN/3/obj/student/NNS ./PUNCT/3/punct/./.\nVarn/PROPN/2/nsubj/Varn said/VERB/0/root/say more/ADV/5/advmod/more/JJR than/ADP/3/fixed/than/IN 100/NUM/8/nsubj:pass/100/CD had/AUX/8/aux/have/VBD been/AUX/8/aux:pass/be/VBN held_/VERB/2/ccomp/hold/VBN ./PUNCT/2/punct/./.',
     [('30', 30.0, 30.0, 30.0, 'detained', 'students'), ('more than 100', 100.0, None, None, 'detained', 'students')]),
    ('as many more sent',
     'Varn/PROPN/2/nsubj/Varn has/VERB/0/root/have/VBZ 4,500/NUM/4/nummod/4,500/CD soldiers/NOUN/2/obj/soldier/NNS there_/ADV/2/advmod ./PUNCT/2/punct/./.\nIt/PRON/2/nsubj sent/VERB/0/root/send 80/NUM/4/nummod/80/CD more/ADJ/2/obj/more/JJR to/ADP/7/case/to/IN the/DET/7/det north_/NOUN/2/obl ./PUNCT/2/punct/./.',
     [('4,500', 4500.0, 4500.0, 4500.0, 'troops', 'soldiers'), ('80', 80.0, 80.0, 80.0, 'troops', 'soldiers')]),
    ('of the dead',
     'Of/ADP/3/case/of/IN the/DET/3/det dead_/ADJ/7/obl ,/PUNCT/3/punct/,/, 17/NUM/7/nsubj/17/CD were/AUX/7/cop/be/VBD children_/NOUN/0/root/child/NNS ./PUNCT/7/punct/./.',
     [('17', 17.0, 17.0, 17.0, 'killed', 'children')]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_left_out(remark: str, words: str, expected: list[Row]) -> None:
    found = quantities.find(parsed(words), Actors((), ()), (), (), (), (), ())
    assert [(q.printed.text, q.low, q.best, q.high, q.measure, q.of and q.of.text) for q in found] == expected, remark
