"""Words for codes: PLOVER types, acts, bounds and dates as a reader would say them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from avviso.reference import countries
from avviso.views import deeds

# (done, to do, being done): "met", "meet", "meeting".
_EVENTS = {
    "AGREE": ("agreed", "agree", "agreeing"),
    "CONSULT": ("held talks", "hold talks", "holding talks"),
    "SUPPORT": ("expressed support", "express support", "expressing support"),
    "CONCEDE": ("made concessions", "make concessions", "making concessions"),
    "COOPERATE": ("cooperated", "cooperate", "cooperating"),
    "AID": ("gave aid", "give aid", "giving aid"),
    "RETREAT": ("eased off or pulled back", "ease off or pull back", "easing off or pulling back"),
    "REQUEST": ("made a demand", "make a demand", "making a demand"),
    "ACCUSE": ("made an accusation", "make an accusation", "making an accusation"),
    "REJECT": ("rejected", "reject", "rejecting"),
    "THREATEN": ("threatened", "threaten", "threatening"),
    "PROTEST": ("protested", "protest", "protesting"),
    "SANCTION": ("imposed sanctions or cut ties", "impose sanctions or cut ties", "imposing sanctions or cutting ties"),
    "MOBILIZE": ("mobilised forces", "mobilise forces", "mobilising forces"),
    "COERCE": ("used coercion", "use coercion", "using coercion"),
    "ASSAULT": ("attacked", "attack", "attacking"),
}
_MODES = {
    ("CONSULT", "visit"): ("visited", "visit", "visiting"),
    ("CONSULT", "phone"): ("spoke by telephone", "speak by telephone", "speaking by telephone"),
    ("COERCE", "arrest"): ("arrested people", "arrest people", "arresting people"),
    ("COERCE", "seize"): (
        "seized territory or property",
        "seize territory or property",
        "seizing territory or property",
    ),
    ("COERCE", "cyber"): ("carried out a cyberattack", "carry out a cyberattack", "carrying out a cyberattack"),
    ("RETREAT", "withdraw"): ("withdrew", "withdraw", "withdrawing"),
    ("RETREAT", "release"): ("released people", "release people", "releasing people"),
    ("RETREAT", "ceasefire"): ("ceased fire", "cease fire", "ceasing fire"),
    ("MOBILIZE", "troops"): ("moved troops", "move troops", "moving troops"),
    ("MOBILIZE", "weapons"): ("moved weapons", "move weapons", "moving weapons"),
    ("PROTEST", "demo"): ("demonstrated", "demonstrate", "demonstrating"),
    ("ASSAULT", "abduct"): ("abducted people", "abduct people", "abducting people"),
}
_TOWARDS = {
    "CONSULT": "with",
    "AGREE": "with",
    "COOPERATE": "with",
    "SUPPORT": "for",
    "AID": "to",
    "PROTEST": "against",
    "SANCTION": "against",
    "COERCE": "against",
    "MOBILIZE": "in or against",
    "CONCEDE": "to",
    "RETREAT": "from",
    "REQUEST": "of",
    "ACCUSE": "against",
}
# What a fight does to its dead: "the war has left 10,000 dead".
_COSTING = frozenset({"left", "leaves", "leaving", "claimed", "claims", "claiming", "cost", "costing"})
# A word that is a noun, as far as its form goes: "fighting", "arrests", but not "seized".
_NOUN = re.compile(r"(?!(?!bloodshed).*ed$)[^\W\d_-]{3,}", re.IGNORECASE)
_MANY = re.compile(r"[^s]s$|sses$", re.IGNORECASE)
_UNCOUNTED = frozenset(
    "violence unrest repression bloodshed war warfare combat terrorism aggression torture persecution gunfire fire".split()
)
# A plural whose owner's mark is the apostrophe alone: "the United States' envoy".
_OWNERS = re.compile(
    r"((?:States|Nations|Forces|Emirates|Netherlands|Philippines|Workers|Guards|Prosecutors|[a-z]ers|ants))['’]s\b"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
# Two names joined, "Norland and Sudland"; not "Army and Navy Club".
_TOGETHER = re.compile(r"[A-Z]\w+ and [A-Z]\w+")
# What the code of an event makes of words that the report has and the table of deeds has not.
_CODED = {
    "AGREE": "an agreement with", "CONSULT": "talks with", "SUPPORT": "support for", "CONCEDE": "a concession to", "COOPERATE": "cooperation with",
    "AID": "aid to", "RETREAT": "a retreat or release concerning", "REQUEST": "a demand of", "ACCUSE": "an accusation against", "REJECT": "a rejection of",
    "THREATEN": "a threat to", "PROTEST": "a protest against", "SANCTION": "a cut in ties with", "MOBILIZE": "a move of forces against",
    "COERCE": "coercion of", "ASSAULT": "an attack on",
}  # fmt: skip
# Modes whose phrase says of whom: "handed over to Norland" released nobody there.
_OF_WHOM = frozenset({"release", "arrest", "abduct", "seize", "cyber"})
_POSSESSIVE = frozenset("His Her Its Their Our My Your".split())
# What is refused, where the word for it is that for the deed and not for the refusal.
_REFUSABLE = ("CONSULT", "RETREAT", "CONCEDE", "AID", "COOPERATE")
_STATES = {"ongoing": " (under way)", "planned": " (planned)", "hypothetical": " (possible)", "negated": " (not done)"}
# Whoever is spoken of so is several.
_SEVERAL = frozenset(
    "both two three four five six seven eight nine ten several many some dozens hundreds thousands all few most more about around nearly"
    " almost up over".split()
)
# Nouns for several people, with which a party without a name begins or ends.
_PLURALS = frozenset(
    """donors rebels leaders officials mediators monitors observers negotiators militants separatists soldiers protesters residents farmers
    allies ministers lawmakers troops diplomats delegates doctors witnesses rivals envoys governments parties sides factions forces
    authorities members insurgents fighters gunmen aides critics opponents activists demonstrators organisers organizers herders prosecutors lawyers investigators marchers villagers
    settlers workers students lawmakers relatives families survivors dockers migrants refugees""".split()
)
# What such people are of, which begins a name with a capital only where a sentence begins: "Local officials in Osk".
_WHOSE_OFFICIALS = frozenset(
    "local senior regional municipal provincial district foreign military security police opposition government rescue aid health medical rights"
    " tribal community union army border former unnamed rebel civilian state public other".split()
)
# Last words of the names of bodies that are several.
_BANDS = frozenset(
    "Forces Guards Tigers Rebels Houthis Fighters Units Militias Brigades Troops Prosecutors Police".split()
)
DETERMINED = frozenset(
    "the a an its his her their our my your this that these those some all both each every no".split()
)
# Nouns in names that have an article in a sentence: "the African Union", "the Ministry of Justice"; and names of one word that have.
_ALONE = frozenset(
    {"UN", "EU", "US", "OSCE", "Kremlin", "Pentagon", "Netherlands", "Philippines", "Gambia", "Bahamas", "Vatican"}
)
_ARTICLED = (
    frozenset(
        """States State Nation Union Kingdom Emirate Front Army Council Bank Cross Organization Organisation Agency Ministry ministry Movement Party Force
    Mission mission Republic Staff Court Office Department Commission Committee House Navy Guard League Authority Alliance Brigade Association
    Federation Fund Assembly Coalition Community government army agency force council embassy union commission office department parliament
    Secretariat Directorate Embassy""".split()
    )
    | _ALONE
)
_COUNTING = frozenset(
    "at as no fewer less eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty hundred half".split()
)
_APPROVING = {"accept", "recognise", "recognize", "approve", "agree", "allow", "permit", "support", "endorse"}
_NOBODY = frozenset({"neither", "nobody", "no", "none"})
# Units as they stand at the end of a figure's qualifier.
_SHARES = {"percent": "per cent", "percentage points": "percentage points"}
_CURRENCY = re.compile(r"[A-Z]{3}")
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_WATERS = frozenset({"sea", "ocean", "strait", "gulf"})
_STATUSES = {"in-force": "in force", "under-negotiation": "under negotiation"}
_KEPT = {
    "breached": ("says it was broken", "say it was broken"), "complied": ("says it is kept", "say it is kept"),
    "called-for": ("calls for it to be kept", "call for it to be kept"), "rejected": ("rejects it", "reject it"),
    "criticised": ("criticises it", "criticise it"), "ended": ("says it is over", "say it is over"),
}  # fmt: skip
_FORCES = {
    "pledged": ("has undertaken", "have undertaken"),
    "obliged": ("is obliged", "are obliged"),
    "planned": ("plans", "plan"),
    "demanded": ("is called on", "are called on"),
}


def event(
    type_: str,
    mode: str | None,
    status: str,
    content_status: str | None,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    trigger: str = "",
    *,
    refused: bool = False,
) -> str:
    """A sentence for an event: who did what to whom, and whether it was done; in the report's own verb where that says more than its code.

    `refused` says that what is negated is so because it was refused.
    """
    told = content_status if status == "alleged" and content_status else status
    by, to = listing(actors), listing(recipients)
    behind = suffix(type_, mode, status, place if place and place not in to else None)
    if not (actors or recipients) and _NOUN.fullmatch(trigger):
        return f"{there_was(trigger, told)}{behind}"
    own = deeds.deed(type_, trigger) or (_refused(trigger) if type_ == "REJECT" else None)
    if not actors and told in ("actual", "alleged", "ongoing") and (befell := _befell(type_, mode, trigger, own)):
        if not recipients:
            return f"There {'were arrests' if befell == 'arrested' else 'was an attack'}{behind}"
        return f"{to} {'were' if several(recipients) else 'was'} {befell}{behind}"
    if trigger and own is None and ((type_, mode or "") not in _MODES or mode in _OF_WHOM):
        coded = f"{_CODED[type_]} {to}" if to else _CODED[type_].rpartition(" ")[0]
        withheld = "not " if type_ == "REJECT" and trigger.casefold() in _APPROVING else ""  # "do not accept"
        return f"{by or 'Somebody not named'}: {withheld}“{trigger}”{_STATES.get(told, '')}, coded as {coded}{behind}"
    done, to_do, doing, towards = _verb(type_, mode, own, bool(recipients))
    if not actors and recipients and own is not None and not towards and own.undergone:
        return f"{to} {undergoing(told, own.undergone, several(recipients))}{behind}"
    if not actors and recipients and own is not None and towards and _is_noun_of(trigger, own):
        return f"{there_was(trigger, told)} {towards} {to}{behind}"
    nobody = denies(by)  # "neither side opened fire"
    verb = {
        "actual": done,
        "alleged": done,
        "ongoing": f"{'are' if several(actors) else 'is'} {doing}",
        "planned": f"{'plan' if several(actors) else 'plans'} to {to_do}",
        "hypothetical": f"might {to_do}",
        "negated": f"refused to {to_do}" if refused else done if nobody else f"did not {to_do}",
    }[told]
    if recipients and verb.endswith(" people"):
        verb, towards = verb.removesuffix(" people"), ""
    target = f" {towards} {to}".replace("  ", " ") if recipients else ""
    return f"{by or 'Somebody not named'} {verb}{target}{behind}"


def suffix(type_: str, mode: str | None, status: str, place: str | None) -> str:
    """What stands behind a deed: the place, that it is only alleged, its code."""
    alleged = " (alleged)" if status == "alleged" else ""
    return f"{f', {place}' if place else ''}{alleged} [{f'{type_}/{mode}' if mode else type_}]"


def withholds(type_: str, verb: str) -> bool:
    """Whether a verb of approval stands for a rejection: it is one that is not done."""
    return type_ == "REJECT" and verb in _APPROVING


def costs(trigger: str) -> bool:
    """Whether a verb tells what a fight does to its dead: "has left 10,000 dead"."""
    return trigger.casefold() in _COSTING


def denies(name: str) -> bool:
    """Whether words for an actor say no already: "neither side"."""
    return name.partition(" ")[0].casefold() in _NOBODY


def undergoing(told: str, undergone: str, many: bool) -> str:
    """What befalls somebody, for how it stands: "was charged", "might be investigated"."""
    verb = {
        "ongoing": f"{'are' if many else 'is'} being",
        "planned": f"{'are' if many else 'is'} to be",
        "hypothetical": "might be",
        "negated": f"{'were' if many else 'was'} not",
    }.get(told, "were" if many else "was")
    return f"{verb} {undergone}"


def _is_noun_of(trigger: str, own: deeds.Deed) -> bool:
    """Whether a word is the noun in a deed's phrase: "sanctions" in "impose sanctions"."""
    verb, _, noun = own.to_do.rpartition(" ")
    return bool(verb) and trigger.casefold().removesuffix("s") == noun.removesuffix("s")


