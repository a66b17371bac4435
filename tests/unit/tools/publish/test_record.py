"""What is written down beside a release."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.manifest import DeliveredFile
from tests.profiles import examples
from tools.publish.record import Record, format_record, parse_record

FILES = st.dictionaries(
    st.text(st.characters(exclude_characters="\n\0", exclude_categories=["Cs"]), min_size=1),
    st.builds(DeliveredFile, st.binary(min_size=32, max_size=32).map(bytes.hex), st.integers(0)),
)

TEXTS = st.dictionaries(st.text(), st.text())


@examples(100)
@given(FILES, FILES, st.none() | st.text(min_size=1), st.text(), TEXTS, TEXTS, TEXTS)
def test_what_is_written_is_read_again(files, carried, base, note, sources, texts, beside):
    """Whatever the files are called and whatever was said of the release."""
    record = Record("a", files, carried, base, note, sources, texts, beside)

    assert parse_record("a", format_record(record)) == record


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"# [1, 2]\n", id="another kind of description"),
        pytest.param(b"\xff\x00garbage\n", id="garbage"),
    ],
)
def test_damage_makes_a_release_unknown(data):
    """And never wrong."""
    assert parse_record("a", data) == Record("a", {})


def test_without():
    """A file can be taken out of it, wherever it stands."""
    file = DeliveredFile("a" * 64, 1)
    record = Record("a", {"x": file, "y": file}, {"z": file}, sources={"x": "1", "y": "2"})

    assert record.without({"x", "z"}) == Record("a", {"y": file}, sources={"y": "2"})
