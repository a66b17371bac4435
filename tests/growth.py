"""How the time of a function grows with its input: no machine is too slow for that."""

import time

TRIES = 5
"""Looks at the clock: a slow moment of the machine is nobody's fault."""


def grows_evenly(work, size, most=3.2):
    """
    Say whether *work* takes about twice as long for twice as much.

    Four times as long, as a loop within a loop takes, is *most* exceeded at every try.

    Args:
        work: Called with a size; whatever it does for the first time is done before the clock
            starts.
        size: The smaller of the two, large enough to take some milliseconds.
        most: How many times as long twice as much may take.
    """
    work(1)
    return any(_is_even(work, size, most) for _ in range(TRIES))


def _is_even(work, size, most):
    """Look before and after: in a slow moment of the machine once may take as long as twice."""
    before, twice, after = (_seconds(work, each) for each in (size, 2 * size, size))
    return twice < most * min(before, after) + 0.02


def _seconds(work, size):
    start = time.process_time()
    work(size)
    return time.process_time() - start
