"""
The defects of existing teasers, D1 to D38, each with its right answer.

Where Pelican's own summary was cut after N words, the aim here is N and the window wide
enough for the sentence; *REST* keeps the post going on.
"""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.markup.links import SITE, at_site
from plugins.teaser.settings import TeaserSettings

REST = "Resten av texten fortsätter sedan med fler ord än vad som ryms här."
NB = "\N{NO-BREAK SPACE}"
ON = f"{NB}[…]"

# Each: the defect, the aim and window, the HTML, the teaser's HTML.
WORDS = [
    (
        "D1 an abbreviation is not cut",
        (6, 3, 12),
        f"<p>Vi satsar på sociala insatser, t.ex. hemtjänst och boendestöd. {REST}</p>",
        f"<p>Vi satsar på sociala insatser, t.ex. hemtjänst och boendestöd.{ON}</p>",
    ),
    (
        "D2 an abbreviation is one word",
        (7, 7, 7),
        f"<p>Vi gör bl.a. m.m. o.s.v. t.ex. detta. {REST}</p>",
        f"<p>Vi gör bl.a. m.m. o.s.v. t.ex. detta.{ON}</p>",
    ),
    (
        "D3 a time is not cut",
        (4, 2, 8),
        f"<p>Mötet börjar kl. 9.30 i Stadshuset. {REST}</p>",
        f"<p>Mötet börjar kl. 9.30 i Stadshuset.{ON}</p>",
    ),
    (
        "D3 a time is not cut between words either",
        (3, 2, 4),
        f"<p>Mötet börjar kl. 9.30 för alla som vill komma dit och lyssna på oss. {REST}</p>",
        f"<p>Mötet börjar{ON}</p>",
    ),
    (
        "D4 a decimal is one word and has its unit",
        (4, 3, 5),
        f"<p>Sjukfrånvaron sjönk med 3,5 procent i hela förvaltningen under hela året. {REST}</p>",
        f"<p>Sjukfrånvaron sjönk med 3,5 procent{ON}</p>",
    ),
    (
        "D5 a reference is whole",
        (2, 1, 3),
        f"<p>Enligt prop. 2016/17:50 ska forskningen stärkas i hela landet i år. {REST}</p>",
        f"<p>Enligt prop. 2016/17:50{ON}</p>",
    ),
    (
        "D6 a phone number is whole",
        (3, 2, 4),
        f"<p>Ring 040-34 10 00 så svarar vi på alla frågor du har. {REST}</p>",
        f"<p>Ring 040-34 10 00{ON}</p>",
    ),
    (
        "D7 an ending after a colon is part of the word",
        (3, 3, 3),
        f"<p>Vi läser EU:s dom om barnets rätt i dag på mötet här. {REST}</p>",
        f"<p>Vi läser EU:s{ON}</p>",
    ),
    (
        "D8 a quotation is closed",
        (3, 2, 8),
        f"<p>”Vi måste våga”, sa hon till oss. {REST}</p>",
        f"<p>”Vi måste våga”, sa hon till oss.{ON}</p>",
    ),
    (
        "D8 also when the cut must fall inside it",
        (3, 3, 3),
        f"<p>”Vi måste våga tro på varandra också när det blåser”, sa hon. {REST}</p>",
        f"<p>”Vi måste våga”{ON}</p>",
    ),
    (
        "D9 brackets are balanced",
        (3, 2, 4),
        f"<p>Vi kom fram (efter ett långt möte) till ett beslut om allt detta. {REST}</p>",
        f"<p>Vi kom fram{ON}</p>",
    ),
    (
        "D10 a question keeps its mark",
        (3, 2, 4),
        f"<p>Vad händer nu? Ingen vet. {REST}</p>",
        f"<p>Vad händer nu?{ON}</p>",
    ),
    (
        "D11 a sentence keeps its stop",
        (3, 2, 4),
        f"<p>Det blev beslut. Äldre får mer hjälp. {REST}</p>",
        f"<p>Det blev beslut.{ON}</p>",
    ),
    (
        "D12 a whole text is left alone",
        (3, 2, 4),
        "<p>Tre korta ord.</p>",
        "<p>Tre korta ord.</p>",
    ),
    (
        "D26 an ampersand is a letter",
        (3, 3, 3),
        f"<p>Forskning och R&amp;D är inte alltid samma sak i en kommun. {REST}</p>",
        f"<p>Forskning och R&amp;D{ON}</p>",
    ),
    (
        "D27 a decomposed letter keeps its ring",
        (1, 1, 2),
        f"<p>Va\u030ard. {REST}</p>",
        f"<p>Vård.{ON}</p>",
    ),
    (
        "D28 a link is whole or none",
        (2, 2, 2),
        f'<p><a href="/x">Socialstyrelsens nya riktlinjer för vård</a> är här nu. {REST}</p>',
        f"<p>Socialstyrelsens nya{ON}</p>",
    ),
    (
        "D29 an emoji is a word",
        (5, 5, 5),
        f"<p>Heja 👩‍👩‍👧 Malmö ❤️ idag. {REST}</p>",
        f"<p>Heja 👩‍👩‍👧 Malmö ❤️ idag.{ON}</p>",
    ),
    (
        "D36 a paragraph's end is better than a word of the next",
        (8, 4, 12),
        f"<p>Det här är ett stycke med sju ord.</p><p>Nästa stycke säger mer än så. {REST}</p>",
        f"<p>Det här är ett stycke med sju ord.{ON}</p>",
    ),
]

