"""The script as it is served."""

import re

from plugins.search.script import PARTS, join
from tests.sites import ROOT

SOURCES = [(ROOT / "theme/static/search" / name).read_text("utf-8") for name in PARTS]


def test_comments_and_indentation_go():
    """All else stays, line for line."""
    one = '// Why.\n"use strict";\n\n  const a = "//"; // b\n    // c\n'

    assert join([one, "f();\n"]) == b'"use strict";\nconst a = "//";\nf();\n'


def test_the_scripts_bear_it():
    """No comment and no text runs over lines, so that none is cut in two."""
    assert [line for text in SOURCES for line in text.splitlines() if "/*" in line] == []
    for text in SOURCES:
        lines = re.sub(r"//.*", "", text).splitlines()
        assert [line for line in lines if line.count("`") % 2] == []
        assert [line for line in text.splitlines() if re.search('["`].*// .*["`]', line)] == []


def test_the_scripts_build_nodes():
    """What is found is text: nothing in them reads markup, runs text or keeps anything."""
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|Storage|cookie"
    )

    assert [word for text in SOURCES for word in re.findall(forbidden, text)] == []
