"""What a build says when the site is in its place."""

from blog.findings import Finding, Level
from plugins.staging.report import left_pages, remade_pages, report

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


def test_the_same_in_many_files_is_told_once():
    """The number after it is that of all warnings."""
    many = [
        Finding(f"content/{n}.md", 1, "guid", "Lika.", "Gör så.", Level.WARNING) for n in range(9)
    ]
    said = report(many, "Sidor: 2.")

    assert said.startswith("content/0.md:1: I 9 filer: Lika. De första är content/0.md:1, ")
    assert said.count("\n") == 2
    assert said.endswith("Anmärkningar: 9.")


def test_pages_that_are_left():
    """Each is named where it lies, and nothing is taken away."""
    [finding] = left_pages(["2018/a/index.html"], "output")

    assert str(finding) == (
        "output/2018/a/index.html: Sidan ligger kvar från ett tidigare bygge, men ingen text "
        "ger den längre.\n"
        "    → Ta bort filen för hand, om sidan inte ska finnas på webbplatsen. "
        "(borttagning, anmärkning)"
    )


def test_how_many_pages_were_made_again():
    """Of all; nothing is said when all were."""
    assert remade_pages(6, 1448) == "6 av 1\N{NO-BREAK SPACE}448 sidor gjordes om."
    assert remade_pages(0, 29) == "0 av 29 sidor gjordes om."
    assert remade_pages(29, 29) == ""
    assert remade_pages(0, 0) == ""


def test_what_was_made_again_is_said_last():
    """After what the site holds."""
    assert report([], "Sidor: 2.", "1 av 2 sidor gjordes om.") == (
        "Sidor: 2. Anmärkningar: 0.\n1 av 2 sidor gjordes om."
    )
