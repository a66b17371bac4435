"""
Values as bytes: a pickle that can hold nothing but values of known classes.

An ordinary pickle may call any function when it is read.  This one calls only the classes that its
reader expects, so that bytes from a folder anybody may write to are never more than wrong.
"""

from __future__ import annotations

import io
import pickle
from enum import Enum
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PROTOCOL = 5


def _by_value(member: Enum) -> tuple[type, tuple[Any]]:
    return type(member), (member.value,)


# What pickle would read by a function, written so that the class does: a zone, and in some
# versions of Python 3.11 the members of an enumeration.
_REDUCTIONS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    ZoneInfo: lambda zone: (ZoneInfo, (zone.key,))
}


class Damaged(ValueError):
    """Bytes that cannot be read as values."""


class Packing:
    """
    Writes and reads values.

    Numbers, text, bytes, tuples, lists, dicts and sets are always known.

    Args:
        classes: The other classes of the values.
    """

    def __init__(self, classes: Iterable[type]) -> None:
        self._known = {(each.__module__, each.__qualname__): each for each in classes}
        self._reductions = _REDUCTIONS | {
            each: _by_value for each in self._known.values() if issubclass(each, Enum)
        }

    def pack(self, value: Any) -> bytes:
        """Write *value*, whose classes are known all the way in."""
        written = io.BytesIO()
        writer = pickle.Pickler(written, _PROTOCOL)
        writer.dispatch_table = self._reductions
        writer.dump(value)
        return written.getvalue()

    def unpack(self, data: bytes) -> Any:
        """
        Read what :meth:`pack` wrote.

        Raises:
            Damaged: It is something else.
        """
        try:
            return _Reader(data, self._known).load()
        except Exception as error:  # damaged bytes can raise anything
            raise Damaged from error


class _Reader(pickle.Unpickler):
    def __init__(self, data: bytes, known: dict[tuple[str, str], type]) -> None:
        super().__init__(io.BytesIO(data))
        self._known = known

    def find_class(self, module: str, name: str) -> type:
        """Give a known class; an unknown one is damage."""
        return self._known[module, name]
