"""Do a piece of work in a process of its own, while this one goes on with something else."""

from __future__ import annotations

import atexit
import gc
import multiprocessing
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from blog.parallel import deaf_to_interrupts, usable_cores
from blog.progress import told_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Result = TypeVar("Result")


def begin_aside(work: Callable[[], Result]) -> Callable[[], Result]:
    """
    Begin a piece of work, if there is a core for it.

    Args:
        work: May be done twice, and changes nothing in this process; its result can be pickled.

    Returns:
        What gives the result, to be called once: it waits for the other process, and does the
        work itself if that has failed, or was never begun.  So it raises what *work* raises.
    """
    if usable_cores() < 2:
        return work
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(work, theirs), daemon=True)
    with deaf_to_interrupts():
        process.start()
    theirs.close()
    # It must not write on when what it writes to is cleared away.
    stop = partial(_stop, process)
    atexit.register(stop)

    def result() -> Result:
        try:
            with ours:
                done: Result = ours.recv()
                return done
        except (EOFError, OSError):  # it has ended without a result, or in the middle of one
            return work()
        finally:
            stop()
            atexit.unregister(stop)

    return result


def _do(work: Callable[[], Any], told: Connection) -> None:
    gc.freeze()  # to look for circles in what was here before would give it memory of its own
    with suppress(BaseException), told_to(None):  # who waits does it again, and sees what is wrong
        told.send(work())


def _stop(process: BaseProcess) -> None:
    process.kill()
    process.join()
