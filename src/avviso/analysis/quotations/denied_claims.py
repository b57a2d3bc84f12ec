"""Which statement a denial contradicts: the claim it names the giver of, the one it only points at, the one about the same thing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from avviso.analysis.annotations import Actors, Quotation
from avviso.analysis.quotations.acts import content_root
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.analysis.quotations.topics import OFFICIAL, Topic, likeness, sides, thing
from avviso.reference.cues import CLAIM_NOUNS, CLAIMED, COUNTS, FALSE, MADE, NOT, TEXT_SOURCES, TRUE, words

_POINTING = frozenset({"it", "this", "that", "them", "the", "these", "those", "such", "both", "all", "any", "which"})
_THIS = frozenset({"this", "that", "these"})
# What one is said to have in a deed, which alone says nothing of the deed: "denied responsibility".
_PARTS = words("responsibility involvement wrongdoing role complicity blame guilt")
# What somebody is charged with is answered also from further away.
_CHARGES = words("accusation allegation charge")
# What is said of too many deeds to be one by itself.
_LIGHT = words("have do make take get go come give say tell know want plan see hold")
# What says of something told before only that it is not so; "no such order" names what kind of thing that is.
_HOLLOW = re.compile(
    r"(?:that )?(?:nothing (?:of the (?:kind|sort)|like (?:that|this|it))\b.*"
    r"|there (?:\w+ )?(?:is|are|was|were|been) (?:\w+ )?(?:none|no such (?P<such>[\w -]+?))(?: (?:there|here|at all))?"
    r"|(?:it|this|that|no such (?P<kind>[\w-]+)|none of (?:it|this|that))"
    r" (?:(?:has|had|have|was|is|were|are|'s|’s|did|does|been|ever|never|not|n't|n’t|simply|just|all|a|an|the|completely|totally|utterly|complete) )*"
    r"(?:happened|happen|occurred|occur|taken place|took place|take place|existed|exists|exist|the case|so"
    rf"|{'|'.join(sorted(FALSE | TRUE))}|lies|fabrications))"
)
# What somebody says who was blamed, and words for a body that was named right before.
_NO_PART = re.compile(
    r"\b(?:nothing to do with|no (?:part|role|hand|involvement|link|connection)|not (?:involved|responsible|behind)|any (?:part|role|involvement|link))\b"
)
_BODIES = words(
    "group movement organisation organization party militia faction network front union company firm gang cartel"
)
_OF_ONE_VOICE = OFFICIAL - {"JUD", "LEG"}  # prosecutor and lawyer, and two members of a house, are not of one
_CLOSE = 2  # sentences between a denial and the claim of the thing that it says there was none of
_NEAR = 4  # sentences between a denial that only points back and what it points at
_FAR = 12  # sentences to the claim of somebody who is named
_THRESHOLD = 0.6
_NAMED = 0.3  # likeness that is enough where it is told whose the claim is


class Denials:
    """The denials of a document, and what else is said in it."""

    def __init__(
        self,
        tree: Tree,
        actors: Actors,
        candidates: Sequence[Candidate],
        quotations: Sequence[Quotation],
        topics: Sequence[Topic],
    ) -> None:
        self._tree, self._actors = tree, actors
        self._candidates, self._quotations, self._topics = candidates, quotations, topics
        self._answered: dict[int, int] = {}
        worded = (any(not tree.space[t] for t in range(*bounds)) for bounds in tree.sentences)
        self._order = list(itertools.accumulate(worded))  # a blank line is no sentence between two
        self._sides = [sides(actors, None if q.speaker is None else q.speaker.entity) for q in quotations]

    def meant(self, index: int, contrary: Sequence[bool]) -> int | None:
        """The statement that a denial contradicts; `contrary` says which statements say the opposite of what it says. One that only points, or
        has a thing in common with what its side denied right before, is of that, where no other is found."""
        word, alone = self._top(index)
        found = self._meant(index, word, alone, contrary)
        if found is None:
            before = (self._answered[k] for k in self._denied_before(index) if k in self._answered)
            things = self._topics[index].things
            found = next((k for k in before if alone or things & self._topics[k].things), None)
        if found is not None:
            self._answered[index] = found
        return found

    def _denied_before(self, index: int) -> list[int]:
        """The denials of the same side in the sentence of a denial and the one before it, the last first."""
        near = (k for k in range(index - 1, -1, -1) if self._apart(index, k) in (0, 1))
        return [k for k in near if self._quotations[k].act == "deny" and self._same(index, k)]

    def _meant(self, index: int, word: int | None, alone: bool, contrary: Sequence[bool]) -> int | None:
        claimant = None if word is None else self._claimant(word)
        if claimant is not None:
            found = self._of(index, claimant, alone)
            if found is not None or alone:
                return found
        told = next((k for k, q in enumerate(self._quotations) if q.within == index and self._is_noun(k)), None)
        if told is not None:
            return told
        paper = self._of_paper(index)
        if paper is not None:
            return paper
        hollow = self._hollow(index)
        if hollow is not None:
            named = [k for k in self._others(index) if hollow and k < index and hollow in self._topics[k].things]
            near = [k for k in named if self._apart(index, k) <= _NEAR]
            return near[-1] if near else self._before(index, this=True)
        lacking = self._none_of(index)
        if lacking is not None:
            return lacking
        if alone and word is not None:
            this = {self._tree.lower[t] for t in (word, *self._tree.children[word])} & _THIS
            untrue = any(self._tree.lemma[t] in FALSE for t in range(*self._candidates[index].contents[-1]))
            return self._before(index, this=bool(this) or untrue, claim=self._tree.lemma[word])
        pool = [
            k
            for k in self._others(index)
            if contrary[k] and (self._likeness(index, k) >= _THRESHOLD or self._same_deed(index, k))
        ]
        if pool:
            return min(
                pool,
                key=lambda k: (-self._likeness(index, k), self._quotations[k].act != "accuse", self._apart(index, k)),
            )
        found = self._before(index, shared=True)
        return self._blamed_before(index) if found is None else found

    def _none_of(self, index: int) -> int | None:
        """The claim of a thing that a denial says its side did to none: "bombed a clinic", "had not struck any clinic"; of what "such" points to
        ("gave no such order") whoever is meant."""
        tree = self._tree
        root = content_root(tree, self._candidates[index])
        held = None if root is None else tree.child(root, "obj")
        marks = set() if held is None else {tree.lower[c] for c in tree.children[held]}
        if held is None or not marks & {"any", "no", "such"}:
            return None
        kind = thing(tree, held)
        near = (k for k in reversed(self._others(index)) if k < index and self._apart(index, k) <= _CLOSE)
        return next(
            (
                k
                for k in near
                if kind in self._topics[k].things
                and ("such" in marks or self._apart(index, k) == 1 or self._speaks_of(index, k))
            ),
            None,
        )

    def _blamed_before(self, index: int) -> int | None:
        """The accusation right before that names nobody but whom "the group" then means, in a denial of any part in it."""
        source, tree = self._candidates[index].source, self._tree
        words = " ".join(tree.lower[t] for part in self._candidates[index].contents for t in range(*part))
        if source is None or not _NO_PART.search(words):
            return None
        head = tree.top(source)
        if tree.lemma[head] not in _BODIES or tree.lower[source[0]] != "the":
            return None
        before = [k for k in self._others(index) if k < index and self._apart(index, k) <= 1]
        return next((k for k in reversed(before) if self._quotations[k].act == "accuse" and self._topics[k].who), None)

    def _of_paper(self, index: int) -> int | None:
        """What a paper says that a denial is of, first what it says of the denier: "a study by X says ... Norland called the study nonsense"."""
        tree = self._tree
        span = self._candidates[index].contents[0]
        top = tree.top(span)
        words = [t for t in (top, tree.child(top, "nsubj", "obj")) if t is not None]
        paper = next((t for t in words if tree.lemma[t] in TEXT_SOURCES and not self._described(t)), None)
        if paper is None or not any(tree.lower[c] in _POINTING for c in tree.children[paper]):
            return None
        says = [k for k in self._others(index) if k < index and self._apart(index, k) <= _FAR and self._says(k, paper)]
        of_denier = (k for k in says if self._speaks_of(index, k))
        return next(of_denier, says[0] if says else None)

    def _says(self, index: int, paper: int) -> bool:
        """Whether a statement is what a paper of one name says."""
        source = self._candidates[index].source
        return source is not None and any(
            self._tree.lemma[t] == self._tree.lemma[paper] and self._tree.pos[t] == "NOUN" for t in range(*source)
        )

    def _others(self, index: int) -> list[int]:
        """The statements that a denial may contradict: other sides', in the outlet's own telling."""
        found = []
        for k, q in enumerate(self._quotations):
            speaks = q.act_class in {"assertive", "declarative"} and q.act not in {"decline-to-comment", "unverified"}
            if k != index and speaks and q.within is None and not self._same(index, k):
                found.append(k)
        return found

    def _same(self, one: int, other: int) -> bool:
        """Whether two statements are one side's, which contradicts itself in none."""
        first, second = self._quotations[one].speaker, self._quotations[other].speaker
        if first is None or second is None:
            return False
        mine, theirs = self._actors.entities[first.entity], self._actors.entities[second.entity]
        # Any leader or spokesman may be taken for a government's: only where it is known whose are two of one.
        unknown = None in (mine.country, theirs.country) and mine.sector != "GOV"
        one_land = unknown or (mine.country is not None and mine.country == theirs.country)
        if mine.sector is not None and mine.sector == theirs.sector and mine.sector in _OF_ONE_VOICE and one_land:
            return True  # a colonel, of what the army said
        return first.entity in self._sides[other] or second.entity in self._sides[one]

    def _is_noun(self, index: int) -> bool:
        """Whether a statement is told by a noun: "Varn's claim that"."""
        candidate = self._candidates[index]
        return candidate.frame == "noun" and self._tree.lemma[candidate.head] in CLAIM_NOUNS

    def _top(self, index: int) -> tuple[int | None, bool]:
        """The noun that a denial is of, or the subject of what is called untrue, and whether that tells nothing of what is denied."""
        tree, candidate = self._tree, self._candidates[index]
        start, end = candidate.contents[0]
        top = next((t for t in range(start, end) if tree.head[t] == t or not start <= tree.head[t] < end), start)
        said_of = tree.child(top, "nsubj", "nsubj:pass")
        if said_of is not None and not self._untrue(top):
            return None, False
        word = top if said_of is None else said_of
        if tree.lemma[word] in FALSE and tree.child(word, "obj") is not None:
            word = tree.child(word, "obj") or word  # "dismissed as baseless a report"
        if self._hangs_on(candidate, word) or tree.lemma[candidate.head] == "plead":
            return word, True
        if tree.pos[word] in {"PRON", "DET"}:
            called = any(tree.lower[t] == "as" for t in range(word + 1, min(word + 2, end)))
            return word, tree.lower[word] in _POINTING and (said_of is not None or end - start == 1 or called)
        if tree.lemma[word] in _PARTS:
            return word, not any(tree.base[c] in {"nmod", "acl"} for c in tree.children[word])
        if tree.lemma[word] not in CLAIMED:
            return None, False
        definite = any(tree.lower[c] in _POINTING for c in tree.children[word] if tree.base[c] == "det")
        return word, not self._described(word) and (definite or self._claimant(word) is not None)

    def _hollow(self, index: int) -> str | None:
        """What kind of thing is said not to be, where a denial tells nothing else ("there is no such order"); empty where not even that is told
        ("nothing of the kind happened"), None where it tells more."""
        tree = self._tree
        start, end = self._candidates[index].contents[0]
        words = [t for t in range(start, end) if not tree.punct[t]]
        said = _HOLLOW.fullmatch(" ".join(tree.lower[t] for t in words))
        if said is None:
            return None
        kind = (said["such"] or said["kind"] or "").split()
        return next((thing(tree, t) for t in words if kind and tree.lower[t] == kind[-1]), "")

    def _untrue(self, word: int) -> bool:
        """Whether something is said to be false, or not to be true."""
        no = any(self._tree.lower[c] in NOT for c in self._tree.children[word])
        return self._tree.lemma[word] in (TRUE if no else FALSE)

    def _described(self, claim: int) -> bool:
        """Whether it is told what is claimed: "the claim that", "the accusation of theft"."""
        tree = self._tree
        return any(
            (tree.base[c] in {"acl", "ccomp"})
            or (tree.base[c] == "nmod" and tree.dep[c] != "nmod:poss" and case_of(tree, c) not in {"by", "from"})
            or (tree.base[c] == "compound" and mention_for(tree, self._actors, c) is None)
            for c in tree.children[claim]
        )

    def _claimant(self, claim: int) -> frozenset[int] | None:
        """The side whose claim it is: "Varn's claim", "the Meridian report", "accusations by Varn"."""
        tree = self._tree
        if tree.lemma[claim] not in CLAIMED:
            return None
        for c in tree.children[claim]:
            owns = tree.dep[c] == "nmod:poss" or (tree.base[c] in {"amod", "compound"} and tree.text[c].istitle())
            if owns or (tree.base[c] == "nmod" and case_of(tree, c) in {"by", "from"}):
                mention = mention_for(tree, self._actors, c)
                if mention is not None and mention.entity is not None:
                    return sides(self._actors, mention.entity)
        return None

    def _hangs_on(self, candidate: Candidate, word: int) -> bool:
        """Whether a denial is told of the claim beside it: "accused Varn of theft, a charge Varn denied"."""
        tree = self._tree
        return tree.lemma[word] in CLAIMED and (
            _fronted(candidate) or (tree.base[candidate.head] == "acl" and tree.head[candidate.head] == word)
        )

    def _of(self, index: int, claimant: frozenset[int], alone: bool) -> int | None:
        """The claim of a side that is named: the likest, or the last that speaks of the denier."""
        pool = [
            k
            for k in self._others(index)
            if self._sides[k] & claimant
            and self._apart(index, k) <= _FAR
            and (alone or self._likeness(index, k) >= _NAMED)
        ]
        if alone:
            pool = [k for k in pool if k < index]
        return min(pool, key=lambda k: (-self._likeness(index, k), self._apart(index, k)), default=None)

    def _before(self, index: int, *, shared: bool = False, this: bool = False, claim: str = "") -> int | None:
        """The last statement of somebody else, shortly before, that accuses or speaks of the denier; with `shared` only one that accuses
        and has a thing in common with the denial, with `this` whatever stands right before, with `claim` what was said by
        the verb of that noun ("reported ...": "denied the report") or, where nothing better is found, right before."""
        tree, denial = self._tree, self._sentence(index)
        hung = tree.base[self._candidates[index].head] == "acl" or _fronted(self._candidates[index])
        near = None
        for other in reversed([k for k in self._others(index) if k < index]):
            apart = denial - self._sentence(other)
            accuses = self._quotations[other].act == "accuse"
            if apart > _NEAR:
                if claim not in _CHARGES or apart > _FAR:
                    break
                if accuses and self._speaks_of(index, other):
                    return other
                continue
            if claim in COUNTS:
                if any(tree.pos[t] == "NUM" for part in self._candidates[other].contents for t in range(*part)):
                    return other
                continue
            if shared and not (accuses and self._topics[index].things & self._topics[other].things):
                continue
            made = tree.lemma[self._candidates[other].head] in MADE.get(claim, ())
            unnamed = accuses and not self._topics[other].who
            right_before = (apart == 0 and (hung or (claim and not shared))) or (this and apart == 1)
            if right_before or unnamed or made or self._speaks_of(index, other):
                return other
            if near is None and apart == 1 and claim in MADE and (claim != "report" or self._watches(other)):
                near = other
        return near

    def _watches(self, index: int) -> bool:
        """Whether a statement is of some who were there or look on, so that it is called a report: "witnesses said"."""
        speaker = self._quotations[index].speaker
        return speaker is not None and self._actors.entities[speaker.entity].type == "group"

    def _speaks_of(self, index: int, other: int) -> bool:
        """Whether another statement speaks of the side that denies."""
        return bool(self._topics[index].own & self._topics[other].who)

    def _same_deed(self, index: int, other: int) -> bool:
        """Whether a denial says with the verb of what was said right before that its side did not: "had been paid a ransom", "said it paid nothing"."""
        if other > index or self._apart(index, other) > 1:
            return False
        mine, theirs = (content_root(self._tree, self._candidates[k]) for k in (index, other))
        if mine is None or theirs is None or self._tree.lemma[mine] in _LIGHT:
            return False
        own, held = self._tree.child(mine, "nsubj"), self._tree.child(mine, "obj")
        same = self._tree.lemma[mine] == self._tree.lemma[theirs] and self._tree.pos[mine] == "VERB"
        open_ = self._tree.child(mine, "xcomp", "ccomp", "advcl", "obl") is None and (
            held is None or self._tree.pos[held] == "PRON"
        )
        return same and open_ and own is not None and self._tree.pos[own] == "PRON"

    def _likeness(self, index: int, other: int) -> float:
        return likeness(self._topics[index], self._topics[other])

    def _sentence(self, index: int) -> int:
        return self._order[self._tree.sentence[self._candidates[index].head]]

    def _apart(self, one: int, other: int) -> int:
        """Sentences between two statements, those after the first counted dearer."""
        apart = self._sentence(one) - self._sentence(other)
        return apart if apart >= 0 else 2 - apart


def _fronted(candidate: Candidate) -> bool:
    """Whether what is denied stands right before who denies it, whatever the tree makes of it: "a charge Varn denied"."""
    return candidate.source is not None and candidate.contents[0][1] == candidate.source[0] < candidate.head
