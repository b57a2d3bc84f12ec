"""CAMEO event codes: their names, their PLOVER types, their intensity (Goldstein), and which code a PLOVER event gets.

The table `cameo.tsv` says where each column comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Code:
    """One CAMEO code of three or four digits: `goldstein` runs from -10 (conflict) to 10 (cooperation)."""

    code: str
    type: str
    mode: str | None
    goldstein: float
    name: str

    @property
    def root(self) -> str:
        """Its first two digits, the category."""
        return self.code[:2]

    @property
    def base(self) -> str:
        """Its first three digits."""
        return self.code[:3]

    @property
    def quad(self) -> int:
        """Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4, by the category (GDELT event codebook, QuadClass)."""
        category = int(self.root)
        return 1 if category <= 5 else 2 if category <= 8 else 3 if category <= 13 else 4

    @property
    def penta(self) -> int:
        """The same with comments and appeals, 01 and 02, as a class of their own, 0 (Phoenix, QuadClass)."""
        return 0 if int(self.root) <= 2 else self.quad


@cache
def codes() -> dict[str, Code]:
    """Every code by its digits."""
    text = files("avviso.reference").joinpath("cameo.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    return {row[0]: Code(row[0], row[1], row[2] or None, float(row[3]), row[4]) for row in rows}


# The code that says no more than each PLOVER type.
_GENERAL = {
    "AGREE": "030", "CONSULT": "040", "SUPPORT": "050", "CONCEDE": "080", "COOPERATE": "060", "AID": "070", "RETREAT": "087", "REQUEST": "100",
    "ACCUSE": "110", "REJECT": "120", "THREATEN": "130", "PROTEST": "140", "SANCTION": "160", "MOBILIZE": "150", "COERCE": "170", "ASSAULT": "190",
}  # fmt: skip


@cache
def _of_mode() -> dict[tuple[str, str], Code]:
    """The most general code of each PLOVER type and mode: the shortest, the first of several."""
    found: dict[tuple[str, str], Code] = {}
    for code in sorted(codes().values(), key=lambda code: (len(code.code), code.code)):
        if code.mode is not None:
            found.setdefault((code.type, code.mode), code)
    return found


def of_event(type_: str, mode: str | None, cameo: str | None) -> Code | None:
    """The code of an event: its own where it has one, else the most general one of type and mode, else of the type."""
    return codes().get(cameo or "") or _of_mode().get((type_, mode or "")) or codes().get(_GENERAL.get(type_, ""))
