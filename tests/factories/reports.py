"""Reports built for tests: pages written for the project, and text of every awkward kind."""

from __future__ import annotations

from hypothesis import strategies as st

PAGE = """\
Harbour Lights Appeal - Give a donation to the lifeboat crews today!

Regional Security (RSY)

Norrland Courier

Velia and Sarnia agree to reopen the Tarn bridge

Norrland Courier

Thu Mar 12, 2015 9:05AM

Velia and Sarnia have agreed to reopen the bridge over the Tarn, closed since January.

Foreign Minister Ana Holt said on Thursday that lorries would be let across from next week.

Join the Lowland Monitor mailing list
"""

_PIECES = st.sampled_from(
    ["Title: a\n", "---\n", "# Head\n", "By Ana Holt\n", "SARNO, July 10 (Reuters) - ", "12 May 2016 10:00 GMT",
     "\r\n", "\n\n", "\u2028", "\ufeff", "© 2016", "Advertisement\n", "Related:\n", "Subscribe to our newsletter\n",
     "The minister said on Monday that the talks had ended without a result.\n", "\ud800", "😀", "\x00", "é", "- "]
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Any text: characters of every kind, and heaps of the pieces that pages are made of."""
    characters = st.text(st.characters(exclude_categories=()), max_size=200)
    return st.one_of(characters, st.lists(st.one_of(_PIECES, characters), max_size=12).map("".join))
