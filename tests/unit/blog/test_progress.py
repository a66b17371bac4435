"""What is done is told to the one who listens."""

from blog.parallel import parallel_map
from blog.progress import begin, count, counted, pause, told_to


class Heard(list):
    """A listener that keeps what it hears."""

    def begin(self, doing):
        """Keep what is done."""
        self.append(doing)

    def count(self, done, total):
        """Keep how much of it."""
        self.append((done, total))

    def pause(self):
        """Keep that somebody is asked."""
        self.append("?")


def test_nobody_has_to_listen():
    """Work goes on all the same."""
    begin("Läser texterna")
    count(1)
    pause()

    assert list(counted("abc", 3)) == ["a", "b", "c"]


def test_what_is_told():
    """What is done, and how much of it; after each thing, not before."""
    heard = Heard()
    with told_to(heard):
        begin("Läser texterna")
        for each in counted("ab", 2):
            heard.append(each)
        pause()

    assert heard == ["Läser texterna", "a", (1, 2), "b", (2, 2), "?"]


def test_the_innermost_listens():
    """And the one before listens again afterwards, also after an error."""
    outer, inner = Heard(), Heard()
    with told_to(outer):
        try:
            with told_to(inner):
                begin("a")
                raise ValueError
        except ValueError:
            begin("b")

    assert (outer, inner) == (["b"], ["a"])


def test_who_maps_tells_how_many_are_done():
    """The work itself says nothing more while it is counted."""
    heard = Heard()
    with told_to(heard):
        parallel_map(str, range(3))

    assert heard == [(1, 3), (2, 3), (3, 3)]
