"""What a computation made is used while the world answers alike, and no longer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.cache import Cache
from blog.packing import Damaged, Packing
from blog.traces import Recorder, Trace, Traces
from tests.profiles import examples


class Memory(dict):
    """A cache without a disk."""

    def get(self, namespace, key):
        """Give bytes."""
        return super().get((namespace, key))

    def put(self, namespace, key, data):
        """Keep bytes."""
        self[namespace, key] = data


def traces(cache=None, namespace="sum"):
    return Traces(Memory() if cache is None else cache, namespace, Packing(()))


def make(kept, key, ask, work):
    """Do a computation and keep it."""
    packed = kept.record(key, ask, work)
    kept.keep(key, packed)
    return packed


def world(**answers):
    """Give a world that answers by name; a question it cannot answer is an error."""
    return lambda question: answers[question[1]]


def total(*names):
    """Give a computation that asks for *names* in turn, until an answer is negative."""

    def work(ask):
        made = 0
        for name in names:
            answer = ask(("value", name))
            if answer < 0:
                return made
            made += answer
        return made

    return work


def test_nothing_is_known_of_what_was_never_made():
    """Nor is the world asked."""
    assert traces().find("key", world()) is None


@pytest.mark.parametrize(
    ("now", "known"),
    [
        pytest.param({"a": 1, "b": 2}, True, id="the same answers"),
        pytest.param({"a": 1, "b": 2, "c": 3}, True, id="something that nobody asked for"),
        pytest.param({"a": 1, "b": 3}, False, id="another answer"),
        pytest.param({"a": -1}, False, id="another answer, after which nothing more was asked"),
    ],
)
def test_a_value_is_known_while_its_answers_hold(now, known):
    """Only what was asked counts."""
    kept = traces()
    make(kept, "key", world(a=1, b=2), total("a", "b"))
    trace = kept.find("key", world(**now))

    assert (trace is not None) is known
    assert trace is None or trace.value == 3


def test_what_is_made_is_given():
    """Packed, for another process."""
    kept = traces()
    packed = make(kept, "key", world(a=1, b=2), total("a", "b"))

    assert kept.unpacked(packed) == kept.find("key", world(a=1, b=2))
    assert kept.unpacked(packed).asked == ((("value", "a"), 1), (("value", "b"), 2))


def test_keys_and_kinds_do_not_meet():
    """In one cache."""
    memory = Memory()
    make(traces(memory), "key", world(), total())

    assert traces(memory).find("kez", world()) is None
    assert traces(memory, "product").find("key", world()) is None


def test_the_last_one_counts():
    """A value of before is replaced, not kept beside."""
    kept = traces()
    for value in (1, 2):
        make(kept, "key", world(a=value), total("a"))

    assert kept.find("key", world(a=1)) is None
    assert kept.find("key", world(a=2)).value == 2


def test_a_fingerprint_tells_all_that_a_value_was_made_of():
    """The key and every answer; not when or how often it was made."""

    def fingerprint(key="key", names="ab", **answers):
        kept = traces()
        return kept.unpacked(make(kept, key, world(**answers), total(*names))).fingerprint

    same = fingerprint(a=1, b=2)

    assert fingerprint(a=1, b=2, c=3) == same
    assert len({same, fingerprint(key="k", a=1, b=2), fingerprint(a=2, b=1)}) == 3
    assert fingerprint(names="a", a=1) != fingerprint(names="", a=1)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:5], id="cut off"),
        pytest.param(lambda data: b"", id="emptied"),
        pytest.param(lambda data: b"garbage", id="garbage"),
        pytest.param(lambda data: Packing(()).pack(7), id="another value"),
        pytest.param(lambda data: Packing(()).pack((1, 2, 3, 4)), id="another form"),
    ],
)
def test_a_damaged_trace_is_none(damage):
    """Though a cache tells damage itself, none that passes it may stop a program."""
    memory = Memory()
    kept = traces(memory)
    make(kept, "key", world(a=1), total("a"))
    for key, data in memory.items():
        memory[key] = damage(data)

    assert kept.find("key", world(a=1)) is None


def test_another_form_is_told_to_who_unpacks_it():
    """It came from our own process, so it is an error."""
    with pytest.raises(Damaged):
        traces().unpacked(Packing(()).pack(7))


def test_a_cache_that_keeps_nothing_loses_nothing():
    """The value is made and given all the same."""
    kept = traces(Cache(None, version=""))

    assert kept.unpacked(make(kept, "key", world(a=1), total("a"))).value == 1
    assert kept.find("key", world(a=1)) is None


def test_the_world_is_asked_once():
    """It could change its mind while something is being made."""
    answers = iter(range(9))
    recorder = Recorder(lambda question: next(answers))

    assert [recorder.ask(("now", "")), recorder.ask(("now", ""))] == [0, 0]


def test_an_error_keeps_nothing():
    """It comes to whoever asked for the value, each time."""
    kept = traces()
    for _ in range(2):
        with pytest.raises(KeyError):
            make(kept, "key", world(), total("a"))

    assert kept.find("key", world(a=1)) is None


WORLDS = st.fixed_dictionaries({name: st.integers(-1, 2) for name in "abc"})


@examples(100)
@given(st.lists(WORLDS, min_size=1, max_size=8))
def test_what_is_known_is_what_would_be_made(worlds):
    """However the world changes, and changes back."""
    kept, work = traces(), total("a", "b", "c")
    for answers in worlds:
        ask = world(**answers)
        trace = kept.find("key", ask) or kept.unpacked(make(kept, "key", ask, work))

        assert trace == Trace(work(ask), trace.fingerprint, trace.asked)
        assert trace.holds(ask)
