"""How outlets and news agencies are called: the agencies that sign datelines, and the words that make a name an
outlet's.
"""

from __future__ import annotations

import re

AGENCIES = (
    "Reuters", "Thomson Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse",
    "Agence France Presse", "UPI", "United Press International", "dpa", "DPA", "Deutsche Presse-Agentur", "EFE",
    "ANSA", "TASS", "ITAR-TASS", "Itar-Tass", "Interfax", "RIA Novosti", "RIA", "Sputnik", "Xinhua", "Kyodo",
    "Kyodo News", "Jiji", "Jiji Press", "Yonhap", "PTI", "Press Trust of India", "ANI", "IANS", "UNI", "APP",
    "Anadolu", "Anadolu Agency", "AA", "IRNA", "ISNA", "Mehr", "Fars", "Tasnim", "SANA", "WAFA", "MENA", "KUNA",
    "SPA", "WAM", "NNA", "Petra", "Ukrinform", "UNIAN", "Interfax-Ukraine", "BelTA", "BNS", "PAP", "CTK", "MTI",
    "Tanjug", "HINA", "BTA", "Agerpres", "LUSA", "Belga", "ANP", "APA", "NTB", "TT", "Ritzau", "STT", "PA",
    "Press Association", "AAP", "CP", "Canadian Press", "The Canadian Press", "KCNA", "CNA", "Antara", "Bernama",
    "VNA", "TASR", "Trend", "Armenpress", "Azertac", "Kazinform", "NAN", "SAPA", "PanaPress", "ACAN-EFE", "Notimex",
    "Prensa Latina", "Telam", "ANSAmed", "Bloomberg", "IPS", "IRIN", "RFE/RL", "RL", "RFE", "VOA",
    "Voice of America", "BBC", "CNN", "Radio Free Europe/Radio Liberty", "Radio Free Europe", "Press TV",
    "Al Jazeera", "Deutsche Welle", "DW", "Euronews", "France 24", "NPR", "ABC", "CBS", "NBC", "PBS", "CBC", "NHK",
    "RT", "CGTN", "TRT World", "Al Arabiya", "Haaretz", "McClatchy", "UN News",
)  # fmt: skip
_KNOWN = {name.casefold(): name for name in AGENCIES}
_MEDIA = re.compile(
    r"\b(?:news|press|tv|television|radio|times|post|herald|tribune|gazette|journal|daily|weekly|observer|courier|chronicle|telegraph|guardian|mirror|"
    r"standard|star|sun|globe|dispatch|bulletin|examiner|inquirer|enquirer|register|sentinel|messenger|mail|express|echo|record|review|reporter|"
    r"wire|newswire|newspaper|magazine|broadcasting|channel|media|today|agency|pravda|monitor|ledger|advertiser|argus|mercury|banner|voice|digest|"
    r"broadcast(?:er)?|fm|online|\w+\.(?:com|org|net|info|eu|co\.uk|news|ru|ua|de|fr))\b",
    re.IGNORECASE,
)
_THE = re.compile(
    r"the\s+(?:[\w'’-]+\s+){0,2}(?:sunday|saturday|morning|evening|independent|nation|people|age|leader|citizen|beacon|lantern|spectator|economist|witness|"
    r"statesman|scotsman|advocate|republic|democrat|republican|hindu|pioneer|conversation|atlantic|hill|point|world|gleaner|national|local|wire|"
    r"intercept|diplomat|insider|week|month|country|patriot|worker|australian|union|argonaut|pilot|compass|lighthouse|watchman|eagle|bee|sunday\s+\w+)"
    r"(?:\s+[\w'’-]+)?",
    re.IGNORECASE,
)
_THE_NAME = re.compile(r"The(?:\s+(?:[A-ZÀ-Þ][\w'’-]*|of|and)){0,3}\s+[A-ZÀ-Þ][\w'’-]*")
_THE_PLACES = {"hague", "gambia", "bahamas", "netherlands", "philippines", "maldives", "vatican", "kremlin", "bronx"}
_ISSUER = re.compile(
    r"\b(?:ministry|department|office|command|embassy|government|secretariat|council|commission|delegation|mission|headquarters|parliament|"
    r"presidency|foreign\s+affairs|organi[sz]ation|committee|assembly|authority|force|union)\b",
    re.IGNORECASE,
)


def agencies(words: str) -> tuple[str, ...]:
    """The news agencies that a credit names, in its order: `Reuters/AFP`, `AP, TASS and Interfax`; () where a part is
    no known agency.
    """
    whole = _KNOWN.get(words.strip(" .").casefold())
    if whole:
        return (whole,)
    parts = [part.strip(" .") for part in re.split(r"\s*(?:[,/;&+|]|\band\b|\bwith\b)\s*", words) if part.strip(" .")]
    found = [_KNOWN.get(part.casefold()) for part in parts]
    return tuple(dict.fromkeys(name for name in found if name)) if parts and all(found) else ()


def looks_like_outlet(line: str) -> bool:
    """Whether a short line reads as the name of an outlet: a known agency, or capitals with a word of the trade in
    it.
    """
    name = line.strip(" *_#|-–—")
    words = name.split()
    if not 1 <= len(words) <= 6 or name[-1] in ".?!:;,":
        return False
    if agencies(name):
        return True
    named = all(
        word[0].isupper() or word[0].isdigit() or word.lower() in {"of", "the", "and", "de", "for"} or "." in word
        for word in words
    )
    return named and bool(_MEDIA.search(name) or _THE.fullmatch(name))


def is_the_name(line: str) -> bool:
    """Whether words that stand with a report's date alone are the name of an outlet: "The Meridian", not "The Hague"."""
    name = line.strip(" *_#|-–—")
    return bool(_THE_NAME.fullmatch(name)) and name.split()[1].lower() not in _THE_PLACES


def looks_like_issuer(line: str) -> bool:
    """Whether a short line names a public body, as at the head of a press release."""
    words = line.split()
    return (
        2 <= len(words) <= 10 and line.strip()[-1] not in ".?!:;," and bool(_ISSUER.search(line)) and line[0].isupper()
    )
