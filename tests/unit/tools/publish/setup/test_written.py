"""publish.toml as it is written, and the lines for the web server."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.publish.setup.written import added, server_lines

VALUES = st.text(st.characters(exclude_categories=["Cs"])) | st.integers(0, 65535) | st.booleans()


@examples(100)
@given(st.dictionaries(st.sampled_from(["host", "path", "port", "key"]), VALUES))
def test_whatever_is_answered_is_read_again(table):
    """Quotation marks, backslashes and line ends in an answer harm nothing."""
    text = added("", "skarpt", table)

    assert tomllib.loads(text) == {"default": "skarpt", "targets": {"skarpt": table}}


@pytest.mark.parametrize("server", ["apache", "nginx", "other"])
def test_in_place_needs_lines_only_for_nginx(server):
    """A web hotel's server knows its root; nginx must be told of the files with old addresses."""
    table = {"path": "/www", "url": "https://a.se", "server": server, "switch": "files"}

    lines = server_lines(table)

    assert bool(lines) == (server == "nginx")
    assert not lines or "include /www/.publicering/state/blogg-http.conf;" in lines


def test_a_server_that_is_unknown():
    """It is told which folder to show."""
    table = {"path": "/www/", "url": "https://a.se", "server": "other", "switch": "link"}

    assert server_lines(table) == "Webbserverns rot: /www/live\n"
