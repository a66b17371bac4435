"""A program that builds, shows and tries out again and again, as the desk does all day."""

import gc
import sys

from tests.sites import MOMENT, write
from tests.unit.tools.desk.build.orders import POST
from tools.desk.build.builder import Builder

TEXT = "inlagg/a.md"


def growth(order, folder, warm, turns):
    """
    Save so many times; for tests.program.fresh.

    Returns:
        How many objects, and how many pieces of memory, there are more after *turns* than after
        the first *warm* of them.
    """
    builder, held = Builder(order), []
    for turn in range(turns):
        _save(builder, folder, f"Gång {turn}.")
        if turn in (warm, turns - 1):
            gc.collect()
            held.append((len(gc.get_objects()), sys.getallocatedblocks()))
    (objects, blocks), (objects_then, blocks_then) = held
    return objects_then - objects, blocks_then - blocks


def _save(builder, folder, words):
    content = folder / "content"
    write(content, {TEXT: f"{POST}\n{words}\n"})
    assert builder.build(MOMENT).delivered
    builder.settle()
    assert builder.try_out(TEXT, f"{POST}\n{words} Mer.\n".encode(), MOMENT).page
    write(content, {TEXT: f"{POST}\n{words} Mer.\n"})
    assert builder.show(frozenset({str(content / TEXT)}), MOMENT).pages
    builder.forget()
