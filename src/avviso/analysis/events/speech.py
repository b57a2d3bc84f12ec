"""Events that are acts of speech, taken from the statements, and what a statement does to the events inside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from avviso.analysis.annotations import Party, Quotation
from avviso.analysis.events.parties import Parties, distinct
from avviso.analysis.events.status import CEASING
from avviso.analysis.tree import Tree
from avviso.reference.plover import word_class
from avviso.reference.political_words import words
from avviso.text.document import Document

# Type, mode and CAMEO code of the acts that are events by themselves.
ACTS = {
    "accuse": ("ACCUSE", "allege", "112"), "criticise": ("ACCUSE", "disapprove", "111"), "condemn": ("ACCUSE", "disapprove", "111"),
    "deny": ("REJECT", None, "120"), "refuse": ("REJECT", None, "120"), "threaten": ("THREATEN", None, "130"),
    "call-on": ("REQUEST", None, "100"), "demand": ("REQUEST", None, "100"), "ask": ("REQUEST", None, "100"), "urge": ("REQUEST", None, "100"),
    "invite": ("REQUEST", "meet", "106"), "praise": ("SUPPORT", None, "051"), "welcome": ("SUPPORT", None, "051"),
    "thank": ("SUPPORT", None, "051"), "apologise": ("CONCEDE", None, "055"),
    "pledge": ("AGREE", None, "030"), "agree": ("AGREE", None, "030"), "offer": ("AGREE", None, "030"),
}  # fmt: skip
DIRECTIVE = frozenset({"call-on", "demand", "ask", "urge", "invite"})
_WISH = frozenset({"want", "hope", "fear", "predict", "estimate", "threaten"})
_UNDERTAKING = frozenset({"pledge", "agree", "offer"})
_FORESEEING = frozenset({"predict", "fear", "hope", "threaten", "want"})
_SAYING = frozenset({"say", "tell", "announce", "add", "state", "confirm", "declare"})
_LIGHT = word_class("light")
_CLAIMS = words("claims")
DENYING = words("verbs of denial")
_REPORTS = frozenset({"report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion"})
_WRONGING = frozenset(
    """manufacture provoke orchestrate engineer instigate incite stage fuel stoke foment mastermind fabricate sabotage sow plot
    unleash""".split()
)
_AT_FAULT = frozenset({"responsible", "guilty", "culpable", "complicit"})
_NOT = frozenset({"not", "n't", "never", "hardly"})
_QUESTION = frozenset({"if", "whether", "who", "what", "how", "why", "when", "where", "which"})


@dataclass(frozen=True, slots=True)
class Said:
    """Where a statement's cue and contents stand, in tokens, and the topmost word of each content."""

    index: int
    quotation: Quotation
    cue: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    tops: tuple[int, ...]