def there_was(noun: str, told: str) -> str:
    """That something took place, where nobody is named: "There were arrests", "A summit is planned"."""
    noun, many = (noun if noun.isupper() else noun.lower()), _MANY.search(noun) is not None
    bare = many or noun.endswith("ing") or noun in _UNCOUNTED
    one = noun if bare else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    if told == "planned":
        return f"{one[:1].upper()}{one[1:]} {'are' if many else 'is'} planned"
    verb = {"negated": "were no" if many else "was no", "hypothetical": "might be", "ongoing": "are" if many else "is"}
    return f"There {verb.get(told, 'were' if many else 'was')} {noun if told == 'negated' else one}"


def _refused(trigger: str) -> deeds.Deed | None:
    """The refusal of a deed that the word itself names: "refused to negotiate"; None for a word of refusal."""
    own = next((d for type_ in _REFUSABLE if (d := deeds.deed(type_, trigger)) is not None), None)
    if own is None:
        return None
    return deeds.Deed(f"refused to {own.to_do}", f"refuse to {own.to_do}", f"refusing to {own.to_do}", "", own.towards)


def _verb(type_: str, mode: str | None, own: deeds.Deed | None, aimed: bool) -> tuple[str, str, str, str]:
    """Done, to do, being done, and the word before whom it is done to: in the report's own words, else by the code."""
    if own is not None:
        return own.done, own.to_do, own.doing, own.towards
    done, to_do, doing = _MODES.get((type_, mode or ""), _EVENTS[type_])
    if (type_, mode) == ("RETREAT", None):
        return ("eased measures", "ease measures", "easing measures", "against") if aimed else (done, to_do, doing, "")
    return done, to_do, doing, "" if (type_, mode) == ("CONSULT", "visit") else _TOWARDS.get(type_, "")


