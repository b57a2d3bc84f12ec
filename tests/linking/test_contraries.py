"""Accounts of two sides that exclude one another though neither denies."""

from __future__ import annotations

import pytest

from avviso.linking import link
from avviso.records.kinds.dispute import Dispute
from tests.factories.records import Writer

# What the Reds say, what the Blues say after it, and the types of the disputes between them.
ACCOUNTS = [
    ("fighters, who were peaceful", "it had shot dead nine armed rebels", "those killed were unarmed farmers", ["actor"]),
    ("peaceful, who were fighters", "soldiers killed seven herders", "the dead were insurgents with mines", ["actor"]),
    ("fighters who were killed", "12 militants were killed", "all the victims were civilians", ["actor"]),
    ("named so by both", "the six men were kidnappers", "they were taxi drivers", ["actor"]),
    ("fighters who killed", "rebels had killed six people", "the dead were farmers", []),
    ("fighters who shot", "gunmen shot dead two guards", "the men were farmers", []),
    ("others beside them", "it killed nine rebels", "two farmers were hurt", []),
    ("not what they were", "it killed nine rebels", "the dead were not farmers", []),
    ("some of them only", "it killed nine rebels", "two of the dead were farmers", []),
    ("the same of both", "it killed nine rebels", "the dead were rebels", []),
    ("a town taken, and held", "its men had captured Varn", "Varn was still in its hands", ["whether-it-happened"]),
    ("a town by no name", "it had seized the town of Varn", "the town remained under its control", ["whether-it-happened"]),
    ("an attack on it thrown back", "its men had overrun Varn", "it had repelled the attack on Varn", ["whether-it-happened"]),
    ("another town", "it had seized the town of Varn", "the town of Orl was in its hands", []),
    ("a town it keeps", "it had captured the town of Varn", "its men remained in control of Varn", ["whether-it-happened"]),
    ("dead, and alive", "it killed a senior rebel commander", "the commander was alive", ["whether-it-happened"]),
    ("dead, and alive, by name", "it killed rebel leader Omar Dahl", "Dahl had survived", ["whether-it-happened"]),
    ("he killed, and lives", "men of rebel leader Dahl killed nine people", "Dahl was unhurt", []),
    ("who forced, not was forced", "the rebels left voluntarily", "they forced the gate", []),
    ("another who lives", "it killed a senior rebel commander", "the pilot was alive", []),
    ("dead, and others who live", "it killed nine of its enemies near Varn", "they were alive to the danger", []),
    ("a vote, fair or not", "the vote was rigged", "the election had been free and fair", ["whether-it-happened"]),
    ("the vote of another year", "the 2021 vote was rigged", "the 2016 election had been free and fair", []),
    ("a vote to come", "the vote was rigged", "the next one would be free and fair", []),
    ("of free will, or not", "the refugees left voluntarily", "they had been forced out at gunpoint", ["whether-it-happened"]),
    ("others forced", "soldiers had come home voluntarily", "the bank was forced to close", []),
    ("no town", "it had taken a decision", "the matter was in its hands", []),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "first", "second", "types"), ACCOUNTS, ids=[row[0] for row in ACCOUNTS])
def test_accounts_that_exclude_one_another(remark: str, first: str, second: str, types: list[str]) -> None:
    writer = Writer(f"The Reds said {first}. The Blues said {second}.", outlet="A", published="2021-05-03")
    for name, told in (("Reds", first), ("Blues", second)):
        writer.actor(name, type_="group")
        writer.statement(name, "assert", told)
    found = [made for made in link(writer.records) if isinstance(made, Dispute)]
    assert [made.type for made in found] == types, remark
    assert all({p.name for side in made.sides for p in side.parties} == {"Reds", "Blues"} for made in found), remark


def test_what_the_army_took_is_the_governments() -> None:
    first, second = "it had captured the town of Varn", "the town was under government control"
    writer = Writer(f"The army said {first}. The governor said {second}.", outlet="A", published="2021-05-03")
    for name, told in (("army", first), ("governor", second)):
        writer.actor(name, type_="group")
        writer.statement(name, "assert", told)
    assert not [made for made in link(writer.records) if isinstance(made, Dispute)]
