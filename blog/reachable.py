"""Where somebody can be reached, as the director writes it: a web address, a mail address."""

from __future__ import annotations

import re

WEB_HINT = "Skriv hela webbadressen, till exempel https://www.kommunen.example/nyhetsbrev."
MAIL_HINT = "Skriv en mejladress, till exempel svar@kommunen.example."

_HOST = r"[^\s/?#@:\"<>]+\.[^\s/?#@:\"<>.]+"
_WEB = re.compile(rf"(?i)https?://{_HOST}(?::\d+)?(?:[/?#][^\s\"<>]*)?")
_MAIL = re.compile(rf"[^\s@?&/:;,\"<>]+@{_HOST}")


def is_web_address(written: str) -> bool:
    """Say whether a browser goes to a web site by it, and nowhere else."""
    return bool(_WEB.fullmatch(written))


def is_mail_address(written: str) -> bool:
    """Say whether a letter can be sent to it, and nothing more than the address is in it."""
    return bool(_MAIL.fullmatch(written))
