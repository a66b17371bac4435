"""What a build says when the site is in its place."""

from blog.findings import Finding, Level
from plugins.staging.report import report

A = Finding("content/a.md", 3, "etikett", "Ett.", "Gör så.", Level.WARNING)
B = Finding("content/a.md", 12, "länk", "Två.", "Gör så.", Level.WARNING)
C = Finding("content/b.md", 1, "metadata", "Tre.", "Gör så.", Level.WARNING)


def test_nothing_to_warning():
    """The count alone."""
    assert report([], "Publicerade inlägg: 3.") == "Publicerade inlägg: 3. Anmärkningar: 0."


def test_warnings_are_sorted_and_told_once():
    """By file and line, lines as numbers; the same warning from two parts of the build is one."""
    assert report([C, B, A, B], "Sidor: 2.") == (
        "content/a.md:3: Ett.\n    → Gör så. (etikett, anmärkning)\n"
        "content/a.md:12: Två.\n    → Gör så. (länk, anmärkning)\n"
        "content/b.md:1: Tre.\n    → Gör så. (metadata, anmärkning)\n"
        "Sidor: 2. Anmärkningar: 3."
    )
