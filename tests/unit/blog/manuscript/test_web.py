"""A web page's HTML as Markdown, each block checked."""

import runpy

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.markdown.renderer import Renderer
from blog.manuscript.canonical import same
from blog.manuscript.clean import clean_tree
from blog.manuscript.site_html import SiteHtml
from blog.manuscript.web import html_of, to_markdown
from tests.profiles import examples
from tests.sites import ROOT

RENDER = SiteHtml(Renderer(runpy.run_path(str(ROOT / "pelicanconf.py"))["MARKDOWN"]))


def cleaned(html):
    body = lxml.html.document_fromstring(f"<html><body>{html}</body></html>").find("body")
    clean_tree(body, lambda element: None)
    return body


def written(html):
    return to_markdown(cleaned(html), RENDER)


MARKDOWN = {
    "paragraphs": ("<p>Ett</p><p>två</p>", "Ett\n\ntvå"),
    "loose words": ("Ett <b>två</b><p>tre</p>fyra", "Ett **två**\n\ntre\n\nfyra"),
    "emphasis": ("<p><b>a</b> <i>b</i> <del>c</del></p>", "**a** *b* <s>c</s>"),
    "a link": ('<p><a href="/a/" title="t">x</a></p>', "[x](/a/)"),
    "a heading": ("<h2><strong>A</strong></h2><h4>B</h4>", "## A\n\n### B"),
    "a picture": ('<p><img src="/bilder/a.jpg" alt="En bro"></p>', "![En bro](/bilder/a.jpg)"),
    "a caption": ('<figure><img src="/bilder/a.jpg" alt="A">'
                  '<figcaption>Ord.</figcaption></figure>',
                  '![A](/bilder/a.jpg "Ord.")'),
    "a picture that floats": ('<p><img src="/bilder/a.jpg" alt="A" class="alignleft"> Text.</p>',
                              "![A](/bilder/a.jpg)\n\nText."),
    "a gallery": ('<figure><ul><li><figure><img src="/bilder/a.jpg" alt="A"></figure></li>'
                  '<li><figure><img src="/bilder/b.jpg" alt="B"></figure></li></ul></figure>',
                  "![A](/bilder/a.jpg)\n\n![B](/bilder/b.jpg)"),
    "lists": ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "- a\n    1. b\n- c"),
    "a list that begins later": ('<ol start="4"><li>a</li><li>b</li></ol>', "4. a\n5. b"),
    "two lists": ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n<!-- ny lista -->\n\n- b"),
    "a quotation with its source": ("<blockquote><p>a</p><cite>B</cite></blockquote>",
                                    "> a\n>\n> *B*"),
    "code": ("<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```"),
    "code in words": ("<p>kör <code>a_b</code></p>", "kör `a_b`"),
    "a table": ("<table><thead><tr><th>a</th></tr></thead>"
                "<tbody><tr><td>b</td></tr></tbody></table>",
                "| a |\n| --- |\n| b |"),
    "a rule": ("<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"),
    "two breaks": ("<p>a<br><br>b<br></p>", "a\n\nb"),
    "a place": ('<p><a href="#b">till B</a></p><h2 id="b">B</h2>', "[till B](#b)\n\n## B {#b}"),
    "a place within": ('<p><a href="#b">x</a></p><h2><a name="b"></a>B</h2>',
                       "[x](#b)\n\n## B {#b}"),
    "no place": ('<p><a href="#">a</a> <a href="#x">b</a></p><p id="x">c</p>', "a b\n\nc"),
    "names nobody asks for": ('<h2 id="b">B</h2><p id="c">c</p>', "## B\n\nc"),
    "wrappers": ('<div class="x"><div>a</div><div>b</div></div>', "a\n\nb"),
    "signs of Markdown": ("<p>*a* # [b](c) 1. &lt;b&gt;</p>", r"\*a\* # \[b\](c) 1. &lt;b>"),
    "what runs": ('<p onclick="x()">a<script>b</script><a href="javascript:c">d</a></p>', "ad"),
    "a form": ("<form><label>Namn <input></label></form>", "Namn"),
    "a choice": ("<select><option>ett</option><option>två</option></select>", "ett\n\ntvå"),
    "a film that was never closed": ('<p>a</p><video src="/bilder/a.mp4"><p>b</p><p>c</p>',
                                     'a\n\n<video src="/bilder/a.mp4"></video>\n\nb\n\nc'),
    "nothing": ("<p> </p><div></div>", ""),
}  # fmt: skip


@pytest.mark.parametrize(("html", "markdown"), MARKDOWN.values(), ids=MARKDOWN)
def test_what_markdown_can_say(html, markdown):
    """It is written as somebody would write it by hand."""
    found = written(html)

    assert found.markdown.strip() == markdown
    assert found.is_same
    assert set(found.left) <= {"video"}


HTML = {
    "a table with a span": '<table><tr><td colspan="2">a</td></tr>'
                           '<tr><td>b</td><td>c</td></tr></table>',
    "a caption with a link": '<figure><img src="/bilder/a.jpg" alt="A">'
                             '<figcaption>Av <a href="/b/">B</a>.</figcaption></figure>',
    "folded": "<details><summary>a</summary><p>b</p></details>",
    "a film": '<video controls src="/bilder/a.mp4"></video>',
    "a poem with a link": '<pre>a <a href="/b/">b</a>\nc</pre>',
}  # fmt: skip


@pytest.mark.parametrize("html", HTML.values(), ids=HTML)
def test_what_it_cannot(html):
    """It stays clean HTML, is counted, and its neighbours are Markdown all the same."""
    found = written(f"<p>Före <b>x</b></p>{html}<p>Efter <i>y</i></p>")

    assert len(found.left) == 1
    assert found.is_same
    assert found.markdown.startswith("Före **x**\n\n<")
    assert found.markdown.endswith(">\n\nEfter *y*\n")


_WORDS = st.text(st.sampled_from("ab ÅÖ*_#[]()<>&`~\\-+1.!|:\"'=@/{}^$"), min_size=1, max_size=12)
_INLINE = st.recursive(
    _WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inside: st.tuples(
        st.sampled_from(["b", "i", "s", "code", "u", 'a href="/x/"', "sup"]), inside, inside
    ).map(lambda p: f"{p[1]}<{p[0]}>{p[2]}</{p[0].split()[0]}>"),
    max_leaves=4,
)
_BLOCK = st.one_of(
    _INLINE.map("<p>{}</p>".format),
    _INLINE.map("<h2>{}</h2>".format),
    _INLINE.map("<blockquote><p>{}</p></blockquote>".format),
    st.lists(_INLINE, min_size=1, max_size=3).map(
        lambda items: f"<ul>{''.join(f'<li>{each}</li>' for each in items)}</ul>"
    ),
)


@given(st.lists(_BLOCK, min_size=1, max_size=4).map("".join))
@examples(60)
def test_any_text_comes_back(html):
    """Whatever signs and marks a text has, the site shows what it was."""
    expected = "".join(html_of(each) for each in cleaned(html))
    found = written(html)

    assert found.is_same
    assert same(RENDER(found.markdown) if found.markdown else "", expected)
