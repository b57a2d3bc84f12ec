"""Where the words of a commitment end, and what in them is its condition and its deadline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from avviso.analysis.actors.names import CALENDAR
from avviso.analysis.annotations import TimeExpression
from avviso.analysis.events.status import clause_status
from avviso.analysis.negation import negation, nobody
from avviso.analysis.tree import Tree
from avviso.reference.cues import THIRD_PERSON, words
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_CONDITIONS = frozenset({"if", "unless", "once", "before", "until", "provided", "provide", "when", "after"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_DUE = frozenset({"by", "before", "within", "on", "in"})
_TIMES = words(
    "minute hour day week month year decade end start beginning noon midnight dawn dusk morning evening night date deadline"
)
_ASKING = words("urge ask demand call appeal implore beg order request exhort insist")
_NEAR = 8  # tokens from "gave" over who is given it to the time
_FAR_TERM = 10  # tokens from "had" over the time to "to"
_SOONER = frozenset({"next", "later", "tomorrow", "this", "early", "late", "mid"})
_TELLING = frozenset({"say", "add", "claim", "allege", "insist"})
_TOLD_IN = frozenset("statement communique communiqué declaration letter speech address interview message".split())
_LETTING = frozenset({"allow", "permit", "let", "enable"})
_MEASURED = frozenset({"fall", "bring", "raise", "exceed", "double", "mark"})
_COMPARED = frozenset({"half", "third", "quarter", "fifth", "twice", "than", "short"})
_HELPING = frozenset({"help", "assist", "aid", "support", "back", "defend", "protect", "arm", "train", "equip"})
_HOLDING = frozenset({"hold", "begin", "start", "open", "resume", "continue", "launch", "conduct", "sign", "conclude"})
OTHERS = frozenset({"they", "he", "she", "it"})
"""Subjects that are not who is asked: "urged Holm to say that they should leave"."""
# What one may do while there is time for it, and need not.
_AT_WILL = frozenset(
    """cast vote ballot register enrol enroll apply application appeal object objection complaint challenge contest claim comment bid signature""".split()
)
_FOR_IF = frozenset({"should", "had", "were"})
_PERHAPS = frozenset({"may", "might", "could", "can"})
_PARTS = frozenset({"some", "most", "all", "both", "many", "half", "none", "several", "one", "two", "each", "first"})


def condition_of(tree: Tree, verb: int) -> int | None:
    """The head of the clause or phrase on which what a verb says depends ("if the troops leave", "once the law is passed"); None
    where there is none.
    """
    for child in tree.kids(verb, "advcl"):
        if _CONDITIONS & set(tree.marks(child)):
            if not _only_when(tree, child) and not _since_then(tree, child):
                return child
            continue
        if _proviso(tree, child) or _ahead(tree, child) or _so_long_as(tree, tree.left(child)):
            return child
        if inverted(tree, child):
            return child
        asked = any(tree.lemmas[c] in ("if", "once", "unless", "when") for c in tree.kids(child, "advmod"))
        if asked and not _only_when(tree, child):
            return child
    for child in tree.kids(verb, "advmod", "conj"):
        timed = tree.lemmas[child] in ("long", "soon") and tree.right(child) > child + 1
        if (timed and _so_long_as(tree, tree.left(child))) or "provided" in tree.marks(child):
            return child
    asked_on = (c for c in tree.kids(verb, "obl") if tree.lemmas[c] == "condition" and "on" in tree.marks(c))
    found = next(asked_on, _last_clause(tree, verb))
    found = _hung_higher(tree, verb) if found is None else found
    return _beside(tree, verb) if found is None else found


def _beside(tree: Tree, verb: int) -> int | None:
    """The clause with "should" for "if" that the tree hangs beside the verb on who says so: "Should they refuse, we would leave, X said"."""
    above = tree.heads[verb]
    said = [] if above < 0 or tree.dep[verb] != "ccomp" else tree.kids(above, "ccomp")
    return next((c for c in said if c < verb and inverted(tree, c)), None)


def _hung_higher(tree: Tree, verb: int) -> int | None:
    """The condition behind an infinitive that the tree hangs on the verb of promising: "promised to leave by May provided that X ..."."""
    head = tree.heads[verb]
    if head < 0 or tree.dep[verb] != "xcomp":
        return None
    behind = (c for c in tree.kids(head, "advcl") if c > verb)
    return next((c for c in behind if {"if", "unless"} & set(tree.marks(c)) or _proviso(tree, c)), None)


def _proviso(tree: Tree, clause: int) -> bool:
    """Whether "provided" or "providing" heads a condition: "provided the truce lasts", "providing that it lasts"; not "providing aid"."""
    taken = tree.words[clause] == "provided" and tree.right(clause) > clause + 1
    return taken or tree.words[clause : clause + 2] == ["providing", "that"]


def _ahead(tree: Tree, clause: int) -> int:
    """How many words before a clause belong to it, wherever the tree hangs them: of "provided that", "as long as"."""
    first = tree.left(clause)
    if tree.words[first] == "that" and tree.words[first - 1] in ("provided", "providing"):
        return 1
    return 2 if first > 1 and tree.words[first] == "as" and _so_long_as(tree, first - 2) else 0


def _last_clause(tree: Tree, verb: int) -> int | None:
    """The clause with "once", "if" or "unless" that ends the words, though the tree hangs it on another verb in them: "resume aid that
    was frozen in May once the truce holds".
    """
    last = tree.right(verb)
    for token in range(verb + 1, last):
        if tree.words[token - 1 : token + 2] == ["on", "condition", "that"]:
            return token
        if tree.words[token] in ("once", "if", "unless") and tree.dep[token] in ("mark", "advmod"):
            clause = tree.heads[token]
            ends = last - 1 <= tree.right(clause) <= last
            return clause if tree.dep[clause] == "advcl" and tree.left(clause) >= token - 1 and ends else None
    return None


def _only_when(tree: Tree, clause: int) -> bool:
    """Whether a clause tells only when it will be: "will discuss it when they meet"."""
    subject = tree.kid(clause, "nsubj")
    opened = tree.words[tree.left(clause)] in ("when", ",") and "when" in tree.words[tree.left(clause) : clause]
    return opened and subject is not None and tree.pos[subject] == "PRON"


def _since_then(tree: Tree, clause: int) -> bool:
    """Whether a clause tells what has happened already: "asked for observers after two guards were shot"."""
    verbs = (clause, *tree.kids(clause, "aux", "cop"))
    return "after" in tree.marks(clause) and any(tree.tags[verb] == "VBD" for verb in verbs)


def _so_long_as(tree: Tree, first: int) -> bool:
    return tree.words[first : first + 3] in (["as", "long", "as"], ["so", "long", "as"], ["as", "soon", "as"])


def condition_span(document: Document, tree: Tree, condition: int) -> Span:
    """The words of a condition without commas at its ends; of "on condition that ..." with its clause, wherever the tree hangs that."""
    start, end = tree.left(condition) - _ahead(tree, condition), tree.right(condition) + 1
    if tree.lemmas[condition] == "condition" and tree.words[condition + 1 : condition + 2] == ["that"]:
        end = max(end, tree.right(tree.heads[condition + 1]) + 1)
    while start < end - 1 and tree.pos[start] == "PUNCT":
        start += 1
    while end - 1 > start and tree.pos[end - 1] == "PUNCT":
        end -= 1
    return document.span(start, end)


def end_of(tree: Tree, verb: int, condition: int | None, told: Iterable[int]) -> int:
    """One past the last token of the action: its objects and adjuncts, without the condition, joined clauses and asides; `told` are
    the first tokens of the words in the sentence that say who tells it.
    """
    last = verb
    given = given_until(tree, verb) is not None
    for child in tree.children[verb]:
        if child <= verb or child == condition or tree.dep[child] in ("punct", "conj", "cc", "parataxis"):
            continue
        if given and "by" in tree.marks(child) and not _is_time(tree, child):
            continue  # "were given a day to leave by the army"
        if listed(tree, verb, child) or _no_part(tree, child) or _since_then(tree, child):
            continue
        last = max(last, tree.right(child))
    last = _through_day(tree, verb, last)
    end = next((t for t in range(verb, last) if tree.words[t] == ";"), last + 1)
    if condition is not None and verb < tree.left(condition) <= end:
        end = tree.left(condition) - _ahead(tree, condition)
    end = next((t - 1 for t in range(verb + 2, end) if _aside(tree, t, end)), end)
    end = next((t - 1 for t in range(verb + 2, end) if t in told and tree.words[t - 1] == ","), end)
    while end - 1 > verb and (tree.pos[end - 1] == "PUNCT" or tree.tags[end - 1] in _RELATIVE_TAGS):
        end -= 1
    inside = tree.words[verb:end]
    quoted = inside.count('"') % 2 or inside.count("\u201c") > inside.count("\u201d")
    return end + 1 if quoted and tree.words[end : end + 1] in (['"'], ["\u201d"]) else end


def _through_day(tree: Tree, verb: int, last: int) -> int:
    """The last token of an action through the day right behind it, where a tree hangs that on who asks or pledges it: "told X to free Y by Sunday"."""
    above = tree.heads[verb]
    if above < 0 or tree.dep[verb] != "xcomp":
        return last
    days = (
        c
        for c in tree.kids(above, "obl")
        if tree.left(c) == last + 1 and {"by", "before", "within"} & set(tree.marks(c))
    )
    day = next((c for c in days if tree.rel[c] != "obl:agent" and _is_time(tree, c)), None)
    return last if day is None else tree.right(day)


def _is_time(tree: Tree, word: int) -> bool:
    return tree.words[word].title() in CALENDAR or tree.lemmas[word] in _TIMES or tree.words[word].isdigit()


def listed(tree: Tree, verb: int, child: int) -> bool:
    """Whether an infinitive is the next item of a list that another opens: "to open it, to leave, and to pay"."""
    joined = tree.dep[child] in ("advcl", "conj") and "to" in tree.marks(child) and "to" in tree.marks(verb)
    first = tree.left(child)
    return joined and child > verb and "," in tree.words[max(first - 1, 0) : first + 1]


def _no_part(tree: Tree, child: int) -> bool:
    """Whether words behind a comma only tell of what is undertaken: ", falling short of what was asked", ", after talks in X"."""
    if tree.words[tree.left(child) - 1] != "," and tree.words[tree.left(child)] != ",":
        return False
    marks = set(tree.marks(child)) if tree.dep[child] == "obl" else set()
    told = "in" in marks and tree.lemmas[child] in _TOLD_IN  # ", in a joint statement hailed by X"
    return (
        told
        or bool({"after", "following"} & marks)
        or (tree.dep[child] == "advcl" and tree.tags[child] == "VBG" and tree.lemmas[child] in _MEASURED)
    )


def _aside(tree: Tree, token: int, end: int) -> bool:
    """Whether words behind a comma are told, not undertaken: ", which he says is outdated", ", some of whom were held", ", among them
    five women".
    """
    if tree.words[token - 1] != ",":
        return False
    if tree.tags[token] in _RELATIVE_TAGS:
        return "," not in tree.words[token:end]
    if tree.words[token : token + 2] == ["among", "them"]:
        return True
    if tree.words[token] in THIRD_PERSON and tree.lemmas[token + 1] in _TELLING:
        return True  # "the men who, it said, had crossed"
    if tree.words[token] in (
        "a",
        "about",
        "less",
        "more",
        "only",
        "just",
        "nearly",
        "almost",
        "well",
        "roughly",
        "half",
    ) and (_COMPARED & set(tree.words[token : token + 6])):
        return True  # ", a little more than half of what was asked"
    token += tree.words[token] == "the"
    if tree.words[token] not in _PARTS and tree.pos[token] not in ("NUM", "ADP"):
        return False
    behind = (t for t in range(token, min(token + 2, end - 1)) if tree.words[t] == "of")
    return any(tree.tags[t + 1] in _RELATIVE_TAGS or tree.words[t + 1] == "them" for t in behind)


def let(tree: Tree, verb: int) -> bool:
    """Whether others are to let somebody do it: "demanded that doctors be allowed to examine them" asks nothing of the doctors."""
    head = tree.heads[verb]
    return head >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[head] in _LETTING and tree.passive(head)


def _told_past(tree: Tree, token: int) -> bool:
    """Whether a time stands in a clause that tells of what was: "a deal signed with X on Tuesday in Y", "where soldiers were killed"."""
    before = (t for t in range(token - 1, max(token - _NEAR, 0), -1) if tree.rel[t] == "acl" and tree.tags[t] == "VBN")
    if any(tree.right(t) >= token and tree.kid(t, "aux", "aux:pass", "nsubj", "nsubj:pass") is None for t in before):
        return True
    clause = next((word for word in tree.above(token) if tree.rel[word] == "acl:relcl"), None)
    past = [] if clause is None else [clause, *tree.kids(clause, "aux", "aux:pass", "cop")]
    return any(tree.tags[t] == "VBD" or tree.words[t] in ("was", "were", "had") for t in past)


def negated(tree: Tree, verb: int) -> bool:
    """Whether a verb is told as not done: "will not leave", "never kept", "will no longer sell it", "neither X nor Y will attend"."""
    return negation(tree, verb) is not None or nobody(tree, verb) is not None


def deadline_of(
    document: Document,
    tree: Tree,
    times: Sequence[TimeExpression],
    action: Span,
    published: str | None,
    given: int | None = None,
) -> int | None:
    """The index of the time by which an action is to be done: a day not past, or a stretch behind "within"; None without one. `given` is the
    verb by which something is pledged: what is told of it with "on" is the day of the pledge.
    """
    before_action = _given_term(document, tree, times, action)
    if before_action is not None:
        return before_action
    for index, time in enumerate(times):
        if time.type not in ("DATE", "TIME", "DURATION") or not action.contains(time.span):
            continue
        start, end = document.tokens(time.span)
        top = tree.top(start, end)
        if tree.heads[top] >= end and tree.dep[top] in ("nummod", "compound"):
            continue  # "the 2022 budget"
        if _told_past(tree, top):
            continue  # "the border where soldiers were killed this week"
        if (
            given is not None
            and tree.heads[top] == given
            and not {"by", "before", "within", "until"} & set(tree.marks(top))
        ):
            continue
        if time.latest is not None and published is not None and time.latest < published:
            continue
        before = tree.words[max(0, start - 2) : start]
        while before and before[-1] in ("the", "about", "some", "around"):
            before.pop()
        if time.type == "DURATION":
            if before[-1:] in (["within"], ["in"]):
                return index
        elif (before and before[-1] in _DUE) or tree.words[start] in _SOONER or tree.words[start - 1] in _SOONER:
            return index
    return None


def _given_term(document: Document, tree: Tree, times: Sequence[TimeExpression], action: Span) -> int | None:
    """The time that somebody is given to do a thing: "gave the junta until Sunday to resign", "15 days to answer"."""
    first = document.tokens(action)[0] - 1
    near = [
        (k, document.tokens(time.span)) for k, time in enumerate(times) if time.type in ("DATE", "TIME", "DURATION")
    ]
    index, start = next(((k, start) for k, (start, end) in near if end == first), (None, 0))
    if index is None or tree.words[first] != "to":
        return None
    while times[index].type != "DURATION" and tree.words[start - 1] in ("on", "at"):  # "until noon on Saturday"
        start = next((begin for _, (begin, end) in near if end == start - 1), start - 1)
    given = tree.words[start - 1] in ("until", "till") or times[index].type == "DURATION"
    return index if given and {"give", "have"} & set(tree.lemmas[max(start - _NEAR, 0) : start]) else None


def term_of(document: Document, tree: Tree, times: Sequence[TimeExpression], noun: int, verb: int) -> int | None:
    """The index of the time that stands as whose deadline a noun is: "set X a deadline of Friday to answer"."""
    tops = [c for c in tree.kids(noun, "nmod", "compound", "nmod:poss") if c < verb]
    spans = [(k, document.tokens(time.span)) for k, time in enumerate(times)]
    return next((k for k, (start, end) in spans if any(start <= top < end for top in tops)), None)


def given_until(tree: Tree, verb: int) -> int | None:
    """Who has a time in which to do what a verb says: "had until Monday to go", "were given 72 hours to leave"; not "until midnight to vote"."""
    to = next((c for c in tree.kids(verb, "mark") if tree.words[c] == "to"), None)
    matter = {tree.lemmas[verb], *(tree.lemmas[c] for c in tree.kids(verb, "obj"))}
    if to is None or not _is_time(tree, to - 1) or matter & _AT_WILL:
        return None
    for token in range(to - 2, max(to - _FAR_TERM, 0), -1):
        if tree.lemmas[token] not in ("have", "give") or tree.pos[token] != "VERB":
            continue
        between = tree.words[token + 1 : to]
        term = between[0] in ("until", "till") or tree.pos[token + 1] == "NUM"
        given = tree.lemmas[token] == "have" or tree.passive(token)
        known = given and term and clause_status(tree, token) in ("actual", "ongoing")
        return tree.kid(token, "nsubj", "nsubj:pass") if known else None
    return None


def towards(tree: Tree, verb: int) -> list[int]:
    """To whom something is undertaken: "promised X aid", "to" or "with" somebody, to whom help is promised, with whom talks are to be held or a pact
    signed.
    """
    found = [*tree.kids(verb, "iobj"), *tree.oblique(verb, "to"), *tree.oblique(verb, "with")]
    held = tree.kid(verb, "obj")
    if tree.lemmas[verb] in _HELPING:
        helped = [tree.kid(c, "nsubj") for c in tree.kids(verb, "ccomp", "xcomp")]  # "help X defend its coast"
        return [*found, *(t for t in (held, *helped) if t is not None)]
    if held is None:
        return found
    return [*found, *tree.oblique(held, "with")] if tree.lemmas[verb] in _HOLDING else found


def perhaps(tree: Tree, verb: int) -> bool:
    """Whether what a verb says is only possible: "might send troops", "might be willing to send them"."""
    return any(tree.words[c] in _PERHAPS for each in _above(tree, verb) for c in tree.kids(each, "aux"))


def supposed(tree: Tree, verb: int) -> bool:
    """Whether what is asked or promised hangs on a supposition, "if Norland is asked to leave", or is one: "should Norland refuse"."""
    top = _above(tree, verb)[-1]
    return inverted(tree, top) or (top != verb and tree.dep[top] == "advcl" and "if" in tree.marks(top))


def inverted(tree: Tree, verb: int) -> bool:
    """Whether a clause begins with what stands for "if": "Should Norland refuse, ...", "Had they agreed, ..."."""
    first, subject = next(tree.kids(verb, "aux", "cop", "mark"), None), tree.kid(verb, "nsubj", "nsubj:pass")
    if first is None or subject is None or tree.words[first] not in _FOR_IF:
        return False
    return first < tree.left(subject) and all(tree.pos[t] == "PUNCT" for t in range(tree.left(verb), first))


def whom_we_ask(tree: Tree, verb: int) -> int | None:
    """Whom the first person asks in so many words to do what a verb says: "I call on the army to leave", "we demand that Norland leave"."""
    head = tree.heads[verb]
    asker = None if head < 0 else tree.kid(head, "nsubj")
    asks = head >= 0 and tree.lemma(head).partition("_")[0] in _ASKING and tree.tags[head] == "VBP"
    if not asks or asker is None or tree.words[asker] not in ("i", "we") or tree.kid(head, "aux") is not None:
        return None
    if tree.dep[verb] == "ccomp":
        return tree.kid(verb, "nsubj")
    if tree.dep[verb] not in ("xcomp", "advcl") or "to" not in tree.marks(verb):
        return None
    called = (c for c in tree.kids(head, "obj", "iobj", "obl") if head < c < verb)
    return next((c for c in called if tree.dep[c] != "obl" or {"on", "upon", "to"} & set(tree.marks(c))), None)


def _above(tree: Tree, verb: int) -> list[int]:
    """A verb and those that its clause completes, the nearest first."""
    found = [verb]
    while tree.dep[found[-1]] == "xcomp" and tree.heads[found[-1]] >= 0:
        found.append(tree.heads[found[-1]])
    return found


def refrains(tree: Tree, verb: int, pledging: frozenset[str]) -> bool:
    """Whether somebody undertakes to leave something undone: "promised not to block it", "vowed never to return"."""
    head = tree.heads[verb]
    undertaken = head >= 0 and tree.dep[verb] == "xcomp" and tree.lemmas[head] in pledging | {"agree"}
    return undertaken and "to" in tree.marks(verb) and tree.words[verb - 2] in ("not", "never")


def asks(sentence: TokenSpan) -> bool:
    """Whether a sentence is a question, in quotation marks or not."""
    last = next((t for t in reversed(sentence) if not (t.is_quote or t.is_space)), None)
    return last is not None and last.text == "?"
