"""Where the window beside an editor finds the page of an unsaved text, and nobody else."""

import pytest

from tools.desk.build.outcome import SavedPage, UnsavedPage
from tools.desk.live.pages import LivePages

PAGE = "2016/tillit/index.html"
WHY = "Rubriken är ändrad."


class Site:
    """A site in which the page of a text is the text, until it is told to refuse."""

    def __init__(self):
        self.number, self.refuses, self.save_as, self.footer = 1, False, PAGE, b""
        self.pages = LivePages(self.make, lambda: self.number)

    def make(self, path, text):
        """Make a page, or say why there is none."""
        if self.refuses:
            return UnsavedPage(None, WHY, self.save_as)
        html = text + self.footer
        return UnsavedPage(SavedPage(path, self.save_as, html), "", self.save_as)

    def show(self, text, path="inlagg/a.md"):
        """Show a text in its window."""
        return self.pages.show(path, text)

    def seen(self, shown, save_as=PAGE):
        """Give what a window at the address that was told shows; None for the site's own page."""
        return self.pages.at(save_as, shown.address.partition("?osparat=")[2])


@pytest.fixture
def site():
    """Give a site with one text."""
    return Site()


def test_others_see_nothing(site):
    """Whoever does not know the window's key gets the site as it is."""
    shown = site.show(b"Hemligt.")

    assert site.pages.at(PAGE, "") is None
    assert site.pages.at(PAGE, "0") is None
    assert site.seen(shown, "2016/annat/index.html") is None


def test_the_window_shows_the_text(site):
    """At the page's own address, so that links lead where they will lead."""
    shown = site.show(b"Hej.")

    assert (shown.shown, shown.reason) == (True, "")
    assert shown.address.startswith("/2016/tillit/?osparat=")
    assert site.seen(shown) == b"Hej."


def test_an_address_for_each_page(site):
    """A page that differs has another address, and the same page has the same."""
    first, same, other = site.show(b"A"), site.show(b"A"), site.show(b"B")

    assert first == same
    assert first.address != other.address
    assert site.seen(first) == site.seen(other) == b"B"


def test_the_last_right_page_stays(site):
    """What cannot be shown is told, and the window has what it had."""
    before = site.show(b"A")
    site.refuses = True
    after = site.show(b"B")

    assert (after.shown, after.reason, after.address) == (False, WHY, before.address)
    assert site.seen(after) == b"A"


def test_a_text_that_could_never_be_shown(site):
    """Its window has the page that the site has of it."""
    site.refuses = True
    shown = site.show(b"A")

    assert shown.address.startswith("/2016/tillit/?osparat=")
    assert site.seen(shown) is None


def test_a_text_without_a_page(site):
    """There is nothing to show yet."""
    site.refuses, site.save_as = True, ""

    assert site.show(b"A").address == ""


def test_a_new_site(site):
    """What other texts say on the page is what they say now; if it is refused, nothing changes."""
    shown = site.show(b"A")
    site.number, site.footer = 2, b" Nytt."
    assert site.seen(shown) == b"A Nytt."

    site.number, site.refuses = 3, True
    assert site.seen(shown) == b"A Nytt."


def test_a_text_that_moves(site):
    """After a save it may lie elsewhere, and the window moves along."""
    former = site.show(b"A")
    site.save_as = "2016/å & ä/index.html"
    shown = site.show(b"B")

    assert shown.address.startswith("/2016/%C3%A5%20%26%20%C3%A4/?osparat=")
    assert site.seen(shown, site.save_as) == b"B"
    assert site.seen(former) is None


def test_texts_have_windows_of_their_own(site):
    """What is written in one is never seen in another."""
    a, b = site.show(b"A", "a.md"), site.show(b"B", "b.md")

    assert (site.seen(a), site.seen(b)) == (b"A", b"B")


def test_few_are_kept(site):
    """Those that were written last; the others show the site's own page."""
    shown = [site.show(b"A", f"{number}.md") for number in range(20)]

    assert [site.seen(each) is None for each in shown] == [True] * 12 + [False] * 8
