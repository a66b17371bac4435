"""What answers at ``/skrivbord/skriv/`` and ``/skrivbord/redigera/``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from blog.documents.front_matter.write import Unwritable
from tools.desk.editor.form import BadForm, window_of
from tools.desk.editor.helping import Helping
from tools.desk.editor.incoming.uploads import UploadProblem
from tools.desk.editor.known import KnownTexts
from tools.desk.editor.writing import Writing
from tools.desk.inject import DESK
from tools.desk.store.errors import Changed, Refused, StoreError
from tools.desk.web.access import RefusalToUs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from tools.desk.web.desk import Desk

WRITE, ASK, FILES = f"{DESK}skriv/", f"{DESK}redigera/", f"{DESK}redigera/fil/"
_STATIC = Path(__file__).with_name("static")
_TYPES = {".js": "text/javascript", ".css": "text/css"}

_THROWN = "Det som inte var sparat är kastat."
_KEPT_BESIDE = "Den andra texten gäller. Din finns kvar bland versionerna."
_BAD = "Sidan skickade något som inte går att läsa. Ladda om den; det du har skrivit är kvar."


def routes() -> list[Route]:
    """Give the routes of the page where one text is written."""
    known = KnownTexts()
    writing, helping = Writing(known), Helping(known)
    return [
        Route(f"{WRITE}{{path:path}}", _page(writing), methods=["GET"]),
        Route(f"{WRITE}{{path:path}}", _posted(writing), methods=["POST"]),
        Route(f"{FILES}{{name}}", _static, methods=["GET"]),
        Route(f"{ASK}texter", _texts(helping), methods=["GET"]),
        Route(f"{ASK}bevis", _proof, methods=["GET"]),
        *(
            Route(f"{ASK}{name}/{{path:path}}", _asked(answer), methods=["POST"])
            for name, answer in (writing.answers | helping.answers).items()
        ),
        Route(f"{ASK}fil/{{path:path}}", _uploaded(helping), methods=["POST"]),
    ]


def _desk(request: Request) -> Desk:
    return cast("Desk", request.app.state.desk)


def _page(writing: Writing) -> Callable[[Request], Response]:
    def page(request: Request) -> Response:
        """Show one text; with ``?osparat=…`` as it was typed in a window and not saved."""
        desk, path = _desk(request), request.path_params["path"]
        try:
            shown = writing.shown(desk, path, request.query_params.get("osparat"))
        except StoreError as problem:
            return _told(request, problem)
        shown["is_saved"] = "sparat" in request.query_params
        return desk.render(request, "write.html", **shown, files=FILES, ask=ASK)

    return page


def _posted(writing: Writing) -> Callable[[Request], Awaitable[Response]]:
    async def posted(request: Request) -> Response:
        """Save what a form without script sends, or show both versions."""
        async with request.form() as sent:
            words = {name: value for name, value in sent.items() if isinstance(value, str)}
        return await run_in_threadpool(_save_form, writing, request, words)

    return posted


def _save_form(writing: Writing, request: Request, sent: Mapping[str, str]) -> Response:
    desk, path = _desk(request), request.path_params["path"]
    try:
        if "slang" in sent:
            writing.let_go(desk, path, sent)
            desk.tell(_KEPT_BESIDE if "text" in sent else _THROWN)
            decided = _decided(request, "kastat", sent)
            return decided if desk.texts.is_there(path) else RedirectResponse(DESK, 303)
        writing.save_form(desk, path, sent)
    except Changed as changed:
        both = writing.both(desk, path, sent, changed)
        return desk.render(request, "conflict.html", status=409, **both)
    except Unwritable as problem:
        shown = writing.shown(desk, path, window_of(sent)) | {"said": str(problem)}
        return desk.render(request, "write.html", status=422, **shown, files=FILES, ask=ASK)
    except StoreError as problem:
        return _told(request, problem)
    except BadForm:
        raise RefusalToUs(400, _BAD) from None
    return _decided(request, "sparat", sent)


def _decided(request: Request, what: str, sent: Mapping[str, str]) -> Response:
    """Lead on to the text, where the browser lets go of what its window kept."""
    window = quote(window_of(sent), safe="")
    return RedirectResponse(f"{request.url.path}?{what}={window}", 303)


def _told(request: Request, problem: StoreError) -> Response:
    status = 404 if isinstance(problem, Refused) else 409
    return _desk(request).render(
        request,
        "told.html",
        status=status,
        heading="Texten kan inte öppnas",
        message=problem.reason,
        errors=[],
    )


def _asked(answer: Callable[[Any, str, Any], Any]) -> Callable[[Request], Awaitable[Response]]:
    async def asked(request: Request) -> Response:
        """Answer the page's script: what it asked for, or ``said``, why not."""
        try:
            sent = json.loads(await request.body())
        except (ValueError, RecursionError):
            return _as_json({"said": _BAD}, 400)
        path = request.path_params["path"]
        return await run_in_threadpool(_json, answer, _desk(request), path, sent)

    return asked


def _json(answer: Callable[[Any, str, Any], Any], desk: Desk, path: str, sent: Any) -> Response:
    try:
        desk.texts.unsaved.kept(path)  # which refuses what is no text that may be touched
        return _as_json(answer(desk, path, sent))
    except Changed as changed:
        return _as_json({"said": changed.reason}, 409)
    except Refused as problem:
        return _as_json({"said": problem.reason}, 404)
    except StoreError as problem:
        return _as_json({"said": problem.reason}, 507)
    except (Unwritable, UploadProblem) as problem:
        return _as_json({"said": str(problem)}, 422)
    except BadForm:
        return _as_json({"said": _BAD}, 400)


def _as_json(value: Any, status: int = 200) -> Response:
    """Answer with a value; its text may hold half a character, which JSON writes as a number."""
    return Response(json.dumps(value), status, media_type="application/json")


def _uploaded(helping: Helping) -> Callable[[Request], Awaitable[Response]]:
    async def uploaded(request: Request) -> Response:
        """Take one file, and give the Markdown that shows it."""
        async with request.form(max_files=1) as sent:
            file = sent.get("file")
            if not isinstance(file, UploadFile):
                return _as_json({"said": _BAD}, 400)
            words = {name: value for name, value in sent.items() if isinstance(value, str)}
            given = {**words, "name": file.filename or "", "data": await file.read()}
        path = request.path_params["path"]
        return await run_in_threadpool(_json, helping.placed, _desk(request), path, given)

    return uploaded


def _texts(helping: Helping) -> Callable[[Request], Response]:
    def texts(request: Request) -> Response:
        """Give the texts whose titles hold some words."""
        return _as_json(helping.found(_desk(request), request.query_params.get("ord", "")))

    return texts


def _proof(request: Request) -> Response:
    """Show the page's script that it asks the desk that wrote it, before it sends any words."""
    return PlainTextResponse(_desk(request).keys.proof(request.query_params.get("tal", "")))


def _static(request: Request) -> Response:
    """Give one of the page's own scripts and styles."""
    name = request.path_params["name"]
    file = next((each for each in _STATIC.iterdir() if each.name == name), None)
    if file is None or file.suffix not in _TYPES:
        raise HTTPException(404)
    return FileResponse(file, media_type=_TYPES[file.suffix])
