"""Nytt inlägg: of a title, a Word document, or a text that was pasted."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.routing import Route

from blog.manuscript.draft import one_line
from tools.cli import Refused
from tools.desk.inject import DESK
from tools.desk.store.errors import not_saved
from tools.desk.web.addresses import WRITE
from tools.desk.web.forms import Sent, go, posted, reason_of
from tools.new import Contents, Taken, begin_post
from tools.word import begin_from_word

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.web.desk import Desk
    from tools.new import NewPost

NEW = f"{DESK}nytt"

_WHENCE = {"word": "Från ett Worddokument", "text": "Från en inklistrad text"}

_NO_TITLE = "Rubriken saknas. Skriv en, till exempel: En vanlig måndag."
_NO_FILE = "Inget dokument är valt. Välj ett Worddokument, en fil som slutar på .docx."
_NO_TEXT = "Ingen text är inklistrad. Klistra in den i rutan."


def routes() -> list[Route]:
    """Give the page's addresses."""
    return [
        Route(NEW, _page, methods=["GET"]),
        Route(NEW, posted(_begin), methods=["POST"]),
    ]


def _page(request: Request) -> Response:
    return _show(request, Sent())


def _show(request: Request, sent: Sent, problem: BaseException | None = None) -> Response:
    desk: Desk = request.app.state.desk
    other = problem.path if isinstance(problem, Taken) else ""
    return desk.render(
        request,
        "new.html",
        status=422 if problem else 200,
        problem=reason_of(problem) if problem else "",
        other=other,
        other_title=desk.title_of(other),
        kind=sent["kind"],
        title=sent["title"],
        text=sent["text"],
    )


def _begin(request: Request, sent: Sent) -> Response:
    desk: Desk = request.app.state.desk
    try:
        post = _begun(desk, sent)
    except Refused as problem:
        return _show(request, sent, problem)
    except OSError as error:
        return _show(request, sent, not_saved(error, "Inlägget är inte påbörjat"))
    path = _below(Path(post.path), desk.site.content)
    desk.texts.begun(path, _WHENCE.get(sent["kind"], "Påbörjad"))
    for sentence in post.lost:
        desk.tell(sentence)
    return go(WRITE + quote(path))


def _begun(desk: Desk, sent: Sent) -> NewPost:
    """Begin a post, by the same functions as the commands."""
    title, settings, now = one_line(sent["title"]), desk.settings(), desk.now()
    if sent["kind"] == "word":
        document = sent.files.get("document")
        if document is None:
            raise Refused(_NO_FILE)
        stem = PurePath(document.name.replace("\\", "/")).stem
        return begin_from_word(document.data, stem, settings, title=title, now=now)
    if not title:
        raise Refused(_NO_TITLE)
    text = sent["text"].strip("\n")
    is_pasted = sent["kind"] == "text"
    if is_pasted and not text.strip():
        raise Refused(_NO_TEXT)
    contents = Contents(f"{text}\n" if is_pasted else "", has_help=False)
    return begin_post(title, settings, now=now, fill=lambda _root, _draft: contents)


def _below(file: Path, content: Path) -> str:
    return file.absolute().relative_to(content).as_posix()
