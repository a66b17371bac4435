"""A municipality's report, pasted as it is under a title and a date."""

from bs4 import BeautifulSoup

from tests.sites import build, write

REPORT = """Titel: Ledning, styrning och arbetssätt
Datum: 2026-03-02

## Bakgrund
Nämnden beslutade i höstas om en översyn av förvaltningens arbete.
Här är det **viktigaste** i korthet.

### Utgångspunkter
- **Kvalitet före volym.**{br}
  Vi mäter det som betyder något för den enskilde.
- **Tillit till professionen.**{br}
  Beslut fattas nära den det gäller.

- **En ekonomi i balans.**{br}
  Kostnaden får inte öka mer än ramen.

### Åtgärder
1. Färre rapporter
2. Gemensam mottagning
  - för barn
  - för vuxna
3. Kortare möten

## Tidplan

| Steg | När | Vem | Hur |
|------|-----|-----|-----|
| Start | mars | ledningen | möte |

• Uppföljning i juni
• Slutrapport i december
"""


def test_report_becomes_a_right_page(tmp_path):
    """Headings, lists with breaks and blank lines, nested and pasted lists, and a table."""
    text = REPORT.replace("{br}", "  ")  # two spaces that no editor takes away
    content = write(tmp_path / "content", {"inlagg/rapport.md": text})
    output = build(content, tmp_path / "output")
    page = output / "2026/ledning-styrning-och-arbetssatt/index.html"
    body = BeautifulSoup(page.read_text("utf-8"), "html.parser").select_one(".prose")

    assert [(h.name, h.get_text()) for h in body.find_all(["h2", "h3"])] == [
        ("h2", "Bakgrund"), ("h3", "Utgångspunkter"), ("h3", "Åtgärder"), ("h2", "Tidplan"),
    ]  # fmt: skip
    [points, steps, inner, pasted] = body.find_all(["ul", "ol"])
    assert len(points.find_all("li")) == 3
    assert [li.strong.get_text() for li in points.find_all("li")] == [
        "Kvalitet före volym.", "Tillit till professionen.", "En ekonomi i balans.",
    ]  # fmt: skip
    assert len({bool(li.find("p")) for li in points.find_all("li")}) == 1
    assert all(li.find("br") for li in points.find_all("li"))
    assert steps.name == "ol"
    assert len(steps.find_all("li", recursive=False)) == 3
    assert [li.get_text() for li in inner.find_all("li")] == ["för barn", "för vuxna"]
    assert [li.get_text() for li in pasted.find_all("li")] == [
        "Uppföljning i juni", "Slutrapport i december",
    ]  # fmt: skip
    assert [th["scope"] for th in body.table.find_all("th")] == ["col"] * 4
    assert body.table.parent["aria-label"] == "Tabell: Tidplan"
