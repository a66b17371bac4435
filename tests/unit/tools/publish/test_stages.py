"""The order of a change file by file: what is asked for is there before it is asked for."""

import pytest

from tools.publish.stages import Stage, by_stage, stage_of


@pytest.mark.parametrize(
    ("path", "stage"),
    [
        ("bilder/2026/bro.a1b2c3d4.avif", Stage.ASSETS),
        ("tema/stil.a1b2c3d4.css", Stage.ASSETS),
        ("bilder/2026/blankett.pdf", Stage.ASSETS),
        ("2026/ett-inlagg/index.html", Stage.PAGES),
        ("2026/ett-inlagg/index.html.br", Stage.PAGES),
        ("om/index.html", Stage.PAGES),
        ("sida/2/index.html", Stage.LISTS),
        ("etikett/tillit/index.html", Stage.LISTS),
        ("etikett/tillit/sida/2/index.html", Stage.LISTS),
        ("etiketter/index.html", Stage.LISTS),
        ("arkiv/index.html", Stage.LISTS),
        ("2026/index.html", Stage.LISTS),
        ("sok/index.json", Stage.LISTS),
        ("sok/inlagg0.json.gz", Stage.LISTS),
        ("index.html", Stage.FRONT),
        ("index.html.gz", Stage.FRONT),
        ("404.html", Stage.FRONT),
        ("feed.xml", Stage.TABLES),
        ("feed.json", Stage.TABLES),
        ("etikett/tillit/feed.xml", Stage.TABLES),
        ("sitemap.xml.gz", Stage.TABLES),
        ("robots.txt", Stage.TABLES),
        (".htaccess", Stage.TABLES),
        ("_redirects", Stage.TABLES),
        (".well-known/security.txt", Stage.TABLES),
    ],
)
def test_when_a_file_is_changed(path, stage):
    """Each kind of file of the site has its stage."""
    assert stage_of(path) is stage


def test_stages_come_in_turn():
    """Pictures, pages, lists, the front page, feeds."""
    found = by_stage(["feed.xml", "index.html", "om/index.html", "b.png", "a.png"])

    assert found == [
        (Stage.ASSETS, ["a.png", "b.png"]),
        (Stage.PAGES, ["om/index.html"]),
        (Stage.FRONT, ["index.html"]),
        (Stage.TABLES, ["feed.xml"]),
    ]
