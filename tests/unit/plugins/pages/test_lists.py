"""The pages of a list."""

from types import SimpleNamespace

from plugins.pages.lists import ListPage, pages_of_lists


class Paginator:
    """Pelican's, as far as it goes."""

    num_pages = 3

    def page(self, number):
        """Give a page."""
        return SimpleNamespace(number=number, url=f"sida/{number}/", save_as=f"{number}.html")


def test_each_page_and_those_beside_it():
    """The neighbours tell where they are, and nothing of the posts on them."""
    paths, parts = zip(*pages_of_lists({"articles": Paginator()}), strict=True)

    assert paths == ("1.html", "2.html", "3.html")
    assert [each["articles_page"].number for each in parts] == [1, 2, 3]
    assert [each["articles_previous_page"] for each in parts] == [
        None, ListPage(1, 3, "sida/1/"), ListPage(2, 3, "sida/2/"),
    ]  # fmt: skip
    assert [each["articles_next_page"] for each in parts] == [
        ListPage(2, 3, "sida/2/"), ListPage(3, 3, "sida/3/"), None,
    ]  # fmt: skip


def test_what_a_template_asks_of_a_page():
    """Whether there is one before it, after it, or any other."""
    pages = [ListPage(number, of, "") for number, of in ((1, 1), (1, 3), (2, 3), (3, 3))]
    asked = [(page.has_previous(), page.has_next(), page.has_other_pages()) for page in pages]

    assert asked == [
        (False, False, False), (False, True, True), (True, True, True), (True, False, True),
    ]  # fmt: skip
