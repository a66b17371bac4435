"""
What every command has in common: its start, its options and its end.

Nothing but the standard library is loaded with this package: it is what is there to say
that something else cannot be.
"""

from tools.cli.explain import explain, keep_details, unloadable
from tools.cli.guard import Refused, guarded, start
from tools.cli.parser import Parser, port
from tools.cli.progress import shown_progress

__all__ = [
    "Parser",
    "Refused",
    "explain",
    "guarded",
    "keep_details",
    "port",
    "shown_progress",
    "start",
    "unloadable",
]
