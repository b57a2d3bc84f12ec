"""Money: the currency that signs, abbreviations and words beside a number name ("$5", "C$ 5", "dlrs 5", "5 Canadian dollars")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from avviso.analysis.quantities import number_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DOLLARS = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD",
    "r": "BRL", "nt": "TWD", "u.s.": "USD",
}  # fmt: skip
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "dlrs": "USD", "dlr": "USD",
    **{f"{letters}$": currency for letters, currency in _DOLLARS.items()},
}  # fmt: skip
_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH",
    "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rial": "IRR", "shekel": "ILS", "lira": "TRY", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "franc": None, "peso": None, "won": "KRW",
    "euros": "EUR", "dollars": "USD", "pounds": "GBP", "dinar": None, "riyal": "SAR", "afghani": "AFN",
    "zloty": "PLN", "krona": None, "krone": None, "kronor": None, "kroner": None, "shilling": None, "shillings": None,
    "guilder": "NLG", "guilders": "NLG", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "dirham": None, "taka": "BDT",
    "dram": "AMD", "lari": "GEL", "manat": None, "tenge": "KZT", "birr": "ETB", "cedi": "GHS", "kwacha": None, "kyat": "MMK",
    "riel": "KHR", "dong": "VND", "forint": "HUF", "koruna": "CZK", "kuna": "HRK", "hryvnias": "UAH", "bolivar": "VES",
    "quetzal": "GTQ", "lempira": "HNL", "rand": "ZAR", "metical": "MZN", "tugrik": "MNT", "somoni": "TJS", "guarani": "PYG",
    "naira": "NGN", "drachma": "GRD", "peseta": "ESP", "cent": None, "cents": None, "pence": None,
}  # fmt: skip
_WHOSE = {
    "u.s.": "USD", "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "taiwan": "TWD", "zealand": "NZD", "kong": "HKD", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP",
    "sudanese": "SDG", "kenyan": "KES", "tanzanian": "TZS", "ugandan": "UGX", "somali": "SOS", "swiss": "CHF",
    "french": "FRF", "belgian": "BEF", "mexican": "MXN", "colombian": "COP", "philippine": "PHP", "argentine": "ARS",
    "chilean": "CLP", "cuban": "CUP", "turkish": "TRY", "italian": "ITL", "pakistani": "PKR", "nepalese": "NPR",
    "sri": "LKR", "iraqi": "IQD", "jordanian": "JOD", "kuwaiti": "KWD", "libyan": "LYD", "tunisian": "TND", "algerian": "DZD",
    "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "emirati": "AED", "moroccan": "MAD", "omani": "OMR",
}  # fmt: skip
"""Whose money it is, where a word names that of several countries."""
_NATIONAL = {
    "peso": {"PH": "PHP", "MX": "MXN", "CO": "COP", "AR": "ARS", "CL": "CLP", "CU": "CUP", "UY": "UYU", "DO": "DOP"},
    "franc": {"CH": "CHF", "CD": "CDF", "RW": "RWF", "BI": "BIF", "GN": "GNF", "DJ": "DJF", **dict.fromkeys(("ML", "SN", "CI", "BF", "NE", "TG", "BJ"),
              "XOF"), **dict.fromkeys(("CM", "GA", "TD", "CF", "CG", "GQ"), "XAF")},
    "pound": {"GB": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP"},
    "rupee": {"IN": "INR", "PK": "PKR", "NP": "NPR", "LK": "LKR"},
    "rial": {"IR": "IRR", "YE": "YER", "OM": "OMR"}, "riyal": {"SA": "SAR", "QA": "QAR", "YE": "YER"},
    "shilling": {"KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"},
    "dinar": {"IQ": "IQD", "JO": "JOD", "KW": "KWD", "LY": "LYD", "DZ": "DZD", "TN": "TND", "RS": "RSD", "BH": "BHD"},
    "krone": {"NO": "NOK", "DK": "DKK"}, "krona": {"SE": "SEK", "IS": "ISK"}, "kroner": {"NO": "NOK", "DK": "DKK"}, "kronor": {"SE": "SEK"},
}  # fmt: skip
"""The currencies of one name by the country, of which a report that names one such country means that one's."""
# Words that are a currency's only behind a scale: "25 million soles".
_BY_THE_MILLION = {
    "sol": "PEN",
    "soles": "PEN",
    "som": "KGS",
    "soms": "KGS",
    "lei": "RON",
    "leva": "BGN",
    "leks": "ALL",
}
_SHARED = frozenset(
    "dollar dollars pound pounds shilling shillings franc peso lira rupee dinar krona krone kronor kroner dirham rial".split()
)
_WORTH = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_HYPHENS = frozenset({"-", "–"})
_BEFORE_SIGN = _SCALES = frozenset({"million", "billion", "trillion"})


