"""Pelican's signals are the whole process's: what one test registers, the next one hears."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from blinker import ANY, Signal
from pelican.plugins import signals


@contextmanager
def alone() -> Iterator[None]:
    """Let no plugin from another test hear what happens here, and leave none behind."""
    every = [signal for signal in vars(signals).values() if isinstance(signal, Signal)]
    heard = [(signal, list(signal.receivers_for(ANY))) for signal in every]
    silence(every)
    try:
        yield
    finally:
        silence(every)
        for signal, receivers in heard:
            for receiver in receivers:
                signal.connect(receiver)


def silence(every: Iterable[Signal]) -> None:
    """Disconnect everyone."""
    for signal in every:
        for receiver in list(signal.receivers_for(ANY)):
            signal.disconnect(receiver)
