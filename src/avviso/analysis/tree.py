"""The tree of a document in plain lists, with the questions that event coding asks of it: who is the subject, the object, the possessor."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from avviso.analysis.token_columns import FINITE, columns

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# What is asked of somebody by "on": "called on X to leave".
_ASKING = frozenset({"call", "count", "rely", "prevail"})
# Harm that somebody is done where the verb has no object.
SUFFERED = frozenset(
    "kill wound injure arrest detain jail kidnap abduct behead execute evacuate displace deport expel hospitalize".split()
)
# Verbs whose object has done what "of" or "for" brings in.
_BLAMING = frozenset({"accuse", "suspect", "blame", "charge", "convict", "acquit", "absolve"})
_CLAUSAL = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "mark", "expl", "csubj"})
# Verbs that a gerund right behind them belongs to: "stop arming X".
_GERUNDIVE = frozenset({"stop", "cease", "quit", "start", "begin", "keep", "continue", "resume"})
# What an instrument may be of: "a cessation of hostilities agreement", "a status of forces agreement".
_KINDS = frozenset("cessation status transfer exchange freedom return sharing prevention separation release".split())
_INSTRUMENTS = frozenset("agreement deal accord pact treaty".split())
# Nouns by which others are told to do something; a request may also be for leave to do it oneself, but rarely is.
DEMANDS = frozenset({"demand", "call", "appeal", "ultimatum", "plea", "request", "exhortation"})
_ASKED_OF = ("on", "upon", "to", "for")
_HEARING = frozenset(
    "reject refuse deny dismiss rebuff ignore heed accept defy resist receive grant meet answer spurn turn_down obey".split()
)
_BOWING = frozenset("agree bow yield accede comply respond give_in submit cave".split())
_AFFAIRS = frozenset({"d'affaires", "d’affaires"})
_NO_GERUND = frozenset({"pending", "following", "owing", "according", "including", "regarding", "concerning", "during"})
# The subject of "promise" and its like keeps the part of doer in the infinitive, though there is an object.
SUBJECT_CONTROL = frozenset({"promise", "pledge", "vow", "threaten", "offer", "swear", "agree"})


class Tree:
    """Tags, heads and children of every token of a Doc, by index.

    `dep` leaves out subtypes, `rel` keeps them. `children` are in order. A token that is its own head has head -1.
    """

    def __init__(self, doc: Doc) -> None:
        read = columns(doc)
        self.offsets, self.words = read.idx, read.lower
        self.capitals = [text.isupper() for text in read.text]
        self.lemmas = [(lemma or lower).lower() for lemma, lower in zip(read.lemma, read.lower, strict=True)]
        self.pos, self.tags = read.pos, read.tag
        self.rel = _mended(read.dep, read.pos, read.head, self.words)
        self.dep = [rel.split(":")[0].lower() for rel in self.rel]
        self.heads = [-1 if head == index else head for index, head in enumerate(read.head)]
        self._own_charge()
        self._own_whose()
        self._uncross()
        self._left, self._right = list(read.left), list(read.right)
        self._own_out()
        self._own_gerund()
        self._own_kind()
        self.children: list[list[int]] = [[] for _ in self.heads]
        for index, head in enumerate(self.heads):
            if head >= 0:
                self.children[head].append(index)

    def _own_whose(self) -> None:
        """Give "whose" to the noun behind it where a tree has both for subjects: "whose brother was killed"."""
        for token in range(len(self.words) - 1):
            noun = token + 1
            if self.words[token] == "whose" and self.heads[token] == self.heads[noun] and self.pos[noun] == "NOUN":
                self.heads[token], self.rel[token], self.dep[token] = noun, "nmod:poss", "nmod"

    def _own_charge(self) -> None:
        """Make an envoy of the charge of "charge d'affaires", which accuses nobody."""
        for token in range(len(self.words) - 1):
            if self.words[token] in ("charge", "charges", "chargé", "chargés") and self.words[token + 1] in _AFFAIRS:
                self.lemmas[token] = "chargé"

    def _own_out(self) -> None:
        """Give "rule" its "out" and what is ruled out, where a tree has "out" for a preposition or the deed for a circumstance:
        "did not rule out talks", "has ruled out striking X".
        """
        for out in range(1, len(self.words) - 1):
            verb = out - 1
            if self.words[out] != "out" or self.lemmas[verb] != "rule" or self.pos[verb] != "VERB":
                continue
            marked = {self.heads[t] for t in range(out + 1, len(self.words)) if self.dep[t] in ("case", "mark")}
            held = (t for t in range(out + 1, len(self.words)) if self.heads[t] == verb and t not in marked)
            self.heads[out], self.rel[out], self.dep[out] = verb, "compound:prt", "compound"
            for deed in held:
                if self.rel[deed] in ("obl", "advcl"):
                    self.rel[deed] = self.dep[deed] = "xcomp" if self.pos[deed] == "VERB" else "obj"

    def _own_gerund(self) -> None:
        """Give a gerund to the verb right before it where a tree hangs both on a third: "to leave and stop arming X"."""
        for gerund in range(1, len(self.words)):
            verb = gerund - 1
            beside = self.tags[gerund] == "VBG" and self.lemmas[verb] in _GERUNDIVE and self.pos[verb] == "VERB"
            if beside and self.heads[verb] == self.heads[gerund] >= 0 and self.words[gerund] not in _NO_GERUND:
                self.heads[gerund], self.rel[gerund], self.dep[gerund] = verb, "xcomp", "xcomp"
                self._right[verb] = max(self._right[verb], self._right[gerund])

    def _own_kind(self) -> None:
        """Make what an instrument is of part of its name where a tree hangs it below: "a cessation of hostilities agreement"."""
        for of in range(1, len(self.words) - 2):
            kind, deal = of - 1, self.heads[of]
            if (
                self.words[of] != "of"
                or deal != of + 2
                or self.heads[deal] != kind
                or self.lemmas[kind] not in _KINDS
                or self.lemmas[deal] not in _INSTRUMENTS
                or self.tags[deal] not in ("NN", "NNP")
            ):
                continue
            left = self._left[kind]
            for token in range(len(self.words)):
                if token != deal and self.heads[token] == kind and (token > deal or self.dep[token] == "det"):
                    self.heads[token] = deal
            self.heads[deal], self.rel[deal], self.dep[deal] = self.heads[kind], self.rel[kind], self.dep[kind]
            self.heads[kind], self.rel[kind], self.dep[kind] = deal, "compound", "compound"
            self.heads[of] = of + 1
            self._left[deal], self._right[deal] = left, max(self._right[deal], self._right[kind])
            self._left[kind] = self._right[kind] = kind

    def _uncross(self) -> None:
        """Give the middle of a list to its first where the tree lets the list cross itself: "the leaders of X, Y, Z and W"."""
        last: dict[int, int] = {}
        for token, head in enumerate(self.heads):
            if self.dep[token] == "conj" and head >= 0:
                last[head] = token
        for token, head in enumerate(self.heads):
            if self.dep[token] != "conj" or not 0 <= head < token:
                continue
            crossed = (n for n in range(head + 1, token) if self.heads[n] == head and self.dep[n] == "nmod")
            first = next((n for n in crossed if last.get(n, token) > token), None)
            if first is not None:
                self.heads[token] = first

    def kids(self, token: int, *deps: str) -> Iterator[int]:
        """Children whose relation, without subtype, is one of `deps`."""
        for child in self.children[token]:
            if self.dep[child] in deps:
                yield child

    def kid(self, token: int, *rels: str) -> int | None:
        """The first child whose relation, subtype included, is one of `rels`."""
        for child in self.children[token]:
            if self.rel[child] in rels:
                return child
        return None

    def left(self, token: int) -> int:
        """The first token of what hangs on a word."""
        return self._left[token]

    def right(self, token: int) -> int:
        """The last token of what hangs on a word."""
        return self._right[token]

    def tops(self, start: int, end: int) -> list[int]:
        """The tokens of a range that hang on something outside it."""
        return [token for token in range(start, end) if not start <= self.heads[token] < end]

    def top(self, start: int, end: int) -> int:
        """The first of them; the first token of a range that has none."""
        return next(iter(self.tops(start, end)), start)

    def above(self, token: int) -> list[int]:
        """The words above it, nearest first."""
        found: list[int] = []
        while self.heads[token] >= 0 and len(found) < len(self.heads):
            token = self.heads[token]
            found.append(token)
        return found

    def whole(self, noun: int, kinds: Container[str], *, of: bool = True) -> int:
        """The outermost noun of some kinds that a noun is the matter of, itself where it is of none: "round" of "a round of talks"; `of` asks for that
        word, other than for "attempt" in "an attempt at a coup"."""
        while (
            self.dep[noun] == "nmod" and self.lemmas[self.heads[noun]] in kinds and (not of or "of" in self.marks(noun))
        ):
            noun = self.heads[noun]
        return noun

    def depth(self, token: int) -> int:
        """How many words stand above it."""
        return len(self.above(token))

    def skip_case(self, token: int) -> int:
        """The first token of a phrase, its preposition left out."""
        case = [child for child in self.children[token] if self.dep[child] == "case"]
        return max([self._left[token], *(child + 1 for child in case if child < token)])

    def marks(self, token: int) -> list[str]:
        """The lower-case prepositions and conjunctions on a word ("on", "against"; "because of" counts as both)."""
        return [self.lemmas[child] for child in self.children[token] if self.dep[child] in ("case", "mark")]

    def lemma(self, token: int) -> str:
        """The lemma, with a verb's particle joined by an underscore; "cease-fire" in three tokens is one."""
        lemma = self.lemmas[token]
        for child in self.children[token]:
            if self.rel[child] == "compound:prt":
                return f"{lemma}_{self.lemmas[child]}"
        if lemma == "fire" and token >= 2 and self.lemmas[token - 2] == "cease":
            return "ceasefire"
        if lemma == "strike" and token >= 2 and self.words[token - 1] == "-" and self.lemmas[token - 2] == "air":
            return "airstrike"
        return lemma

    def to_do(self, verb: int) -> bool:
        """Whether an infinitive tells what is to be done: "agreed to leave", "agreed with X to leave"."""
        return any("to" in self.marks(c) or self.dep[c] == "xcomp" for c in self.kids(verb, "xcomp", "advcl"))

    def first_conjunct(self, token: int) -> int:
        """The word that others are joined to by "and", of any of them."""
        chain = [token, *self.above(token)]
        return next(word for word in chain if self.dep[word] != "conj" or self.heads[word] < 0)

    def conjuncts(self, token: int) -> list[int]:
        """A word and what is joined to it by "and", commas or "or"."""
        found = [token]
        for child in self.children[token]:
            if self.pos[child] in NOMINAL and (self.dep[child] == "conj" or self._headline(token, child)):
                found.extend(self.conjuncts(child))
        return found

    def _headline(self, token: int, child: int) -> bool:
        """Whether a comma stands for "and", as in headlines: "Norland, Sudmark agree"."""
        verb = self.heads[token]
        return self.dep[child] == "appos" and verb == self._right[child] + 1 and self.words[child - 1] == ","

    def passive(self, verb: int) -> bool:
        """Whether a verb stands in the passive, or is a bare past participle after a noun ("sanctions imposed by ...")."""
        if self.kid(verb, "aux:pass", "nsubj:pass", "csubj:pass", "auxpass", "nsubjpass") is not None:
            return True
        if self.heads[verb] < 0 and self.tags[verb] == "VBN" and self.kid(verb, "aux", "obj") is None:
            return True  # a headline: "Rebels arrested after raid"
        if self._cut_short(verb):
            return True
        if self.dep[verb] == "conj" and self.tags[verb] == "VBN" and self.kid(verb, "aux", "obj") is None:
            return self.heads[verb] != verb and self.passive(self.heads[verb])
        if self.dep[verb] != "acl" or self.rel[verb] == "acl:relcl" or self.tags[verb] != "VBN":
            return False
        return self.kid(verb, "aux", "nsubj") is None  # "evidence that X has sent troops" is a clause of its own

    def _cut_short(self, verb: int) -> bool:
        """Whether a headline leaves out the "were" of a harm that nobody does without an object: "Dozens killed as X and Y trade fire"."""
        return (
            self.lemmas[verb] in SUFFERED
            and self.tags[verb] in ("VBD", "VBN")
            and self.dep[verb] not in ("acl", "conj")
            and self.kid(verb, "nsubj") is not None
            and self.kid(verb, "aux", "obj", "xcomp", "ccomp") is None
            and self._shared_object(verb) is None
        )

    def antecedent(self, token: int | None, verb: int) -> int | None:
        """The noun that a relative pronoun of this verb's clause means; any other word itself."""
        if token is None or self.lemmas[token] not in RELATIVE:
            return token
        head = self.heads[verb]
        if self.rel[verb] != "acl:relcl":
            return self._cut_off(token, verb)
        if head < 0 or self.dep[head] != "nmod" or self.pos[self.heads[head]] != "NOUN":
            return head if head >= 0 else None
        # "Supporters of the president who were marching": the number of the verb tells whom it is about.
        several = any(self.words[c] in ("are", "were", "have") for c in (*self.kids(verb, "aux", "cop"), verb))
        outer = several and self.tags[head] in ("NN", "NNP") and self.tags[self.heads[head]] == "NNS"
        return self.heads[head] if outer else head

    def _cut_off(self, token: int, verb: int) -> int:
        """The noun before ", who ..." where a tree has the clause hang on a verb; else the pronoun itself."""
        before = token - 2
        if self.words[token] != "who" or self.dep[verb] != "advcl" or before < 0 or self.words[token - 1] != ",":
            return token
        while self.heads[before] >= 0 and self.right(self.heads[before]) < token and self.pos[before] != "VERB":
            if self.pos[self.heads[before]] not in NOMINAL:
                break
            before = self.heads[before]
        return before if self.pos[before] in ("NOUN", "PROPN") else token

    def surface_subject(self, verb: int, depth: int = 0) -> int | None:
        """The subject of a verb as the sentence shows it, also through control, joined verbs, relative and participial clauses."""
        if depth > 4:
            return None
        own = next(self.kids(verb, "nsubj", "nsubjpass"), None)
        if own is not None:
            return self.antecedent(own, verb)
        helped = self._helped(verb)
        if helped is not None:
            return helped[0]
        head = self.heads[verb]
        if head < 0:
            return None
        dep = self.dep[verb]
        if dep == "acl" and "of" in self.marks(verb) and self.lemmas[self.heads[head]] in _BLAMING:
            return self.undergoer(self.heads[head])  # "was accused by X of ordering it"
        if dep == "acl":
            return self._subject_in_noun(verb, head, depth)
        if dep == "xcomp" or (
            dep == "advcl" and self.lemmas[head] in ("call", "press", "push") and "to" in self.marks(verb)
        ):
            if self.lemmas[head] not in SUBJECT_CONTROL:
                lower = self.kid(head, "obj", "iobj")
                if lower is not None and lower < verb:
                    return self.antecedent(lower, head)
                raised = self._oblique_before(head, verb)
                if raised is not None:
                    return raised
            return self.surface_subject(head, depth + 1)
        if dep == "advcl" and self.lemmas[head] in _BLAMING and {"of", "for", "with"} & set(self.marks(verb)):
            return self.undergoer(head)  # "accused X of ordering it"
        if dep in ("conj", "advcl", "parataxis") and self.pos[head] in ("VERB", "AUX", "ADJ", "NOUN"):
            if dep == "parataxis":
                return None
            if self._of_sayer(verb):
                return self.surface_subject(self.heads[head], depth + 1)
            return self.surface_subject(head, depth + 1)
        return None

    def _of_sayer(self, verb: int) -> bool:
        """Whether a verb is joined to what somebody says but goes on with the saying, as its finite form shows where an auxiliary would want
        another: "said that X had lied and denounced Y".
        """
        head = self.heads[verb]
        if self.dep[verb] != "conj" or self.dep[head] != "ccomp" or self.pos[self.heads[head]] != "VERB":
            return False
        return self.tags[verb] in FINITE and self.tags[head] not in FINITE and self.kid(head, "aux") is not None

    def _helped(self, verb: int) -> tuple[int, int] | None:
        """Doer and object of a bare infinitive to which a tree gives both as objects: "help X fight Y"."""
        if self.dep[verb] != "xcomp":
            return None
        before = [c for c in self.kids(verb, "obj") if c < verb]
        behind = [c for c in self.kids(verb, "obj") if c > verb]
        return (before[0], behind[0]) if before and behind else None

    def _oblique_before(self, verb: int, before: int) -> int | None:
        """What "on" brings in "called on X to leave": the doer of the infinitive."""
        for child in self.children[verb]:
            if (
                child < before
                and self.dep[child] == "obl"
                and "on" in self.marks(child)
                and self.lemmas[verb] in ("call", "prevail")
            ):
                return child
        return None

    def _subject_in_noun(self, verb: int, head: int, depth: int) -> int | None:
        """The subject of a clause that hangs on a noun: "forces fighting X", "X's plan to attack", "X announced a plan to attack"."""
        if self.rel[verb] == "acl:relcl" or self.tags[verb] in ("VBG", "VBN"):
            return head
        if self.lemmas[head] in DEMANDS:
            return self._asked_by_noun(head, verb, depth)
        possessor = self.kid(head, "nmod:poss")
        if possessor is not None:
            return possessor
        if self.dep[head] == "obj" and self.heads[head] >= 0:
            return self.surface_subject(self.heads[head], depth + 1)
        return None

    def doer(self, verb: int) -> int | None:
        """Who does it: the subject, or in the passive the phrase with "by"."""
        if not self.passive(verb):
            asked = self._asked(verb)
            return self.surface_subject(verb) if asked is None else asked
        for child in self.children[verb]:
            if self.dep[child] == "obl" and "by" in self.marks(child):
                return child
        if verb + 1 < len(self.words) and self.words[verb + 1] == "by" and self.heads[verb + 1] > verb:
            return self.heads[verb + 1]
        return None

    def _asked(self, verb: int) -> int | None:
        """Whom an infinitive is asked of: "called on X to leave and to stop arming Y", also where the tree gives "on" to the infinitive."""
        head, marks = self.heads[verb], self.marks(verb)
        if head < 0 or self.kid(verb, "nsubj") is not None:
            return None
        if self.dep[verb] in ("conj", "xcomp") and self.pos[head] == "VERB" and self.lemmas[head] not in _ASKING:
            return self._asked(head)
        if "to" not in marks or self.lemmas[head] not in _ASKING:
            return None
        before = [c for c in self.kids(head, "obl") if head < c < verb]
        particle = [self.words[c] for c in self.children[head] if self.rel[c] == "compound:prt"]
        return next((c for c in before if {"on", "upon"} & {*self.marks(c), *marks, *particle}), None)

    def undergoer(self, verb: int) -> int | None:
        """To whom or what it is done: the object, or the subject of a passive."""
        own = self.kid(verb, "obj")
        if own is not None:
            helped = self._helped(verb)
            return self.antecedent(own, verb) if helped is None else helped[1]
        if self.passive(verb):
            return self.surface_subject(verb)
        below = next((found for c in self.kids(verb, "xcomp") if (found := self._helped(c)) is not None), None)
        if below is not None:
            return below[0]
        shared = self._shared_object(verb)
        if shared is not None:
            return shared
        if self.rel[verb] == "acl:relcl":
            subject = next(self.kids(verb, "nsubj"), None)
            if subject is not None and self.lemmas[subject] not in RELATIVE and self._gap(verb):
                return self.heads[verb]
        return None

    def _shared_object(self, verb: int) -> int | None:
        """The object that joined verbs have in common ("targeted and killed civilians"), whichever of them the tree gives it to."""
        head = self.heads[verb]
        if self.dep[verb] == "conj" and head >= 0 and self.pos[head] == "VERB":
            held = self.kid(head, "obj")
            return held if held is not None and held > verb else None
        for child in self.kids(verb, "conj"):
            if child - verb <= 2 and self.pos[child] == "VERB" and self._gap(verb):
                return self.kid(child, "obj")
        return None

    def _gap(self, verb: int) -> bool:
        """Whether a relative clause lacks an object that it may well have ("the deal they signed")."""
        return self.kid(verb, "obj", "ccomp", "xcomp") is None

    def _asked_by_noun(self, noun: int, verb: int, depth: int) -> int | None:
        """Whom a demand asks to do something: "X's call on Y to leave", else whoever hears it ("Y rejected X's demand to leave"); never X."""
        asked = next((c for mark in _ASKED_OF for c in self.oblique(noun, mark) if noun < c < verb), None)
        if asked is not None:
            return asked
        above = self.heads[noun]
        hears = self.lemmas[above] in (_HEARING if self.dep[noun] == "obj" else _BOWING) if above >= 0 else False
        if not hears or self.dep[noun] not in ("obj", "obl") or self.passive(above):
            return None
        return self.surface_subject(above, depth + 1)

    def path(self, first: int, second: int) -> frozenset[int]:
        """The tokens on the way from one word to another, both ends left out."""
        chains = [[token, *self.above(token)] for token in (first, second)]
        shared = set(chains[0]) & set(chains[1])
        way: set[int] = set()
        for chain in chains:
            for token in chain:
                way.add(token)
                if token in shared:
                    break
        return frozenset(way - {first, second})

    def oblique(self, token: int, preposition: str) -> list[int]:
        """The phrases that hang on a verb or noun by a preposition."""
        phrases = self.kids(token, "obl", "nmod", "advcl")
        found = [c for c in phrases if preposition in self.marks(c) and self.pos[c] != "VERB"]
        return [c for c in found if preposition != "by" or self._by_of(c) in (None, token)]

    def _by_of(self, noun: int) -> int | None:
        """The participle right before the "by" of a phrase, to which the phrase belongs whatever the tree says."""
        for child in self.children[noun]:
            if self.lemmas[child] == "by" and child > 0 and self.tags[child - 1] == "VBN":
                return child - 1
        return None

    def modifiers(self, noun: int) -> list[int]:
        """The words before a noun that may name who does it: possessors, adjectives, compounds."""
        return [
            c
            for c in self.children[noun]
            if c < noun and (self.dep[c] in ("amod", "compound") or self.rel[c] == "nmod:poss")
        ]


def _mended(rel: Sequence[str], pos: Sequence[str], heads: Sequence[int], words: Sequence[str]) -> list[str]:
    """The relations, with the noun behind a verb and its particle for its object: a tree may take "called off the visit" for "called him a fool"; and
    the particle of "fell apart" as one.
    """
    found = list(rel)
    particles = {heads[t] for t, each in enumerate(rel) if each == "compound:prt"}
    served = {heads[t] for t, each in enumerate(rel) if each in ("obj", "nsubj:pass")}
    clausal = {heads[t] for t, each in enumerate(rel) if each in _CLAUSAL}
    for token, each in enumerate(rel):
        if each == "ccomp" and pos[token] == "NOUN" and token not in clausal and heads[token] not in served:
            found[token] = "obj"  # "reaffirmed its support"
        if each == "xcomp" and pos[token] == "NOUN" and heads[token] in particles - served:
            found[token] = "obj"
        if each == "advmod" and words[token] == "apart" and heads[token] == token - 1 and pos[token - 1] == "VERB":
            found[token] = "compound:prt"
    return found


@lru_cache(maxsize=2)
def tree_of(doc: Doc) -> Tree:
    """The tree of a Doc, built once for all stages that ask for it; the Doc may not change any more."""
    return Tree(doc)
