"""The benchmark of actor codes reads the Phoenix dictionaries' lines as they are written."""

from __future__ import annotations

from pathlib import Path

from evaluation import actor_codes

AGENTS = "# a comment\nRIOT_POLICE [~COP]\nWITCH {WITCHES} [~XYZ]\nSCHOOL_TEACHER_ {} [~EDU]\nNOUN [~OPP]\n"
BODIES = "NATO_ [IGONAT]\n+NORTH_ATLANTIC_TREATY_ORGANIZATION_\n\nNOBODY_KNOWN [IGOXXX]\n"
PEOPLE = "PETRO_POROSHENKO_  # a source\n+POROSHENKO\n\t[UKRGOV 150101-151231]\n\t[UKRELI]\nANNA_LIND_\n\t[SWEGOV 150101-151231]\n"


def test_lines_of_phoenix(tmp_path: Path) -> None:
    (tmp_path / "Phoenix.agents.txt").write_text(AGENTS, "utf-8")
    (tmp_path / "Phoenix.International.actors.txt").write_text(BODIES, "utf-8")
    (tmp_path / "Phoenix.MilNonState.actors.txt").write_text("", "utf-8")
    (tmp_path / "Phoenix.Countries.actors.txt").write_text(PEOPLE, "utf-8")
    assert actor_codes.run(tmp_path) == {
        "agents": {"terms": 3, "given a sector": 2, "same": 100.0, "single words": 0, "same of these": 0.0},
        "organisations": {"in both": 1, "same state or kind": 100.0, "same code": 100.0},
        "people on a day": {"spells": 1, "given a code": 1, "same of these": 100.0},
        "misses": [],
    }
