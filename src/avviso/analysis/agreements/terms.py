"""The terms of an instrument: what it introduces, requires, or lays on a party."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from avviso.analysis.agreements.names import Naming, asking, is_instrument, ruling, signed_behind
from avviso.analysis.agreements.sides import means_all
from avviso.analysis.annotations import Party, Provision, TimeExpression
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.speech import Speech
from avviso.analysis.negation import negation, nobody
from avviso.analysis.token_columns import FINITE
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.span import Span

_CONTAIN = words("verbs of content")
_OBLIGE = frozenset({"require", "oblige", "commit", "bind", "compel", "force"})
TERMS = frozenset({"term", "provision", "condition", "clause", "article"})
_UNDERTAKE = frozenset({"agree", "pledge", "promise", "undertake", "commit", "vow"})
_LISTS = frozenset({"measure", "term", "provision", "step", "point", "condition", "element", "clause"})


def provisions_of(
    document: Document, tree: Tree, parties: Parties, times: tuple[TimeExpression, ...], naming: Naming
) -> Iterator[Provision]:
    """The terms that one mention of an instrument comes with, in order."""
    head = naming.head
    for subject, clause in _under_which(tree, head):
        bound_parties = () if subject is None or tree.passive(clause) else _bound(tree, parties, head, subject)
        yield from _terms(document, tree, times, clause, bound_parties)
    if (told := _taken_up(document, tree, head)) is not None:
        yield from _of_subject(document, tree, parties, times, tree.heads[told])
    for clause in asking(tree, head):
        for each in (clause, *_also(tree, clause)):
            yield from _of_subject(document, tree, parties, times, each)
    verb = tree.heads[head]
    if verb >= 0 and tree.lemmas[verb] in TERMS and "of" in tree.marks(head):
        head, verb = verb, tree.heads[verb]  # "under the terms of the deal"
    hung = _on_aside(tree, head) if verb < 0 or verb in signed_behind(tree, head) else None
    if hung is not None and "under" in tree.marks(head):
        yield from _under(document, tree, parties, times, hung)
        return
    if verb < 0 or tree.pos[verb] != "VERB":
        return
    verb = verb if hung is None else hung
    if tree.dep[head] == "nsubj" and tree.rel[head] != "nsubj:pass":
        for each in (verb, *_also(tree, verb)):
            yield from _of_subject(document, tree, parties, times, each)
    elif tree.dep[head] in ("obl", "obj") and {"under", "during"} & set(tree.marks(head)):
        yield from _under(document, tree, parties, times, verb)
    elif (above := _aside(tree, head, verb)) is not None:
        yield from _under(document, tree, parties, times, above)


def _on_aside(tree: Tree, head: int) -> int | None:
    """The main verb that the tree hangs on the aside behind an instrument: "Under the deal, signed in X, Y must leave"."""
    hung = (c for verb in signed_behind(tree, head) for c in tree.kids(verb, "ccomp", "xcomp") if c > verb)
    return next((c for c in hung if tree.kid(c, "nsubj", "nsubj:pass") is not None), None)


def _aside(tree: Tree, head: int, verb: int) -> int | None:
    """The main verb behind "under a truce brokered by X", where the tree takes the participle for a clause with "under"."""
    under = tree.words[tree.left(verb)] == "under" and tree.left(verb) < head
    apart = under and tree.rel[head] == "nsubj:pass" and tree.dep[verb] == "advcl" and tree.tags[verb] == "VBN"
    return tree.heads[verb] if apart and tree.kid(verb, "aux:pass") is None else None


def _under(
    document: Document, tree: Tree, parties: Parties, times: tuple[TimeExpression, ...], verb: int
) -> Iterator[Provision]:
    """The terms in what is to be done under an instrument."""
    lemma, subject = tree.lemma(verb), tree.surface_subject(verb)
    passive = tree.passive(verb) and lemma not in _OBLIGE  # "X is obliged to": X is bound
    bound_parties = () if subject is None or passive else tuple(parties.at(subject))
    binds = lemma in ("agree", "have", "require", "oblige", "commit", "pledge", "promise")
    inner = tree.kid(verb, "xcomp") if binds else None
    if inner is not None and negation(tree, verb) is not None:
        return  # "is not obliged to leave"
    verb, agreed = _undertaken(tree, verb)
    modal = agreed or any(
        tree.lemmas[c] in ("must", "will", "shall", "would", "should") for c in tree.kids(verb, "aux")
    )
    modal = modal or _forbids(tree, verb)
    be = any(tree.lemmas[c] == "be" for c in tree.kids(verb, "aux", "cop"))
    to_do = be and "to" in tree.marks(verb)  # "the army was to leave"
    if inner is None and not modal and not to_do:
        return
    yield from _terms(document, tree, times, verb if inner is None else inner, bound_parties)
    for other in _beside(tree, verb):
        yield from _laid_on(document, tree, parties, times, other, None, was=to_do)


def further_terms(
    document: Document,
    tree: Tree,
    parties: Parties,
    times: tuple[TimeExpression, ...],
    speech: Speech,
    told: FurtherFrom,
) -> Iterator[Provision]:
    """The terms in the sentences of a paragraph that go on from one with terms: "Under the deal X must leave. Y will open the road. Both sides are
    to free their prisoners."
    """
    for sentence in document.sentences:
        if sentence.start < told.end:
            continue
        if "\n" in document.text[told.offset : sentence.start_char]:
            return
        verb = sentence.root.i
        subject = tree.kid(verb, "nsubj", "nsubj:pass")
        given = _in_return(tree, sentence.start, verb)
        if given is not None and subject is not None:
            yield from _terms(document, tree, times, given, tuple(parties.at(subject)))
            continue
        said = speech.around(verb) is not None or speech.cued(verb) is not None
        if _laid(tree, verb) is None or subject is None or said:
            return
        for each in (verb, *_beside(tree, verb)):
            yield from _laid_on(document, tree, parties, times, each, told.entities)


def _in_return(tree: Tree, start: int, verb: int) -> int | None:
    """What one side undertakes for what the other does: "In return, X pledged to leave", "In exchange X agreed to free them"."""
    swap = tree.words[start : start + 2] in (["in", "return"], ["in", "exchange"])
    given = tree.kid(verb, "xcomp") if swap and tree.lemmas[verb] in _UNDERTAKE else None
    return given if given is not None and "to" in tree.marks(given) and not tree.passive(verb) else None


def _undertaken(tree: Tree, verb: int) -> tuple[int, bool]:
    """The first thing that was agreed to be done together with what a verb says, and whether it was: "agreed to open it and to free them"."""
    first = verb
    while tree.dep[first] == "conj" and tree.tags[tree.heads[first]] == "VB":
        first = tree.heads[first]
    made = tree.dep[first] == "xcomp" and "to" in tree.marks(first) and tree.lemmas[tree.heads[first]] in _UNDERTAKE
    return (first, True) if made else (verb, False)


def _beside(tree: Tree, verb: int) -> Iterator[int]:
    """The verbs of the clauses joined to one that have a subject of their own: "X will leave, and Y will free its prisoners"."""
    for child in tree.kids(verb, "conj"):
        if child > verb and tree.pos[child] == "VERB":
            if _own_clause(tree, child):
                yield child
            yield from _beside(tree, child)


def _laid_on(
    document: Document,
    tree: Tree,
    parties: Parties,
    times: tuple[TimeExpression, ...],
    verb: int,
    known: frozenset[int] | None,
    *,
    was: bool = False,
) -> Iterator[Provision]:
    """The terms in a clause that lays them on its subject; `known` are the actors whose plain future is a term, None where anybody's is;
    `was`: what somebody "was to" do is one too.
    Whoever is to watch over an instrument is bound by it ("Observers will monitor the truce").
    """
    subject, modal = tree.kid(verb, "nsubj", "nsubj:pass"), _laid(tree, verb, was=was)
    if modal is None or subject is None or (modal != "obliged" and tree.passive(verb)):
        return
    if nobody(tree, verb) is not None and (modal != "will" or means_all(document.span(subject - 1, subject + 1).text)):
        yield from _terms(document, tree, times, verb, ())
        return
    bound = tuple(parties.at(subject))
    thing = tree.kid(verb, "obj")
    watched = thing is not None and is_instrument(tree, thing)
    own = known is None or all(party.entity in known or means_all(party.span.text) for party in bound)
    if not bound or (modal == "will" and not (own or watched)):
        return
    inner = tree.kid(verb, "xcomp") if modal == "obliged" else verb
    yield from _terms(document, tree, times, verb if inner is None else inner, bound)


@dataclass(frozen=True, slots=True)
class FurtherFrom:
    """Where terms go on from: one past the last token of a sentence with terms, the offset there, and the actors known to be parties, None
    where nobody is named.
    """

    end: int
    offset: int
    entities: frozenset[int] | None


def _laid(tree: Tree, verb: int, *, was: bool = False) -> str | None:
    """The word that lays on a subject what a verb says: "must", "shall", "will", "to" of "are to", "obliged"."""
    has = tree.kid(verb, "xcomp") if tree.lemmas[verb] == "have" else None
    has_to = has is not None and "to" in tree.marks(has) and tree.kid(verb, "obj") is None
    if has_to or (tree.lemmas[verb] in _OBLIGE and tree.passive(verb)):
        return "obliged" if negation(tree, verb) is None else None  # "does not have to leave"
    if _forbids(tree, verb):
        return "must"  # "may not enter it"
    modal = next((tree.lemmas[c] for c in tree.kids(verb, "aux") if tree.lemmas[c] in ("must", "shall", "will")), None)
    be = any(tree.lemmas[c] == "be" and (was or tree.tags[c] in ("VBP", "VBZ")) for c in tree.kids(verb, "aux", "cop"))
    return modal if modal is not None else ("to" if be and "to" in tree.marks(verb) else None)


def bound_by(tree: Tree, parties: Parties, naming: Naming) -> list[Party]:
    """The parties to an instrument that a clause behind it names: "a roadmap under which X and Y were to leave Z"."""
    clauses = _under_which(tree, naming.head)
    subjects = [subject for subject, verb in clauses if subject is not None and not tree.passive(verb)]
    return [party for subject in subjects for party in parties.at(subject)]


def _under_which(tree: Tree, head: int) -> Iterator[tuple[int | None, int]]:
    """Subject and verb of clauses behind an instrument that say what it lays down: "a deal under which X will leave Y"."""
    at = ruling(tree, head)
    if at is None:
        return
    verb = tree.heads[at + 1]
    while verb >= 0 and tree.pos[verb] != "VERB":
        verb = tree.heads[verb]
    if verb > at:
        inner = tree.kid(verb, "xcomp") if tree.lemmas[verb] in ("be", "agree", "have") else None
        # The tree may hang the subject on the verb above ("a deal under which X was to leave Y collapsed").
        named = next((t for t in range(at + 2, verb) if tree.dep[t] == "nsubj"), None)
        first = -1 if named is None else tree.heads[named]
        modal = tree.kid(verb, "aux")
        if named is not None and named < first < verb and modal is not None and modal > first:
            # "under which X will train officers and Y will share": the tree has only the last verb behind "which"
            yield named, first
            yield modal - 1, verb
            return
        verb = verb if inner is None else inner
        yield (tree.surface_subject(verb) if named is None else named), verb


def _also(tree: Tree, verb: int) -> Iterator[int]:
    """The verbs joined to one that have its subject: "requires X to leave and provides for elections", also where the tree hangs the second on
    the infinitive.
    """
    inner = tree.kid(verb, "xcomp")
    for above in (verb,) if inner is None else (verb, inner):
        for child in tree.kids(above, "conj"):
            if tree.tags[child] == tree.tags[verb] and tree.kid(child, "nsubj", "nsubj:pass") is None:
                yield child


def _bound(tree: Tree, parties: Parties, head: int, subject: int) -> tuple[Party, ...]:
    """Who is to keep a term: of "they" that no actor is known for, those who made the instrument, if they are several."""
    verb = tree.heads[head]
    known = tuple(parties.at(subject))
    if known or tree.words[subject] != "they" or verb < 0 or tree.dep[head] != "obj":
        return known
    makers = tree.surface_subject(verb)
    return tuple(parties.at(makers)) if makers is not None and len(tree.conjuncts(makers)) > 1 else ()


def _taken_up(document: Document, tree: Tree, head: int) -> int | None:
    """The "It" that begins the next sentence and means the instrument, where that is the subject of this one."""
    verb = tree.heads[head]
    if verb < 0 or tree.dep[head] != "nsubj" or tree.heads[verb] >= 0:
        return None
    sentence = document.sentence_of(head)
    at = sentence[-1].i + 1
    while at < len(tree.words) and not tree.words[at].strip():
        at += 1
    return at if at < len(tree.words) and tree.words[at] == "it" and tree.dep[at] == "nsubj" else None


def _called_on(tree: Tree, verb: int) -> int | None:
    """Who is to do something by what is called for: "calls for both sides to leave"."""
    inner = tree.kid(verb, "xcomp")
    if inner is None or "to" not in tree.marks(inner):
        return None
    return next((c for c in tree.kids(verb, "obl") if "for" in tree.marks(c) and verb < c < inner), None)


def _of_subject(
    document: Document, tree: Tree, parties: Parties, times: tuple[TimeExpression, ...], verb: int
) -> Iterator[Provision]:
    """The terms in what an instrument, or the "it" that means it, is said by a verb to require or contain."""
    lemma = tree.lemma(verb)
    inner, asked = tree.kid(verb, "xcomp"), _called_on(tree, verb)
    if lemma in _OBLIGE or (lemma in _CONTAIN and asked is not None):
        # The tree may take those bound for a second subject: "It obliges both the army and the rebels to ...".
        bound = (
            asked if asked is not None else next((c for c in tree.kids(verb, "obj", "iobj", "nsubj") if c > verb), None)
        )
        if bound is not None and inner is not None and negation(tree, verb) is None:
            yield from _terms(document, tree, times, inner, tuple(parties.at(bound)))
    elif lemma in _CONTAIN:
        items = _items(tree, verb)
        for item, following in itertools.pairwise([*items, len(tree.words)]):
            span = _item_span(document, tree, item, following)
            last = following == len(tree.words)
            yield _provision(document, tree, times, _with_term(document, tree, times, span) if last else span, ())


def _forbids(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what may not be done: "may not enter it", "neither side can send troops"."""
    allowed = any(tree.lemmas[c] in ("may", "can") for c in tree.kids(verb, "aux"))
    return allowed and (negation(tree, verb) is not None or nobody(tree, verb) is not None)


