"""Stop at a file that Pelican could not copy: it would warn, and deliver what came of it."""

from __future__ import annotations

import logging


def stop_at_failed_copies() -> None:
    """Let the error of the disk that Pelican only tells its log be raised."""
    logging.getLogger("pelican.utils").addFilter(_raise)


def _raise(record: logging.LogRecord) -> bool:
    for each in record.args if isinstance(record.args, tuple) else ():
        if isinstance(each, OSError):
            raise each
    return True
