"""Who gives a figure: the speaker of the statement it stands in, "according to" whom, who puts it at so many."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors, Party, Quotation
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import owners as quantity_owners
from avviso.analysis.quantities.context import Surroundings, chain
from avviso.analysis.quantities.words import PREDICATES
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SAYING = frozenset({"say", "tell", "add", "write", "state"})
_TELLING = frozenset({"say", "claim", "report", "estimate", "insist", "maintain", "announce", "state"})
_RELATIVES = frozenset({"which", "who", "that"})
_NOT = frozenset({"not", "n't", "never", "no", "neither", "nor"})
_NOBODY = frozenset({"no", "nobody", "none", "zero", "not", "0"})
_PUTS = frozenset({"put", "puts"})
_COUNTING = frozenset({"register", "record", "count", "document", "tally", "log"})
# What monitors and the like record, so that their count is their claim.
_INCIDENTS = frozenset(
    """violation breach incident explosion attack strike case complaint shot blast infringement overflight incursion launch
    abuse raid shelling airstrike ambush clash irregularity offence offense""".split()
)
_WHEN = frozenset({"after", "before", "when", "as", "while"})
_FIGURES = frozenset({"figure", "toll", "count", "estimate", "number", "tally", "total"})
_MARKS = "\"“«„'`"
# What somebody does in words is told by the outlet, and so is what he is blamed for.
_DONE = frozenset({"offer", "decide"})
_BLAMED_FOR = frozenset(
    """attack strike airstrike bombing blast explosion raid shelling massacre ambush assault shooting crash clash war
    battle fight fighting firefight gunfight gunbattle skirmish combat conflict hostility offensive operation siege incursion
    violence bloodshed unrest riot uprising rebellion coup revolt incident confrontation standoff fire blaze sinking stampede
    disaster tragedy accident collision""".split()
)
# From the end of a word of saying to the words announced: a colon, then a paragraph's end.
_COLON = re.compile(r"[^\n]{0,80}:[ \t]*\n\s*")
_NOTES = re.compile(
    r"^\W*(?:notes? (?:to|for) editors?|further information|background|media contact|contacts?|ends)\b[^.\n]{0,40}$",
    re.I | re.M,
)


def claim(
    around: Surroundings, actors: Actors, printed: Span, sentence: tuple[int, int]
) -> tuple[Party | None, int | None]:
    """Who gives a figure and in which quotation; no party where it is the outlet's own or its giver denies it.

    "According to ..." in the figure's own sentence comes first, then the innermost quotation whose content holds the
    figure, then whoever puts it at so many, plans it, or is announced with all that follows ("The minister said:").
    Outside quotation marks
    the quotation's cue or source must stand in the figure's sentence, and what only describes ("the 29-member
    alliance", "a war that has left
    10,000 dead") stays the outlet's.
    """
    doc = around.document.doc
    token = around.document.tokens(printed)[0]
    found = _innermost(around, token, printed, sentence)
    given = _according_to(doc, actors, _stretch(doc, token, sentence), token)
    if given is not None and not _told_behind(around, found, given, printed):
        source = given.span
        index = next(
            (
                i
                for i, q in enumerate(around.quotations)
                if q.source is not None and q.source.overlaps(source) and _holds(q, printed)
            ),
            None,
        )
        return given, index
    put = _put(around, actors, token) or _of_itself(doc, actors, token)
    if put is None:
        put = quantity_owners.owner(doc, actors, token)
    if put is None and found is not None:
        put = _told_within(around, actors, token, around.quotations[found])
    if put is None and found is not None and around.quotations[found].act_class == "commissive":
        put = _next_giver(doc, actors, token, sentence)
    if put is not None:  # told of in another's words too: "said 45 died, while Norland put the toll at 12"
        here = found is not None and _same(around.quotations[found].speaker, put)
        return put, found if here else None
    if found is not None:
        quotation = around.quotations[found]
        denied = quotation.negated or (quotation.act == "deny" and _is_denied(around, token, quotation))
        if denied or quotation.speaker is not None:
            return (None if denied else quotation.speaker), found
    elif (counter := _counts(around, actors, token)) is not None:
        return counter, None
    elif (own := _whose_figure(around, actors, token, sentence)) is not None:
        return own, None
    elif (plan := _plan(around, actors, sentence))[0] is not None:
        return plan
    announced = _announced(around, printed)
    return (None, found) if announced is None else (around.quotations[announced].speaker, announced)


def _innermost(around: Surroundings, token: int, printed: Span, sentence: tuple[int, int]) -> int | None:
    """The innermost quotation that a figure at a token is said in; None where it stands in none, or only describes there."""
    doc = around.document.doc
    every = [(c.end - c.start, i, c) for i, q in enumerate(around.quotations) for c in q.content]
    held = [row for row in every if row[2].contains(printed)] or [
        row for row in every if around.quotations[row[1]].form != "direct" and _hangs(around, token, row[2])
    ]
    held = [row for row in held if not _done(around, around.quotations[row[1]], row[2])]
    if not held:
        return None
    _, index, content = min(held, key=lambda item: item[:2])
    quotation = around.quotations[index]
    if not _in_marks(doc, token, min(sentence[0], around.document.tokens(content)[0]), content):
        first, last = doc[sentence[0]].idx, doc[sentence[1] - 1].idx + len(doc[sentence[1] - 1])
        # A further span is a sentence in which the speaker goes on.
        here = (
            quotation.cue is quotation.source is None
            or content is not quotation.content[0]
            or any(part is not None and first <= part.start < last for part in (quotation.cue, quotation.source))
        )
        if (
            not here
            or _beside(around, token, quotation)
            or _describes(doc, around.document.tokens(printed)[1] - 1, sentence)
            or _background(around, token, quotation, around.document.tokens(content))
        ):
            return None
    return index


def _done(around: Surroundings, quotation: Quotation, content: Span) -> bool:
    """Whether the outlet tells what somebody did in words, so that it counts itself: "is offering a $500,000 reward",
    "welcomed the release of 30 prisoners"; not what he says in a clause.
    """
    if quotation.cue is None or quotation.form != "indirect":
        return False
    if quotation.act not in _DONE and quotation.act_class != "expressive":
        return False
    doc = around.document.doc
    start, end = around.document.tokens(content)
    root = doc[start:end].root
    clause = any(c.dep_.startswith(("nsubj", "mark")) and c.lower_ != "to" for c in root.children)
    return not clause and not _told_with(around, quotation, _SAYING)


def _told_with(around: Surroundings, quotation: Quotation, verbs: frozenset[str]) -> bool:
    """Whether a quotation's cue ends in one of these verbs."""
    if quotation.cue is None:
        return False
    return around.document.doc[around.document.tokens(quotation.cue)[1] - 1].lemma_.lower() in verbs


def _is_denied(around: Surroundings, token: int, quotation: Quotation) -> bool:
    """Whether a denial is of the figure's own clause: all that is "denied", of what is only "said" the clauses with a negation ("said X had
    broken it 16 times and had never withdrawn").
    """
    doc = around.document.doc
    if not _told_with(around, quotation, _SAYING):
        return True
    if doc[token].lower_ in _NOBODY:
        return False  # "said nobody was hurt"
    words = (c for link in chain(doc, token, 4) for c in doc[link].children)
    return any(word.lower_ in _NOT for word in words)


def _same(one: Party | None, other: Party) -> bool:
    return one is not None and one.entity == other.entity


def _announced(around: Surroundings, printed: Span) -> int | None:
    """The quotation whose speaker a colon at a paragraph's end gives all that follows, as ministries and agencies print
    statements, where a figure stands behind it; None where there is none, or notes of the outlet's have begun since.
    """
    text, found = around.document.text, None
    for index, quotation in enumerate(around.quotations):
        if quotation.cue is None or quotation.speaker is None or quotation.cue.end > printed.start:
            continue
        words = quotation.content[0]
        if words.start <= quotation.cue.end or words.text[:1] in _MARKS:
            continue
        if _COLON.fullmatch(text, max(0, quotation.cue.end - 1), words.start):
            found = index
    if found is None or _NOTES.search(text, around.quotations[found].content[0].end, printed.start):
        return None
    return found


def _put(around: Surroundings, actors: Actors, token: int) -> Party | None:
    """Who puts a number at so many ("the ministry put the toll at 45"), or speaks of so many."""
    doc = around.document.doc
    links = chain(doc, token, 4)
    at = ("obl", "obj", "nmod")
    number = next((link for link in links if doc[link].dep_ in at and _behind_at(doc[link])), None)
    number = next((link for link in links if doc[link].dep_ == "obl"), None) if number is None else number
    if number is None and not _is_figure(doc, links):
        return None
    verb = (
        doc[number].head
        if number is not None
        else next((doc[link] for link in links if doc[link].pos_ == "VERB"), doc[token])
    )
    if number is not None and verb.dep_.startswith(("nmod", "acl")) and verb.head.head.lower_ in _PUTS:
        verb = verb.head.head  # "put the number of displaced at 900", "put the sum paid so far at 900"
    elif number is not None and verb.pos_ == "NOUN" and verb.dep_ == "obj" and verb.head.lower_ in _PUTS:
        verb = verb.head
    case = {c.lower_ for c in doc[number].children if c.dep_ == "case"} if number is not None else set()
    said = verb.lower_ in _PUTS or verb.lemma_.lower() in ("estimate", "place", "set")
    brought = said and any(c.dep_ == "obj" for c in verb.children)
    told_as = "as" in case and any(c.dep_ == "obj" for c in verb.children)  # "gave the toll as 23"
    given = (number is None or told_as) and verb.lemma_.lower() in ("give", "cite", "issue", "report", "offer", "quote")
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj":  # "denied this and put the share at 20 percent"
        first = verb.head
        if first.dep_ == "ccomp" and first.lemma_.lower() in PREDICATES:
            first = first.head  # "said nine had died and put the toll at 20": no dead do
        subject = next((c for c in first.children if c.dep_ == "nsubj"), None)
    spoken = (
        verb.lemma_.lower() == "speak" and doc[verb.i + 1].lower_ == "of"
    )  # whatever "of" is joined to ("of fewer than 900")
    if subject is None or not ((brought and "at" in case) or spoken or given):
        return None
    mention = actors.mention_at(subject.i)
    return None if mention is None or mention.entity is None else actors.party(mention)


def _of_itself(doc: Doc, actors: Actors, token: int) -> Party | None:
    """Who claims so many of its own beside what is told of it: "the group, which claims 3,300 members"."""
    for below, link in itertools.pairwise(chain(doc, token, 3)):
        verb = doc[link]
        if (
            verb.lemma_.lower() != "claim"
            or verb.dep_ != "acl:relcl"
            or doc[below].dep_ not in ("obj", "xcomp", "ccomp")
        ):
            continue
        own = any(c.dep_ == "nsubj" and c.lower_ in _RELATIVES for c in verb.children)
        mention = actors.mention_at(verb.head.i) if own else None
        return None if mention is None or mention.entity is None else actors.party(mention)
    return None


def _next_giver(doc: Doc, actors: Actors, token: int, sentence: tuple[int, int]) -> Party | None:
    """Who gives the next sum, the verb left out: "Norland pledged 120 million pounds and Sudland 270 million"."""
    before = token - 1 - (doc[token - 1].is_currency or doc[token - 1].lower_ in ("about", "another", "some"))
    mention = actors.mention_at(before)
    if mention is None or mention.entity is None or mention.form != "name" or mention.end != before + 1:
        return None
    opening = mention.start - 1 - (doc[mention.start - 1].lower_ == "the")
    joined = opening > sentence[0] and doc[opening].lower_ in ("and", ",", ";")
    return actors.party(mention) if joined and any(t.like_num for t in doc[sentence[0] : opening]) else None


def _told_within(around: Surroundings, actors: Actors, token: int, quotation: Quotation) -> Party | None:
    """Who says so himself in what another is taken to say ("30 died, the army said, while the rebels claimed to have killed 90")."""
    doc = around.document.doc
    if quotation.form != "indirect" or quotation.cue is None:
        return None
    cue = range(*around.document.tokens(quotation.cue))
    for below, link in itertools.pairwise(chain(doc, token, 8)):
        verb = doc[link]
        if link in cue:
            return None
        if verb.lemma_.lower() not in _TELLING or doc[below].dep_ not in ("ccomp", "xcomp"):
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        mention = None if subject is None else actors.mention_at(subject.i)
        return None if mention is None or mention.entity is None else actors.party(mention)
    return None


def _counts(around: Surroundings, actors: Actors, token: int) -> Party | None:
    """Who counted those killed, held or driven out: "doctors have registered 312 deaths"."""
    doc = around.document.doc
    noun = next((doc[link] for link in chain(doc, token, 2) if doc[link].dep_ == "obj"), None)
    if noun is None or noun.head.lemma_.lower() not in _COUNTING:
        return None
    subject = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    mention = None if subject is None else actors.mention_at(subject.i)
    if mention is None or mention.entity is None or not _is_counted(noun, mention.type):
        return None
    return actors.party(mention)


def _is_counted(noun: Token, who: str) -> bool:
    """Whether what somebody "counted" or "recorded" is a claim of his: people, and of things what a body watches for."""
    if quantity_measures.people(noun.lemma_.lower()):
        return True
    body = who in ("organisation", "person", "group")
    return body and (noun.lemma_.lower() in _INCIDENTS or (noun.head.lemma_.lower() == "count" and noun.tag_ == "NNS"))


def _behind_at(token: Token) -> bool:
    return any(
        c.dep_ == "case" and c.lower_ == "at" and c.nbor(1).lower_ not in ("least", "most") for c in token.children
    )


def _whose_figure(around: Surroundings, actors: Actors, token: int, sentence: tuple[int, int]) -> Party | None:
    """Whose count a number behind a colon is: "the government's figure is lower: 410 dead"."""
    doc = around.document.doc
    colon = next((i for i in range(token - 1, max(token - 4, sentence[0]), -1) if doc[i].text == ":"), None)
    if colon is None:
        return None
    counts = (t for t in doc[sentence[0] : colon] if t.lemma_.lower() in _FIGURES and t.dep_.startswith("nsubj"))
    owners = (c for noun in counts for c in noun.children if c.dep_ == "nmod:poss")
    mentions = (actors.mention_at(owner.i) for owner in owners)
    return next((actors.party(m) for m in mentions if m is not None and m.entity is not None), None)


def _is_figure(doc: Doc, links: Sequence[int]) -> bool:
    """Whether a number is that of a toll or count which is somebody's object: "gave a figure of 81"."""
    return any(doc[link].lemma_.lower() in _FIGURES and doc[link].dep_ == "obj" for link in links[1:3])


def _plan(around: Surroundings, actors: Actors, sentence: tuple[int, int]) -> tuple[Party | None, int | None]:
    """Who gives a figure in a sentence that goes on with what a party said it would do ("It will send 4,000 troops"): that
    party, and what it said in the sentence before.
    """
    doc = around.document.doc
    root = doc[sentence[0] : sentence[1]].root
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "'ll") for c in root.children)
    if subject is None or subject.pos_ != "PRON" or not will:
        return None, None
    mention = actors.mention_at(subject.i)
    before = next((s for s in around.document.sentences if s.end == sentence[0]), None)
    if mention is None or mention.entity is None or before is None:
        return None, None
    for index, quotation in enumerate(around.quotations):
        speaker, cue = quotation.speaker, quotation.cue
        if speaker is None or speaker.entity != mention.entity or cue is None or quotation.form == "direct":
            continue
        if before.start_char <= cue.start < before.end_char:
            return actors.party(mention), index
    return None, None


