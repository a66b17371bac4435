"""A process that builds all day long keeps no site but the last."""

import shutil

from tests.program import fresh
from tests.sites import ROOT, write
from tests.unit.tools.desk.build import again
from tests.unit.tools.desk.build.orders import POST, order

WARM, TURNS = 8, 20


def test_it_does_not_grow(tmp_path):
    """After each save it holds as many objects as before; of memory, a few bytes for a clock."""
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    write(tmp_path / "content", {"inlagg/a.md": POST, "inlagg/b.md": POST.replace("Til", "Ytil")})
    objects, blocks = fresh(again.growth, order(tmp_path, "output"), tmp_path, WARM, TURNS).value

    assert objects < TURNS - WARM
    assert blocks < 40 * (TURNS - WARM)  # the lists of one page alone are some thousands
