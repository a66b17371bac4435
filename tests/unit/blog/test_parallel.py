"""Work that several processes share gives what one would give."""

import multiprocessing
import os
import runpy
import subprocess
import sys

import pytest

from blog import parallel
from blog.parallel import MIN_ITEMS, parallel_imap, parallel_map
from tests.sites import ROOT, write
from tools.check.__main__ import look

# From 3.12 on Python warns of a fork where threads run, as they do under pytest-xdist.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.mark.parametrize("count", [0, 1, MIN_ITEMS - 1, MIN_ITEMS, 5 * MIN_ITEMS + 3])
def test_the_results_and_their_order_are_those_of_map(count):
    """Whether it is done here or by others, and with what the function has closed over."""
    more = {"to": 3}

    assert parallel_map(lambda item: item + more["to"], range(count)) == list(range(3, count + 3))
    assert list(parallel_imap(str, range(count))) == [str(item) for item in range(count)]


@pytest.mark.parametrize("count", [3, 2 * MIN_ITEMS])
def test_an_error_comes_to_the_one_who_asked(count):
    """It is not swallowed, wherever it was raised."""
    with pytest.raises(ZeroDivisionError):
        parallel_map(lambda item: 1 // (item - 2), range(count))


def test_a_process_that_may_have_no_children_does_it_alone():
    """As that of the preview's builds, whose blog may be as large as any."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=double_many, args=(theirs,), daemon=True)
    process.start()
    process.join()

    assert ours.poll()
    assert ours.recv() == list(range(0, 2 * MIN_ITEMS, 2))


def double_many(connection):
    connection.send(parallel_map(lambda item: 2 * item, range(MIN_ITEMS)))


INTERRUPTED = """
import os, signal
from blog import parallel

parallel.usable_cores = lambda: 2
signal.signal(signal.SIGINT, signal.default_int_handler)

def work(item):
    if not item:
        os.killpg(os.getpgrp(), signal.SIGINT)

try:
    parallel.parallel_map(work, range(1000))
except KeyboardInterrupt:
    print("avbrutet")
"""


@pytest.mark.skipif(os.name == "nt", reason="nothing is forked there")
def test_ctrl_c_is_for_the_parent():
    """It reaches all that runs in a terminal; nothing but the parent says anything of it."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        cwd=ROOT, start_new_session=True, capture_output=True, text=True, check=False,
        timeout=60,  # workers that die of it may leave a lock behind, for which all wait
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, "avbrutet\n", "")


def test_a_blog_is_checked_alike_by_one_and_by_several(tmp_path, monkeypatch):
    """The same findings, in the same order."""
    body = "Datum: 2020-01-01\n\nFel ? Ring 070-123 45 6"
    write(tmp_path, {f"inlagg/{n}.md": f"Titel: Prov {n}\n{body}{n}.\n" for n in range(9)})
    settings = runpy.run_path(str(ROOT / "publishconf.py"))
    alone = look(tmp_path, settings, memory=tmp_path / ".one", spelling=False)[1]
    monkeypatch.setattr(parallel, "MIN_ITEMS", 2)

    assert look(tmp_path, settings, memory=tmp_path / ".two", spelling=False)[1] == alone
    assert {finding.rule for finding in alone.findings} >= {"mellanslag", "telefon"}