# Each: the defect, the HTML, the teaser's HTML with the default settings.
MARKUP = [
    (
        "D14 a footnote's mark and list are gone",
        '<p>Enligt lagen<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>'
        '<div class="footnote"><ol><li id="fn:1"><p>Not.</p></li></ol></div>',
        "<p>Enligt lagen.</p>",
    ),
    ("D15 no ids", '<p id="a">Text <em id="b">här</em>.</p>', "<p>Text <em>här</em>.</p>"),
    ("D16 no headings", '<h2 id="bakgrund">Bakgrund</h2><p>Text.</p>', "<p>Text.</p>"),
    ("D17 no heading last", "<p>Text.</p><h2>Nästa steg</h2>", "<p>Text.</p>"),
    (
        "D18 no table of contents",
        '<div class="toc"><ul><li><a href="#a">A</a></li></ul></div><p>Text.</p>',
        "<p>Text.</p>",
    ),
    ("D19 no tables", "<p>Text.</p><table><tr><td>1</td></tr></table>", "<p>Text.</p>"),
    ("D21 no code", "<pre><code>kod()</code></pre><p>Text.</p>", "<p>Text.</p>"),
    (
        "D22 no pictures",
        '<p><img src="a.jpg" alt="Hus"></p><figure><img src="b.jpg"><figcaption>B</figcaption>'
        "</figure><p>Text.</p>",
        "<p>Text.</p>",
    ),
    ("D23 no scripts", "<script>var a = 1; let b</script><p>Text.</p>", "<p>Text.</p>"),
    (
        "D24 no embeds, comments or folded text",
        '<iframe src="x"></iframe><!-- not --><details><summary>Mer</summary>Dolt</details>'
        "<p>Text.</p>",
        "<p>Text.</p>",
    ),
    ("D25 valid elements only", "<p>vår<wbr>supersatsning</p>", "<p>vårsupersatsning</p>"),
    ("D30 a paragraph with a class", '<p class="ingress">Text.</p>', "<p>Text.</p>"),
    ("D31 only a list", "<ul><li>Ett</li></ul>", "<ul><li>Ett</li></ul>"),
    (
        "D32 a quotation keeps its wrapper",
        "<blockquote><p>Citat.</p></blockquote><p>Text.</p>",
        "<blockquote><p>Citat.</p></blockquote>\n<p>Text.</p>",
    ),
    (
        "D33 blocks in their order",
        "<p>Vi har tre mål:</p><ul><li>Mod</li><li>Ro</li></ul><p>Det är bra.</p>",
        "<p>Vi har tre mål:</p>\n<ul><li>Mod</li><li>Ro</li></ul>\n<p>Det är bra.</p>",
    ),
    ("D34 capital tags", "<P>Ett.</P><P>Två.</P>", "<p>Ett.</p>\n<p>Två.</p>"),
    ("D35 the writer's mark", f"<p>Ett.</p><!-- more --><p>{REST}</p>", f"<p>Ett.{ON}</p>"),
    (
        "D37 no permalink",
        '<p>Text.<a class="headerlink" href="#x" title="Länk hit">¶</a></p>',
        "<p>Text.</p>",
    ),
]


@pytest.mark.parametrize(
    ("window", "html", "expected"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS]
)
def test_where_it_is_cut(window, html, expected):
    """Each cut that others make wrong is made right."""
    words, shortest, longest = window
    settings = TeaserSettings(words=words, min_words=shortest, max_words=longest)

    assert make_teaser(html, settings=settings).html == expected


@pytest.mark.parametrize(
    ("html", "expected"), [case[1:] for case in MARKUP], ids=[case[0] for case in MARKUP]
)
def test_what_it_holds(html, expected):
    """Each kind of markup that others let through or lose is treated right."""
    assert make_teaser(html).html == expected


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [(" […]", f"Det blev beslut.{ON}"), ("…", "Det blev beslut.…"), ("", "Det blev beslut.")],
)
def test_d13_the_suffix_is_a_setting(suffix, expected):
    """D13: a leading space does not break, and an empty suffix leaves nothing."""
    settings = TeaserSettings(words=3, min_words=2, max_words=4, suffix=suffix)

    assert make_teaser(f"<p>Det blev beslut. {REST}</p>", settings=settings).text == expected


def test_d20_a_list_is_cut_between_items():
    """D20: an item is whole, or it is not there."""
    html = (
        "<p>Tre saker lärde vi oss på resan till Skottland:</p><ol>"
        "<li>Att våga fråga barnen vad de själva vill.</li>"
        "<li>Att låta en enda person hålla i alla trådarna.</li>"
        "<li>Att aldrig låta en blankett bestämma vem som får hjälp av oss.</li></ol>"
    )

    assert make_teaser(html).html == (
        "<p>Tre saker lärde vi oss på resan till Skottland:</p>\n"
        f"<ol><li>Att våga fråga barnen vad de själva vill.{ON}</li></ol>"
    )


def test_d38_links_are_resolved():
    """D38: nothing relative to the post is left, and Pelican's placeholders are resolved."""
    html = '<p><a href="b.html">a</a> <a href="#c">b</a> <a href="{filename}d.md">c</a></p>'
    teaser = make_teaser(html, base=f"{SITE}/2017/tillit/")

    def resolve(html, siteurl):
        return html.replace("{filename}d.md", f"{siteurl}/2016/d/")

    assert at_site(teaser.html, resolve, "https://example.se") == (
        '<p><a href="https://example.se/2017/tillit/b.html">a</a> '
        '<a href="https://example.se/2017/tillit/#c">b</a> '
        '<a href="https://example.se/2016/d/">c</a></p>'
    )
