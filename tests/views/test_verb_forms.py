"""Forms of verbs as they are printed."""

from __future__ import annotations

import pytest

from avviso.views import verb_forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("accuse", ("accused", "accused", "accusing", "accuses")),
        ("deny", ("denied", "denied", "denying", "denies")),
        ("free", ("freed", "freed", "freeing", "frees")),
        ("commit", ("committed", "committed", "committing", "commits")),
        ("describe", ("described", "described", "describing", "describes")),
        ("retake", ("retook", "retaken", "retaking", "retakes")),
        ("say", ("said", "said", "saying", "says")),
        ("lie", ("lied", "lied", "lying", "lies")),
        ("clash", ("clashed", "clashed", "clashing", "clashes")),
    ],
)
def test_forms(verb: str, expected: tuple[str, str, str, str]) -> None:
    assert (*verb_forms.pasts(verb), verb_forms.doing(verb), verb_forms.third(verb)) == expected
