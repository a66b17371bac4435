"""The menus on every page."""

from plugins.posts.menu import MenuItem, menus
from tests.unit.blog.documents.texts import read

SEARCH = ("Sök", "sok/")
LISTS = [("Start", ""), ("Etiketter", "etiketter/"), ("Arkiv", "arkiv/"), SEARCH]


def page(title, lines=""):
    text = f"Titel: {title}\n{lines}\n\nText." if lines else f"Titel: {title}\n\nText."
    return read(text, f"sidor/{title}.md")


def items(*pages):
    head, foot = menus(pages, search="sok/")
    return [(i.title, i.url) for i in head], [(i.title, i.url) for i in foot]


def test_without_pages():
    """Every site has its lists."""
    assert items() == (LISTS, [])


def test_the_search_page_lies_where_it_is_said_to():
    """The menu follows the setting."""
    head, _ = menus([], search="hitta/")

    assert [item.url for item in head] == ["", "etiketter/", "arkiv/", "hitta/"]


def test_a_page_without_the_line_is_in_none():
    """Nobody is put on a menu unasked."""
    assert items(page("Om")) == (LISTS, [])


def test_an_unknown_menu_is_none():
    """A menu that is not there takes nothing."""
    assert items(page("Om", "Meny: sidomeny")) == (LISTS, [])


def test_head_and_foot():
    """Each page where its line says, in any letters, under its shorter name."""
    om = page("Om bloggen", "Meny: Huvudmeny\nMenytitel: Om\nSlug: om")
    data = page("Personuppgifter", "Meny: sidfot")

    assert items(om, data) == (
        [*LISTS[:-1], ("Om", "om/"), SEARCH],
        [("Personuppgifter", "personuppgifter/")],
    )


def test_the_order_among_the_lists():
    """Ordning counts from the front; without it a page comes after the lists."""
    first = page("A", "Meny: huvudmeny\nOrdning: 5")
    between = page("B", "Meny: huvudmeny\nOrdning: 25")
    last = page("C", "Meny: huvudmeny")
    wrong = page("D", "Meny: huvudmeny\nOrdning: sist")

    titles = [title for title, _ in items(wrong, last, between, first)[0]]
    assert titles == ["A", "Start", "Etiketter", "B", "Arkiv", "C", "D", "Sök"]


def test_equals_are_in_swedish_order():
    """Å comes after Z, whatever order the pages are read in."""
    pages = [page(title, "Meny: sidfot") for title in ("Ö", "Å", "Z", "Ä", "é")]

    assert [title for title, _ in items(*pages)[1]] == ["é", "Z", "Å", "Ä", "Ö"]


def test_the_lists_are_not_changed():
    """A menu of one build leaves nothing to the next."""
    items(page("Om", "Meny: huvudmeny"))

    assert items() == (LISTS, [])
    assert MenuItem("Om", "om/") == MenuItem("Om", "om/")
