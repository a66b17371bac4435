"""Series, successors and tables of contents, as the director writes them."""

from bs4 import BeautifulSoup

from tests.sites import build, write

FOUR = "\n\n".join(f"## Rubrik {n}\n\nText." for n in range(1, 5))


def soup(output, path):
    return BeautifulSoup((output / path / "index.html").read_text("utf-8"), "html.parser")


def test_ways_from_a_post(tmp_path):
    """Part two of a series, old, with a newer post named, four headings and one like it beside."""
    content = write(tmp_path / "content", {
        "inlagg/noll.md": "Titel: Noll\nDatum: 2015-01-01\nEtiketter: Tillit\n\nA.",
        "inlagg/ett.md": "Titel: Ett\nDatum: 2016-01-01\nEtiketter: Tillit\nSerie: Skottland\n\n",
        "inlagg/tva.md": "Titel: Två\nDatum: 2016-02-01\nEtiketter: Tillit\nSerie: Skottland\n"
                         f"Nyare: ny.md\n\n{FOUR}",
        "inlagg/ny.md": "Titel: Det nya\nDatum: 2026-01-01\n\nB.",
    })  # fmt: skip
    page = soup(build(content, tmp_path / "output"), "2016/tva").main

    assert "Inlägget är från 2016." in page.get_text()
    assert page.select_one(".note a")["href"] == "/2026/det-nya/"
    assert "Serie: Skottland, del 2 av 2" in page.get_text()
    assert [a["href"] for a in page.select(".toc a")] == [f"#rubrik-{n}" for n in range(1, 5)]
    assert [a.get_text() for a in page.select("[aria-labelledby=liknande] a")] == ["Noll"]
    assert page.select_one("[aria-labelledby=serie] [aria-current]").get_text() == "Två"
    assert [a["href"] for a in page.select(".share a")] == [
        "mailto:socialforvaltningen@exempelkommun.example?subject=Tv%C3%A5",
        "mailto:?subject=Tv%C3%A5&body=https%3A//blogg.example/2016/tva/",
    ]


def test_a_young_post_says_nothing(tmp_path):
    """A blog of one short post has none of it."""
    content = write(tmp_path / "content", {"inlagg/a.md": "Titel: A\nDatum: 2026-01-01\n\nText."})
    page = soup(build(content, tmp_path / "output"), "2026/a").main

    assert page.select(".note, .toc, nav") == []
