"""The terms of an instrument: what it introduces, requires, or lays on a party."""

from __future__ import annotations

from collections.abc import Iterator

from avviso.analysis.agreement_names import Naming
from avviso.analysis.annotations import Party, Provision, TimeExpression
from avviso.analysis.event_parties import Parties
from avviso.analysis.event_tree import Tree
from avviso.reference.political_words import words
from avviso.text.document import Document
from avviso.text.span import Span

_CONTAIN = words("verbs of content")
_OBLIGE = frozenset({"require", "oblige", "commit", "bind", "compel", "force"})
_LISTS = frozenset({"measure", "term", "provision", "step", "point", "condition", "element", "clause"})


def provisions_of(
    document: Document, tree: Tree, parties: Parties, times: tuple[TimeExpression, ...], naming: Naming
) -> Iterator[Provision]:
    """The terms that one mention of an instrument comes with, in order."""
    head = naming.head
    verb = tree.heads[head]
    if verb < 0 or tree.pos[verb] != "VERB":
        return
    lemma = tree.lemma(verb)
    if tree.dep[head] == "nsubj" and tree.rel[head] != "nsubj:pass":
        if lemma in _OBLIGE:
            bound = tree.kid(verb, "obj")
            inner = tree.kid(verb, "xcomp")
            if bound is not None and inner is not None:
                yield _provision(document, tree, times, _clause(document, tree, inner), tuple(parties.at(bound)))
        elif lemma in _CONTAIN:
            for item in _items(tree, verb):
                yield _provision(document, tree, times, _item_span(document, tree, item), ())
    elif tree.dep[head] == "obl" and {"under", "during"} & set(tree.marks(head)):
        subject = tree.surface_subject(verb)
        bound_parties = () if subject is None or tree.passive(verb) else tuple(parties.at(subject))
        inner = (
            tree.kid(verb, "xcomp")
            if lemma in ("agree", "have", "require", "oblige", "commit", "pledge", "promise")
            else None
        )
        modal = any(tree.lemmas[c] in ("must", "will", "shall", "would", "should") for c in tree.kids(verb, "aux"))
        if inner is not None:
            yield _provision(document, tree, times, _clause(document, tree, inner), bound_parties)
        elif modal:
            yield _provision(document, tree, times, _clause(document, tree, verb), bound_parties)


def _items(tree: Tree, verb: int) -> list[int]:
    """What a verb of content names, item by item; "measures such as A, B and C" are A, B and C."""
    found: list[int] = []
    tops = [c for c in tree.children[verb] if tree.dep[c] == "obj" or (tree.dep[c] == "obl" and "for" in tree.marks(c))]
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


def _item_span(document: Document, tree: Tree, item: int) -> Span:
    """An item with what hangs on it, without the next items of the list."""
    first = item
    for child in tree.children[item]:
        if child < item and tree.dep[child] not in ("case", "cc", "punct", "mark"):
            first = min(first, tree.left(child))
    last = item
    for child in tree.children[item]:
        if child > item and tree.dep[child] not in ("conj", "punct", "cc"):
            last = max(last, tree.right(child))
    return document.span(first, last + 1)


def _clause(document: Document, tree: Tree, verb: int) -> Span:
    """A verb with its objects and adjuncts, from the verb on."""
    kept = [c for c in tree.children[verb] if c > verb and tree.dep[c] not in ("punct", "cc", "parataxis")]
    last = max((tree.right(c) for c in kept if not _own_clause(tree, c)), default=verb)
    return document.span(verb, max(last, verb) + 1)


def _own_clause(tree: Tree, child: int) -> bool:
    """Whether what is joined to a verb has a subject of its own and so is another matter."""
    return tree.dep[child] == "conj" and tree.kid(child, "nsubj", "nsubj:pass") is not None


def _provision(
    document: Document, tree: Tree, times: tuple[TimeExpression, ...], span: Span, obliged: tuple[Party, ...]
) -> Provision:
    deadline = next(
        (
            i
            for i, time in enumerate(times)
            if span.contains(time.span) and time.type in ("DATE", "TIME") and _due(document, tree, time)
        ),
        None,
    )
    return Provision(span, obliged, deadline)


def _due(document: Document, tree: Tree, time: TimeExpression) -> bool:
    """Whether a time stands behind "by", "before", "until", "within"."""
    start, end = document.tokens(time.span)
    around = tree.words[max(0, start - 2) : end]
    return bool({"by", "before", "until", "till", "within", "from"} & set(around))