def _befell(type_: str, mode: str | None, trigger: str, own: deeds.Deed | None) -> str | None:
    """What somebody suffered of whoever is not named, as a participle; None where the doing is told of."""
    if type_ not in ("ASSAULT", "COERCE"):
        return None
    if own is not None:
        return None if own.towards else own.undergone
    if type_ == "ASSAULT" and trigger.casefold() in _COSTING:
        return "killed"
    if type_ == "ASSAULT" and not trigger:
        return "abducted" if mode == "abduct" else "attacked"
    return "arrested" if (type_, mode) == ("COERCE", "arrest") else None


def several(names: Sequence[str]) -> bool:
    """Whether those named, or the words for one of them, are more than one: A and B, "at least 12 people", "both sides"."""
    if len(names) != 1:
        return len(names) > 1
    parts = names[0].split(" and ")
    states = len(parts) > 1 and all(countries.find(part) is not None for part in parts)
    if (states or _TOGETHER.fullmatch(names[0])) and countries.find(names[0]) is None:
        return True
    words = names[0].removeprefix("At least ").removeprefix("at least ").split() or [""]
    first, last = words[0], _head(words)
    if first.casefold() in ("the", "these", "those") and words[1:2] and words[1].casefold() in _SEVERAL:
        return True  # "the two Ministers"
    if last in _BANDS or names[0] == "Police":
        return True  # "the Rapid Support Forces"
    people = last.endswith("s") and last not in countries.adjectives() and countries.of_adjective(last) is not None
    if (last.endswith("ians") or people) and (len(words) == 1 or first.islower()):
        return True  # "Palestinians", "Serbs", "the freed Palestinians"; but "the Swiss" may be one
    if first.casefold() in _PLURALS and (len(words) == 1 or words[1].islower()):
        return True  # "Donors", "Leaders of the two communities"
    common = last.islower() and (last.endswith("s") or last in ("people", "police", "men", "women", "children"))
    return (first[:1].isdigit() and not _ORDINAL.fullmatch(first)) or first.casefold() in _SEVERAL or common


