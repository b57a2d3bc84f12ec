"""Sectors by the words of roles and nominals, and the parts of actor codes."""

from __future__ import annotations

import pytest

from avviso.reference import countries, sectors

WORDS = [
    # remark, words, sector
    ("an office", "Prime Minister", "GOV"),
    ("an office of two words that ends like a rank", "Secretary General", "GOV"),
    ("a spokesman is of what he speaks for", "spokesman for the army", "MIL"),
    ("the body may stand before the office", "court official", "JUD"),
    ("a minister is of the government, whatever his field", "minister for the army", "GOV"),
    ("the speaker of a parliament", "speaker of parliament", "LEG"),
    ("a word beside it makes an office the opposition's", "opposition leader", "OPP"),
    ("and a rank the rebels'", "rebel commander", "REB"),
    ("soldiers of the government stay soldiers", "government soldiers", "MIL"),
    ("police officers bear no military rank", "police officer", "COP"),
    ("spies", "intelligence chief", "SPY"),
    ("protesters are opposition, as CAMEO has them", "thousands of protesters", None),
    ("plurals", "three protesters", "OPP"),
    ("plurals in -ies", "two ministries", "GOV"),
    ("a term of two words says more than its last", "aid agency", "NGO"),
    ("another", "news agency", "MED"),
    ("an agency may be anybody's", "this agency", None),
    ("a party to something", "either party", None),
    ("a party by name", "Democratic Party", "PTY"),
    ("armed people nobody names", "gunmen", "UAF"),
    ("workers in their union", "trade union", "LAB"),
    ("a place behind the noun adds nothing", "reporters in Moscow", "MED"),
    ("members of anything", "members of the club", None),
    ("no words", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "sector"), WORDS, ids=[row[0] for row in WORDS])
def test_words(remark: str, words: str, sector: str | None) -> None:
    assert sectors.of_words(words.split()) == sector


PARTS = [
    # code, country, transnational, sectors, group, first sector
    ("UKR", "UA", None, (), None, None),
    ("UKRGOV", "UA", None, ("GOV",), None, "GOV"),
    ("PSEREBHMS", "PS", None, ("REB",), "HMS", "REB"),
    ("USAGOVDEV", "US", None, ("GOV",), "DEV", "GOV"),
    ("KSVREB", "XK", None, ("REB",), None, "REB"),
    ("IGONAT", None, "IGO", (), "NAT", "IGO"),
    ("NGOMED", None, "NGO", ("MED",), None, "MED"),
    ("REB", None, None, ("REB",), None, "REB"),
]


@pytest.mark.parametrize(("code", "country", "transnational", "named", "group", "first"), PARTS)
def test_parts(
    code: str,
    country: str | None,
    transnational: str | None,
    named: tuple[str, ...],
    group: str | None,
    first: str | None,
) -> None:
    parts = sectors.parts(code)
    assert parts == sectors.Parts(countries.by_code(country) if country else None, transnational, named, group)
    assert parts.sector == first


def test_every_word_has_a_known_sector() -> None:
    known = sectors.sectors()
    assert {sector for words in sectors._words().values() for sector in words.values()} <= set(known)
    assert all(len(code) == 3 and len(sector.plover) == 3 for code, sector in known.items())
