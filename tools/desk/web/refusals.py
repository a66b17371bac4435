"""What is answered instead of what was asked for: a page to a window, its words to a script."""

from __future__ import annotations

import html
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.datastructures import Headers
    from starlette.responses import Response

_BARE = """<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Skrivbordet</title>
<h1>Skrivbordet</h1>
<p>{}</p>
</html>
"""


def instead(
    headers: Headers, status: int, said: str, page: Callable[[int, str], Response] | None = None
) -> Response:
    """
    Give the answer.

    Args:
        headers: Of the request.
        status: Of the answer.
        said: Why, and what to do, in Swedish.
        page: Writes a page in the desk's frame, of a status and what is said; None for whoever
            has not been let in, who hears nothing of the site.
    """
    if "text/html" not in headers.get("accept", ""):
        return PlainTextResponse(said, status)
    with suppress(Exception):  # what broke may be what the frame is made of
        if page:
            return page(status, said)
    return HTMLResponse(_BARE.format(html.escape(said)), status)
