"""The words of time: what class of the grammar each belongs to, and its value.

A class is one character, so that a text becomes a string of classes and the grammar (`times.grammar`) an ordinary
regular expression over it.
Values: months 1 to 12, weekdays 1 (Monday) to 7, units as in TIMEX3 with `min` and `h` for minutes and hours, parts of
the day as in TIMEX3.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = (
    "WORD",
    "STOP",
    "BREAK",
    "COMMA",
    "DASH",
    "SLASH",
    "POSS",
    "OPEN",
    "CLOSE",
    "MONTH",
    "MAYMONTH",
    "SHORTMONTH",
    "WEEKDAY",
    "SHORTDAY",
    "WEEKDAYS",
    "DAYNUM",
    "YEAR",
    "NUM",
    "WORDNUM",
    "VAGUE",
    "PILES",
    "COUPLE",
    "ORDINAL",
    "ORDWORD",
    "DECADE",
    "SHORTYEAR",
    "ISO",
    "SLASHED",
    "CLOCK",
    "AMPM",
    "ZONE",
    "OCLOCK",
    "LOCAL",
    "TIMEWORD",
    "UNIT",
    "UNITS",
    "QUARTER",
    "CENTURY",
    "PERIOD",
    "DAYPART",
    "SEASON",
    "FALL",
    "TODAY",
    "NOW",
    "PASTREF",
    "SOON",
    "CURRENT",
    "PRESENT",
    "FUTURE",
    "PASTNOUN",
    "RECENT",
    "AGO",
    "BACK",
    "LATER",
    "BEFORE",
    "AFTER",
    "LAST",
    "NEXT",
    "FOLLOWING",
    "THIS",
    "THAT",
    "SAME",
    "THE",
    "A",
    "EACH",
    "OTHER",
    "FREQ",
    "TIMES",
    "EARLY",
    "LATE",
    "MID",
    "START",
    "END",
    "MIDDLE",
    "HALF",
    "PART",
    "OF",
    "ON",
    "IN",
    "AT",
    "TO",
    "AND",
    "OR",
    "SO",
    "BETWEEN",
    "FROM",
    "BY",
    "SINCE",
    "FOR",
    "OVER",
    "DURING",
    "WITHIN",
    "MORE",
    "THAN",
    "APPROX",
    "LEAST",
    "LESS",
    "OLD",
    "LONG",
    "FISCAL",
    "HOLIDAY",
    "ERA",
    "QUARTERNAME",
    "REST",
    "SOMETIME",
    "FEWER",
    "PER",
    "RIGHT",
    "MONEY",
    "COUNTED",
    "INROW",
    "AHEAD",
    "ANOTHER",
    "LONGUNIT",
    "LONGUNITS",
)
TERMINALS: Final[dict[str, str]] = {name: chr(0x100 + number) for number, name in enumerate(_NAMES)}

Entry = tuple[str, object]  # class name, value
WORDS: Final[dict[str, Entry]] = {}


def _add(name: str, words: str, value: object = None) -> None:
    WORDS.update({word.replace("_", " "): (name, value) for word in words.split()})


_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
for _number, _words in enumerate(_MONTHS, 1):
    _full, *_short = _words.split()
    _add("MONTH", _full, _number)
    _add("SHORTMONTH", " ".join(_short), _number)  # only beside a day or a year
# These are also other words: a month only where the grammar finds it beside a day, a year or the right preposition.
_add("MAYMONTH", "may", 5)
_add("MAYMONTH", "march", 3)
_DAYS = (
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
for _number, _words in enumerate(_DAYS, 1):
    _full, *_short = _words.split()
    _add("WEEKDAY", _full, _number)
    _add("WEEKDAYS", _full + "s", _number)
    _add("SHORTDAY", " ".join(_short), _number)

_UNITS = {
    "S": "second seconds secs",
    "min": "minute minutes mins",
    "h": "hour hours hrs",
    "D": "day days",
    "W": "week weeks",
    "M": "month months",
    "Q": "quarter quarters",
    "Y": "year years yrs",
    "DE": "decade decades",
    "ML": "millennium millennia",
    "WE": "weekend weekends",
    "FN": "fortnight fortnights",
}
for _unit, _words in _UNITS.items():
    for _word in _words.split():
        _plural = _word.endswith("s") or _word == "millennia"
        _add("UNITS" if _plural else "UNIT", _word, _unit)
for _unit, _words in {"h": "hour", "D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade"}.items():
    _add("LONGUNIT", f"{_words}long", _unit)
    _add("LONGUNITS", f"{_words}slong", _unit)
_add("QUARTER", "quarter", "Q")
_add("UNITS", "nights", "NI")
_add("UNITS", "summers", "SU")
_add("UNITS", "winters", "WI")
_add("CENTURY", "century", "CE")
_add("UNITS", "centuries", "CE")
_add("PERIOD", "period term stretch", None)

for _part, _words in {
    "TMO": "morning dawn predawn daybreak sunrise",
    "TAF": "afternoon",
    "TEV": "evening dusk sunset",
    "TNI": "night overnight nightfall",
    "T12:00": "noon midday",
    "T24:00": "midnight",
}.items():
    _add("DAYPART", _words, _part)
for _season, _words in {
    "SP": "spring springtime",
    "SU": "summer summertime",
    "FA": "autumn",
    "WI": "winter wintertime",
}.items():
    _add("SEASON", _words, _season)
_add("FALL", "fall", "FA")
for _offset, _words in ((0, "today"), (1, "tomorrow"), (-1, "yesterday")):
    _add("TODAY", _words, _offset)
_add("TODAY", "tonight", 0)
_add("NOW", "now currently nowadays presently")
_add("PASTREF", "recently lately previously formerly")
_add("SOON", "soon shortly")
_add("CURRENT", "current")
_add("INROW", "consecutive straight successive trading working full additional further")
_add("PRESENT", "present")
_add("FUTURE", "future")
_add("AHEAD", "ahead come")
_add("PASTNOUN", "past", -1)
_add("RECENT", "recent", -1)
_add("AGO", "ago")
_add("BACK", "earlier previously beforehand prior", -1)
_add("LATER", "later afterwards afterward thereafter", 1)
_add("BEFORE", "before", -1)
_add("AFTER", "after", 1)
_add("LAST", "last latest", -1)
_add("LAST", "previous preceding", -2)
_add("NEXT", "next coming upcoming", 1)
_add("FOLLOWING", "following subsequent ensuing succeeding", 2)
_add("THIS", "this", 0)
_add("THAT", "that those")
_add("THIS", "these", 0)
_add("SAME", "same very")
_add("THE", "the")
_add("A", "a an", 1)
_add("EACH", "each every")
_add("OTHER", "other")
_add("ANOTHER", "another")
_add("FREQ", "hourly", "PT1H")
_add("FREQ", "daily everyday", "P1D")
_add("FREQ", "nightly", "XXXX-XX-XXTNI")
_add("FREQ", "weekly", "P1W")
_add("FREQ", "biweekly fortnightly", "P2W")
_add("FREQ", "monthly", "P1M")
_add("FREQ", "yearly annually", "P1Y")
_add("TIMES", "once twice thrice times")
_add("EARLY", "early", "START")
_add("LATE", "late", "END")
_add("MID", "mid", "MID")
_add("START", "beginning start outset", "START")
_add("END", "end close", "END")
_add("MIDDLE", "middle", "MID")
_add("HALF", "half")
_add("PART", "part portion", "START")
for _name, _words in {
    "OF": "of",
    "ON": "on",
    "IN": "in",
    "AT": "at",
    "TO": "to through till until thru",
    "AND": "and",
    "OR": "or",
    "SO": "so",
    "BETWEEN": "between",
    "FROM": "from",
    "BY": "by",
    "SINCE": "since",
    "FOR": "for",
    "OVER": "over",
    "DURING": "during throughout",
    "WITHIN": "within",
    "MORE": "more longer",
    "THAN": "than",
    "LEAST": "least most",
    "LESS": "less under",
    "FEWER": "fewer",
    "APPROX": "about around nearly almost roughly approximately some",
    "OLD": "old olds",
    "LONG": "long",
    "FISCAL": "fiscal fy",
    "OCLOCK": "o'clock oclock",
    "LOCAL": "local",
    "TIMEWORD": "time",
    "AMPM": "am pm",
    "REST": "rest remainder",
    "PER": "per",
    "RIGHT": "right",
    "SOMETIME": "sometime",
}.items():
    _add(_name, _words, _words if _name == "AMPM" else None)
WORDS["am"], WORDS["pm"] = ("AMPM", "am"), ("AMPM", "pm")
_add("ZONE", "gmt utc est edt cst cdt mst mdt pst pdt cet cest eet eest msk bst ist jst et pt")
_add("ERA", "bc bce", "BC")
_add("ERA", "ad ce", "AD")
for _number in (1, 2, 3, 4):
    _add("QUARTERNAME", f"q{_number} {_number}q", _number)

_add("HOLIDAY", "christmas xmas", "12-25")
_add("HOLIDAY", "halloween", "10-31")
_add("HOLIDAY", "thanksgiving", "thanksgiving")
_add("HOLIDAY", "easter", "easter")
HOLIDAYS: Final[dict[str, str]] = {  # in several words; the lexer joins them
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "boxing day": "12-26",
    "new year's eve": "12-31",
    "new year's day": "01-01",
    "new year's": "01-01",
    "valentine's day": "02-14",
    "st. patrick's day": "03-17",
    "independence day": "07-04",
    "veterans day": "11-11",
    "armistice day": "11-11",
    "remembrance day": "11-11",
    "may day": "05-01",
    "labor day": "labor",
    "labour day": "05-01",
    "memorial day": "memorial",
    "thanksgiving day": "thanksgiving",
    "easter sunday": "easter",
    "easter monday": "easter+1",
    "good friday": "easter-2",
    "palm sunday": "easter-7",
    "ash wednesday": "easter-46",
    "election day": "election",
    "martin luther king day": "king",
    "presidents day": "presidents",
    "columbus day": "columbus",
    "maundy thursday": "easter-3",
    "holy saturday": "easter-1",
    "shrove tuesday": "easter-47",
    "ascension day": "easter+39",
    "pentecost": "easter+49",
    "all saints' day": "11-01",
    "international women's day": "03-08",
    "human rights day": "12-10",
    "holocaust remembrance day": "01-27",
    "anzac day": "04-25",
    "australia day": "01-26",
    "canada day": "07-01",
    "inauguration day": "01-20",
    "ve day": "1945-05-08",
    "v-e day": "1945-05-08",
    "9/11": "2001-09-11",
    "d-day": "1944-06-06",
    "victory day": "05-09",
    "bastille day": "07-14",
}

_ONES = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
NUMBERS: Final[dict[str, int]] = {word: number for number, word in enumerate(_ONES.split())}
NUMBERS.update(
    {
        word: 10 * (n + 2)
        for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
    }
)
NUMBERS.update(hundred=100, thousand=1000, million=1_000_000, dozen=12)
for _word, _value in NUMBERS.items():
    _add("WORDNUM", _word, _value)
_add("VAGUE", "few several many numerous countless")
_add("PILES", "dozens hundreds thousands scores tens")
_add("COUPLE", "couple pair", 2)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
    "twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
ORDINAL_WORDS: Final[dict[str, int]] = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
for _word, _value in ORDINAL_WORDS.items():
    _add("ORDWORD", _word, _value)
# "second" is a unit as well; the grammar takes it as an ordinal, and as a unit only after a number.
_add("ORDWORD", "final", -1)
for _word, _value in {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}.items():
    _add("DECADE", _word, f"19{_value}")
_add(
    "COUNTED",
    "people troops soldiers men women civilians children refugees fighters militants prisoners deaths "
    "casualties votes victims residents members "
    "workers employees students families homes houses miles kilometers kilometres km meters metres feet "
    "tons tonnes barrels points dollars euros "
    "pounds rubles roubles percent degrees pages words copies words seats rounds shells tanks "
    "vehicles villages police officers personnel "
    "migrants protesters demonstrators participants guests visitors inhabitants hectares acres "
    "square cubic shares cases patients",
)
