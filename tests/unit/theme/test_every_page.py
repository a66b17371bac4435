"""What holds on every kind of page."""

import itertools
import json
import re

import html5lib
import pytest

from blog.stylesheet import csp_hash
from tests.unit.theme import site

KINDS = list(site.kinds())
HOSTILE = "\"><script>alert('å')</script></title> & <b>x</b>"
# Elements that may be empty: they show something by themselves.
VOID = {"wbr", "br", "hr", "img", "input", "link", "meta", "path"}
LOCAL = "../.."


def rendered(kind, post=None, **changes):
    template, own = site.kinds(post)[kind]
    return site.render(template, **{**own, **changes})


@pytest.fixture(scope="module", params=KINDS)
def html(request):
    return rendered(request.param)


@pytest.fixture(scope="module")
def page(html):
    return site.soup(html)


def test_html_is_valid_enough_to_parse_without_repair(html):
    """No element is left open, and none stands where it may not."""
    html5lib.HTMLParser(strict=True).parse(html)


def test_one_heading_of_the_first_level_in_one_main(page):
    """A reader who hears the page knows what it is and where it begins."""
    [main] = page.find_all("main")

    assert page.find_all("h1") == main.find_all("h1") != []
    assert len(page.find_all("h1")) == 1


def test_heading_levels_are_not_skipped(page):
    """The outline has no holes."""
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]

    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_nothing_is_empty(page):
    """No element is there without something in it."""
    assert [e for e in page.find_all(True) if e.name not in VOID and not e.contents] == []
    assert [
        e for e in page.find_all(["p", "ul", "li", "h1", "h2", "a"]) if not e.text.strip()
    ] == []


def test_ids_are_unique(page):
    """A link to a place leads to one place."""
    ids = [element["id"] for element in page.find_all(id=True)]

    assert len(ids) == len(set(ids))


def test_the_skip_link_comes_first_and_leads_to_the_text(page):
    """The first link skips the menu; where it leads can take the focus."""
    target = page.find(id=page.a["href"].removeprefix("#"))

    assert page.a.text == "Till innehållet"
    assert (target.name, target["tabindex"]) == ("main", "-1")


def test_every_navigation_has_its_own_name(page):
    """A screen reader lists them by name."""
    labels = [nav["aria-label"] for nav in page.find_all("nav")]

    assert {"Huvudmeny", "Om webbplatsen"} <= set(labels)
    assert len(labels) == len(set(labels))


def test_the_title_ends_or_begins_with_the_name_of_the_site(page):
    """A tab says both where one is and whose page it is."""
    title = page.title.text.strip()

    assert title.startswith("Socialchefens blogg – ") or title.endswith(" – Socialchefens blogg")


def test_the_language_of_the_page_is_the_sites(page):
    """Whatever the texts on it are written in, the words around them are Swedish."""
    assert page.html["lang"] == "sv"


def test_the_policy_lets_in_this_stylesheet_and_no_script(page):
    """The hash is that of the page's own style; what looks like a script is data."""
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    allowed = re.findall(r"'(sha256-[^']+)'", policy)
    kinds = {block.get("type", "") for block in page.find_all("script", src=False)}

    assert policy.startswith("default-src 'none';")
    assert allowed == [csp_hash(block.string) for block in page.find_all("style")]
    assert kinds <= {"application/ld+json"}
    assert "unsafe" not in policy


def test_the_last_policy_says_nothing_of_its_own(page):
    """The Nu checker reads that one; each part of it stands in the whole one before it."""
    policies = [tag["content"] for tag in page.select("meta[http-equiv=Content-Security-Policy]")]

    assert len(policies) == 2
    assert set(policies[-1].split(";")) < set(policies[0].split(";"))


