"""Values as bytes, and bytes that are no values."""

import datetime as dt
import pickle
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.findings import Finding, Level
from blog.packing import Damaged, Packing
from tests.profiles import examples

PACKING = Packing((Finding, Level, dt.datetime, dt.timedelta, dt.timezone, ZoneInfo))
STOCKHOLM = ZoneInfo("Europe/Stockholm")


class Unknown:
    """Of no class that a reader expects."""


@pytest.mark.parametrize(
    "value",
    [
        pytest.param((1, "å", b"\x00", None, True, 1.5), id="plain"),
        pytest.param({"a": [frozenset({"b"}), {"c"}]}, id="in each other"),
        pytest.param(Finding("a.md", 1, "regel", "Fel.", "Gör om.", Level.WARNING), id="ours"),
        pytest.param(dt.datetime(2026, 10, 25, 2, 30, tzinfo=STOCKHOLM), id="a zone"),
        pytest.param(dt.datetime(2026, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))), id="+02"),
        pytest.param(Level.WARNING, id="one of several"),
        pytest.param("\ud800", id="half a sign"),
    ],
)
def test_what_is_packed_is_unpacked(value):
    """Values of known classes come back equal."""
    assert PACKING.unpack(PACKING.pack(value)) == value


def test_an_hour_that_comes_twice_keeps_its_fold():
    """Which of the two it is does not count when Python compares."""
    late = dt.datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=STOCKHOLM)
    read = PACKING.unpack(PACKING.pack(late))

    assert (read.fold, read.tzinfo) == (1, STOCKHOLM)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(pickle.dumps(("text",) * 9)[:-4], id="cut off"),
        pytest.param(pickle.dumps(Unknown()), id="another class"),
        pytest.param(b"cos\nsystem\n(S'touch harm'\ntR.", id="a command"),
        pytest.param(b"cbuiltins\neval\n(S'1'\ntR.", id="a built-in"),
    ],
)
def test_anything_else_is_damage(tmp_path, monkeypatch, data):
    """It is told, and nothing in it is done."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(Damaged):
        PACKING.unpack(data)

    assert [*tmp_path.iterdir()] == []


@examples(100)
@given(st.binary(max_size=60), st.integers(0, 200))
def test_no_bytes_do_anything_else(data, place):
    """Garbage, and a good value with garbage in it, are values or damage, and no other error."""
    good = PACKING.pack((Finding("a.md", 1, "regel", "Fel.", "Gör om."), ["text"] * 3))
    for harmed in (data, good[:place] + data + good[place + len(data) :]):
        try:
            PACKING.unpack(harmed)
        except Damaged:
            continue
