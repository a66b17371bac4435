"""One more start of the desk opens one more tab."""

import os
import stat

import pytest

from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.door import Door, way_in


@pytest.fixture
def desk(tmp_path):
    with running(make_site(tmp_path)) as desk:
        yield desk


def test_a_new_address_each_time(desk):
    """Each lets a browser in, once."""
    Door(desk.site.output).open(desk.served)
    found = []
    for _ in range(3):
        address = way_in(desk.site.output)
        assert desk.ask(address.removeprefix(desk.origin), cookie=False)[0] == 200
        found.append(address)

    assert len({*found}) == 3
    assert desk.ask(found[0].removeprefix(desk.origin), cookie=False)[0] == 403


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_for_this_account(desk, tmp_path):
    """Whoever may not read the drafts may not read the key."""
    before = os.umask(0)
    try:
        Door(desk.site.output).open(desk.served)
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / ".site.door").stat().st_mode) == 0o600


def test_shut(desk, tmp_path):
    """When the desk is closed nobody finds a way in."""
    door = Door(desk.site.output)
    assert way_in(desk.site.output) == ""
    door.open(desk.served)
    door.shut()

    assert way_in(desk.site.output) == ""
    assert [*tmp_path.glob(".*")] == []
