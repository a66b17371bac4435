"""Boxes to tick, which Word can write in several ways."""

import pytest
from lxml import etree

from tools.word.names import NAMESPACES
from tools.word.runs import _is_ticked


@pytest.mark.parametrize(
    ("written", "is_ticked"),
    [("0", False), ("false", False), ("off", False), ("1", True), ("true", True), ("on", True)],
)
def test_what_says_no(written, is_ticked):
    """ECMA-376 has three words for no."""
    box = f'<w:checkBox xmlns:w="{NAMESPACES["w"]}"><w:checked w:val="{written}"/></w:checkBox>'

    assert _is_ticked(etree.fromstring(box)) is is_ticked
