"""
What is added to a page of the site while it is served, and never to a built file.

The page's own policy stays in force but for one thing: it lets the preview's script in.
"""

from __future__ import annotations

import re

SCRIPT = "/_preview/preview.js"
EVENTS = "/_preview/events"
DESK = "/skrivbord/"

_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')


def with_script(page: bytes, *, served: str, desk: str) -> bytes:
    """
    Give *page* with the script that keeps it up to date.

    Args:
        page: HTML as it was built.
        served: Names what the window shows.
        desk: The address of the desk.
    """
    loosened = _POLICY.sub(lambda policy: policy[1] + loosen(policy[2]) + policy[3], page, count=1)
    names = f'data-served="{served}" data-desk="{desk}"'
    script = f'<script src="{SCRIPT}" {names} defer></script>'.encode()
    before, body, after = loosened.rpartition(b"</body>")
    return before + script + body + after if body else loosened + script


def loosen(policy: bytes) -> bytes:
    """Let a Content Security Policy take the preview's script, and let that ask the server."""
    directives = [each.strip() for each in policy.split(b";") if each.strip()]
    known = {each.split()[0] for each in directives}
    allowed = [
        each + b" 'self'" if each.split()[0] in _NEEDED and b"'self'" not in each.split() else each
        for each in directives
    ]
    return b";".join([*allowed, *(name + b" 'self'" for name in _NEEDED if name not in known)])


_NEEDED = (b"script-src", b"connect-src")
