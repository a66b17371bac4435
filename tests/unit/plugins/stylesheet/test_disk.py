"""Reading the theme's CSS."""

from plugins.stylesheet.disk import read_folder


def test_no_folder_is_no_files(tmp_path):
    """What is missing is for the next step to say."""
    assert read_folder(tmp_path / "none") == {}


def test_css_files_by_name(tmp_path):
    """Only CSS, by name without its ending, whatever the order on the disk."""
    for name in ("tokens.css", "base.css", "notes.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")

    assert list(read_folder(tmp_path).items()) == [("base", "base.css"), ("tokens", "tokens.css")]


def test_line_ends_are_alike_everywhere(tmp_path):
    """A checkout on Windows gives the same page."""
    (tmp_path / "base.css").write_bytes("a {\r\n}\r\n/* å */".encode())

    assert read_folder(tmp_path) == {"base": "a {\n}\n/* å */"}
