"""When and where an event is set: the time and place expressions that belong to its trigger or its clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from avviso.analysis.annotations import EventMention, PlaceMention, TimeExpression
from avviso.analysis.events.triggers import Site
from avviso.analysis.events.where import KINDS_OF_PLACE, OCCASIONS, happens_at
from avviso.analysis.quantities.words import OF_THEM, PREDICATES
from avviso.analysis.token_columns import FINITE
from avviso.analysis.tree import Tree
from avviso.reference.cues import act_of
from avviso.reference.plover import SPOKEN, names_harm, word_class
from avviso.reference.political_words import words
from avviso.text.document import Document

_SUFFERING = words("verbs of suffering")
_LAWS = word_class("agreement") | {"law", "constitution", "resolution", "act", "charter", "decree", "census", "budget"}
_TELLING = frozenset({"statement", "interview", "tweet", "communique", "communiqué", "broadcast"})
_OFFICES_ABROAD = frozenset({"counterpart", "ambassador", "envoy", "embassy", "consul", "colleague"})
# Who speaks somewhere after talks has held them there.
_SPEAKING = frozenset({"say", "tell", "speak", "make", "comment", "announce", "add", "address", "remark"})
_MOVING = frozenset({"arrive", "return", "fly", "travel", "go", "come", "land", "leave", "depart", "head"})
_DESPITE = frozenset({"despite", "notwithstanding"})
_APART = frozenset(
    {"after", "before", "follow", "following", "since", "until", "amid", "despite", "over", "than", "ahead", "prior"}
)
# Acts of speech: what they take up has its own day and place.
_SPOKEN = SPOKEN - {"AGREE"}
# What comes before the deed that it is told with: "met after the attack", "said on Friday in response to the raid".
_EARLIER = _APART - {"amid"}
_ANSWERS = frozenset({"response", "retaliation", "reaction", "reply", "revenge", "protest", "connection", "memory"})
# Acts whose object is an older deed ("deplored the raid on Friday"), and verbs that take up what has been.
_TAKEN_UP = frozenset("condemn criticise deny regret praise welcome express-concern fear accuse".split())
_TAKING_UP = frozenset(
    """discuss investigate probe mark commemorate remember recall mourn review debate study examine recount
    avenge""".split()
)
_ENTERING = frozenset(
    """burst enter storm break ambush surround board stop raid invade attack drive approach intercept halt arrive come ride walk
    open fire park ram""".split()
)
_MEETING = frozenset("meet speak talk confer gather convene assemble hold".split())
_WITHIN = frozenset({"in", "during"})
_ENDS = frozenset({"since", "until", "till"})
_BOUNDS = frozenset({"by", "before"})
_LATELY = frozenset({"in", "over", "during", "within"})
_LAST = frozenset({"recent", "past", "last"})
_CAUSING = frozenset(
    "cause spark trigger prompt provoke start begin launch lead unleash renew resume hold stage wage".split()
)
_CLIMB = 5
# "The murder committed on Friday", "an attack carried out in X": what is said of the deed is said of the noun.
_DOING = frozenset("carry_out carry commit perpetrate stage launch conduct mount occur happen hold execute".split())


class Setting:
    """Times and places by the words that they belong to."""

    def __init__(
        self, document: Document, tree: Tree, times: tuple[TimeExpression, ...], places: tuple[PlaceMention, ...]
    ) -> None:
        self.tree = tree
        self._times = times
        self._places = places
        self._time_of: dict[int, list[int]] = {}
        self._place_of: dict[int, list[int]] = {}
        self._place_at: dict[int, int] = {}
        self._top_of: dict[int, int] = {}
        self._relative: set[int] = set()  # verbs of what happened at a time or place that is told before it
        lasting = [index for index, time in enumerate(times) if self._lately(document, time)]
        for index, time in enumerate(times):
            if not time.says_when:
                continue
            if time.of is not None:
                self._time_of.setdefault(document.tokens(time.of)[0], []).append(index)
                continue
            start, end = document.tokens(time.span)
            self._top_of[index] = tree.top(start, end)
            self._hang(self._time_of, index, start, end)
        for index in lasting:  # a day says more
            self._hang(self._time_of, index, *document.tokens(times[index].span))
        for index, place in enumerate(places):
            if not place.literal:
                continue
            start, end = document.tokens(place.span)
            top = self.tree.top(start, end)
            for token in range(start, end):
                self._place_at.setdefault(token, index)
            if self._at(top):
                self._hang(self._place_of, index, start, end)

    def _lately(self, document: Document, time: TimeExpression) -> bool:
        """Whether a length of time is the one before the report, in which something was: "in recent months", "over the past two weeks"."""
        start, end = document.tokens(time.span)
        ahead = self.tree.words[max(0, start - 2) : start]
        held = bool(ahead) and (ahead[-1] in _LATELY or (ahead[-1] == "the" and ahead[0] in _LATELY))
        return time.type == "DURATION" and held and bool(_LAST & set(self.tree.words[start:end]))

    def is_wide(self, token: int) -> bool:
        """Whether a token names a part of the world that is no one state's ("Eastern Europe", "the Gulf")."""
        place = self._places[self._place_at[token]] if token in self._place_at else None
        return place is not None and place.precision == "region" and place.country is None

    def _at(self, token: int) -> bool:
        """Whether a place name stands where something happens."""
        country = token in self._place_at and self._places[self._place_at[token]].precision == "country"
        return happens_at(self.tree, token, country=country)

    def _hang(self, table: dict[int, list[int]], index: int, start: int, end: int) -> None:
        """Enter an expression at the words above it, as far as the verb of its clause."""
        token = self.tree.top(start, end)
        if (behind := self._clause_behind(end)) is not None:
            table.setdefault(behind, []).append(index)
            self._relative.add(behind)
        bound = table is self._time_of and self._times[index].type == "DATE"
        ahead = self.tree.words[max(0, start - 2) : start]
        if self._of_others(token) or {*ahead[-1:]} & (_ENDS | _BOUNDS if bound else _ENDS) or ahead == ["as", "of"]:
            return  # a beginning or an end is not when it was, nor is the day by which it is to be or to which it is counted
        token = self._before_mark(token)
        within = self.tree.dep[token] in ("nummod", "compound") and self.tree.tags[token] == "CD"
        before, whose = self.tree.heads[token], self.tree.rel[token] == "nmod:poss"
        deed = before > token and self.tree.pos[before] == "NOUN" and names_harm(self.tree.lemma(before))
        if (
            deed and self.tree.dep[before] != "nsubj" and not _WITHIN & set(self.tree.marks(before))
        ):  # "Sunday's raid killed nine", "died in"
            table.setdefault(before, []).append(index)
            return  # "the families of the victims of Sunday's attack": the attack's alone
        for _ in range(_CLIMB):
            if _DESPITE & set(self.tree.marks(token)):
                return  # "signed it despite protests in X"
            if self._is_second(token):
                return
            token = self.tree.heads[token]
            if token < 0 or self.tree.lemmas[token] in _TELLING:
                return  # "claimed the attack in a statement on Monday"
            table.setdefault(token, []).append(index)
            clause = self.tree.pos[token] in ("VERB", "AUX") or self.tree.kid(token, "cop") is not None
            around = bool(_APART & set(self.tree.marks(token)))  # "ahead of Friday's meeting"
            apart = around or self.tree.dep[token] == "obj" or self.tree.lemmas[token] in _LAWS
            if clause or (within and apart) or (whose and around):
                return  # "rejects the 2014 annexation" tells nothing of when, nor does "under the 1902 treaty", "after its 1990 invasion"

    def _before_mark(self, token: int) -> int:
        """The clause in place of an expression that a tree hangs in it though it stands before its "after" or "while": "was held in May after
        returning".
        """
        head = self.tree.heads[token]
        marks = self.tree.kids(head, "mark") if head >= 0 and self.tree.dep[head] == "advcl" else []
        return head if any(token < mark < head for mark in marks) else token

    def _of_others(self, token: int) -> bool:
        """Whether an expression is told of a further deed, or of a part only: "killing nine, and again on Sunday", "90 were arrested, 60 of
        them on Sunday".
        """
        tree = self.tree
        further = tree.kid(token, "cc") is not None and tree.dep[token] not in ("conj", "root")
        return further or tuple(tree.words[max(0, tree.left(token) - 2) : tree.left(token)]) in OF_THEM

    def _is_second(self, noun: int) -> bool:
        """Whether a noun is joined to one that is told of in words of its own: "the killing of X and today's attack"."""
        tree, head = self.tree, self.tree.heads[noun]
        if tree.dep[noun] != "conj" or head < 0 or tree.pos[noun] != "NOUN" or tree.pos[head] != "NOUN":
            return False
        return any(head < c < noun for c in tree.kids(head, "nmod", "acl"))

    def _clause_behind(self, end: int) -> int | None:
        """The verb of a clause that "when" or "where" ties to the expression before it: "in May, when X was killed"."""
        words = self.tree.words
        at = end + 1 if end < len(words) and words[end] == "," else end
        return self.tree.heads[at] if at < len(words) and words[at] in ("when", "where") else None

    def time(self, site: Site) -> int | None:
        """The index of the time of a trigger; None where the text ties none to it."""
        found = self._find(self._time_of, site, share=True)
        if found is None and site.frame.type == "AGREE" and site.frame.kind == "V":
            inside = (self._time_of.get(token) for token in self._at_occasion(site.token))
            return next((times[0] for times in inside if times), None)
        return found

    def place(self, site: Site) -> int | None:
        """The index of the place of a trigger; None where the text ties none to it."""
        target = self.tree.undergoer(site.token) if site.frame.kind == "V" else None
        done = None if target is None else self._named_by(target)
        if done is not None and (
            site.frame.mode in ("visit", "seize") or (site.frame.type == "ASSAULT" and self.is_town(done))
        ):
            return done
        for preposition in ("to", "of") if site.frame.mode in ("visit", "seize") else ():
            for token in self.tree.oblique(site.token, preposition):
                if token in self._place_at:
                    return self._place_at[token]
        if site.around and site.light is not None and site.frame.type == "CONSULT" and site.token not in self._place_of:
            past = {"after", "following"} & set(self.tree.marks(site.token))
            if past and self.tree.lemmas[site.light] in _MOVING:
                return None  # "arrived in X after talks"
            if past and self.tree.lemmas[site.light] in _SPEAKING:
                return next(iter(self._place_of.get(site.light, ())), None)
        found = self._find(self._place_of, site, share=False)
        if found is None and site.frame.type == "AGREE" and site.frame.kind == "V":
            return self._occasion(site.token)
        return found

    def _named_by(self, noun: int) -> int | None:
        """The index of the place that a noun is the name of, or says the kind of: "the village of X"."""
        if noun in self._place_at or self.tree.lemmas[noun] not in KINDS_OF_PLACE:
            return self._place_at.get(noun)
        names = (k for k in self.tree.kids(noun, "nmod") if "of" in self.tree.marks(k))
        return next((self._place_at[k] for k in names if k in self._place_at), None)

    def _in_which(self, token: int) -> bool:
        """Whether a word puts a clause into what the noun before it means: "in which", "during which"."""
        return self.tree.words[token] == "which" and bool({"in", "at", "during"} & set(self.tree.marks(token)))

    def of_no_party(self, document: Document, event: EventMention) -> EventMention:
        """The event without a place that only says whose somebody is: "his counterpart in Norland", "the envoy in Norburg"."""
        if event.place is None:
            return event
        span = self._places[event.place].span
        inside = [
            p.span for p in (*event.actors, *event.recipients) if p.span.start < span.start and span.end <= p.span.end
        ]
        heads = {self.tree.lemmas[self.tree.top(*document.tokens(own))] for own in inside}
        return replace(event, place=None) if heads & _OFFICES_ABROAD else event

    def where(self, event: EventMention) -> range:
        """The tokens of an event's place."""
        at = [] if event.place is None else self._tokens_of(event.place)
        return range(min(at), max(at) + 1) if at else range(0)

    def _tokens_of(self, place: int) -> list[int]:
        return [token for token, index in self._place_at.items() if index == place]

    def place_at(self, token: int) -> int | None:
        """The index of the place that a word names."""
        return self._place_at.get(token)

    def told_at(self, verb: int) -> tuple[int | None, int | None]:
        """The time and the place that hang on a verb itself."""
        time, place = self._time_of.get(verb), self._place_of.get(verb)
        return (time[0] if time else None, place[0] if place else None)

    def told_of(self, token: int) -> tuple[int | None, int | None]:
        """The time and the place that are told of a word itself, not of what came before or after it ("began after a vote in X")."""
        time = next((i for i in self._time_of.get(token, ()) if self._is_of(self._top_of.get(i), token)), None)
        places = self._place_of.get(token, ())
        return time, next((i for i in places if self._is_of(min(self._tokens_of(i)), token)), None)

    def _is_of(self, token: int | None, word: int) -> bool:
        """Whether nothing between an expression and a word above it tells of another event."""
        while token is not None and token >= 0 and token != word:
            if _APART & set(self.tree.marks(token)):
                return False
            token = self.tree.heads[token]
        return token is not None

    def year_before(self, noun: int) -> int | None:
        """The year that stands before a noun as a part of its name ("the 1951 treaty")."""
        return next((i for i in self._time_of.get(noun, []) if self._is_year_of(i, noun)), None)

    def day_behind(self, noun: int) -> int | None:
        """The day or year of which something is said to be ("the treaty of 1951", "the truce of May 12")."""
        behind = noun + 1 + (self.tree.words[noun + 1 : noun + 2] == [","])
        of = self.tree.words[behind : behind + 1] == ["of"]
        first = self.tree.offsets[behind + 1] if of and behind + 1 < len(self.tree.offsets) else None
        return next((index for index in self._top_of if self._times[index].span.start == first), None)

    def _is_year_of(self, time: int, noun: int) -> bool:
        top = self._top_of[time]
        return top < noun and self.tree.dep[top] in ("nummod", "compound") and len(self._times[time].value or "") == 4

    def is_day_of_report(self, document: Document, time: int) -> bool:
        """Whether a time is the one day on which the report was published."""
        day = document.layout.published.value
        found = self._times[time]
        return day is not None and found.earliest == found.latest == day[:10]

    def _participle(self, verb: int) -> bool:
        """Whether a verb tells what came of the clause that it hangs on: ", killing nine and wounding two"."""
        tree = self.tree
        joined = tree.dep[verb] == "conj" and tree.kid(verb, "aux") is None and tree.tags[tree.heads[verb]] in FINITE
        return tree.tags[verb] == "VBG" and not tree.marks(verb) and (tree.dep[verb] == "advcl" or joined)

    def _beside(self, clause: int) -> bool:
        """Whether a clause goes on behind a semicolon."""
        tree = self.tree
        return tree.dep[clause] == "parataxis" and any(tree.words[c] == ";" for c in tree.kids(clause, "punct"))

    def _shared(self, table: dict[int, list[int]], site: Site, verb: int, share: bool) -> int | None:
        """What a verb that is joined to another has of that one's."""
        first = self.tree.heads[verb]
        coming = _ENTERING if site.frame.type in ("ASSAULT", "COERCE") else _MEETING
        if self._goes_on(verb, first, coming):
            return next(iter(table.get(first, ())), None)
        return self._front(table, verb, first) if share or self._fates(verb, first) else None

    def _goes_on(self, verb: int, first: int, coming: frozenset[str]) -> bool:
        """Whether a deed goes on with what its doers came for: "burst into a bar in X on Friday and shot nine", "met in X on Friday and signed a
        treaty".
        """
        tree = self.tree
        past = tree.tags[verb] == "VBD" and tree.kid(verb, "nsubj") is None
        return past and tree.lemmas[first] in coming

    def _fates(self, *verbs: int) -> bool:
        return all(self.tree.lemmas[verb] in PREDICATES for verb in verbs)

    def _front(self, table: dict[int, list[int]], verb: int, first: int) -> int | None:
        """What stands before the first of two verbs and holds for both: "On Monday X met Y and signed Z", "A bomb in X killed two and
        wounded five"; not what only tells of a subject that is not the second's.
        """
        tree = self.tree
        subject = None if tree.kid(verb, "nsubj") is None else tree.kid(first, "nsubj")
        begin, end = (
            (0, 0) if subject is None else (tree.offsets[tree.left(subject)], tree.offsets[tree.right(subject)] + 1)
        )
        starts = ((index, self._start(table, index)) for index in table.get(first, ()))
        return next((index for index, at in starts if at < tree.offsets[first] and not begin <= at < end), None)

    def _start(self, table: dict[int, list[int]], index: int) -> int:
        return (self._times if table is self._time_of else self._places)[index].span.start

    def _joined(self, table: dict[int, list[int]], verb: int) -> int | None:
        """What hangs on the second of two fates, where it holds for both: "killed nine and wounded two in X on Sunday"."""
        tree = self.tree
        if tree.lemmas[verb] not in PREDICATES:
            return None
        for second in tree.kids(verb, "conj"):
            alone = tree.kid(second, "nsubj") is None and tree.kid(second, "cc") is not None
            if alone and tree.lemmas[second] in PREDICATES and tree.pos[second] == "VERB":
                behind = (i for i in table.get(second, ()) if self._start(table, i) > tree.offsets[second])
                return next(behind, self._when(table, second))
        return None

    def _when(self, table: dict[int, list[int]], verb: int) -> int | None:
        """What hangs on the clause that tells when somebody met with a fate: "were hurt when a bomb went off in X"."""
        if self.tree.lemmas[verb] not in PREDICATES:
            return None
        clauses = (c for c in self.tree.kids(verb, "advcl") if self._opened(c))
        return next((table[c][0] for c in clauses if c in table), None)

    def _of_another_day(self, noun: int, head: int, dep: str) -> bool:
        """Whether a deed came before what the word above it tells: "spoke on Monday after a raid", "deplored the raid on Monday"."""
        tree = self.tree
        if dep in ("obl", "nmod") and _EARLIER & set(tree.marks(noun)):
            return True
        if tree.lemmas[noun] in _ANSWERS and "in" in tree.marks(noun):
            return True
        verb = tree.lemmas[head]
        taken = verb in _TAKING_UP or act_of(verb, "VERB", "object") in _TAKEN_UP
        return dep == "obj" and tree.pos[head] == "VERB" and taken

    def _opened(self, clause: int) -> bool:
        told = any(self.tree.words[c] == "when" for c in self.tree.kids(clause, "advmod", "mark"))
        return told and clause not in self._relative

    def _occasion(self, verb: int) -> int | None:
        """The town of the summit at which something was signed: "reached at a summit held in the city of X"."""
        for token in self._at_occasion(verb):
            index = self._place_at.get(token)
            if index is not None and self.is_town(index) and self._at(token):
                return index
        return None

    def _at_occasion(self, verb: int) -> Iterator[int]:
        """The tokens of the phrases that tell at what meeting something was done."""
        for phrase in self.tree.oblique(verb, "at"):
            if self.tree.lemmas[phrase] in OCCASIONS:
                yield from range(phrase, self.tree.right(phrase) + 1)

    def is_town(self, index: int) -> bool:
        """Whether a place is a town or a spot, no land."""
        return self._places[index].precision in ("point", "populated-place", None)

    def _is_direct(self, table: dict[int, list[int]], index: int, verb: int) -> bool:
        """Whether an expression stands beside a verb, not with what the verb takes up ("condemned the raid in X")."""
        if table is self._time_of:
            top = self._top_of.get(index, verb)
        else:
            top = min(self._tokens_of(index))
            while (
                self.tree.dep[top] in ("compound", "flat", "appos", "conj", "nmod")
                and self._place_at.get(self.tree.heads[top]) is not None
            ):
                top = self.tree.heads[top]
        return top == verb or self.tree.heads[top] == verb

    def _is_of_deed(self, table: dict[int, list[int]], index: int, verb: int) -> bool:
        """Whether a day of the calendar, one long past, or any day behind what is being taken up is of that: "condemned the invasion of X on 2
        August", "condemns the raid on Friday".
        """
        held = self.tree.kid(verb, "obj")
        if table is not self._time_of or held is None or not names_harm(self.tree.lemma(held)):
            return False
        start = self._times[index].span.start
        behind = start > self.tree.offsets[held] and "," not in self.tree.words[held : self._top_of.get(index, held)]
        printed = self._times[index].span.text
        return behind and (printed.endswith("ago") or any(c.isdigit() for c in printed) or self._is_present(verb))

    def _is_present(self, verb: int) -> bool:
        """Whether what a verb tells goes on: "is investigating the raid on Friday"."""
        tags = [self.tree.tags[c] for c in self.tree.kids(verb, "aux")]
        return (
            "MD" not in tags and bool({"VBZ", "VBP"} & {self.tree.tags[verb], *tags}) and self.tree.tags[verb] != "VBN"
        )

    def _find(self, table: dict[int, list[int]], site: Site, share: bool) -> int | None:
        tree = self.tree
        own = table.get(site.token)
        if own and site.frame.kind == "V" and site.frame.type in _SPOKEN:
            own = [
                i for i in own if self._is_direct(table, i, site.token) and not self._is_of_deed(table, i, site.token)
            ]
        if own:
            return own[0]
        told = self._joined(table, site.token)
        told = self._when(table, site.token) if told is None else told
        if told is not None:
            return told
        held = site.frame.needs_object is not None
        if held and site.object is not None and site.object in table and tree.heads[site.object] == site.token:
            told = table[site.object][0]
            if site.frame.type == "AGREE" or table is not self._time_of or not self._is_year_of(told, site.object):
                return told  # but "left the 2015 accord" was not in 2015
        if site.light is not None and not site.around and site.light in table:
            return table[site.light][0]
        if site.frame.kind == "N":
            for noun in (site.token, *tree.kids(site.token, "nmod")):
                for clause in tree.kids(noun, "acl"):
                    if clause in table and tree.lemma(clause) in _DOING | _SUFFERING:
                        return table[clause][0]
        return self._above(table, site, share)

    def _above(self, table: dict[int, list[int]], site: Site, share: bool) -> int | None:
        """What hangs on the words that a trigger hangs on, as far as it holds for the trigger too."""
        tree, current = self.tree, site.token
        apart = False  # whether the trigger is what another verb is done to
        for _ in range(_CLIMB):
            head = tree.heads[current]
            if head < 0:
                return None
            dep = tree.dep[current]
            nominal = tree.pos[current] not in ("VERB", "AUX")
            if nominal and self._of_another_day(current, head, dep):
                return next((i for i in table.get(head, ()) if dep == "obj" and self._is_of_deed(table, i, head)), None)
            if (nominal and dep in ("nsubj", "obj", "obl", "nmod", "conj", "appos")) or (
                not nominal and dep == "xcomp"
            ):
                apart = apart or (nominal and dep == "obj" and head != site.light)
                current = head
            elif not nominal and dep == "conj" and self._participle(head) and current not in table:
                current = head  # "shelled it on Sunday, killing nine and wounding twelve"
            elif not nominal and (dep == "conj" or self._beside(current)) and not self._participle(current):
                return self._shared(table, site, current, share)
            elif self._participle(current):
                if apart and tree.lemmas[current] not in _CAUSING:
                    return None  # "signed it on Sunday, ending a long war"
                current = head  # "attacked a patrol on Sunday, killing nine"
            elif site.frame.type == "AGREE" and tree.rel[current] == "acl":
                return next(iter(table.get(head, ())), None)  # "the Feb. 23 accord signed by X"
            elif tree.rel[current] in ("acl:relcl", "parataxis") and any(
                map(self._in_which, tree.kids(current, "obl"))
            ):
                if head in table or tree.dep[head] != "obj":
                    return next(iter(table.get(head, ())), None)  # "a vote in Norland, in which people chose union"
                current = head  # "fought a war in May in which nine were killed"
            else:
                return None
            if current in table:
                return table[current][0]
        return None
