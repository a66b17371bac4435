"""Where the desk's pages are."""

from __future__ import annotations

from tools.desk.inject import DESK

WRITE = f"{DESK}skriv/"
"""The editor's page; a text's path comes after."""

TEXT = f"{DESK}text/"
"""What can be done with a text; its path comes after."""

VERSIONS = f"{DESK}versioner/"
"""What a text has been; its path comes after."""

TRASH = f"{DESK}papperskorgen"
PUBLISH = f"{DESK}publicera"
SETTINGS = f"{DESK}installningar"
