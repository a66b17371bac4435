"""Opened and saved without a touch, a file keeps its bytes, whatever it holds."""

import json
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.sites import ROOT
from tools.desk.editor.form import NAMES, Form, with_what_forms_lose
from tools.desk.editor.writing import pieces
from tools.desk.store.texts import Texts

SITE = SimpleNamespace(posts=SimpleNamespace(zone=ZoneInfo("Europe/Stockholm")))
DESK = SimpleNamespace(site=SITE)
REAL = sorted(path for name in ("content", "tests/data") for path in (ROOT / name).rglob("*.md"))
LATIN = "11-latin1.md"  # no text, which the store refuses


def as_script(shown):
    """Give what the page's script sends of a text that nobody touched."""
    was = shown["fields"]
    return Form.of_json(json.loads(json.dumps({**shown, "was": was})))


def as_browser(shown, opened):
    """Give what a form without script sends of it, as browsers write what text areas hold."""
    lines = {
        name: shown[name].replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        for name in ("head", "body")
    }
    fields = {f"falt-{n}": shown["fields"][n] for n in NAMES}
    was = {f"var-{n}": shown["fields"][n] for n in NAMES}
    sent = {name: value.replace("\n", "\r\n") for name, value in lines.items()}
    form = Form.of_fields({**sent, **fields, **was, "digest": shown["digest"]})
    return with_what_forms_lose(form, opened)


def assert_untouched(content, data):
    """Open a file with those bytes, save it both ways, and find them there."""
    file = content / "a.md"
    file.write_bytes(data)
    texts = Texts(content, content / "historik")
    opened = texts.open("a.md")
    shown = pieces(DESK, opened.text, opened.digest)
    for form in (as_script(shown), as_browser(shown, opened.text)):
        text, problems = form.compose()
        assert (text, problems) == (opened.text, {})
        texts.save("a.md", text, opened.digest)
        assert file.read_bytes() == data


@pytest.mark.parametrize(
    "path",
    [path for path in REAL if path.name != LATIN],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_every_text_here(tmp_path, path):
    """The real ones, and those with every error."""
    assert_untouched(tmp_path, path.read_bytes())


LINES = st.sampled_from(
    [
        "Titel: A", "title: 'B'", "---", "...", "", " ", "\t", "Datum: 24/11/16", "date: 2016",
        "tags: [a, b]", "- c", "Status: kanske", "Språk: klingonska", "<!-- not", "-->", "# k",
        "summary: >", "    vikt", "+++", "{", "}", "\0", "e\u0301", "\u2028", "\x0b", "\ufeff",
        "😀", "&amp;", "</textarea>", "Titel: [x]", "Ingress: ''", "layout: &a *a",
    ]
)  # fmt: skip
FILES = st.builds(
    lambda mark, lines, end: (mark + end.join(lines)).encode(),
    st.sampled_from(["", "\ufeff"]),
    st.lists(LINES, max_size=10),
    st.sampled_from(["\n", "\r\n", "\r"]),
)


@examples(150)
@given(st.one_of(FILES, st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))))
@example(b"")
@example(b"Titel: A\r\n\r\nB\nC\r\n")
def test_any_file_that_can_be_opened(tmp_path_factory, data):
    """Marks, line ends of any kind, signs that forms lose."""
    assert_untouched(tmp_path_factory.mktemp("any"), data)