def _terms(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], verb: int, bound: tuple[Party, ...]
) -> Iterator[Provision]:
    """The terms in a verb that tells what is to be done, one for each deed: with "not" where it is forbidden, and with who may not where that is
    nobody in particular ("neither side shall close it").
    """
    if (none := nobody(tree, verb)) is not None:
        yield _provision(document, tree, times, _clause(document, tree, verb, tree.left(none)), ())
        return
    for each in _acts(tree, verb):
        if tree.lemmas[each] == "do" and tree.kid(each, "obj") is None:
            continue  # "as it is obliged to do under the treaty"
        yield _provision(document, tree, times, _clause(document, tree, each, negation(tree, each)), bound)


def _acts(tree: Tree, verb: int) -> list[int]:
    """What is to be done, one verb after the other: "withdraw its guns and free all prisoners", "to open it, to leave, and to pay"; what is
    forbidden together is one ("not close it or mine it").
    """
    found = [verb]
    withheld = negation(tree, verb) is not None or nobody(tree, verb) is not None
    for child in tree.kids(verb, "conj", "advcl"):
        if withheld and any(tree.words[c] in ("or", "nor") for c in tree.kids(child, "cc")):
            continue
        joined = tree.dep[child] == "conj" and tree.tags[child] == tree.tags[verb]
        first = tree.left(child)
        listed = "to" in tree.marks(child) and "," in tree.words[max(first - 1, 0) : first + 1] and child > verb
        bare = tree.pos[child] == "VERB" and tree.kid(child, "nsubj", "nsubj:pass") is None
        if bare and (joined or (listed and "to" in tree.marks(verb))):
            found.extend(_acts(tree, child))
    return sorted(found)


