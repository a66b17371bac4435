"""Answer a form that was sent: its fields as text, its files as bytes, its errors in Swedish."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from anyio import to_thread
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse, Response

from blog.errors import BuildStopped
from tools.cli import Refused
from tools.desk.store.errors import StoreError, not_saved
from tools.desk.web.access import LARGEST

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request


@dataclass(frozen=True, slots=True)
class Upload:
    """
    A file that was sent.

    Attributes:
        name: What it was called where it came from.
        data: Its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """
    What a form sent.

    Attributes:
        fields: By name.
        files: By name; a field for a file that was left empty is not there.
    """

    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """Give a field; "" if it was not sent."""
        return self.fields.get(name, "")


def posted(
    handle: Callable[[Request, Sent], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """Give *handle*, which may wait for the disk, what was sent; tell in Swedish what fails."""

    async def answer(request: Request) -> Response:
        sent = Sent()
        async with request.form(max_part_size=LARGEST) as form:
            for name, value in form.items():
                if not isinstance(value, UploadFile):
                    sent.fields[name] = value.replace("\r\n", "\n")
                elif value.filename:
                    sent.files[name] = Upload(value.filename, await value.read())
        return await to_thread.run_sync(_handled, handle, request, sent)

    return answer


def shown(handle: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Let *handle*, which shows a page, tell in Swedish what fails."""

    def answer(request: Request) -> Response:
        return _handled(lambda request, _: handle(request), request, Sent())

    return answer


def go(address: str) -> Response:
    """Lead on to a page when something has been done, so that a reload does not do it again."""
    return RedirectResponse(address, 303)


def reason_of(problem: BaseException) -> str:
    """Give what to tell of a problem that has words of its own."""
    return problem.reason if isinstance(problem, StoreError) else str(problem)


PROBLEMS = (StoreError, Refused, BuildStopped)
"""What has Swedish words of its own."""


def _handled(
    handle: Callable[[Request, Sent], Response], request: Request, sent: Sent
) -> Response:
    try:
        return handle(request, sent)
    except (*PROBLEMS, OSError) as error:
        problem = not_saved(error, "Det gick inte") if isinstance(error, OSError) else error
        answer: Response = request.app.state.desk.render(
            request,
            "told.html",
            status=409,
            heading="Det gick inte",
            message=reason_of(problem),
            errors=[],
        )
        return answer
