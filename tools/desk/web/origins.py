"""The two origins: the desk, where one writes, and the site with its drafts, which cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.desk.web.access import Origin

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_EVERYWHERE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def address(port: int) -> str:
    """Give the origin of a port, such as ``http://localhost:8000``."""
    return f"http://localhost:{port}"


def desk_origin(port: int) -> Origin:
    """Give the rules of the desk: no other page shows it or any part of it."""
    headers = {
        **_EVERYWHERE,
        "Content-Security-Policy": "default-src 'none';frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
    }
    return Origin(port, writes=True, headers=headers, friends=frozenset({"same-origin", "none"}))


def within_desk(port: int) -> str:
    """Give what may show the site in a frame: its own pages, and those of the desk at *port*."""
    return f"'self' {address(port)} http://127.0.0.1:{port}"


def site_origin(port: int, desk: int) -> Origin:
    """Give the rules of the site at *port*, which the desk at another port shows in a frame."""
    headers = {
        **_EVERYWHERE,
        "Content-Security-Policy": f"frame-ancestors {within_desk(desk)}",
        "Cross-Origin-Resource-Policy": "same-site",
    }
    friends = frozenset({"same-origin", "same-site", "none"})
    return Origin(port, writes=False, headers=headers, friends=friends)


class ByPort:
    """Leads a request to what answers at the port that it came to."""

    def __init__(self, apps: dict[int, ASGIApp]) -> None:
        """Take what answers, by port."""
        self._apps = apps

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the one at that port answer."""
        if scope["type"] == "http":
            await self._apps[scope["server"][1]](scope, receive, send)