_LOOSE = ("conj", "parataxis", "appos")


def _hangs(around: Surroundings, token: int, content: Span) -> bool:
    """Whether a figure goes on with what is said behind the content's end ("would send 40, bringing the total to 900")."""
    start, end = around.document.tokens(content)
    if not end <= token:
        return False
    for link in chain(around.document.doc, token, 8):
        if start <= link < end:
            return True
        word = around.document.doc[link]
        edge = word.left_edge
        # ", a day after nine were killed"
        when = word.dep_ == "advcl" and any(c.lower_ in _WHEN for c in word.children)
        apart = "," in (edge.text, _before(edge)) if when else _behind_comma(word)
        added = apart and (when or word.dep_ == "acl:relcl" or _comments(word))
        if added or (word.dep_ in _LOOSE and start <= word.head.i < end):
            return False
    return False


def _behind_comma(word: Token) -> bool:
    edge = word.left_edge
    return "," in (edge.text, edge.nbor(-1).text if edge.i else "")


def _named(noun: Token) -> bool:
    """Whether a noun is a name or goes with one: "blamed the Lantern movement, which killed 23 in 2019"."""
    return noun.pos_ == "PROPN" or any(c.dep_ in ("compound", "flat") and c.pos_ == "PROPN" for c in noun.children)


