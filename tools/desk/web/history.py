"""Versioner: what a text has been, what changed, and how to get it back."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.routing import Route

from blog.swedish.dates import moment
from tools.desk.store import words
from tools.desk.web.addresses import TEXT, VERSIONS
from tools.desk.web.forms import Sent, go, posted, shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.store.versions import Version
    from tools.desk.web.desk import Desk


def routes() -> list[Route]:
    """Give the page's addresses."""
    return [
        Route(f"{VERSIONS}{{path:path}}", shown(_page), methods=["GET"]),
        Route(f"{VERSIONS}{{path:path}}", posted(_bring_back), methods=["POST"]),
    ]


def _page(request: Request) -> Response:
    """List the versions of a text, or show one beside what the text is now."""
    desk: Desk = request.app.state.desk
    path = request.path_params["path"]
    opened = desk.texts.open(path)
    name = request.query_params.get("version")
    if name:
        version = desk.texts.versions.one(path, name)
        parts = words.compare(opened.text, _text(version))
        return desk.render(
            request,
            "version.html",
            opened=opened,
            title=desk.title_of(path),
            version=version,
            moment=_moments(desk, desk.texts.versions.of(path))[name],
            parts=words.shortened(parts),
            counted=words.counted(parts) if _text(version) != opened.text else "",
        )
    versions = desk.texts.versions.of(path)
    moments = _moments(desk, versions)
    return desk.render(
        request,
        "versions.html",
        path=path,
        title=desk.title_of(path),
        rows=[
            (version, moments[version.name], _changed(version, before))
            for version, before in _with_former(versions)
        ],
        is_last=bool(versions) and _text(versions[0]) == opened.text,
    )


def _bring_back(request: Request, sent: Sent) -> Response:
    """Save an earlier version as the text's next."""
    desk: Desk = request.app.state.desk
    path = request.path_params["path"]
    version = desk.texts.versions.one(path, sent["version"])
    desk.texts.save(path, _text(version), sent["digest"], "Återställd")
    desk.tell("Texten är återställd. Den förra texten finns bland versionerna.")
    return go(TEXT + quote(path))


def _moments(desk: Desk, versions: tuple[Version, ...]) -> dict[str, str]:
    """Say when each version was kept, to the second where a minute has several."""
    here = {each.name: each.moment.astimezone(desk.site.posts.zone) for each in versions}
    said = {name: moment(when) for name, when in here.items()}
    several = {words for words, count in Counter(said.values()).items() if count > 1}
    return {
        name: f"{words}.{here[name].second:02}" if words in several else words
        for name, words in said.items()
    }


def _with_former(versions: tuple[Version, ...]) -> list[tuple[Version, Version | None]]:
    return [*pairwise(versions), *((each, None) for each in versions[-1:])]


def _changed(version: Version, before: Version | None) -> str:
    if before is None:
        return ""
    return words.counted(words.compare(_text(before), _text(version)))


def _text(version: Version) -> str:
    """Give a version as an editor shows it."""
    text = version.data.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