def _items(tree: Tree, verb: int) -> list[int]:
    """What a verb of content names, item by item; "measures such as A, B and C" are A, B and C."""
    found: list[int] = []
    tops = [c for c in tree.children[verb] if tree.dep[c] == "obj" or _called_for(tree, c)]
    for top in tops:
        inner = [
            c
            for c in tree.kids(top, "nmod", "appos")
            if {"such", "as", "including", "include", "like"} & set(tree.marks(c))
        ]
        if tree.lemmas[top] in _LISTS and inner:
            # The next items may hang on the word for all of them ("measures such as a ceasefire, the pullout of ...").
            beside = [c for c in tree.kids(top, "appos", "conj") if c > inner[0] and c not in inner]
            for each in (*inner, *beside):
                found.extend(tree.conjuncts(each))
        elif tree.lemmas[top] not in _LISTS:
            found.extend(tree.conjuncts(top))
    return sorted(set(found))


def _called_for(tree: Tree, child: int) -> bool:
    """Whether "for" brings in a thing: "calls for the release of X", for which the tree may have an infinitive's place."""
    nominal = tree.dep[child] == "xcomp" and tree.pos[child] in ("NOUN", "PROPN")
    return (tree.dep[child] == "obl" or nominal) and "for" in tree.marks(child)


