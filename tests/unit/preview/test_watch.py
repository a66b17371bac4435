"""What counts as a change."""

import threading
from pathlib import Path

import pytest
from watchfiles import Change

from tools.preview.watch import changes, is_program, matters


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/inlagg/a.md", True),
        ("theme/templates/base.html", True),
        ("plugins/posts/dates.py", True),
        ("content/.a.md.swp", False),
        ("content/a.md~", False),
        ("content/~$brev.docx", False),
        ("content/4913", False),
        ("content/.guider", False),
        ("plugins/posts/__pycache__/dates.cpython-311.pyc", False),
    ],
)
def test_matters(name, expected):
    """Texts, templates and the program do; what editors leave beside them does not."""
    assert matters(Change.modified, f"/hem/blogg/{name}") is expected


def test_is_program():
    """Only Python must be loaded anew."""
    assert is_program({"/a/plugins/posts/dates.py", "/a/b.md"})
    assert not is_program({"/a/b.md", "/a/c.html"})


@pytest.mark.parametrize("name", ["content/a.md", "pelicanconf.py"])
def test_a_change_is_told(tmp_path, name):
    """In a watched folder, and in a file that is exchanged for a new one."""
    (tmp_path / "content").mkdir()
    stop, told = threading.Event(), threading.Event()
    changed = tmp_path / name

    def edit():
        turn = 0
        while not told.wait(0.05):
            turn += 1
            beside = tmp_path / f".{changed.name}.new"
            beside.write_text("x" * turn, "utf-8")
            beside.replace(changed)

    editor = threading.Thread(target=edit)
    editor.start()
    try:
        paths = next(changes([tmp_path / "content"], [tmp_path / "pelicanconf.py"], stop))
    finally:
        told.set()
        editor.join()

    assert {Path(path) for path in paths} == {changed}
