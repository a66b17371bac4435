"""
Values as bytes: a pickle that can hold nothing but values of known classes.

An ordinary pickle may call any function when it is read.  This one calls only the classes that its
reader expects, so that bytes from a folder anybody may write to are never more than wrong.
"""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PROTOCOL = 5


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

    def pack(self, value: Any) -> bytes:
        """Write *value*, whose classes are known all the way in."""
        written = io.BytesIO()
        _Writer(written, _PROTOCOL).dump(value)
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


class _Writer(pickle.Pickler):
    # A zone would be read by a function of its own; its class does as well.
    dispatch_table: dict[type, Callable[[Any], tuple[Any, ...]]] = {  # noqa: RUF012  (Pickler's)
        ZoneInfo: lambda zone: (ZoneInfo, (zone.key,))
    }


class _Reader(pickle.Unpickler):
    def __init__(self, data: bytes, known: dict[tuple[str, str], type]) -> None:
        super().__init__(io.BytesIO(data))
        self._known = known

    def find_class(self, module: str, name: str) -> type:
        """Give a known class; an unknown one is damage."""
        return self._known[module, name]