def _head(words: Sequence[str]) -> str:
    """The noun of a party's words: that before "of", "in" and the like, where there is one."""
    end = next(
        (at for at, word in enumerate(words) if at and word in ("of", "in", "from", "on", "at", "for", "who")),
        len(words),
    )
    return words[end - 1]


def common(name: str) -> str:
    """A party as it stands inside a sentence: "four leaders", "donors", "leaders of the two communities", "the African Union"."""
    name = _OWNERS.sub(r"\1'", name)
    first, _, rest = name.partition(" ")
    head = _head(name.split())
    titled = {head, head.removesuffix("s")} & _ARTICLED and first[:1].isupper()
    if titled and first.casefold() not in DETERMINED and (rest or first in _ALONE) and not re.search(r"['’]s? ", name):
        return f"the {name}"
    low = first.casefold() in _SEVERAL | _PLURALS and (not rest or rest[:1].islower() or rest[:1].isdigit())
    low = low or first in _POSSESSIVE or (first.casefold() in _WHOSE_OFFICIALS and rest.split(" ")[0] in _PLURALS)
    return f"{first.lower()}{name[len(first) :]}" if low and not first.isupper() else name


def counted(name: str) -> bool:
    """Whether a party is told of by its number, which stands where an article would: "up to 20 demonstrators", "several allies"."""
    first = name.split()[0].casefold()
    return first in _SEVERAL | _COUNTING or first.isdigit()


