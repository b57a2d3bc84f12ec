"""The report's own words for a deed, from its verb on, as a sentence has them: "froze the assets of a haulage firm", "plans to pay $45 million"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from avviso.reference import cues, plover, political_words
from avviso.views import deeds, phrases, verb_forms

_BE = frozenset("be been being is are was were".split())
_HAVE = frozenset("has have had having".split())
_BARE = frozenset("to will would shall should can could may might must do does did not cannot".split())
# Words that may stand between a verb and what helps it.
_BETWEEN = frozenset("not never also already again soon now then still ever always to".split())
_DETERMINERS = frozenset(
    "the a an its his her their our my your this that these those no any some each every another of".split()
)
# Words with which another clause begins.
_ENDS = frozenset(
    """but while when whenever after before because since as until unless if who whom whose which although though whereas so following
    amid despite saying adding accusing killing wounding injuring leaving""".split()
)
_GERUND_BEFORE = frozenset("of for by from without in on about at after before".split())
_KEEPING = frozenset(
    "keep keeps kept keeping continue continues continued stop stops stopped start starts started resume resumed begin began".split()
)
# What stands before a deed that is not done.
_WITHHELD = re.compile(
    r"\b(?:(?:refus|declin|fail)\w*|unable|unwilling|reluctant) to $|\b(?:rul\w+ out|without|against|avoid\w*|reject\w*|from) $",
    re.IGNORECASE,
)
_UNDOING = political_words.words("denial verbs")
_THERE = re.compile(r"\bthere\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
_TOKEN = re.compile(r"[\w$€£%’'-]+(?:[.,]\d+)*|[^\s\w]")
_MOST = 24
_MODALS = frozenset("will would shall should can could may might must".split())
_AFTER_OBJECT = frozenset(
    "to on over from with against in at for into by between near during across after before".split()
)
# Marks that may stand in a clause; what is left hanging at its end.
_INSIDE = frozenset("$€£%’'\"“”")
_LOOSE = re.compile(
    r"(?: (?:and|or|that|to|with|by|in|on|for|of|the|a|an|its|their|his|her|shortly|just|even|only|soon|immediately))+$"
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with what stands behind it in the report. `passive` says that it befell whoever stands before it; `bare` is its plain form."""

    bare: str
    past: str
    participle: str
    behind: str
    passive: bool
    modal: str = ""
    negated: bool = False

    def undoes(self) -> bool:
        """Whether doing it is what leaves something else undone: "postponed a visit"."""
        return self.bare in _UNDOING and not self.negated

    def object(self) -> str:
        """Whom or what it is done to: the words behind it up to the first preposition."""
        words: list[str] = []
        for word in self.behind.split():
            if words and word.casefold() in _AFTER_OBJECT:
                break
            words.append(word)
        return " ".join(words)

    def told(self, told: str, many: bool, *, refused: bool = False) -> str:
        """The words behind whoever does it, or whom it befell, for how it stands."""
        if self.passive:
            return f"{phrases.undergoing(told, self.participle, many)}{self.behind}"
        if self.modal and told in ("planned", "hypothetical"):
            return f"{self.modal}{self.behind}"
        verb = {
            "ongoing": f"{'are' if many else 'is'} {verb_forms.doing(self.bare)}",
            "planned": f"{'plan' if many else 'plans'} to {self.bare}",
            "hypothetical": f"might {self.bare}",
            "negated": f"{'refused to' if refused else 'did not'} {self.bare}",
        }.get(told, self.past)
        return f"{verb}{self.behind}"


def predicate(before: str, trigger: str, after: str, *, led: bool) -> Predicate | None:
    """The verb that a word is in its sentence, with what stands behind it there; None for a word that is no verb, as far as that shows.

    `led` says that whoever does it stands right before it.
    """
    words = trigger.split()
    if not words or not words[0][:1].isalpha():
        return None
    form = words[0].casefold()
    base = _bare(form)
    if base is None:
        return None
    kind = _kind(form, base, before, after, led)
    if kind is None:
        return None
    past, participle = verb_forms.pasts(base)
    rest = f" {' '.join(words[1:])}" if words[1:] else ""
    group = _group(before)
    modal = next((word for word in group if word in _MODALS), "")
    helped = f"{modal} have {participle}" if "have" in group else f"{modal} {base}"
    negated = not {"not", "never"}.isdisjoint(group) or _WITHHELD.search(before) is not None
    passive = kind == "passive"
    finite = group[:1] != ["being"]
    return Predicate(
        base, past, participle, rest + _behind(after, finite), passive, helped if modal and not passive else "", negated
    )


