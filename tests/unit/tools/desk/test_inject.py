"""What a page gains while it is served, and nothing else."""

import pytest

from tools.desk.inject import loosen, with_script

POLICY = b"default-src 'none';connect-src 'self';style-src 'sha256-x'"
SCRIPT = b'<script src="/_preview/preview.js" data-served="7-1" data-desk="/d/" defer></script>'
META = b'<meta http-equiv="Content-Security-Policy" content="%s">'


def test_the_script_comes_last():
    """Before the end of the body; the rest of the page is as it was built."""
    page = b"<head>" + META % POLICY + b"</head><body>a &lt;/body> b</body></html>"

    assert with_script(page, served="7-1", desk="/d/") == (
        b"<head>" + META % (POLICY + b";script-src 'self'")
        + b"</head><body>a &lt;/body> b" + SCRIPT + b"</body></html>"
    )  # fmt: skip


def test_a_page_without_policy_or_end():
    """Any HTML will do."""
    assert with_script(b"<p>a", served="7-1", desk="/d/") == b"<p>a" + SCRIPT


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (b"script-src 'self';connect-src 'self'", b"script-src 'self';connect-src 'self'"),
        (POLICY, POLICY + b";script-src 'self'"),
        (POLICY + b";script-src 'sha256-y'", POLICY + b";script-src 'sha256-y' 'self'"),
        (b"default-src 'none';", b"default-src 'none';script-src 'self';connect-src 'self'"),
    ],
    ids=["as it is", "no script", "a script of its own", "no connections"],
)
def test_loosen(policy, expected):
    """Only our own script is let in, and only to ask our own server."""
    assert loosen(policy) == expected
