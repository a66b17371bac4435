"""
What people change between two builds: each a function of the project and of chance.

It changes the project, and says what; "" if there was nothing to change.
"""

from tests.integration.incremental.changes.files import FILES
from tests.integration.incremental.changes.program import EDITS, PROGRAM
from tests.integration.incremental.changes.texts import TEXTS

CHANGES = (TEXTS, FILES, PROGRAM)
"""What can happen, by kind; within a kind, what stands twice happens twice as often."""

__all__ = ["CHANGES", "EDITS"]