def _group(before: str) -> list[str]:
    """The words right before a verb that belong to it: "should not have"."""
    group: list[str] = []
    for word in reversed(_plain(before)):
        if word not in _BE | _HAVE | _BARE | _BETWEEN and not word.endswith("ly"):
            break
        group.insert(0, word)
        if word == "to":
            break
    return group


def _plain(before: str) -> list[str]:
    """The last words before a verb, "n't" being "not"."""
    return before.casefold().replace("n't", " not").replace("n’t", " not").split()[-6:]


def _kind(form: str, base: str, before: str, after: str, led: bool) -> str | None:
    """Whether a form is "active" or "passive" behind the words before it; None where it is no verb."""
    group = _group(before)
    helped = next(
        (word for word in reversed(group) if word in _BE | _HAVE | _BARE - {"not"}), "not" if "not" in group else ""
    )
    helped = helped or next(iter(before.casefold().split()[-1:]), "")
    past, participle = verb_forms.pasts(base)
    if helped in _BE and _THERE.search(before):
        return None  # "there was fighting"
    if helped in _BE:
        return "active" if form.endswith("ing") else "passive" if form == participle else None
    if helped in _HAVE:
        return "active" if form == participle else None
    if helped in _BARE:
        return "active" if form == base else None
    if form.endswith("ing"):
        opened = after.split()[:1]
        kept = helped in _KEEPING
        return "active" if kept or (helped in _GERUND_BEFORE and opened and _opens_object(opened[0])) else None
    if helped in _DETERMINERS or helped.endswith(("'s", "’s")) or helped[:1].isdigit():
        return None
    if form == past and form != base:
        opened = after.split()[:1]
        return "active" if led or (opened and _opens_object(opened[0])) else None
    return "active" if led else None


def _opens_object(word: str) -> bool:
    """Whether a word can open the object of a verb: a determiner, a number, a name."""
    low = word.casefold()
    return (
        low in _DETERMINERS - {"of"} | {"only", "up", "about", "nearly", "around", "two", "three", "several", "dozens"}
        or word[:1].isdigit()
        or word[:1].isupper()
    )


def _behind(after: str, finite: bool) -> str:
    """The words behind a verb up to the end of its clause; behind one that is not `finite` the verb of the sentence may follow."""
    end, count, last = 0, 0, ""
    ends = _ENDS if finite else _ENDS | _BE | _HAVE | _MODALS
    matches = list(_TOKEN.finditer(after))
    for at, match in enumerate(matches):
        word = match.group()
        low = word.casefold()
        following = matches[at + 1].group() if at + 1 < len(matches) else ""
        if not (word[0].isalnum() or word[0] in _INSIDE) or low in ends or count == _MOST:
            break
        paired = low == "and" and "both" in after[:end].casefold().split()
        if low in ("and", "or") and not paired and not (_opens_object(following) and last not in _BETWEEN):
            break
        if "\n" in after[end : match.start()] and "\n\n" in after[end : match.start()]:
            break
        end, count, last = match.end(), count + 1, low
    tail = _LOOSE.sub("", re.sub(r"\s+", " ", after[:end].rstrip()))
    odd = tail.count('"') % 2
    return tail.removesuffix('"') if odd and tail.endswith('"') else f'{tail}"' if odd else tail


@cache
def _forms() -> dict[str, str]:
    """The plain form of every form of the verbs that are known."""
    found: dict[str, str] = {}
    for base in (
        *verb_forms.irregular(),
        *sorted(plover.verbs()),
        *sorted(cues.VERBS),
        *deeds.verbs(),
        *verb_forms.doubled(),
        *_MORE,
    ):
        for form in (base, *verb_forms.pasts(base), verb_forms.third(base), verb_forms.doing(base)):
            found.setdefault(form, base)
    return found


_MORE = "surround seal gather confine shelter reach supply share disperse hurl block freeze suspend halt reopen close return end pull".split()


def _bare(form: str) -> str | None:
    return _forms().get(form)
