"""The last look for private notes, at the finished text."""

import lxml.html
import pytest

from blog.documents.notes.shown import shown_note
from blog.documents.serialize import inner_html
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the HTML, what is told.
SHOWN = [
    ("words", "<p>Vi bygger om! – Nej. 5 &lt; 6</p>", ""),
    ("code", "<p><code>&lt;!-- n --&gt;</code></p><pre>&lt;!-- n --&gt;</pre>", ""),
    ("signs on two sides of code", "<p>&lt;<code>x</code>!-- n</p>", ""),
    ("in words", "<p>A &lt;!-- n --&gt; B</p>", "<!-- n --> B"),
    ("with dashes", "<p>A &lt;!– n –&gt;</p>", "<!– n –>"),
    ("over elements", "<p>&lt;<em>!</em>-- n</p>", "<!-- n"),
    ("after code", "<p><code>x</code> &lt;!-- n</p>", "<!-- n"),
    ("in an alternative text", '<img alt="A &lt;!-- n --&gt;">', "<!-- n -->"),
    ("in a title on code", '<code title="&lt;!-- n">x</code>', "<!-- n"),
    ("as a reference to a reference", "<p>&amp;lt;!-- n</p>", "<!-- n"),
]


@pytest.mark.parametrize(("html", "told"), **cases(SHOWN))
def test_shown_notes(html, told):
    """Whatever came through Markdown is seen where a reader would see it."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")

    assert shown_note(root, inner_html(root)) == told
