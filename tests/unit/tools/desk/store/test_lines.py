"""A file's bytes as text, and back."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.desk.store import lines

# Whatever a file may hold, with many line ends of every kind.
PIECES = st.sampled_from(
    [
        *("\r\n", "\n", "\r", "\r\r\n", "\u2028", "\x85", "\x0b"),
        *("a", "å", "a\u030a", "\ufeff", "\x00", "\t", " ", "\U0001f600", "Titel: x"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
FILES = st.tuples(st.sampled_from([b"", codecs.BOM_UTF8]), TEXTS).map(
    lambda parts: parts[0] + parts[1].encode()
)


@given(FILES)
@example(b"")
@example(b"\r")
@example(codecs.BOM_UTF8)
@example(codecs.BOM_UTF8 * 2)
@example(b"a\r\nb\nc\rd")
@examples(300)
def test_what_is_not_touched_stays(data):
    """A file that is opened and saved has the same bytes."""
    written = lines.read(data)

    assert lines.write(written.text, written) == data
    assert "\r" not in written.text


@given(FILES, TEXTS)
@examples(300)
def test_what_is_typed_is_written(data, text):
    """Whatever the file was, it holds the words that were typed, and no new mark before them."""
    saved = lines.read(lines.write(text, lines.read(data)))
    if not saved.has_mark:
        text = text.lstrip("\ufeff")

    assert saved.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert saved.has_mark == data.startswith(codecs.BOM_UTF8)


@given(FILES, st.integers(0, 40), TEXTS)
@examples(200)
def test_other_lines_keep_their_bytes(data, at, text):
    """A line that is typed in changes no byte before or after it."""
    written = lines.read(data)
    old = written.text.split("\n")
    at %= len(old)
    typed = text.replace("\r", "").replace("\n", "") + "ny"
    saved = lines.write("\n".join([*old[:at], typed, *old[at:]]), written)

    # Every line of the file, with its end, in the order that it had.
    pieces = [line + end for line, end in zip(old, (*written.ends, ""), strict=True)]
    mark = codecs.BOM_UTF8 if written.has_mark else b""
    assert saved.startswith(mark + "".join(pieces[:at]).encode())
    assert saved.endswith("".join(pieces[at:]).encode())


@pytest.mark.parametrize(
    ("data", "text", "expected"),
    [
        (b"a\r\nb\r\n", "a\nny\nb\n", b"a\r\nny\r\nb\r\n"),
        (b"a\nb", "a\nb\nny", b"a\nb\nny"),
        (b"a\r\nb\nc\r\n", "a\nb\nny\nc\n", b"a\r\nb\nny\r\nc\r\n"),
        (b"a\r\nb\nc\r\n", "b\nc\n", b"b\nc\r\n"),
        (b"", "a\nb\n", b"a\nb\n"),
        (codecs.BOM_UTF8 + b"a", "b", codecs.BOM_UTF8 + b"b"),
        (b"a\nb\n", "a\r\nb\r\nc\r\n", b"a\nb\nc\n"),
    ],
    ids=["Windows'", "no last line end", "mixed", "the first taken away", "new", "mark",
         "an editor of Windows' for another's file"],
)  # fmt: skip
def test_new_lines(data, text, expected):
    """A new line ends as most lines of the file do."""
    assert lines.write(text, lines.read(data)) == expected


def test_a_whole_new_text_of_many_lines():
    """It is not compared for ever; it gets the usual line end."""
    former = lines.read(b"".join(b"%d\r\n" % n for n in range(9_000)) + b"x\n")
    text = "".join(f"ny {n}\n" for n in range(9_000))

    assert lines.write(text, former) == text.replace("\n", "\r\n").encode()


def test_no_utf8():
    """It is refused, not guessed at."""
    with pytest.raises(UnicodeDecodeError):
        lines.read("å".encode("latin-1"))