def capital(text: str) -> str:
    """A line with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def force(name: str, actors: Sequence[str]) -> str:
    """How actors stand to a commitment: "is obliged", or "are obliged" of several."""
    one, more = _FORCES[name]
    return more if several(actors) else one


def standing(status: str) -> str:
    """The state of an agreement as words: "in force"."""
    return _STATUSES.get(status, status)


def kept(who: str, what: str) -> str:
    """What somebody claims of how an agreement is kept: "Norland says it was broken"."""
    one, more = _KEPT.get(what, (what, what))
    return f"{who} {more if several([who]) else one}"


def located(name: str) -> str:
    """A place as a sentence says where something is: "in Port Vell", "on the Orva River", "in the Velian Sea"."""
    kind = name.casefold().rpartition(" ")[2]
    return f"on the {name}" if kind in ("river", "canal") else f"in the {name}" if kind in _WATERS else f"in {name}"


def bounds(low: float | None, best: float | None, high: float | None, unit: str = "") -> str:
    """Bounds of a figure: "12", "12 or more", "12 to 15", "about 12"; with a unit "12 per cent or more"."""
    if best is not None:
        inner = f"{number(best)}{unit}"
        return (
            inner
            if low == high == best
            else f"about {inner}"
            if low is None and high is None
            else f"{inner}, {bounds(low, None, high, unit)}"
        )
    if low is not None and high is not None:
        return f"{number(low)} to {number(high)}{unit}"
    if low is not None:
        return f"{number(low)}{unit} or more"
    return f"{number(high)}{unit} or fewer" if high is not None else "no number"


def size(figure: Mapping[str, Any]) -> str:
    """Bounds of a figure with its unit, a share or a currency: "66.7 per cent", "5,000,000 EUR or fewer"."""
    last = (figure["qualifier"] or "").rpartition(", ")[2]
    unit = _SHARES.get(last) or (last if _CURRENCY.fullmatch(last) else "")
    return bounds(figure["low"], figure["best"], figure["high"], f" {unit}" if unit else "")


def number(value: float) -> str:
    """A number with thousands set apart."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def listing(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def published_on(published: Mapping[str, Any]) -> str:
    """When a report was published, for a reader: the day alone, whatever hour its page gives; of a guess without an end only from when on."""
    value = (published["value"] or "").partition("T")[0]
    if published.get("basis") == "inferred" and not published["latest"]:
        value = ""
    return span_of_days(value, published["earliest"], published["latest"])


def span_of_days(value: str | None, earliest: str | None, latest: str | None) -> str:
    """A time for a reader: the value where it is a plain date, else the days it lies between."""
    if value and re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    if value and re.match(r"\d{4}[\d/-]*(?:T|$)", value):
        day, _, part = value.partition("T")
        return f"{day.replace('/', ' to ')} {_PARTS_OF_DAY.get(part, part)}".strip()
    if earliest and latest:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    return f"from {earliest} on" if earliest else f"until {latest}" if latest else ""
