"""What a figure holds for: its measure, noun, time and place, where parts, deadlines and comparisons stand beside it."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, PlaceMention, TimeExpression
from avviso.analysis.quantities import quantities
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.quotations import parsed

NOBODY = Actors((), ())
TIMES = {"May": "2015-05", "Last year": "2014", "2020": "2020", "2014": "2014"}
PLACES = ("Norland", "Sudland")
ROWS = [
    (
        "The/DET/2/det rebels/NOUN/3/nsubj/rebel/NNS handed/VERB/0/root/hand over/ADV/5/advmod 18/NUM/6/nummod/18/CD soldiers_/NOUN/3/obj/soldier/NNS ./PUNCT/3/punct/./.",
        [('18', 'other', 'soldiers', None, None)],
        "a verb that takes its over",
    ),
    (
        "In/ADP/2/case/in/IN Norland/PROPN/4/obl/Norland there/PRON/4/expl/there/EX were/VERB/0/root/be 900/NUM/6/nummod/900/CD refugees_/NOUN/4/nsubj/refugee/NNS ,/PUNCT/13/punct/,/, of/ADP/9/case/of/IN whom/PRON/13/obl/whom/WP some/DET/11/det 600/NUM/13/nsubj/600/CD were/AUX/13/cop/be/VBD children_/NOUN/6/acl:relcl/child/NNS ./PUNCT/4/punct/./.",
        [('900', 'displaced', 'refugees', None, 'Norland'), ('some 600', 'displaced', 'children', None, 'Norland')],
        "what part of them is",
    ),
    (
        "It/PRON/2/nsubj needs/VERB/0/root/need/VBZ 87/NUM/4/compound/87/CD million/NUM/5/nummod/million/CD dollars_/NOUN/2/obj/dollar/NNS ,/PUNCT/13/punct/,/, of/ADP/8/case/of/IN which/PRON/13/obl/which/WDT only/ADV/10/advmod 19.5/NUM/11/compound/19.5/CD million/NUM/13/nsubj/million/CD had/AUX/13/aux/have/VBD come/VERB/5/acl:relcl/come/VBN by/ADP/15/case/by/IN May_/PROPN/13/obl/May ./PUNCT/2/punct/./.",
        [('87 million dollars', 'money', None, None, None), ('19.5 million', 'money', None, None, None)],
        "a part of a sum",
    ),
    (
        "Last/ADJ/2/amod year/NOUN/5/obl:unmarked 413/NUM/4/nummod/413/CD people/NOUN/5/nsubj/people/NNS died_/VERB/0/root/die ,/PUNCT/7/punct/,/, down/ADV/5/advmod from/ADP/9/case/from/IN 587/NUM/7/obl/587/CD in/ADP/11/case/in/IN 2020_/NUM/9/nmod/2020/CD ./PUNCT/5/punct/./.",
        [('413', 'killed', 'people', 'Last year', None), ('587', 'killed', 'people', '2020', None)],
        "what it is measured against has a time of its own",
    ),
    (
        "Exports/NOUN/2/nsubj/export/NNS fell/VERB/0/root/fall to/ADP/5/case/to/IN 890/NUM/5/nummod/890/CD tonnes/NOUN/2/obl/tonne/NNS in/ADP/7/case/in/IN May/PROPN/2/obl/May from/ADP/9/case/from/IN 950_/NUM/2/obl/950/CD ./PUNCT/2/punct/./.",
        [('890', 'other', 'tonnes', 'May', None), ('950', 'other', 'tonnes', None, None)],
        "a bare number it came from",
    ),
    (
        "It/PRON/2/nsubj sent/VERB/0/root/send 50/NUM/4/nummod/50/CD monitors_/NOUN/2/obj/monitor/NNS ,/PUNCT/6/punct/,/, 23/NUM/4/appos/23/CD of/ADP/8/case/of/IN whom/PRON/6/nmod/whom/WP had/AUX/10/aux/have/VBD arrived/VERB/4/acl:relcl/arrive/VBN in/ADP/12/case/in/IN Norland_/PROPN/10/obl/Norland ./PUNCT/2/punct/./.",
        [('50', 'other', 'monitors', None, None), ('23', 'other', 'monitors', None, None)],
        "what is told of a part is not told of all",
    ),
    (
        "It/PRON/3/nsubj will/AUX/3/aux light/VERB/0/root/light/VB 600/NUM/5/nummod/600/CD homes/NOUN/3/obj/home/NNS in/ADP/7/case/in/IN Norland/PROPN/5/nmod/Norland and/CCONJ/9/cc/and/CC Sudland_/PROPN/7/conj/Sudland ./PUNCT/3/punct/./.",
        [('600', 'other', 'homes', None, None)],
        "two places together are neither",
    ),
    (
        "It/PRON/2/nsubj sold/VERB/0/root/sell 35/NUM/4/nummod/35/CD trucks/NOUN/2/obj/truck/NNS to/ADP/6/case/to/IN Norland_/PROPN/2/obl/Norland ./PUNCT/2/punct/./.",
        [('35', 'other', 'trucks', None, None)],
        "whom it goes to is no place of it",
    ),
    (
        "They/PRON/3/nsubj must/AUX/3/aux hand/VERB/0/root/hand/VB in/ADP/6/case/in/IN 450/NUM/6/nummod/450/CD rifles/NOUN/3/obj/rifle/NNS by/ADP/8/case/by/IN May_/PROPN/3/obl/May ./PUNCT/3/punct/./.",
        [('450', 'other', 'rifles', None, None)],
        "a day that is yet to come",
    ),
    (
        "Six/NUM/3/nsubj/six/CD had/AUX/3/aux/have/VBD died/VERB/0/root/die/VBN by/ADP/5/case/by/IN May_/PROPN/3/obl/May ./PUNCT/3/punct/./.",
        [('Six', 'killed', None, 'May', None)],
        "a day by which it was",
    ),
    (
        "Four/NUM/6/nsubj/four/CD of/ADP/4/case/of/IN the/DET/4/det dead/ADJ/1/nmod were/AUX/6/cop/be/VBD miners_/NOUN/0/root/miner/NNS ./PUNCT/6/punct/./.",
        [('Four', 'killed', None, None, None)],
        "some of the dead",
    ),
    (
        "Two/NUM/2/nummod/two/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN and/CCONJ/9/cc/and/CC 14/NUM/8/nummod/14/CD other/ADJ/8/amod people/NOUN/9/nsubj/people/NNS hurt/VERB/4/conj in/ADP/11/case/in/IN Norland_/PROPN/9/obl/Norland ./PUNCT/4/punct/./.",
        [('Two', 'killed', 'men', None, 'Norland'), ('14', 'injured', 'people', None, 'Norland')],
        "were left out",
    ),
    (
        "They/PRON/2/nsubj pulled/VERB/0/root/pull out/ADP/2/compound:prt/out/RP 300/NUM/5/nummod/300/CD trucks/NOUN/2/obj/truck/NNS after/ADP/7/case/after/IN battles/NOUN/2/obl/battle/NNS that/PRON/9/nsubj/that/WDT left/VERB/2/advcl:relcl/leave dozens/NOUN/9/obj/dozen/NNS dead_/ADJ/9/xcomp ./PUNCT/2/punct/./.",
        [('300', 'other', 'trucks', None, None), ('dozens', 'killed', None, None, None)],
        "trucks do not die",
    ),
    (
        "They/PRON/2/nsubj seek/VERB/0/root/seek/VBP 400/NUM/4/nummod/400/CD people/NOUN/2/obj/people/NNS who/PRON/8/nsubj/who/WP have/AUX/8/aux/have/VBP been/AUX/8/aux/be/VBN missing_/VERB/4/acl:relcl/miss/VBG ./PUNCT/2/punct/./.",
        [('400', 'missing', 'people', None, None)],
        "a clause that tells it",
    ),
    (
        "They/PRON/2/nsubj named/VERB/0/root/name the/DET/5/det 12/NUM/5/nummod/12/CD men/NOUN/2/obj/man/NNS who/PRON/7/nsubj/who/WP died_/VERB/5/acl:relcl/die ./PUNCT/2/punct/./.",
        [('12', 'killed', 'men', None, None)],
        "a clause of those who died",
    ),
    (
        "Talks_/NOUN/0/root/talk/NNS :/PUNCT/4/punct/:/: 500/NUM/4/nummod/500/CD men/NOUN/1/parataxis/man/NNS to/PART/6/mark/to/TO leave_/VERB/1/acl/leave/VB ./PUNCT/1/punct/./.",
        [('500', 'other', 'men', None, None)],
        "behind a headline's colon",
    ),
    (
        "Under/ADP/4/case/under/IN the/DET/4/det 2014/NUM/4/compound/2014/CD accord/NOUN/7/obl 870/NUM/6/nummod/870/CD men/NOUN/7/nsubj/man/NNS gave/VERB/0/root/give up/ADP/7/compound:prt/up/RP their/PRON/10/nmod:poss/their/PRP$ arms_/NOUN/7/obj/arm/NNS ./PUNCT/7/punct/./.",
        [('870', 'other', 'men', None, None)],
        "a year that names something",
    ),
    (
        "A/DET/7/det 9_/NUM/4/nummod/9/CD -_/PUNCT/2/punct/-/HYPH year_/NOUN/6/obl:unmarked -_/PUNCT/2/punct/-/HYPH old/ADJ/7/amod girl/NOUN/9/nsubj:pass was/AUX/9/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ./PUNCT/9/punct/./.",
        [('A', 'killed', '9-year-old girl', None, None)],
        "an age goes with the noun",
    ),
    (
        "Eight/NUM/8/nsubj/eight/CD in/ADP/3/case/in/IN ten/NUM/1/nmod/ten/CD of/ADP/6/case/of/IN the/DET/6/det displaced/NOUN/1/nmod/displace/NNS were/AUX/8/cop/be/VBD women_/NOUN/0/root/woman/NNS ./PUNCT/8/punct/./.",
        [('Eight in ten', 'other', 'displaced', None, None)],
        "a share",
    ),
    (
        "Norland/PROPN/2/nsubj/Norland promised/VERB/0/root/promise 8/NUM/4/compound/8/CD million/NUM/2/obj/million/CD and/CCONJ/7/cc/and/CC 12/NUM/7/compound/12/CD million/NUM/8/nummod/million/CD euros_/NOUN/2/obj/euro/NNS ./PUNCT/2/punct/./.",
        [('8 million', 'money', None, None, None), ('12 million euros', 'money', None, None, None)],
        "a currency that two sums share",
    ),
    (
        "They/PRON/3/nsubj must/AUX/3/aux ratify/VERB/0/root/ratify/VB a/DET/10/det 340_/NUM/7/compound/340/CD -_/PUNCT/5/punct/-/HYPH million_/NUM/9/nummod/million/CD -_/PUNCT/7/punct/-/HYPH euro/ADJ/10/compound pact_/NOUN/3/obj ./PUNCT/3/punct/./.",
        [('340-million-euro', 'money', 'pact', None, None)],
        "a sum with hyphens",
    ),
    (
        "They/PRON/3/nsubj must/AUX/3/aux leave/VERB/0/root/leave/VB 14/NUM/5/nummod/14/CD villages/NOUN/3/obj/village/NNS within/ADP/8/case/within/IN 30/NUM/8/nummod/30/CD days/NOUN/3/obl/day/NNS and/CCONJ/10/cc/and/CC Norland/PROPN/8/conj/Norland to/PART/12/mark/to/TO pay_/VERB/3/advcl/pay/VB ./PUNCT/3/punct/./.",
        [('14', 'other', 'villages', None, None)],
        "what the tree joins to a time",
    ),
    (
        "The/DET/3/det death/NOUN/3/compound toll_/NOUN/12/nsubj ,/PUNCT/6/punct/,/, which/PRON/6/nsubj/which/WDT stood/VERB/3/acl:relcl/stand at/ADP/8/case/at/IN 58/NUM/6/obl/58/CD in/ADP/10/case/in/IN May_/PROPN/6/obl/May ,/PUNCT/3/punct/,/, included/VERB/0/root/include 16/NUM/14/nummod/16/CD pupils_/NOUN/12/obj/pupil/NNS ./PUNCT/12/punct/./.",
        [('58', 'killed', None, 'May', None), ('16', 'killed', 'pupils', None, None)],
        "what a toll stood at, and whom it counts",
    ),
    (
        "Last/ADJ/2/amod year/NOUN/5/obl:unmarked 413/NUM/4/nummod/413/CD people/NOUN/5/nsubj/people/NNS died_/VERB/0/root/die ,/PUNCT/8/punct/,/, against/ADP/8/case/against/IN 587/NUM/5/obl/587/CD in/ADP/10/case/in/IN 2020_/NUM/8/nmod/2020/CD ./PUNCT/5/punct/./.",
        [('413', 'killed', 'people', 'Last year', None), ('587', 'killed', 'people', '2020', None)],
        "against another year",
    ),
    (
        "It/PRON/3/nsubj will/AUX/3/aux receive/VERB/0/root/receive/VB five/NUM/5/nummod/five/CD helicopters/NOUN/3/obj/helicopter/NNS from/ADP/7/case/from/IN Norland_/PROPN/3/obl/Norland ./PUNCT/3/punct/./.",
        [('five', 'other', 'helicopters', None, None)],
        "who gives them is no place of theirs",
    ),
    (
        "Inflation/NOUN/2/nsubj ran/VERB/0/root/run at/ADP/5/case/at/IN 34/NUM/5/nummod/34/CD percent/NOUN/2/obj last/ADJ/7/amod year_/NOUN/2/obl:unmarked ./PUNCT/2/punct/./.",
        [('34 percent', 'other', 'Inflation', None, None)],
        "a time right behind counts nothing",
    ),
    (
        "The/DET/2/det war/NOUN/3/nsubj killed/VERB/0/root/kill 400/NUM/3/obj/400/CD last/ADJ/6/amod year_/NOUN/3/obl:unmarked ./PUNCT/3/punct/./.",
        [('400', 'killed', None, None, None)],
        "nor behind a bare number",
    ),
    (
        "Solania/PROPN/2/nsubj/Solania owes/VERB/0/root/owe/VBZ 600/NUM/4/compound/600/CD million/NUM/5/nummod/million/CD crowns_/NOUN/2/obj/crown/NNS ./PUNCT/2/punct/./.",
        [('600 million crowns', 'money', None, None, None)],
        "crowns by the million",
    ),
    (
        "None/PRON/8/nsubj/none/DT of/ADP/4/case/of/IN its/PRON/4/nmod:poss/its/PRP$ crew/NOUN/1/nmod of/ADP/6/case/of/IN 22/NUM/4/nmod/22/CD was/AUX/8/aux:pass/be/VBD hurt_/ADJ/0/root ./PUNCT/8/punct/./.",
        [('None', 'injured', 'its crew', None, None), ('22', 'other', 'crew', None, None)],
        "those spared",
    ),
    (
        "Traffic/NOUN/3/nsubj has/AUX/3/aux/have/VBZ dropped/VERB/0/root/drop/VBN to/ADP/6/case/to/IN 900/NUM/6/nummod/900/CD ships/NOUN/3/obl/ship/NNS from/ADP/8/case/from/IN 2,100_/NUM/3/obl/2,100/CD ./PUNCT/3/punct/./.",
        [('900', 'other', 'ships', None, None), ('2,100', 'other', 'ships', None, None)],
        "what it dropped from",
    ),
    (
        "Only/ADV/3/advmod about/ADV/3/advmod 6,500/NUM/6/nsubj:pass/6,500/CD have/AUX/6/aux/have/VBP been/AUX/6/aux:pass/be/VBN paid_/VERB/0/root/pay/VBN ./PUNCT/6/punct/./.",
        [('about 6,500', 'other', None, None, None)],
        "a number with a word that bounds it",
    ),
    (
        "The/DET/2/det ministry/NOUN/3/nsubj put/VERB/0/root the/DET/5/det number/NOUN/3/obj of/ADP/7/case/of/IN dead/ADJ/5/nmod at/ADP/9/case/at/IN 83_/NUM/5/nmod/83/CD ,/PUNCT/13/punct/,/, including/VERB/13/case/include/VBG 19/NUM/13/nummod/19/CD children_/NOUN/7/nmod/child/NNS ./PUNCT/3/punct/./.",
        [('83', 'killed', None, None, None), ('19', 'killed', 'children', None, None)],
        "the number of dead, and a part of it",
    ),
    (
        "Rebels/NOUN/2/nsubj/rebel/NNS put/VERB/0/root/put/VBP the/DET/4/det army_/NOUN/6/nmod:poss 's/PART/4/case/'s/POS losses/NOUN/2/obj/loss/NNS at/ADP/8/case/at/IN 300_/NUM/2/obl/300/CD ./PUNCT/2/punct/./.",
        [('300', 'killed', None, None, None)],
        "an army's losses",
    ),
    (
        "Officials/NOUN/2/nsubj/official/NNS gave/VERB/0/root/give the/DET/4/det toll/NOUN/2/obj as/ADP/6/case/as/IN seven_/NUM/2/obl/seven/CD ./PUNCT/2/punct/./.",
        [('seven', 'killed', None, None, None)],
        "a toll given as so many",
    ),
    (
        "A/DET/2/det hospital/NOUN/3/nsubj took/VERB/0/root/take in/ADV/3/advmod 21/NUM/3/obj/21/CD wounded_/ADJ/3/obj ,/PUNCT/11/punct/,/, among/ADP/9/case/among/IN them/PRON/11/nmod/they five/NUM/11/nummod/five/CD refugees_/NOUN/3/parataxis/refugee/NNS ./PUNCT/3/punct/./.",
        [('21', 'injured', None, None, None), ('five', 'injured', 'refugees', None, None)],
        "what befell all befell the refugees among them",
    ),
    (
        "Officials/NOUN/2/nsubj/official/NNS say/VERB/0/root/say/VBP 40/NUM/4/nummod/40/CD miners/NOUN/6/nsubj:pass/miner/NNS were/AUX/6/aux:pass/be/VBD killed_/VERB/2/ccomp/kill/VBN ./PUNCT/2/punct/./.\nUnions/NOUN/2/nsubj/union/NNS put/VERB/0/root that/DET/4/det number/NOUN/2/obj at/ADP/6/case/at/IN 60_/NUM/2/obl/60/CD ./PUNCT/2/punct/./.",
        [('40', 'killed', 'miners', None, None), ('60', 'killed', 'miners', None, None)],
        "a number said again in the next sentence",
    ),
    (
        "The/DET/2/det rebels/NOUN/3/nsubj/rebel/NNS threatened/VERB/0/root/threaten to/PART/5/mark/to/TO behead/VERB/3/xcomp/behead/VB two/NUM/7/nummod/two/CD hostages_/NOUN/5/obj/hostage/NNS ./PUNCT/3/punct/./.",
        [('two', 'other', 'hostages', None, None)],
        "what is only threatened",
    ),
    (
        "Half/NOUN/7/nsubj:pass of/ADP/5/case/of/IN the/DET/5/det 200/NUM/5/nummod/200/CD hostages/NOUN/1/nmod/hostage/NNS were/AUX/7/aux:pass/be/VBD killed_/VERB/0/root/kill/VBN ./PUNCT/7/punct/./.",
        [('Half', 'other', 'hostages', None, None), ('200', 'other', 'hostages', None, None)],
        "all of whom only a share met with it",
    ),
    (
        "The/DET/2/det army/NOUN/3/nsubj has/VERB/0/root/have/VBZ 2,500/NUM/5/nummod/2000/CD troops/NOUN/3/obj/troop/NNS in/ADP/7/case/in/IN Norland/PROPN/5/nmod/Norland and/CCONJ/11/cc/and/CC a/DET/11/det further/ADJ/11/advmod/further/JJR 1,200/NUM/5/conj/1,200/CD in/ADP/13/case/in/IN Sudland_/PROPN/11/nmod/Sudland ./PUNCT/3/punct/./.",
        [('2,500', 'troops', 'troops', None, 'Norland'), ('1,200', 'troops', 'troops', None, 'Sudland')],
        "a further number of the same",
    ),
    (
        "Since/SCONJ/5/mark/since/IN a/DET/3/det truce/NOUN/5/nsubj:pass was/AUX/5/aux:pass/be/VBD signed/VERB/13/advcl/sign/VBN in/ADP/7/case/in/IN Norland_/PROPN/5/obl/Norland ,/PUNCT/5/punct/,/, 26/NUM/10/nummod/26/CD soldiers/NOUN/13/nsubj:pass/soldier/NNS have/AUX/13/aux/have/VBP been/AUX/13/aux:pass/be/VBN killed_/VERB/0/root/kill/VBN ./PUNCT/13/punct/./.",
        [('26', 'killed', 'soldiers', None, None)],
        "where a truce was signed is not where they died",
    ),
    (
        "About/ADV/2/advmod 1,300/NUM/3/nummod/1,300/CD miners/NOUN/6/nsubj:pass/miner/NNS are/AUX/6/aux:pass/be/VBP still/ADV/6/advmod held/VERB/0/root/hold/VBN in/ADP/8/case/in/IN Norland_/PROPN/6/obl/Norland ./PUNCT/6/punct/./.",
        [('About 1,300', 'detained', 'miners', None, 'Norland')],
        "who are still held",
    ),
    (
        "Two/NUM/2/nummod/two/CD thirds/NOUN/6/nsubj of/ADP/5/case/of/IN the/DET/5/det miners/NOUN/2/nmod/miner/NNS left_/VERB/0/root/leave ./PUNCT/6/punct/./.",
        [('Two thirds', 'other', 'miners', None, None)],
        "a share is no number of people",
    ),
    (
        "The/DET/2/det toll/NOUN/4/nsubj is/AUX/4/cop/be/VBZ 40_/NUM/0/root/40/CD ;/PUNCT/7/punct/;/: officials/NOUN/7/nsubj/official/NNS say/VERB/4/parataxis/say/VBP that/SCONJ/13/mark/that/IN the/DET/11/det true/ADJ/11/amod figure/NOUN/13/nsubj is/AUX/13/cop/be/VBZ close/ADJ/7/ccomp to/ADP/15/case/to/IN 60_/NUM/13/obl/60/CD ./PUNCT/4/punct/./.",
        [('40', 'killed', None, None, None), ('close to 60', 'killed', None, None, None)],
        "what the true figure is close to",
    ),
    (
        "Norland/PROPN/2/nsubj/Norland has/VERB/0/root/have/VBZ 1,500/NUM/4/nummod/1,500/CD soldiers/NOUN/2/obj/soldier/NNS there_/ADV/2/advmod ,/PUNCT/9/punct/,/, the/DET/9/det Sudland/PROPN/9/compound/Sudland Union/PROPN/4/appos/Union about/ADV/11/advmod 1,100_/NUM/9/nummod/1,100/CD ./PUNCT/2/punct/./.",
        [('1,500', 'troops', 'soldiers', None, None), ('about 1,100', 'troops', 'soldiers', None, None)],
        "what the next has as many of",
    ),
    (
        "Four/NUM/5/nsubj/four/CD of/ADP/4/case/of/IN the/DET/4/det wounded/NOUN/1/nmod/wounded/NNS died/VERB/0/root/die later_/ADV/5/advmod/late/RBR ./PUNCT/5/punct/./.",
        [('Four', 'killed', None, None, None)],
        "some of the wounded died",
    ),
    (
        "Of/ADP/4/case/of/IN the/DET/4/det 1,200/NUM/4/nummod/1000/CD people/NOUN/9/nsubj/people/NNS detained_/VERB/4/acl/detain/VBN ,/PUNCT/4/punct/,/, 300/NUM/9/nsubj/300/CD are/AUX/9/cop/be/VBP women_/NOUN/0/root/woman/NNS ./PUNCT/9/punct/./.",
        [('1,200', 'detained', 'people', None, None), ('300', 'detained', 'women', None, None)],
        "out of all with whom the sentence opens",
    ),
    (
        "The/DET/2/det army/NOUN/3/nsubj admitted/VERB/0/root/admit the/DET/5/det loss/NOUN/3/obj of/ADP/8/case/of/IN eight/NUM/8/nummod/eight/CD men_/NOUN/5/nmod/man/NNS ./PUNCT/3/punct/./.",
        [('eight', 'killed', 'men', None, None)],
        "an army's loss of men",
    ),
    (
        "The/DET/2/det militia/NOUN/3/nsubj holds/VERB/0/root/hold/VBZ 34/NUM/5/nummod/34/CD foreigners_/NOUN/3/obj/foreigner/NNS ./PUNCT/3/punct/./.",
        [('34', 'detained', 'foreigners', None, None)],
        "whom a militia holds",
    ),
    (
        "The/DET/2/det hall/NOUN/3/nsubj holds/VERB/0/root/hold/VBZ 300/NUM/5/nummod/300/CD people_/NOUN/3/obj/people/NNS ./PUNCT/3/punct/./.",
        [('300', 'other', 'people', None, None)],
        "for whom a hall has room",
    ),
    (
        "It/PRON/2/nsubj raised/VERB/0/root/raise the/DET/4/det number/NOUN/2/obj of/ADP/6/case/of/IN dead/ADJ/4/nmod from/ADP/8/case/from/IN 12/NUM/2/obl/12/CD to/ADP/10/case/to/IN 15_/NUM/2/obl/15/CD ./PUNCT/2/punct/./.",
        [('12', 'killed', None, None, None), ('15', 'killed', None, None, None)],
        "a number raised from one to another",
    ),
    (
        "About/ADV/2/advmod 300/NUM/10/nsubj/300/CD of/ADP/8/case/of/IN the/DET/5/det town_/NOUN/8/nmod:poss 's/PART/5/case/'s/POS 900/NUM/8/nummod/900/CD residents/NOUN/2/nmod/resident/NNS have/AUX/10/aux/have/VBP fled_/VERB/0/root/flee/VBN ./PUNCT/10/punct/./.",
        [('About 300', 'displaced', "town's 900 residents", None, None), ('900', 'other', 'residents', None, None)],
        "all of whom only some fled",
    ),
    (
        "Police/NOUN/2/nsubj/police/NNS arrested/VERB/0/root/arrest 23/NUM/4/nummod/23/CD suspects/NOUN/2/obj/suspect/NNS and/CCONJ/6/cc/and/CC released/VERB/2/conj/release nine/NUM/6/obj/nine/CD of/ADP/9/case/of/IN them_/PRON/7/nmod/they ./PUNCT/2/punct/./.",
        [('23', 'detained', 'suspects', None, None), ('nine', 'other', 'suspects', None, None)],
        "some of those held are let go",
    ),
    (
        "In/ADP/3/case/in/IN the/DET/3/det town/NOUN/7/obl 16/NUM/5/nummod/16/CD children/NOUN/7/nsubj/child/NNS have/AUX/7/aux/have/VBP starved_/VERB/0/root/starve/VBN ./PUNCT/7/punct/./.",
        [('16', 'killed', 'children', None, None)],
        "who starved",
    ),
    (
        "The/DET/2/det rebels/NOUN/4/nsubj/rebel/NNS still/ADV/4/advmod hold/VERB/0/root/hold/VBP 104/NUM/6/nummod/104/CD soldiers_/NOUN/4/obj/soldier/NNS ,/PUNCT/11/punct/,/, the/DET/9/det army/NOUN/11/compound 260/NUM/9/flat/260/CD fighters_/NOUN/6/appos/fighter/NNS ./PUNCT/4/punct/./.",
        [('104', 'detained', 'soldiers', None, None), ('260', 'detained', 'fighters', None, None)],
        "the verb said once",
    ),
    (
        "It/PRON/3/nsubj will/AUX/3/aux pay/VERB/0/root/pay/VB 25/NUM/5/compound/25/CD million/NUM/6/nummod/million/CD soles_/NOUN/3/obj/sole/NNS ./PUNCT/3/punct/./.",
        [('25 million soles', 'money', None, None, None)],
        "a currency by the million only",
    ),
    (
        "The/DET/3/det 300/NUM/3/nummod/300/CD guards/NOUN/5/nsubj/guard/NNS have/AUX/5/aux/have/VBP died/VERB/0/root/die/VBN since/SCONJ/10/mark/since/IN an/DET/8/det/a emergency/NOUN/10/nsubj:pass was/AUX/10/aux:pass/be/VBD declared/VERB/5/advcl/declare/VBN in/ADP/12/case/in/IN May_/PROPN/10/obl/May ./PUNCT/5/punct/./.",
        [('300', 'killed', 'guards', None, None)],
        "since when an emergency was declared",
    ),
    (
        "Some/DET/3/det 140,000/NUM/3/nummod/140000/CD villagers/NOUN/6/nsubj/villager/NNS are/AUX/6/cop/be/VBP still/ADV/6/advmod refugees_/NOUN/0/root/refugee/NNS ./PUNCT/6/punct/./.",
        [('Some 140,000', 'displaced', 'villagers', None, None)],
        "who are refugees",
    ),
    (
        "Three/NUM/2/nummod/three/CD guards/NOUN/6/nsubj:pass/guard/NNS from/ADP/4/case/from/IN Norland/PROPN/2/nmod/Norland were/AUX/6/aux:pass/be/VBD killed/VERB/0/root/kill/VBN in/ADP/8/case/in/IN Sudland_/PROPN/6/obl/Sudland ./PUNCT/6/punct/./.",
        [('Three', 'killed', 'guards', None, 'Sudland')],
        "whence those killed came",
    ),
    (
        "Some/DET/2/det 900/NUM/3/nummod/900/CD people/NOUN/6/nsubj/people/NNS from/ADP/5/case/from/IN Norland/PROPN/3/nmod/Norland fled_/VERB/0/root/flee ./PUNCT/6/punct/./.",
        [('Some 900', 'displaced', 'people', None, 'Norland')],
        "whence those fled who left",
    ),
    (
        "They/PRON/2/nsubj freed/VERB/0/root/free 240/NUM/4/nummod/240/CD guards_/NOUN/2/obj/guard/NNS ,/PUNCT/9/punct/,/, in/ADP/9/case/in/IN the/DET/9/det first/ADJ/9/amod deal/NOUN/2/obl since/SCONJ/12/mark/since/IN fighting/NOUN/12/nsubj began/VERB/9/advcl/begin in/ADP/14/case/in/IN May_/PROPN/12/obl/May ./PUNCT/2/punct/./.",
        [('240', 'other', 'guards', None, None)],
        "what is the first since a time",
    ),
    (
        "It/PRON/2/nsubj got/VERB/0/root/get a/DET/4/det third/NOUN/2/obj of/ADP/7/case/of/IN 410/NUM/6/compound/410/CD million/NUM/7/nummod/million/CD dollars_/NOUN/4/nmod/dollar/NNS ./PUNCT/2/punct/./.",
        [('410 million dollars', 'money', None, None, None)],
        "a sum of which a part is told",
    ),
    (
        "The/DET/5/det 27/NUM/{}/nummod/27/CD -/PUNCT/2/punct member/NOUN/5/compound bloc/NOUN/6/nsubj left/VERB/0/root Norland_/PROPN/6/obj ./PUNCT/6/punct".replace("{}", "5"),
        [('27', 'members', 'member bloc', None, None)],
        "how many a bloc has, whichever noun the tree has the number on",
    ),
    (
        "The/DET/5/det 27/NUM/4/nummod/27/CD -/PUNCT/2/punct nation/NOUN/5/compound bloc/NOUN/6/nsubj left/VERB/0/root Norland_/PROPN/6/obj ./PUNCT/6/punct",
        [('27', 'members', 'nation bloc', None, None)],
        "of nations as well",
    ),
    (
        "The/DET/5/det 27/NUM/4/nummod/27/CD -/PUNCT/2/punct nation/NOUN/5/compound League/PROPN/6/nsubj left_/VERB/0/root ./PUNCT/6/punct",
        [('27', 'members', 'nation League', None, None)],
        "of a body by name",
    ),
    (
        "The/DET/5/det 27/NUM/4/nummod/27/CD -/PUNCT/2/punct nation/NOUN/5/compound tour/NOUN/6/nsubj ended_/VERB/0/root ./PUNCT/6/punct",
        [('27', 'other', 'nation tour', None, None)],
        "a tour has no members",
    ),
    (
        "14.52/NUM/2/nummod/14.52/CD Police/NOUN/3/nsubj/police/NNS held/VERB/0/root/detain 14/NUM/5/nummod/14/CD men_/NOUN/3/obj/man/NNS ./PUNCT/3/punct/./.",
        [('14', 'detained', 'men', None, None)],
        "the hour that opens an entry",
    ),
    (
        "It/PRON/2/nsubj caused/VERB/0/root/cause injuries/NOUN/2/obj/injury/NNS to/ADP/6/case/to/IN 15/NUM/6/nummod/15/CD crew_/NOUN/3/nmod/crew/NN ./PUNCT/2/punct/./.",
        [('15', 'injured', 'crew', None, None)],
        "injuries to a crew",
    ),
    (
        "The/DET/2/det 900/NUM/3/nummod/900/CD villagers/NOUN/5/nsubj/villager/NNS who/PRON/5/nsubj/who/WP fled/VERB/0/root/flee sought/VERB/5/conj/seek a/DET/8/det loan_/NOUN/6/obj ,/PUNCT/14/punct/,/, of/ADP/11/case/of/IN which/PRON/14/obl/which/WDT 18/NUM/13/nummod/18/CD percent/NOUN/14/nsubj had/AUX/15/aux/have/VBD come_/VERB/8/acl:relcl/come/VBN ./PUNCT/5/punct/./.",
        [('900', 'displaced', 'villagers', None, None), ('18 percent', 'other', None, None, None)],
        "a part of a thing told of last",
    ),
    (
        "The/DET/2/det toll/NOUN/3/nsubj rose/VERB/0/root/rise from/ADP/5/case/from/IN 12/NUM/3/obl/12/CD to/ADP/7/case/to/IN 19/NUM/5/nmod/19/CD in/ADP/9/case/in/IN May_/PROPN/3/obl/May ./PUNCT/3/punct/./.",
        [('12', 'killed', None, None, None), ('19', 'killed', None, 'May', None)],
        "what it rose from held before",
    ),
    (
        "It/PRON/5/nsubj was/AUX/5/cop/be/VBD the/DET/5/det deadliest/ADJ/5/amod/deadly/JJS month/NOUN/0/root since/ADP/7/case/since/IN 2014_/NUM/5/nmod/2014/CD ,/PUNCT/13/punct/,/, when/ADV/13/advmod/when/WRB 32/NUM/11/nummod/32/CD guards/NOUN/13/nsubj:pass/guard/NNS were/AUX/13/aux:pass/be/VBD killed_/VERB/5/advcl/kill/VBN ./PUNCT/5/punct/./.",
        [('32', 'killed', 'guards', '2014', None)],
        "when they were killed, though behind since",
    ),
    (
        "Norland/PROPN/2/nsubj/Norland agreed/VERB/0/root/agree in/ADP/4/case/in/IN May/PROPN/2/obl/May to/PART/6/mark/to/TO withdraw/VERB/2/xcomp/withdraw/VB 900/NUM/8/nummod/900/CD guards_/NOUN/6/obj/guard/NNS ./PUNCT/2/punct/./.",
        [('900', 'other', 'guards', None, None)],
        "what is only agreed then",
    ),
    (
        "Gunmen/NOUN/2/nsubj/gunman/NNS killed/VERB/0/root/kill nine/NUM/4/nummod/nine/CD villagers/NOUN/2/obj/villager/NNS and/CCONJ/6/cc/and/CC abducted/VERB/2/conj/abduct 30/NUM/6/obj/30/CD in/ADP/12/case/in/IN Norland_/PROPN/12/nmod:poss/Norland 's/PART/9/case/'s/POS Sudland/PROPN/12/compound/Sudland state_/NOUN/6/obl ./PUNCT/2/punct/./.",
        [('nine', 'killed', 'villagers', None, 'Sudland'), ('30', 'detained', 'villagers', None, 'Sudland')],
        "whose state it is",
    ),
    (
        "Nine/NUM/2/nummod/nine/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN and/CCONJ/8/cc/and/CC 250/NUM/7/nummod/250/CD people/NOUN/8/nsubj/people/NNS fled/VERB/4/conj/flee/VBD to/ADP/10/case/to/IN Norland_/PROPN/8/obl/Norland ./PUNCT/4/punct/./.",
        [('Nine', 'killed', 'men', None, None), ('250', 'displaced', 'people', None, 'Norland')],
        "where others fled",
    ),
    (
        "Last/ADJ/2/amod year/NOUN/5/obl:unmarked 413/NUM/4/nummod/413/CD people/NOUN/5/nsubj/people/NNS died_/VERB/0/root/die ,/PUNCT/7/punct/,/, compared/VERB/5/advcl/compare/VBN with/ADP/9/case/with/IN 587/NUM/7/obl/587/CD in/ADP/11/case/in/IN all/DET/7/obl/all/DT of/ADP/13/case/of/IN 2020_/NUM/11/nmod/2020/CD ./PUNCT/5/punct/./.",
        [('413', 'killed', 'people', 'Last year', None), ('587', 'killed', 'people', '2020', None)],
        "a whole year",
    ),
    (
        "Parliament/NOUN/2/nsubj/parliament/NN voted/VERB/0/root/vote 88/NUM/2/obj/88/CD -/PUNCT/5/case/-/HYPH 41/NUM/3/nmod/41/CD in/ADP/7/case/in/IN May_/PROPN/2/obl/May ./PUNCT/2/punct/./.",
        [('88', 'votes', None, 'May', None), ('41', 'votes', None, 'May', None)],
        "both sides of a vote",
    ),
    (
        "Last/ADJ/2/amod year/NOUN/4/obl:unmarked police/NOUN/4/nsubj/police/NNS arrested/VERB/0/root/arrest 90/NUM/6/nummod/90/CD men/NOUN/4/obj/man/NNS ,/PUNCT/8/punct/,/, 60/NUM/4/obj/60/CD of/ADP/10/case/of/IN them/PRON/8/nmod in/ADP/12/case/in/IN May_/PROPN/4/obl/May ./PUNCT/4/punct/./.",
        [('90', 'detained', 'men', 'Last year', None), ('60', 'detained', 'men', 'May', None)],
        "when some of them were",
    ),
    (
        "Exports/NOUN/2/nsubj/export/NNS rose/VERB/0/root/rise to/ADP/5/case/to/IN 89/NUM/5/nummod/89/CD percent/NOUN/2/obl/percent/NN in/ADP/7/case/in/IN May/PROPN/2/obl/May from/ADP/10/case/from/IN 65/NUM/10/nummod/65/CD percent/NOUN/2/obl/percent/NN in/ADP/12/case/in/IN 2014_/NUM/2/obl/2014/CD ./PUNCT/2/punct/./.",
        [('89 percent', 'other', 'Exports', 'May', None), ('65 percent', 'other', 'Exports', '2014', None)],
        "a share it rose from",
    ),
    (
        "Nine/NUM/2/nummod/nine/CD men/NOUN/3/nsubj/man/NNS died/VERB/0/root/die ,/PUNCT/5/punct/,/, three/NUM/3/parataxis/three/CD of/ADP/7/case/of/IN them/PRON/5/nmod Norlandian_/PROPN/3/parataxis/Norlandian ./PUNCT/3/punct/./.",
        [('Nine', 'killed', 'men', None, None), ('three', 'killed', 'men', None, None)],
        "whose some of them are",
    ),
    (
        "Nine/NUM/2/nummod/nine/CD men/NOUN/3/nsubj/man/NNS died/VERB/0/root/die shortly/ADV/6/advmod before/ADP/6/case/before/IN May_/PROPN/3/obl/May ./PUNCT/3/punct/./.",
        [('Nine', 'killed', 'men', 'May', None)],
        "shortly before it is then",
    ),
    (
        "Nine/NUM/2/nummod/nine/CD men/NOUN/3/nsubj/man/NNS died_/VERB/0/root/die two/NUM/5/nummod/two/CD days/NOUN/8/obl:unmarked/day/NNS after/SCONJ/8/mark/after/IN talks/NOUN/8/nsubj/talk/NNS collapsed/VERB/3/advcl/collapse in/ADP/10/case/in/IN Norland_/PROPN/8/obl/Norland ./PUNCT/3/punct/./.",
        [('Nine', 'killed', 'men', None, None)],
        "where something was days before",
    ),
    (
        "Police/NOUN/2/nsubj held/VERB/0/root/hold/VBD captive/ADJ/2/xcomp 20/NUM/5/nummod/20/CD men/NOUN/2/obj/man/NNS in/ADP/7/case/in/IN May/PROPN/2/obl and/CCONJ/9/cc/and/CC eight/NUM/5/conj/eight/CD in/ADP/11/case/in/IN 2014_/NUM/2/obl/2014/CD ./PUNCT/2/punct/./.",
        [("20", "detained", "men", "May", None), ("eight", "detained", "men", "2014", None)],
        "each with a time of its own",
    ),
    (
        "Police/NOUN/2/nsubj arrested/VERB/0/root/arrest/VBD 20/NUM/4/nummod/20/CD men/NOUN/2/obj/man/NNS before/ADP/7/case/before/IN a/DET/7/det vote/NOUN/2/obl/vote/NN and/CCONJ/9/cc/and/CC 12/NUM/4/conj/12/CD in/ADP/11/case/in/IN May_/PROPN/2/obl ./PUNCT/2/punct/./.",
        [("20", "detained", "men", None, None), ("12", "detained", "men", "May", None)],
        "a time that is only the other's",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "remark"), ROWS, ids=[row[2] for row in ROWS])
def test_what_a_figure_holds_for(words: str, expected: list[tuple[str | None, ...]], remark: str) -> None:
    document = parsed(words)
    times = tuple(
        TimeExpression(_span(document, word), value, f"{value[:4]}-01-01", f"{value[:4]}-12-31", "DATE")
        for word, value in TIMES.items()
        if word in document.text
    )
    places = tuple(PlaceMention(_span(document, word), word, *[None] * 5) for word in PLACES if word in document.text)
    found = quantities.find(document, NOBODY, times, places, (), (), ())
    assert [
        (
            q.printed.text,
            q.measure,
            q.of and q.of.text,
            None if q.as_of is None else times[q.as_of].span.text,
            None if q.place is None else places[q.place].span.text,
        )
        for q in found
    ] == expected, remark


SINCE = [
    ("what there was nothing like since", "Nine/NUM/2/nummod/nine/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN in/ADP/8/case/in/IN the/DET/8/det worst/ADJ/8/amod/bad/JJS raid/NOUN/4/obl since/ADP/10/case/since/IN 2014_/NUM/4/obl/2014/CD ./PUNCT/4/punct/./.", [None]),
    ("since when they are counted", "Nine/NUM/2/nummod/nine/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN in/ADP/6/case/in/IN raids/NOUN/4/obl/raid/NNS since/ADP/8/case/since/IN 2014_/NUM/4/obl/2014/CD ./PUNCT/4/punct/./.", ["2014"]),
    ("all of whom are not those since then", "Nine/NUM/2/nummod/nine/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN since/ADP/6/case/since/IN May_/PROPN/4/obl/May ,/PUNCT/8/punct/,/, bringing/VERB/4/advcl/bring/VBG the/DET/10/det toll/NOUN/8/obj to/ADP/12/case/to/IN 30_/NUM/8/obl/30/CD ./PUNCT/4/punct/./.", ["May", None]),
    ("what is told of beside them", "Troops/NOUN/3/nsubj/troop/NNS have/AUX/3/aux been/VERB/0/root/be/VBN there/ADV/3/advmod since/ADP/6/case/since/IN 2014_/NUM/3/obl/2014/CD ;/PUNCT/3/punct/;/: nine/NUM/10/nsubj:pass/nine/CD were/AUX/10/aux:pass/be/VBD killed_/VERB/3/parataxis/kill/VBN ./PUNCT/3/punct/./.", [None]),
    ("what they are compared with", "Nine/NUM/2/nummod/nine/CD men/NOUN/4/nsubj:pass/man/NNS were/AUX/4/aux:pass/be/VBD killed/VERB/0/root/kill/VBN since/ADP/6/case/since/IN May_/PROPN/4/obl/May ,/PUNCT/10/punct/,/, up/ADV/10/advmod/up/RB from/ADP/10/case/from/IN 30_/NUM/4/obl/30/CD ./PUNCT/4/punct/./.", ["May", None]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), SINCE, ids=[row[0] for row in SINCE])
def test_since_when_a_figure_counts(remark: str, words: str, expected: list[str | None]) -> None:
    document = parsed(words)
    time = next(word for word in ("May", "2014") if word in words)
    times = (TimeExpression(_span(document, time), "2014", "2014-01-01", "2014-12-31", "DATE"),)
    found = quantities.find(document, NOBODY, times, (), (), (), ())
    assert [None if q.since is None else time for q in found] == expected, remark


def _span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words), words)


def test_an_article_counts_the_noun_behind_a_bodys_name() -> None:
    document = parsed(
        "They/PRON/2/nsubj arrested/VERB/0/root/arrest a/DET/4/det Movement/PROPN/2/obj of/ADP/6/case Velia/PROPN/4/nmod "
        "(_/PUNCT/8/punct MV_/PROPN/10/compound )/PUNCT/8/punct leader/NOUN/2/obj",
        names={(3, 6): "ORG", (7, 8): "ORG"},
    )
    found = quantities.find(document, NOBODY, (), (), (), (), ())
    assert [(q.printed.text, q.measure, q.of and q.of.text) for q in found] == [("a", "detained", "leader")]
