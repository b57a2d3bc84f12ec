"""Organisations that reports name: alliances, agencies, armed groups, parties, outlets; and what bodies of any
state are.

`organisations.tsv` beside this module is our own table. Codes are CAMEO-style: IGO, NGO, IMG or a country and a
sector, then the codebook's
letters for a known group (IGONAT, IGOUNO, PSEREBHMS). None where the codebook says nothing sure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from avviso.reference.countries import key


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: `type` organisation, group or place; `kinds` the common nouns it is called by ("alliance",
    "agency").
    """

    name: str
    aliases: tuple[str, ...]
    type: str
    code: str | None
    country: str | None
    seat: str | None
    kinds: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The full name and every alias and acronym."""
        return (self.name, *self.aliases)

    @property
    def is_outlet(self) -> bool:
        """Whether it publishes news."""
        return bool(self.code) and str(self.code).endswith("MED")


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations of the table."""
    text = files("avviso.reference").joinpath("organisations.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return tuple(
        Organisation(r[0], _split(r[1]), r[2], r[3] or None, r[4] or None, r[5] or None, _split(r[6])) for r in rows
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def names() -> dict[str, Organisation]:
    """Organisation by any of its names, as `countries.key` writes them (and in capitals where longer than four
    letters).
    """
    found: dict[str, Organisation] = {}
    for organisation in organisations():
        for name in organisation.names:
            found.setdefault(key(name), organisation)
    for organisation in organisations():
        for name in organisation.names:
            if len(name) > 4:
                found.setdefault(key(name).upper(), organisation)
    return found


def find(name: str) -> Organisation | None:
    """The organisation a name, alias or acronym means; None where the table has none."""
    return names().get(key(name))


@cache
def sure_names() -> frozenset[str]:
    """Names that mean their organisation wherever they stand: several words, or an acronym that is no English word
    or common initial.
    """
    return frozenset(
        name
        for name, organisation in names().items()
        if (" " in name and name not in _COMMON_PHRASES)
        or (_is_acronym(name) and name not in _AMBIGUOUS)
        or name in _DISTINCT
    )


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return (len(letters) >= 3 and letters.isupper()) or name in ("UN", "U.N.", "EU", "E.U.", "G7", "G8", "G20")


_AMBIGUOUS = frozenset("WHO AMN ANA ARENA DAWN MENA PETRA QUAD ETA ABC PACE SARC SPA PAP FOX".split())
_COMMON_PHRASES = frozenset({"Foreign Policy", "The Hindu", "Contact Group", "Red Crescent", "Central Command"})
_DISTINCT = frozenset(
    "Hamas Hezbollah Taliban Taleban Daesh Fatah Houthis Al-Qaeda al-Qaeda Europol Frontex Interpol Unicef"
    " Unesco Nato Opec Gazprom Knesset "
    "Bundestag Bundeswehr Tatmadaw Pentagon Peshmerga Xinhua Interfax Reuters TASS Tass Anadolu Haaretz Yonhap"
    " Kyodo Bloomberg "
    "Boeing Microsoft Google Facebook Twitter Huawei Rosneft Rosatom Wikileaks WikiLeaks Hizbullah Hizballah"
    " Mossad Duma Sandinistas Zapatistas Polisario Mercosur Oxfam Greenpeace Airwars".split()
)

# Common nouns of bodies and groups: what "Ukraine's parliament" or "the army" is; their sectors are in `sectors`.
BODIES = frozenset(
    "government administration cabinet ministry department presidency authorities authority regime leadership"
    " junta embassy consulate agency office council secretariat commission chancellery treasury delegation"
    " mission municipality executive premiership parliament legislature senate congress assembly duma rada"
    " knesset bundestag lawmakers legislators mps army military navy forces force troops soldiers servicemen"
    " airforce air-force militaries guard guards corps marines command peacekeepers battalion brigade regiment"
    " division paratroopers garrison coastguard general-staff police gendarmerie policemen gendarmes officers"
    " court courts tribunal judiciary prosecutors prosecutor judges rebels rebel insurgents insurgent"
    " militants militant separatists separatist guerrillas guerrilla guerillas militia militias militiamen"
    " fighters terrorists terrorist jihadists jihadist extremists extremist gunmen gunman insurgency mutineers"
    " paramilitaries secessionists opposition dissidents oppositionists party parties faction newspaper"
    " newspapers daily broadcaster channel network outlet media journalists reporters press tabloid magazine"
    " civilians civilian residents villagers people citizens protesters demonstrators activists inhabitants"
    " locals families children women company firm corporation companies firms refugees migrants".split()
)