def before(doc: Doc, lower: Sequence[str], start: int, end: int, floor: int) -> tuple[int, str | None]:
    """The currency signed before the number in tokens `start` to `end`, and where the sign begins; None where none is."""
    if start <= floor:
        return start, None
    sign = lower[start - 1]
    if sign == "#" and lower[end - 1] in _BEFORE_SIGN:  # old wires print the pound's sign so
        return start - 1, "GBP"
    if sign not in SIGNS:
        return start, None
    begin = start - 1
    if sign == "$" and begin > floor and lower[begin - 1] in _DOLLARS and doc[begin - 1].text.isupper():
        return begin - 1, _DOLLARS[lower[begin - 1]]
    return begin, SIGNS[sign]


def behind(doc: Doc, lower: Sequence[str], last: int, limit: int) -> tuple[int, str | None]:
    """The currency named behind a number that ends before token `last`, and one past its words; a code, or the word where
    several countries have one of that name."""
    if last + 2 < limit and lower[last] in ("and", "or", "to") and lower[last - 1] in _SCALES:
        more = number_words.read(lower, last + 1, limit)  # "8 million and 12 million euros"
        later = None if more is None or lower[more.end - 1] not in _SCALES else behind(doc, lower, more.end, limit)[1]
        return last, later
    for at in range(last, min(last + 3, limit)):
        if at > last and not (doc[at - 1].pos_ in ("PROPN", "ADJ") and doc[at - 1].text[:1].isupper()):
            break
        word, lemma = lower[at], doc[at].lemma_.lower()
        if word in ("pound", "pounds") and at + 1 < limit and lower[at + 1] in ("of", "-", "("):
            break  # a weight
        if word in _BY_THE_MILLION and lower[last - 1] in _SCALES:
            return at + 1, _BY_THE_MILLION[word]
        if word in ("crown", "crowns") and lower[last - 1] in _SCALES:
            return at + 1, _WHOSE.get(lower[at - 1], "crown")
        if word in SIGNS or lemma in _WORDS or word in _WORDS or lemma.removesuffix("s") in _WORDS:
            lemma = lemma if lemma in _WORDS else lemma.removesuffix("s")
            known = _WORDS.get(lemma, _WORDS.get(word)) or SIGNS.get(word) or lemma
            shared = at > last and (lemma in _SHARED or word in _SHARED)
            return at + 1, _WHOSE.get(lower[at - 1], known) if shared else known
    return last, None


def of_countries(currency: str | None, word: str, before: str, states: Iterable[str]) -> str | None:
    """A currency named by a word that several countries have and no adjective: that of the one such country the report names; the word itself
    where it names several.
    """
    word = (
        word if currency is None or currency.isupper() else currency
    )  # of "200 million to 350 million kroner" the first
    codes = _NATIONAL.get(word) or _NATIONAL.get(word.removesuffix("s"), {})
    if currency is None or before in _WHOSE or not codes:
        return currency
    found = {codes[state] for state in states if state in codes}
    return currency if not found else found.pop() if len(found) == 1 else word.removesuffix("s")


def hyphened(lower: Sequence[str], at: int, limit: int) -> tuple[float, int, int, str] | None:
    """A sum written with hyphens at token `at` ("a 340-million-euro pact", "$40-million aid"): its value, its first token, one past its
    last, and its currency; None where there is none.
    """
    if at + 2 >= limit or lower[at + 1] not in _HYPHENS or lower[at + 2] not in _SCALES:
        return None
    digits = lower[at].replace(",", "")
    if not digits.replace(".", "", 1).isdigit():
        return None
    value = float(digits) * _WORTH[lower[at + 2]]
    if at and lower[at - 1] in SIGNS:
        return value, at - 1, at + 3, SIGNS[lower[at - 1]]
    if at + 4 < limit and lower[at + 3] in _HYPHENS and lower[at + 4] in _WORDS:
        return value, at, at + 5, _WORDS[lower[at + 4]] or lower[at + 4]
    return None


def named(lemma: str) -> bool:
    """Whether a word is a currency's that one country has."""
    return _WORDS.get(lemma) is not None
