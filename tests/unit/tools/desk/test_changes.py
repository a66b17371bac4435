"""Which changes are shown, and which the next build will have."""

from tools.desk.changes import Changes


def test_nothing_has_changed():
    """Nothing is to be built or shown."""
    changes = Changes()

    assert (changes.is_wanted, changes.waiting, changes.unseen) == (False, set(), set())


def test_a_build_has_what_came_before_it():
    """What comes while it is made waits for the next one."""
    changes = Changes()
    changes.note({"a.md"})
    changes.begin()
    assert not changes.is_wanted

    changes.note({"b.md"})
    assert (changes.is_wanted, changes.waiting, changes.unseen) == (
        True,
        {"b.md"},
        {"a.md", "b.md"},
    )
    assert (changes.begun, changes.count) == (1, 2)

    changes.deliver()
    assert changes.unseen == {"b.md"}


def test_a_build_that_gave_no_site():
    """What it had is still not to be seen, and belongs to the next one."""
    changes = Changes()
    changes.note({"a.css"})
    changes.begin()
    changes.note({"b.md"})
    changes.begin()

    assert changes.unseen == {"a.css", "b.md"}
    assert not changes.are_texts


def test_what_is_shown_already():
    """It waits for a build, like all the others."""
    changes = Changes()
    changes.note({"a.md"})
    changes.show()

    assert (changes.is_wanted, changes.waiting, changes.unseen) == (True, {"a.md"}, set())


def test_time_has_passed():
    """A build is wanted, though no file has changed."""
    changes = Changes()
    changes.note()
    assert changes.is_wanted

    changes.begin()
    assert changes.are_texts


def test_only_texts():
    """A build after which pages with the same HTML look the same."""
    changes = Changes()
    changes.note({"/a/b.md", "/a/C.MD", "/a/d.markdown"})
    changes.begin()
    assert changes.are_texts

    changes.deliver()
    changes.note({"/a/b.svg"})
    changes.begin()
    assert not changes.are_texts
