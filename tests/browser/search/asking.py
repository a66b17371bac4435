"""Ask the page Sök, and read what it answers."""

from playwright.sync_api import expect

# A question as the form's button sends it, what a screen reader is told, and the hits in order.
ASK = """async (question) => {
    const [form, status] = document.querySelectorAll(".search, .search-status");
    form.elements.q.value = question;
    form.requestSubmit();
    while (status.textContent === "Söker …") await new Promise((soon) => setTimeout(soon));
    const links = [...document.querySelectorAll(".search-results h2 a")];
    return [status.textContent, links.map((link) => link.pathname.slice(1))]; }"""


def ask(page, question):
    """Ask *question*; give what is said, and the addresses of the hits, in order."""
    return page.evaluate(ASK, question)


def type_in(page, question):
    """Type *question*, press Enter, and wait for the answer."""
    page.get_by_role("searchbox", name="Sök bland inläggen").fill(question)
    page.keyboard.press("Enter")
    wait(page)


def wait(page):
    """Wait until the search has answered."""
    expect(page.get_by_role("status")).not_to_have_text("Söker …")


def said(page):
    """Give what a screen reader is told."""
    return page.get_by_role("status").text_content()


def found(page):
    """Give the addresses of the hits, in order."""
    links = page.locator(".search-results h2 a")
    return links.evaluate_all("all => all.map(one => one.pathname.slice(1))")
