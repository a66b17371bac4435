"""What FTP servers say of a folder, in the ways in which they say it."""

import pytest

from tools.publish.storage import Entry
from tools.publish.storage.ftp_lists import parse_list, parse_mlsd

SEVEN = 1795330800.0  # 2026-11-22 07:00:00 UTC


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "type=file;size=12;modify=20261122070000;perm=adfr; index.html",
            {"index.html": Entry("file", 12, SEVEN)},
            id="a file",
        ),
        pytest.param(
            "Type=dir;Modify=20261122070000.123;Perm=el; en mapp",
            {"en mapp": Entry("folder", 0, SEVEN)},
            id="a folder, with fractions and spaces",
        ),
        pytest.param(
            "type=OS.unix=slink:/srv/x;size=3; länk", {"länk": Entry("link", 3, 0.0)}, id="a link"
        ),
        pytest.param("type=OS.unix=chr-1/2; tty", {"tty": Entry("other", 0, 0.0)}, id="a device"),
        pytest.param("type=cdir;modify=20261122070000; .", {}, id="the folder itself"),
        pytest.param("type=pdir;modify=20261122070000; ..", {}, id="the folder above"),
        pytest.param("type=dir; ..", {}, id="the folder above, by another name"),
        pytest.param("size=1;modify=okänt; x", {"x": Entry("file", 1, 0.0)}, id="little is said"),
    ],
)
def test_mlsd(line, expected):
    """Lines that are made for programs."""
    assert parse_mlsd([line]) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "-rw-r--r--   1 anna     www            12 Nov 22 07:00 index.html",
            {"index.html": Entry("file", 12, 0.0)},
            id="a file",
        ),
        pytest.param(
            "drwxr-xr-x   2 1001     1001         4096 Nov 22  2025 en mapp",
            {"en mapp": Entry("folder", 4096, 0.0)},
            id="a folder, with a year",
        ),
        pytest.param(
            "lrwxrwxrwx   1 anna     www             8 Nov 22 07:00 live -> releases/1",
            {"live": Entry("link", 8, 0.0)},
            id="a link",
        ),
        pytest.param(
            "-rw-r--r--.  1 anna     www             1 nov 22 07:00 a -> b",
            {"a -> b": Entry("file", 1, 0.0)},
            id="a file with an arrow in its name",
        ),
        pytest.param(
            "11-22-26  07:00AM                   12 index.html",
            {"index.html": Entry("file", 12, 0.0)},
            id="a file on Windows",
        ),
        pytest.param(
            "11-22-2026  07:00AM       <DIR>          en mapp",
            {"en mapp": Entry("folder", 0, 0.0)},
            id="a folder on Windows",
        ),
        pytest.param("total 16", {}, id="a sum"),
        pytest.param(
            "drwxr-xr-x   2 anna     www          4096 Nov 22 07:00 ..", {}, id="the folder above"
        ),
    ],
)
def test_list(line, expected):
    """Lines that are made for people."""
    assert parse_list([line]) == expected
