"""The finished page tells where its headings are, and how the text opens."""

import pytest

from tools.desk.editor.beside import opening, places

PAGE = """<!doctype html><html><body><main><h1>Tillit</h1><article><div class="prose">
<p>Pumpen är beställd av en undersköterska i hemtjänsten. Det var i går. Sedan hände inget mer
på länge, och ingen vet riktigt varför det blev så.</p>
<h2 id="forst">Först</h2><p>A</p><h3 id="lag">Lagen om <em>pumpar</em></h3><h2 id="forst_1">
Först</h2></div></article><h2 id="liknande">Liknande inlägg</h2></main></body></html>""".encode()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "A\n\n## Först\n\nB\n\n### Lagen om *pumpar*\n\n## Först\n",
            [(2, "forst"), (6, "lag"), (8, "forst_1")],
            id="all of them",
        ),
        pytest.param(
            "Först\n-----\n\nLagen om pumpar\n===\n", [(0, "forst"), (3, "lag")], id="underlined"
        ),
        pytest.param(
            "```\n## Först\n```\n\n## Lagen om pumpar ##\n", [(4, "lag")], id="not in code"
        ),
        pytest.param(
            "## Ny som sidan inte har\n\n## Först\n", [(2, "forst")], id="one that is too new"
        ),
        pytest.param("Inga rubriker.\n", [], id="none"),
    ],
)
def test_headings_are_paired(body, expected):
    """In order, by their words."""
    assert places(PAGE, body) == expected


def test_how_a_text_opens():
    """As a list would show it; a page without a text opens with nothing."""
    assert opening(PAGE).startswith("Pumpen är beställd av en undersköterska i hemtjänsten.")
    assert opening(b"<p>x</p>") == ""
    assert opening(b"") == ""
    assert places(b"", "## A") == []
