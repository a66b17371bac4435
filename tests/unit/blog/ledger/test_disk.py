"""The files of the ledger."""

import pytest

from blog.ledger.disk import (
    delivered_path,
    load_delivered,
    load_ledger,
    save_delivered,
    save_ledger,
)
from blog.ledger.model import Ledger
from blog.ledger.serialize import UnreadableLedger
from tests.sites import files_of, write
from tests.unit.blog.ledger.examples import entry, tag

LEDGER = Ledger.of([entry("a", "2018/a/"), tag("vard")])


def test_what_is_saved_is_loaded(tmp_path):
    """In content/, under its own name."""
    save_ledger(tmp_path, LEDGER)

    assert [path.name for path in tmp_path.iterdir()] == ["publicerat.json"]
    assert load_ledger(tmp_path) == LEDGER


def test_an_unchanged_ledger_is_left_alone(tmp_path):
    """Neither git nor a backup sees a change."""
    save_ledger(tmp_path, LEDGER)
    before = files_of(tmp_path)

    save_ledger(tmp_path, LEDGER)

    assert files_of(tmp_path) == before


def test_a_new_site(tmp_path):
    """Nothing has been promised."""
    assert load_ledger(tmp_path) == Ledger()


def test_an_older_program_noted_guids(tmp_path):
    """They count until there is a ledger, and then no more."""
    write(tmp_path, {".guider": "inlagg/z.md\tz\n"})
    noted = load_ledger(tmp_path)
    save_ledger(tmp_path, LEDGER)

    assert list(noted) == [entry("z", first=None, last=None)]
    assert load_ledger(tmp_path) == LEDGER


def test_a_damaged_ledger(tmp_path):
    """It is never taken for none."""
    write(tmp_path, {"publicerat.json": "{", ".guider": "inlagg/z.md\tz\n"})

    with pytest.raises(UnreadableLedger):
        load_ledger(tmp_path)


def test_a_folder_by_its_name(tmp_path):
    """It is told."""
    (tmp_path / "publicerat.json").mkdir()

    with pytest.raises(UnreadableLedger, match="går inte att öppna"):
        load_ledger(tmp_path)


def test_what_was_delivered_lies_beside_the_site(tmp_path):
    """Nothing internal is ever served."""
    output = tmp_path / "output"
    output.mkdir()
    save_delivered(output, [entry("a")])

    assert delivered_path(output) == tmp_path / ".output.delivered.json"
    assert list(output.iterdir()) == []
    assert load_delivered(output) == (entry("a"),)


@pytest.mark.parametrize("written", [None, "skräp"], ids=["none", "damaged"])
def test_an_older_program_delivered(tmp_path, written):
    """Its list lies in the finished site."""
    write(tmp_path / "output", {".guider": "inlagg/z.md\tz\n"})
    if written:
        write(tmp_path, {".output.delivered.json": written})

    assert load_delivered(tmp_path / "output") == (entry("z", first=None, last=None),)