def _first_of(tree: Tree, item: int) -> int:
    """Where an item begins, its preposition and "and" left out."""
    before = (c for c in tree.children[item] if c < item and tree.dep[c] not in ("case", "cc", "punct", "mark"))
    return min([item, *(tree.left(child) for child in before)])


def _item_span(document: Document, tree: Tree, item: int, following: int) -> Span:
    """An item with what hangs on it, without the next items of the list, the first of which is `following`."""
    first = _first_of(tree, item)
    last = item
    for child in tree.children[item]:
        if child > item and tree.dep[child] not in ("conj", "punct", "cc"):
            last = max(last, tree.right(child))
    if following <= last:
        last = _first_of(tree, following) - 1
        while last > item and (tree.pos[last] in ("PUNCT", "CCONJ")):
            last -= 1
    return document.span(first, last + 1)


def _with_term(document: Document, tree: Tree, times: tuple[TimeExpression, ...], span: Span) -> Span:
    """The words of a term with the day by which it is due, where a tree hangs that on the verb: "provides for a vote by June"."""
    first, end = document.tokens(span)
    behind = next((time for time in times if time.span.start > span.end and _due(document, tree, time)), None)
    start, stop = (0, 0) if behind is None else document.tokens(behind.span)
    near = end < start <= end + 2 and all(tree.pos[t] in ("ADP", "SCONJ", "DET") for t in range(end, start))
    return document.span(first, stop) if near else span


