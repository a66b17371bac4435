"""Tell windows of the browser what has become of the builds, as server-sent events."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from anyio import to_thread
from starlette.responses import StreamingResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tools.desk.state import PreviewState, Snapshot

_HEARTBEAT = 15  # seconds; by it a closed window is noticed


def news(state: PreviewState, say: Callable[[Snapshot], str]) -> StreamingResponse:
    """
    Answer with the present moment, and with those that follow, till the window is closed.

    Args:
        state: What the windows should know.
        say: Writes a moment for this window, in one line; may wait for the disk.
    """
    return StreamingResponse(_events(state, say), media_type="text/event-stream")


async def _events(state: PreviewState, say: Callable[[Snapshot], str]) -> AsyncIterator[str]:
    loop, changed = asyncio.get_running_loop(), asyncio.Event()
    number = -1

    def wake() -> None:
        with suppress(RuntimeError):  # the server has ended
            loop.call_soon_threadsafe(changed.set)

    with state.listening(wake):
        while not state.is_closed:
            changed.clear()
            moment = state.now
            if moment.number == number:
                yield ": \n\n"
            else:
                number = moment.number
                yield f"data: {await to_thread.run_sync(say, moment)}\n\n"
            try:
                await asyncio.wait_for(changed.wait(), _HEARTBEAT)
            except TimeoutError:
                continue
