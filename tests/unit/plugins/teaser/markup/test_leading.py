"""What begins a post, but never its teaser."""

import pytest

from plugins.teaser.extract import make_teaser

TEXT = "Vi började dagen tidigt med ett möte om nästa års budget, och sedan gick vi hem."

# Each: what it shows, a first paragraph that the teaser keeps.
KEPT = [
    ("a sentence about photos", "Foto är en hobby som jag delar med många."),
    ("a sentence with a colon", "Bild: vi har många. Dem vill vi visa."),
    ("a sentence that begins with bild", "Bild på väggen har jag alltid gillat."),
    ("words in brackets", "[redigerat i efterhand] Nu är det klart."),
    ("a ticked box", "[x] Det här är klart."),
    ("a link", "<a href='/x/'>Caption</a> är ett engelskt ord."),
    ("a link to another page, in a wiki's way", "[[Ledarskap]] är viktigt för oss alla."),
    ("braces", "{Bygge} pågår hela dagen här."),
    ("a percentage", "100 % av alla svarade på enkäten."),
]

# Each: what it shows, a first paragraph that is left out.
SKIPPED = [
    ("a credit", "Foto: Anna Ek"),
    ("a credit with a stop", "Foto: Anna Ek."),
    ("a credit in italics", "<em>Foto: Anna Ek</em>"),
    ("a credit without a colon", "Foto Anna Ek"),
    ("a credit in brackets", "(Foto: Anna Ek)"),
    ("an agency", "Foto: Anna Ek/Scandinav"),
    ("two credits", "Foto: Anna Ek. Illustration: Bo Al."),
    ("a photographer", "Fotograf: Anna Ek"),
    ("text and photo", "Text &amp; foto: Anna Ek"),
    ("text and photo in words", "Text och bild: Anna Ek"),
    ("copyright", "© Anna Ek 2019"),
    ("a source", "Bild: Pixabay"),
    ("a byline", "Av Anna Ek"),
    ("WordPress, a gallery", '[gallery ids="1,2"]'),
    ("WordPress, a form", '[contact-form-7 id="12" title="Kontakt"]'),
    ("WordPress, a picture", '[caption id="a"]<img src=x alt=y> En bild[/caption]'),
    ("WordPress, a page builder", "[vc_row][vc_column]"),
    ("WordPress, the end of one", "[/vc_column][/vc_row]"),
    ("WordPress, an embed", "[embed]https://exempel.se[/embed]"),
    ("WordPress, a film", "[youtube https://youtu.be/x]"),
    ("Hugo", "{{&lt; figure src=&quot;x.png&quot; &gt;}}"),
    ("Hugo, the other way", "{{% note %}}"),
    ("Jekyll", "{% include bild.html %}"),
    ("a variable", "{{ page.title }}"),
    ("a comment of a template", "{# senare #}"),
    ("Kramdown", "{: .ingress}"),
    ("a table of contents", "[TOC]"),
    ("a wiki's table of contents", "[[_TOC_]]"),
    ("a picture of Obsidian's", "![[bild.png]]"),
    ("two codes", "{% x %} {{ y }}"),
]


@pytest.mark.parametrize("first", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_a_sentence_is_kept(first):
    """It is the beginning of the text, whatever signs it holds."""
    began = first.replace("<a href='/x/'>", "").replace("</a>", "")

    assert make_teaser(f"<p>{first}</p><p>{TEXT}</p>").text.startswith(began)


@pytest.mark.parametrize("first", [case[1] for case in SKIPPED], ids=[case[0] for case in SKIPPED])
def test_codes_and_credits_are_skipped(first):
    """The teaser begins with the text, and a post that has nothing else has none."""
    assert make_teaser(f"<p>{first}</p><p>{TEXT}</p>").text == TEXT
    assert make_teaser(f"<p>{first}</p>").text == ""


BEGUN = [
    ("a code", "{{&lt; figure src=&quot;x&quot; &gt;}} "),
    ("several", "[vc_row][vc_column]"),
    ("a credit on a line of its own", "<em>Foto: Anna Ek</em><br>\n"),
    ("a picture, its credit", "<img src=x alt=y><br>Foto: Anna Ek<br>\n"),
    ("a code before small letters", "{% ikon %} "),
]


@pytest.mark.parametrize("start", [case[1] for case in BEGUN], ids=[case[0] for case in BEGUN])
def test_a_paragraph_goes_on_without_what_it_begins_with(start):
    """Its words are the first, with their emphasis in place."""
    text = TEXT.replace("tidigt", "<b>tidigt</b>")
    teaser = make_teaser(f"<p>{start}{text}</p>")

    assert (teaser.text, teaser.html) == (TEXT, f"<p>{text}</p>")
