"""Measure how time grows with the length of a text, on a machine that does other things too."""

import time


def is_linear(work, make):
    """
    Tell whether *work* takes about eight times as long for a text eight times as long.

    Quadratic work takes 64 times as long.  What is measured is the processor's time, the less
    of two.

    Args:
        work: Is given a text.
        make: Makes a text of so many parts.
    """
    short, long = (min(_seconds(work, make(count)) for _ in range(2)) for count in (1_000, 8_000))
    return long < 32 * short + 0.01


def _seconds(work, text):
    start = time.thread_time()
    work(text)
    return time.thread_time() - start