def _comments(word: Token) -> bool:
    """Whether a noun behind a comma says what all that is told before amounts to: ", a step toward ending a war that has cost 900 lives"."""
    first = next((c for c in word.children if c.pos_ != "PUNCT"), None)
    opened = first is not None and first.lower_ in ("a", "an", "the") and word.pos_ == "NOUN"
    return opened and all(c.dep_ not in ("case", "cop", "nsubj") for c in word.children)


def _before(edge: Token) -> str:
    """The word before a clause and what measures it: the comma of ", a day after"."""
    doc, at = edge.doc, edge.i - 1
    while at > 0 and doc[at].pos_ in ("DET", "NUM", "NOUN", "ADV"):
        at -= 1
    return doc[at].text if at >= 0 else ""


def _told_behind(around: Surroundings, found: int | None, given: Party, printed: Span) -> bool:
    """Whether another says a figure behind him according to whom another is: "19 died, according to Norland, though Sudland said it was 40"."""
    cue = None if found is None else around.quotations[found].cue
    return cue is not None and given.span.end < cue.start < printed.start


def _holds(quotation: Quotation, printed: Span) -> bool:
    return any(content.contains(printed) for content in quotation.content)


def _according_to(doc: Doc, actors: Actors, sentence: tuple[int, int], token: int) -> Party | None:
    """The party behind "according to": the one named by its noun, or by a name before that noun ("according to UN
    figures"); none of a number at a token that only tells of that party ("according to the mission, which has 140 observers").
    """
    for i in range(sentence[0], sentence[1] - 1):
        if doc[i].lower_ != "according" or doc[i + 1].lower_ != "to":
            continue
        for mention in actors.mentions:
            if i + 2 <= mention.start < min(i + 8, sentence[1]) and mention.entity is not None:
                between = doc[i + 2 : mention.start]
                if all(
                    t.pos_ in ("DET", "ADJ", "NOUN", "PRON", "PROPN", "NUM")
                    or t.lower_ in ("of", "by", "from", "the", "'s")
                    for t in between
                ):
                    aside = any(
                        t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in doc[mention.end : max(token, mention.end)]
                    )
                    return None if aside else actors.party(mention)
        return None
    return None