class Speech:
    """The statements of a document by token."""

    def __init__(self, document: Document, tree: Tree, quotations: tuple[Quotation, ...]) -> None:
        self.tree = tree
        self._document = document
        self.said: list[Said] = []
        self._inside: dict[int, int] = {}
        self._cue: dict[int, int] = {}
        for index, quotation in enumerate(quotations):
            cue = document.tokens(quotation.cue) if quotation.cue else None
            contents = tuple(document.tokens(span) for span in quotation.content)
            tops = tuple(self._top(start, end) for start, end in contents)
            self.said.append(Said(index, quotation, cue, contents, tops))
            for token in range(*cue) if cue else ():
                self._cue.setdefault(token, index)
        by_length = sorted(self.said, key=lambda said: (-sum(end - start for start, end in said.contents), said.index))
        for said in by_length:  # the innermost statement comes last and stays
            for start, end in said.contents:
                for token in range(start, end):
                    self._inside[token] = said.index

    def _top(self, start: int, end: int) -> int:
        heads, pos = self.tree.heads, self.tree.pos
        outer = [
            t
            for t in range(start, end)
            if not start <= heads[t] < end and pos[t] not in ("PUNCT", "SPACE", "SCONJ", "ADP")
        ]
        return outer[0] if outer else start

    def around(self, token: int) -> Said | None:
        """The innermost statement whose content holds a token."""
        index = self._inside.get(token)
        return None if index is None else self.said[index]

    def cued(self, token: int) -> Said | None:
        """The statement whose cue holds a token."""
        index = self._cue.get(token)
        return None if index is None else self.said[index]

    def releasing(self) -> int | None:
        """The entity that says "we" outside of anybody's words, as a body does in its own release; None where nobody or several do."""
        whole = (said.quotation for said in self.said if said.quotation.within is None)
        own = {q.speaker.entity for q in whole if q.speaker and q.source and q.source.text in ("We", "we")}
        return next(iter(own)) if len(own) == 1 else None

    def announcer(self, token: int) -> int | None:
        """The entity whose words a colon has announced last before a token outside of them: "The minister said:", then paragraphs without marks."""
        cues = [said for said in self.said if said.cue is not None and said.cue[1] <= token and said.quotation.speaker]
        last = max(
            (s for s in cues if s.cue and self.tree.words[s.cue[1]] == ":"), key=lambda s: s.cue or (), default=None
        )
        return None if last is None or last.quotation.speaker is None else last.quotation.speaker.entity

    def outward(self, token: int) -> list[Said]:
        """The statements around a token, innermost first."""
        found = self.around(token)
        chain: list[Said] = []
        while found is not None and found not in chain:
            chain.append(found)
            within = found.quotation.within
            found = None if within is None or within >= len(self.said) else self.said[within]
        return chain

    def spine(self, said: Said, token: int) -> bool:
        """Whether a token carries the main clause of a content, alone or joined to another."""
        current = token
        for _ in range(4):
            if current in said.tops or self._asked(said, current):
                return True
            if self.tree.dep[current] not in ("conj", "xcomp", "obj"):
                return False
            head = self.tree.heads[current]
            # "Pledged to carry out strikes", but not "called for an end to the strikes".
            if self.tree.dep[current] == "obj" and (head < 0 or self.tree.lemma(head) not in _LIGHT):
                return False
            current = head
        return False

    def _asked(self, said: Said, token: int) -> bool:
        """Whether an infinitive tells what somebody is asked to do ("called on X to leave"), whose top is the one who is asked."""
        head = self.tree.heads[token]
        place = next((c for c in said.contents if c[0] <= token < c[1]), None)
        if place is None or place[0] <= head < place[1] or said.cue is None or head not in range(*said.cue):
            return False
        return self.tree.pos[token] == "VERB" and "to" in self.tree.marks(token)

    def settle(self, token: int, own: str) -> tuple[str, str | None]:
        """The status, and the status of what is alleged, of an event whose words alone give `own`."""
        if own == "alleged":
            return "alleged", "actual"
        for said in self.outward(token):
            act = said.quotation.act
            if self._of_reports(said, token):
                return "alleged", own
            if act == "accuse" and own != "negated":
                return "alleged", own
            on_spine = self.spine(said, token)
            if act in ("deny", "refuse") and on_spine and self.withholds(said):
                return ("alleged", own) if act == "deny" and self.is_denial(said) else ("negated", None)
            if on_spine and own in ("actual", "ongoing"):
                if act in DIRECTIVE and self.to_cease(token):
                    return "alleged", "ongoing"
                if act in DIRECTIVE or act in _WISH:
                    return "hypothetical", None
                if act in _UNDERTAKING and not self._told_as_fact(token):
                    return "planned", None
            if on_spine and own == "planned" and act in _FORESEEING and not (act == "predict" and self._plain(said)):
                return "hypothetical", None
            if self.denied(said) and own not in ("negated", "hypothetical") and on_spine:
                return "alleged", own
        return own, None

    def _of_reports(self, said: Said, token: int) -> bool:
        """Whether a content is about reports or claims, and a token stands in what these tell: "said reports that X fired were false"."""
        start, end = said.contents[0]
        if end - start < 4 or self.tree.lemmas[start] not in _REPORTS or self.tree.words[start + 1] != "that":
            return False
        return start < token < end and token not in said.tops

    def to_cease(self, token: int) -> bool:
        """Whether a call is for an end of it, which takes for granted that it goes on: "urged X to stop arming Y"."""
        head = self.tree.heads[token]
        return self.tree.dep[token] == "xcomp" and head >= 0 and self.tree.lemma(head) in CEASING

    def _told_as_fact(self, token: int) -> bool:
        """Whether a clause is in the present or past, though an undertaking holds it: "reaffirmed that it does not accept"."""
        marks = {self.tree.tags[c] for c in (token, *self.tree.kids(token, "aux"))}
        return self.tree.pos[token] == "VERB" and bool(marks & {"VBZ", "VBP", "VBD"}) and "MD" not in marks

    def withholds(self, said: Said) -> bool:
        """Whether the cue itself denies or refuses; behind any other one the content has a no of its own ("said they will not accept")."""
        return bool(said.cue and DENYING & {self.tree.lemmas[token] for token in range(*said.cue)})

    def _plain(self, said: Said) -> bool:
        """Whether a cue only says: "said that X will meet Y" tells of a plan, "predicted that" of a guess."""
        cue = range(*said.cue) if said.cue else ()
        return any(self.tree.lemmas[t] in _SAYING for t in cue)

    def denied(self, said: Said) -> bool:
        """Whether another statement of the report denies this one."""
        return any(
            answer.quotation == said.index and answer.relation == "denies"
            for other in self.said
            for answer in other.quotation.answers
        )

    def is_question(self, said: Said) -> bool:
        """Whether a content asks rather than tells somebody to do something."""
        start, end = said.contents[0]
        if not any(self.tree.pos[top] == "VERB" or "for" in self.tree.marks(top) for top in said.tops):
            return True
        return self.tree.words[start] in _QUESTION or "?" in self.tree.words[start:end]

    def asks_whether(self, said: Said) -> bool:
        """Whether somebody is asked to tell something, not to do it: "asked whether he would resign"."""
        return said.quotation.act == "ask" and bool(said.contents) and self.tree.words[said.contents[0][0]] in _QUESTION

    def obliges(self, said: Said) -> bool:
        """Whether a content says outright what somebody must do: "said that X must leave"."""
        tree = self.tree
        return any(
            tree.pos[top] == "VERB" and any(tree.lemmas[c] == "must" for c in tree.kids(top, "aux"))
            for top in said.tops
        )

    def is_opinion(self, said: Said) -> bool:
        """Whether "agree" tells of a shared opinion rather than an undertaking: "agreed with X that Y was wrong"."""
        assert said.cue is not None
        verbs = [t for t in range(*said.cue) if self.tree.lemmas[t] == "agree"]
        return any(self.tree.oblique(t, "with") and not self.tree.to_do(t) for t in verbs)

    def is_phone_call(self, said: Said) -> bool:
        """Whether "called" is on the phone: it has somebody as its object and neither "on" or "for" nor an infinitive."""
        assert said.cue is not None
        tree = self.tree
        for verb in (t for t in range(*said.cue) if tree.lemmas[t] == "call" and tree.pos[t] == "VERB"):
            bare = tree.lemma(verb) == "call" and not any(tree.oblique(verb, mark) for mark in ("on", "upon", "for"))
            if (
                bare
                and tree.kid(verb, "obj") is not None
                and tree.kid(verb, "xcomp") is None
                and verb + 1 == said.cue[1]
            ):
                return True
        return False

    def rebuts(self, verb: int) -> bool:
        """Whether a verb of refusal only denies a claim, which is no event of the codebook (CAMEO 016, not taken over)."""
        held = self.tree.undergoer(verb)
        return held is not None and any(self.tree.lemmas[each] in _CLAIMS for each in self.tree.conjuncts(held))

    def is_denial(self, said: Said) -> bool:
        """Whether a statement denies a claim of fact rather than refuses what was asked."""
        assert said.cue is not None
        verbs = [t for t in range(*said.cue) if self.tree.pos[t] == "VERB"]
        return any(self.tree.lemmas[t] in ("deny", "refute", "rebut", "disavow") or self.rebuts(t) for t in verbs)

    def is_threat(self, said: Said) -> bool:
        """Whether a warning announces what the speaker will do."""
        speaker = said.quotation.speaker
        if speaker is None:
            return False
        inside = [self.tree.lemmas[t] for start, end in said.contents for t in range(start, end)]
        if any(pair == ("legitimate", "target") for pair in pairwise(inside)):
            return True  # "ships there would be a legitimate target"
        for top in said.tops:
            subject = self.tree.surface_subject(top)
            modal = any(self.tree.lemmas[c] in ("will", "would", "shall") for c in self.tree.kids(top, "aux"))
            if modal and subject is not None and self.tree.words[subject] in ("we", "i", "it", "they", "he", "she"):
                return True
        return False

    def blamed(self, said: Said, parties: Parties) -> list[Party]:
        """On whom an accusation lays a wrong in so many words: "the war was provoked by the actions of X", "X is behind the riots"."""
        tree = self.tree
        speaker = said.quotation.speaker
        if ACTS.get(said.quotation.act, ("",))[0] != "ACCUSE":
            return []
        for top in said.tops:
            doer = at_fault(tree, top)
            if doer is None and tree.lemmas[top] in _WRONGING and not denied(tree, top):
                doer = tree.doer(top)
            if doer is not None and any(start <= doer < end for start, end in said.contents):
                of_whom = (doer, *tree.modifiers(doer), *tree.oblique(doer, "of"))
                found = parties.at(doer, deep=True) or [p for t in of_whom for p in parties.all_at(t, acting=False)]
                return [party for party in found if speaker is None or party.entity != speaker.entity]
        return []

    def _is_written_to(self, party: Party) -> bool:
        """Whether a party only gets the letter in which something is said: "in a telegram to X, Y condemned the raid"."""
        tree = self.tree
        top = tree.top(*self._document.tokens(party.span))
        letter = tree.heads[top]
        return letter >= 0 and "to" in tree.marks(top) and tree.pos[letter] == "NOUN" and "in" in tree.marks(letter)

    def targets(self, said: Said, parties: Parties, subjects: bool) -> list[Party]:
        """Whom an act of speech is aimed at: its addressees, else the one who should act, did wrong or gains by its content.

        With `subjects` the subject of the content comes first ("X must leave"); without, it is taken for the speaker's own side.
        """
        quotation = said.quotation
        speaker = quotation.speaker.entity if quotation.speaker else None
        blaming = ACTS.get(quotation.act, ("",))[0] == "ACCUSE"
        found = [party for party in quotation.addressee if party.entity != speaker]
        found = [party for party in found if not (blaming and self._is_written_to(party))]
        if found:
            return distinct(found)
        for top in said.tops:
            if subjects and self.tree.passive(top):
                continue
            subject = self.tree.surface_subject(top) if subjects else None
            verbal = self.tree.pos[top] == "VERB"
            for token in (subject, self.tree.undergoer(top), None if verbal and not subjects else top):
                if token is None or not any(start <= token < end for start, end in said.contents):
                    continue
                near = [party for party in parties.at(token, deep=True) if party.entity != speaker]
                if near:
                    return near
        return []


def at_fault(tree: Tree, top: int) -> int | None:
    """Who is said to be behind a deed or guilty of it, by the word that says so: "X is behind the riots", "X was responsible for the raid"."""
    said = tree.kid(top, "cop") is not None and (tree.lemmas[top] in _AT_FAULT or "behind" in tree.marks(top))
    return next(tree.kids(top, "nsubj"), None) if said and not denied(tree, top) else None


def denied(tree: Tree, top: int) -> bool:
    """Whether what a word says of somebody is denied: "was not responsible", "is hardly behind it"."""
    return any(tree.words[c] in _NOT for c in tree.kids(top, "advmod"))
