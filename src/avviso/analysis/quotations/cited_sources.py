"""Whom an outlet cites: "The agency, citing the ministry, reported that" is the ministry's statement through the agency."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors, Mention
from avviso.analysis.quotations.candidates import Candidate, noun_phrase
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import words
from avviso.text import outlets

_CITING = frozenset({"cite", "quote"})
_OUTLETS = words("agency newspaper paper daily radio television tv channel broadcaster website outlet station magazine")
_SOMEBODY = frozenset({"person", "organisation", "group", "state"})
_LONGEST = 60
"""Characters of an outlet's name."""


def told(tree: Tree, actors: Actors, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, those of outlets that cite somebody said by whom they cite, the outlet their channel."""
    return [_told(tree, actors, one) for one in candidates]


def _told(tree: Tree, actors: Actors, one: Candidate) -> Candidate:
    if one.cue is None or one.speaker is None or one.source is None or one.via or one.negated:
        return one
    if one.frame == "silence" or not _is_outlet(tree, actors, one.speaker):
        return one
    hung = (*tree.children[one.head], *tree.children[one.speaker])
    for verb in hung:
        cites = tree.lemma[verb] in _CITING and tree.tag[verb] == "VBG" and tree.base[verb] in {"advcl", "acl"}
        cited = tree.child(verb, "obj") if cites else None
        if cited is None or cited < verb or says_itself(tree, verb):
            continue
        mention = mention_for(tree, actors, cited)
        phrase = noun_phrase(tree, cited)
        outlet = mention_for(tree, actors, one.speaker)
        itself = mention is not None and outlet is not None and mention.entity == outlet.entity is not None
        if phrase is None or itself or not _is_somebody(tree, cited, mention):
            continue  # "the agency" that an agency cites is another, whom nobody names
        return replace(one, source=phrase, speaker=cited, via=(one.speaker,))
    return one


def _is_somebody(tree: Tree, cited: int, mention: Mention | None) -> bool:
    """Whether who is cited can speak, known as an actor or only as a source."""
    if mention is None:
        return tree.lemma[cited] == "source"
    return mention.type in _SOMEBODY and mention.form != "pronoun"


def says_itself(tree: Tree, verb: int) -> bool:
    """Whether a verb of citing has a clause of its own; one behind a comma is the outlet's: "reported, citing Holm, that it fell"."""
    clause = tree.child(verb, "ccomp", "advcl")
    return clause is not None and "," not in tree.text[tree.left[clause] - 1 : tree.left[clause] + 1]


def _is_outlet(tree: Tree, actors: Actors, token: int) -> bool:
    """Whether a speaker is a paper, a station or an agency."""
    mention = mention_for(tree, actors, token)
    if mention is None or mention.type != "organisation":
        return False
    named = len(mention.span.text) <= _LONGEST and outlets.looks_like_outlet(mention.span.text)
    return named or tree.lemma[token] in _OUTLETS