def _stretch(doc: Doc, token: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The part of a sentence between semicolons that a token stands in."""
    marks = [i for i in range(*sentence) if doc[i].text == ";"]
    return max([sentence[0], *(i for i in marks if i < token)]), min([sentence[1], *(i for i in marks if i > token)])


_OPENING, _CLOSING = "“«„", "”»"


def _in_marks(doc: Doc, token: int, start: int, content: Span) -> bool:
    """Whether a token stands inside quotation marks, by those from token `start` on (of its sentence, and of what its
    quotation holds before that) or by the mark its quotation begins with.
    """
    if content.text[:1] in '"“«„' or content.text.startswith("``"):
        return True
    level = 0
    for t in doc[start:token]:
        if t.text == '"' or t.text == "''" or t.text == "``":
            level = 1 - level
        elif t.text in _OPENING:
            level = 1
        elif t.text in _CLOSING:
            level = 0
    return level == 1


def _beside(around: Surroundings, token: int, quotation: Quotation) -> bool:
    """Whether a figure's clause only stands beside the word of saying ("who denied it and where 60 were killed"), not
    under it.
    """
    if quotation.cue is None:
        return False
    start, end = around.document.tokens(quotation.cue)
    links = chain(around.document.doc, token, 10)
    for below, link in itertools.pairwise(links):
        if start <= link < end:
            return around.document.doc[below].dep_ == "conj"
    return False


def _describes(doc: Doc, last: int, sentence: tuple[int, int]) -> bool:
    """Whether a figure, whose last token is given, only describes what an indirect statement speaks of: "the 29-member alliance"."""
    return last + 1 < sentence[1] and doc[last + 1].text in ("-", "–") and not doc[last].whitespace_


def _background(around: Surroundings, token: int, quotation: Quotation, content: tuple[int, int]) -> bool:
    """The same of one in a relative clause that is no part of what is said: "blamed rebels for an attack that killed 31", not "said rebels had begun
    an attack that killed 31".
    """
    doc = around.document.doc
    assertive = quotation.act_class == "assertive"
    blames = quotation.act in ("accuse", "admit") and not _told_with(around, quotation, _SAYING | _TELLING)
    for link in chain(doc, token, 8):
        if not content[0] <= link < content[1]:
            break
        word = doc[link]
        where = word.dep_ in ("advcl", "acl", "acl:relcl") and any(c.lower_ == "where" for c in word.children)
        if where and content[0] <= word.head.i < content[1] and not assertive:
            return True  # "asked parliament, where his party holds 170 seats, to reject it"
        if word.dep_ == "acl:relcl" and content[0] <= word.head.i < content[1]:
            perfect = any(c.lemma_ == "have" and c.dep_.startswith("aux") for c in word.children)
            told = (word.head, word.head.head) if word.head.dep_ == "nmod" else (word.head,)
            blamed = blames and (
                any(noun.lemma_.lower() in _BLAMED_FOR for noun in told) or (_named(word.head) and _behind_comma(word))
            )
            return not assertive or perfect or blamed
    return False
