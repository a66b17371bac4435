"""Texts as WordPress shows them: paragraphs, blocks, shortcodes."""

import pytest

from blog.manuscript.canonical import canonical
from tools.wordpress.export.library import Library, Media
from tools.wordpress.render.html import inner
from tools.wordpress.render.source import SourceRenderer

BRO = Media(
    "501", "2017/03/bro.png", "/wp-content/uploads/2017/03/bro.png", "En bro", "Bro", "Bron"
)
LIBRARY = Library({"501": BRO}, {BRO.path: BRO}, frozenset({"gamla.example"}))


def rendered(content, attached=(), reusable=None):
    return SourceRenderer(LIBRARY, reusable or {}).render(content, attached)


def shows(content, html, **more):
    """Say whether *content* is shown as *html*."""
    return canonical(inner(rendered(content, **more).body)) == canonical(html)


PARAGRAPHS = {
    "a blank line": ("Ett.\n\nTvå.", "<p>Ett.</p><p>Två.</p>"),
    "a line break": ("Ett.\nTvå.", "<p>Ett.<br>Två.</p>"),
    "several blank lines": ("Ett.\n\n \n\nTvå.", "<p>Ett.</p><p>Två.</p>"),
    "around a list": ("Före:\n<ul>\n<li>a</li>\n</ul>\nEfter.",
                      "<p>Före:</p><ul><li>a</li></ul><p>Efter.</p>"),
    "in a quotation": ("<blockquote>Ett.\n\nTvå.</blockquote>",
                       "<blockquote><p>Ett.</p><p>Två.</p></blockquote>"),
    "one line in a quotation": ("<blockquote>Ett.</blockquote>",
                                "<blockquote><p>Ett.</p></blockquote>"),
    "around a heading": ("<h2>A</h2>\nText.", "<h2>A</h2><p>Text.</p>"),
    "a paragraph already": ("<p>Ett.</p>\n\nTvå.", "<p>Ett.</p><p>Två.</p>"),
    "emphasis over a blank line": ("<em>Ett</em>\n\nTvå.", "<p><em>Ett</em></p><p>Två.</p>"),
    "code": ("Före\n\n<pre>a\n\n  b</pre>\n\nEfter", "<p>Före</p><pre>a\n\n  b</pre><p>Efter</p>"),
    "two breaks": ("Ett.<br><br>Två.", "<p>Ett.</p><p>Två.</p>"),
    "a table": ("<table>\n<tr>\n<td>a</td>\n</tr>\n</table>",
                "<table><tr><td>a</td></tr></table>"),
    "more": ("Ett.\n\n<!--more-->\n\nTvå.", "<p>Ett.</p><p>Två.</p>"),
    "more in a paragraph": ("Ett.<!--more Läs mer-->Två.", "<p>Ett.</p><p>Två.</p>"),
    "another page": ("Ett.\n<!--nextpage-->\nTvå.", "<p>Ett.</p><p>Två.</p>"),
    "a comment": ("Ett<!-- minns --> och två.", "<p>Ett och två.</p>"),
    "hyphens": ("ett--två och <code>a--b</code>", "<p>ett–två och <code>a--b</code></p>"),
    "a drawn sign": ('Glad <img src="https://s.w.org/1f642.svg" alt="🙂" class="emoji">!',
                     "<p>Glad 🙂!</p>"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("content", "html"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs(content, html):
    """Blank lines part paragraphs, breaks are shown, and neither means anything by a block."""
    assert shows(content, html)


FIGURE = (
    '<figure><img src="/wp-content/uploads/2017/03/bro.png" alt="En bro">'
    "<figcaption>Bron</figcaption></figure>"
)
IMG = '<img src="/a.jpg" alt="A">'
CODES = {
    "no code": ("Så [sic] är det [1] [...].", "<p>Så [sic] är det [1] [...].</p>"),
    "an escaped one": ("[[gallery]]", "<p>[gallery]</p>"),
    "a caption": (f'[caption id="x" width="300"]{IMG} Ord <em>här</em>.[/caption]',
                  f"<figure>{IMG}<figcaption>Ord <em>här</em>.</figcaption></figure>"),
    "a caption of old": (f'[caption caption="Ord."]{IMG}[/caption]',
                         f"<figure>{IMG}<figcaption>Ord.</figcaption></figure>"),
    "a gallery": ('[gallery ids="501"]', FIGURE),
    "a gallery without pictures": ('[gallery ids="999"]',
                                   '<p><code>[gallery ids="999"]</code></p>'),
    "embed": ("[embed]https://youtu.be/x[/embed]",
              '<p><a href="https://youtu.be/x">https://youtu.be/x</a></p>'),
    "youtube": ("[youtube https://youtu.be/x]",
                '<p><a href="https://youtu.be/x">https://youtu.be/x</a></p>'),
    "an address alone": ("Se:\n\nhttps://youtu.be/x\n\nBra.",
                         '<p>Se:</p><p><a href="https://youtu.be/x">x</a></p><p>Bra.</p>'
                         .replace(">x<", ">https://youtu.be/x<")),
    "a sound": ('[audio src="/a.mp3"]', '<audio controls src="/a.mp3"></audio>'),
    "unknown": ('a [minkod färg="röd"] b', '<p>a <code>[minkod färg="röd"]</code> b</p>'),
    "unknown around words": ('[knapp lank="/x"]Tryck <b>här</b>[/knapp]',
                             '<p><code>[knapp lank="/x"]</code>Tryck <b>här</b>'
                             "<code>[/knapp]</code></p>"),
    "in code": ("<pre>[gallery]</pre>", "<pre>[gallery]</pre>"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "html"), CODES.values(), ids=CODES)
def test_shortcodes(content, html):
    """Those of the core are shown, unknown ones stand as they are, and brackets are brackets."""
    assert shows(content, html)


def test_a_gallery_without_a_list():
    """It shows the pictures that belong to the text."""
    assert shows("[gallery]", FIGURE, attached=(BRO,))


def block(name, inside="", attributes=""):
    return f"<!-- wp:{name} {attributes}-->\n{inside}\n<!-- /wp:{name} -->\n\n"


BLOCKS = {
    "paragraphs": (block("paragraph", "<p>Ett.</p>") + block("paragraph", "<p>Två.</p>"),
                   "<p>Ett.</p><p>Två.</p>"),
    "no paragraphs are made": (block("paragraph", "<p>Ett\n\ntvå</p>"), "<p>Ett två</p>"),
    "columns": (block("columns", "<div>" + block("column", "<div>" + block("paragraph", "<p>A</p>")
                + "</div>") + "</div>"), "<p>A</p>"),
    "classic in between": ("Ett.\n\nTvå." + block("paragraph", "<p>Tre.</p>"),
                           "<p>Ett.</p><p>Två.</p><p>Tre.</p>"),
    "an embed": (block("embed", "<figure><div>\nhttps://youtu.be/x\n</div></figure>",
                       '{"url":"https://youtu.be/x"} '),
                 '<p><a href="https://youtu.be/x">https://youtu.be/x</a></p>'),
    "a shortcode": (block("shortcode", "[gallery ids='501']"), FIGURE),
    "what shows other parts": ("<!-- wp:latest-posts /-->" + block("paragraph", "<p>A</p>"),
                               "<p>A</p>"),
    "a block of a plugin": (block("annat/ruta", "<div><p>Ord.</p></div>"), "<p>Ord.</p>"),
    "a block without an end": ("<!-- wp:paragraph -->\n<p>A</p>", "<p>A</p>"),
    "an end without a block": ("<p>A</p>\n<!-- /wp:paragraph -->", "<p>A</p>"),
    "attributes that are no JSON": (block("paragraph", "<p>A</p>", "{x} "), "<p>A</p>"),
    "space between": (block("spacer", '<div style="height:50px"></div>'), ""),
}  # fmt: skip


@pytest.mark.parametrize(("content", "html"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(content, html):
    """What the blocks hold is shown; their comments and those of other parts are not."""
    found = rendered(content).body
    for wrapper in list(found.iter("div")):
        wrapper.drop_tag()

    assert canonical(inner(found)) == canonical(html)


def test_reusable_blocks():
    """They stand in their place, and one that holds itself ends."""
    ref = '<!-- wp:block {"ref":7} /-->'

    assert shows(ref, "<p>A</p>", reusable={"7": block("paragraph", "<p>A</p>")})
    assert shows(ref, "<p>A</p>", reusable={"7": block("paragraph", "<p>A</p>") + ref})
    assert rendered(ref).gone == ("block",)


def test_footnotes():
    """Their words are kept beside the text, and stand where WordPress shows them."""
    content = (
        block("paragraph", '<p>A<sup><a href="#x">1</a></sup></p>') + "<!-- wp:footnotes /-->"
    )
    found = SourceRenderer(LIBRARY).render(
        content, notes='[{"content":"<em>Källa</em>","id":"x"}]'
    )

    assert canonical(inner(found.body)) == canonical(
        '<p>A<sup><a href="#x">1</a></sup></p><ol><li><em>Källa</em></li></ol>'
    )
    assert shows(content, '<p>A<sup><a href="#x">1</a></sup></p>')


def test_what_is_told():
    """Codes and blocks that nobody knows, and what showed other parts of the site."""
    found = rendered('<!-- wp:calendar /--><!-- wp:a/b --><p>[x y="z"]</p><!-- /wp:a/b -->')

    assert (found.unknown_codes, found.unknown_blocks, found.gone) == (
        ("x",), ("a/b",), ("calendar",))  # fmt: skip
