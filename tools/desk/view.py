"""What the pages are given by the one who builds: the texts, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from tools.desk.overview import Overview
    from tools.desk.texts import TextSummary


@dataclass(frozen=True, slots=True)
class View:
    """
    What the one who builds knows of the texts.

    Attributes:
        texts: Gives all of them as they are on the disk now, in order of their files.
        overview: Gives, from these, all that lies on the desk, and whether the check has seen
            all of it.
        now: Gives the present moment, aware.
        settings_changed: Called when a page has changed what the site is called.
    """

    texts: Callable[[], tuple[TextSummary, ...]]
    overview: Callable[[tuple[TextSummary, ...]], tuple[Overview, bool]]
    now: Callable[[], dt.datetime]
    settings_changed: Callable[[], None] = lambda: None
