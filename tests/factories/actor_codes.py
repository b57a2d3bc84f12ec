"""Sentences with trees for the tests of actor codes, written for the purpose."""

from __future__ import annotations

PRESIDENT = """
Petro Petro PROPN NNP 3 nsubj
Poroshenko Poroshenko PROPN NNP 1 flat
arrived_ arrive VERB VBD 0 root
. . PUNCT . 3 punct
"""
PRESIDENT_NAMES = {(0, 2): "PER"}

GUEST = """
Gallery gallery NOUN NN 3 compound
Director director NOUN NN 3 compound
Petro Petro PROPN NNP 5 nsubj
Poroshenko Poroshenko PROPN NNP 3 flat
arrived_ arrive VERB VBD 0 root
. . PUNCT . 5 punct
"""
GUEST_NAMES = {(2, 4): "PER"}

SECRETARY = """
Jens Jens PROPN NNP 3 nsubj
Stoltenberg Stoltenberg PROPN NNP 1 flat
arrived_ arrive VERB VBD 0 root
. . PUNCT . 3 punct
"""
SECRETARY_NAMES = {(0, 2): "PER"}

FORMER = """
Former former ADJ JJ 3 amod
Swedish swedish ADJ JJ 3 amod
Minister Minister PROPN NNP 6 nsubj
Anna Anna PROPN NNP 3 appos
Lindqvist Lindqvist PROPN NNP 4 flat
arrived_ arrive VERB VBD 0 root
. . PUNCT . 6 punct
"""
FORMER_NAMES = {(3, 5): "PER"}

TROOPS = """
Russian russian ADJ JJ 2 amod
troops troop NOUN NNS 3 nsubj
attacked attack VERB VBD 0 root
the the DET DT 5 det
rebels_ rebel NOUN NNS 3 obj
. . PUNCT . 3 punct
"""

OBSERVERS = """
Monitors monitor NOUN NNS 4 nsubj
of of ADP IN 3 case
NATO NATO PROPN NNP 1 nmod
met meet VERB VBD 0 root
critics critic NOUN NNS 4 obj
of of ADP IN 7 case
NATO_ NATO PROPN NNP 5 nmod
. . PUNCT . 4 punct
"""
OBSERVERS_NAMES = {(2, 3): "ORG", (6, 7): "ORG"}

COMMANDERS = """
Troops troop NOUN NNS 2 nsubj
captured capture VERB VBD 0 root
five five NUM CD 5 nummod
Taliban Taliban PROPN NNP 5 compound
commanders_ commander NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
COMMANDERS_NAMES = {(3, 4): "ORG"}
