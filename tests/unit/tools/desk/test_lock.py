"""One preview of a site at a time."""

import pytest

from blog.errors import BuildStopped
from tools.desk.lock import hold


def test_one_at_a_time(tmp_path):
    """The second is turned away, until the first has ended; other sites are free."""
    first = hold(tmp_path / "preview")
    with pytest.raises(BuildStopped, match="redan öppet"):
        hold(tmp_path / "preview")
    other = hold(tmp_path / "another")
    first.release()

    hold(tmp_path / "preview").release()
    other.release()