def _clause(document: Document, tree: Tree, verb: int, first: int | None = None) -> Span:
    """A verb with its objects and adjuncts, from the verb or the word before it that is given."""
    kept = [c for c in tree.children[verb] if c > verb and tree.dep[c] not in ("punct", "cc", "parataxis")]
    apart = [*_acts(tree, verb)[1:]]
    last = max((tree.right(c) for c in kept if not _own_clause(tree, c) and c not in apart), default=verb)
    end = next((t for t in range(verb + 2, last + 1) if _next_clause(tree, t)), max(last, verb) + 1)
    return document.span(verb if first is None else min(first, verb), end)


def _next_clause(tree: Tree, word: int) -> bool:
    """Whether an "and" joins a clause whose subject the tree takes for an object: "train officers and Y will share"."""
    if tree.words[word] != "and":
        return False
    after = word + 1
    while after < len(tree.words) and after < word + 6 and tree.pos[after] in ("DET", "ADJ", "NOUN", "PROPN"):
        after += 1
    return after > word + 1 and tree.tags[after : after + 1] == ["MD"]


def _own_clause(tree: Tree, child: int) -> bool:
    """Whether what is joined to a verb has a subject of its own, or is no infinitive as that is, and so is another matter."""
    other = tree.tags[tree.heads[child]] == "VB" and tree.tags[child] in FINITE
    return tree.dep[child] == "conj" and (other or tree.kid(child, "nsubj", "nsubj:pass") is not None)


def _provision(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], span: Span, obliged: tuple[Party, ...]
) -> Provision:
    deadline = next(
        (i for i, time in enumerate(times) if span.contains(time.span) and _due(document, tree, time)),
        None,
    )
    return Provision(span, obliged, deadline)


def _due(document: Document, tree: Tree, time: TimeExpression) -> bool:
    """Whether a time stands behind "by", "before", "until", "within"."""
    start, end = document.tokens(time.span)
    if time.type == "DURATION":
        return "within" in tree.words[max(0, start - 1) : end]
    around = tree.words[max(0, start - 2) : end]
    return time.type in ("DATE", "TIME") and bool({"by", "before", "until", "till", "within"} & set(around))
