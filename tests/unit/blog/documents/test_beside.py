"""What becomes of files that are no documents."""

from blog.documents.beside import unused_files


def test_only_what_no_text_uses_is_named():
    """A file that a text shows or links to is not talked about, nor is any picture."""
    paths = ["bilder/bro.svg", "bilder/bro.tif", "inlagg/a.pdf", "inlagg/b.pdf", "c.txt", "d.txt"]
    found = unused_files(paths, used={"inlagg/a.pdf", "c.txt"}, content="content")

    assert [(finding.path, finding.rule) for finding in found] == [
        ("content/inlagg/b.pdf", "oanvänd"),
        ("content/d.txt", "filtyp"),
    ]


def test_a_link_to_copy():
    """What to write leads to the very file."""
    [finding] = unused_files(["inlagg/2026/plan.pdf"], used=(), content="content")

    assert "[Vad den innehåller](/inlagg/2026/plan.pdf)" in finding.hint