def test_the_page_says_nothing_that_the_policy_forbids(page):
    """No inline style, no handler, no script that runs."""
    attributes = {name for element in page.find_all(True) for name in element.attrs}

    assert [name for name in attributes if name == "style" or name.startswith("on")] == []
    assert {script["type"] for script in page.find_all("script")} <= {"application/ld+json"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_local_links_follow_the_root(kind):
    """Read from a disk or under a folder, the site's own links still lead home."""
    page = site.soup(rendered(kind, localsiteurl=LOCAL))
    links = {e["href"] for e in page.find_all(href=True)}

    assert {
        link for link in links if not re.match(r"\.\./\.\./|https://|mailto:|#", link)
    } == set()


@pytest.mark.parametrize(
    ("root", "home"), [("", "/"), ("/blogg", "/blogg/"), (".", "https://blogg.example/")]
)
def test_a_missing_page_has_no_relative_links(root, home):
    """404.html is shown at every address, so its links begin at the server's root."""
    page = site.soup(rendered("not found", localsiteurl=root))

    assert page.select_one(".brand")["href"] == home
    assert not [e["href"] for e in page.find_all(href=True) if e["href"].startswith(".")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_title_is_text(kind):
    """What looks like markup in a title or a tag is shown as it was written."""
    older = site.article(title=HOSTILE)
    data = {"headline": HOSTILE}
    post = site.article(
        title=HOSTILE, tags=[site.tag(HOSTILE)], linked_data=data, older=older, newer=older
    )
    html = rendered(
        kind, post, SITENAME=HOSTILE, SITESUBTITLE=HOSTILE, PUBLISHER=HOSTILE, AUTHOR=HOSTILE
    )
    page = site.soup(html)

    assert "<script>" not in html
    assert page.find("b") is None
    assert HOSTILE in page.text
    assert page.select_one(".brand").text == HOSTILE


@pytest.mark.parametrize(
    ("kind", "output_file", "current"),
    [
        ("front page", "index.html", ["Start"]),
        ("front page, 2 of 3", "sida/2/index.html", []),
        ("archive", "arkiv/index.html", ["Arkiv"]),
        ("post", "2017/arkiv/index.html", []),
        ("page", "personuppgifter/index.html", ["Personuppgifter"]),
    ],
)
def test_the_menu_marks_the_page_one_is_on(kind, output_file, current):
    """The mark is for the page itself, not for what lies below it."""
    page = site.soup(rendered(kind, output_file=output_file))

    assert [item.text for item in page.select("[aria-current=page]")] == current


@pytest.mark.parametrize(
    ("output_file", "address"),
    [
        ("index.html", "https://blogg.example/"),
        ("sida/2/index.html", "https://blogg.example/sida/2/"),
        ("2017/vem-gor-jobbet/index.html", "https://blogg.example/2017/vem-gor-jobbet/"),
    ],
)
def test_the_canonical_address_is_the_pages_own(output_file, address):
    """Also page 2 of a list is a page of its own."""
    page = site.soup(rendered("front page", output_file=output_file))

    assert page.find("link", rel="canonical")["href"] == address


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_every_page_can_be_shared(kind):
    """Open Graph: what it is, where it is, and a picture with its text; absolute addresses."""
    page = site.soup(rendered(kind))
    told = [(m["property"], m["content"]) for m in page.find_all("meta", property=True)]
    graph = dict(told)

    assert len(told) == len(graph)  # nothing twice
    assert graph["og:title"] in page.title.text.strip()
    assert graph["og:url"] == page.find("link", rel="canonical")["href"] or kind == "post"
    assert graph["og:image"].startswith("https://blogg.example/bilder/delning/")
    assert graph["og:image:alt"]
    assert graph["og:type"] == ("article" if kind == "post" else "website")


def test_the_first_page_says_whose_site_it_is():
    """Search engines show its name; page two would only say it again."""
    data = {"@type": "WebSite"}

    assert json.loads(site.soup(rendered("front page")).find("script").string) == data
    assert site.soup(rendered("front page, 2 of 3")).find("script") is None


def test_a_missing_page_can_be_searched_for():
    """Where nothing is found, a question is one press away; its answer is on the search page."""
    form = site.soup(rendered("not found", localsiteurl="/blogg")).find("form")

    assert (form["action"], form.find("input")["name"]) == ("/blogg/sok/", "q")


def test_a_page_that_is_not_found_is_not_listed():
    """Search engines do not learn the address of the error page."""
    page = site.soup(rendered("not found"))

    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert page.find("link", rel="canonical") is None


def test_linked_data_survives_what_would_end_its_element():
    """The JSON is the same after the HTML parser as before."""
    data = {"headline": HOSTILE, "name": "å – ”x”"}
    page = site.soup(rendered("post", site.article(linked_data=data)))

    assert json.loads(page.find("script", type="application/ld+json").string) == data
