"""Numbers as Swedish writes them: thousands apart, a decimal comma."""

from __future__ import annotations

from decimal import Decimal

_NBSP = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"


def number(value: int | float | Decimal) -> str:
    """
    Write a number: ``10 000``, ``2,5``, ``−3``.

    Thousands are set apart with a no-break space from 1 000 upwards, as CLDR's Swedish
    does; years are not for this function.  The decimals of a float are those of its
    shortest form, those of a Decimal are kept as they are: ``Decimal("2.50")`` is ``2,50``.

    Raises:
        ValueError: *value* is infinite or not a number.
    """
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"cannot be written as a number: {value}")
    if isinstance(value, float) and value.is_integer():
        exact = Decimal(int(value))
    digits = f"{exact.copy_abs():,f}".replace(",", _NBSP).replace(".", ",")
    return f"{_MINUS}{digits}" if exact < 0 else digits
