"""Codes of other programs in a text."""

import pytest

from blog.documents.foreign_codes import foreign_codes
from tests.growth import grows_evenly
from tests.unit.blog.documents.texts import cases, post, read, said

QUIET = [
    ("a link", "[ord](https://exempel.se)"),
    ("a link by reference", "[ord][video]\n\n[video]: https://exempel.se"),
    ("a short link by reference", "Se [video].\n\n[video]: https://exempel.se"),
    ("a picture", "![En bro](/bilder/bro.svg)"),
    ("a footnote", "Text.[^1]\n\n[^1]: Källan."),
    ("a link with a number in brackets", "Text [[1]](https://exempel.se)"),
    ("an abbreviation", "*[LSS]: Lagen om stöd"),
    ("words in brackets", "Han sade [ohörbart] och gick [sic] … [red. anm.]"),
    ("an omission", "Hon sade […] och [...] gick."),
    ("the site's own table of contents", "[TOC]\n\n## A"),
    ("things to do", "- [ ] mjölk\n- [x] bröd"),
    ("a definition", "Tillit\n:   Att räkna med andra."),
    ("an id", "## Rubrik {#rubrik}\n\nText {: .klass}"),
    ("a clock", "Vi ses 12:30:45 i rum b:c:d, S:t:a."),
    ("per cent", "50 %% av 100 %% är hälften."),
    ("braces in words", "Mängden {a, b} och {c}."),
    ("three colons", "Så här: ::: och så ::"),
    ("shouts", "Hör upp!!! Va??? Så är det."),
    ("dots first on a line", ".. och så vidare."),
    ("a code span", "Skriv `{{ page.title }}` eller `[gallery]`."),
    ("a code span over a line", "Skriv `[gallery\nids=1]` så."),
    ("a fence", "~~~~\n{{< youtube x >}}\n~~~~"),
    ("a fence within a longer one", "````\n```\n[[x]]\n```\n````"),
    ("a fence without an end", "```\n[[x]]\n"),
    ("an indented block", "Så här:\n\n    {% include a %}\n\nText."),
    ("HTML code", "<pre>{{ x }}</pre> och <code>[[x]]</code>"),
    ("a private note", "<!-- [caption id=1] -->"),
]

# Each case: what it shows, the text, the kind's name, the code.
CODES = [
    ("a caption", '[caption id="a" width="300"]Torget[/caption]', "från WordPress",
     '[caption id="a" width="300"]'),
    ("a gallery", 'Se [gallery ids="1,2,3"] här.', "från WordPress", '[gallery ids="1,2,3"]'),
    ("a gallery without more", "[gallery]", "från WordPress", "[gallery]"),
    ("one of a theme's own", '[FIGURE src=/a.png class="right" caption="På torget."]',
     "från WordPress", '[FIGURE src=/a.png class="right" caption="På torget."]'),
    ("a page builder", "[vc_row][vc_column]Text[/vc_column][/vc_row]", "från WordPress",
     "[vc_row]"),
    ("only its end", "Text.[/caption]", "från WordPress", "[/caption]"),
    ("quotation marks from a word processor", "[embed src=”https://a.se”]", "från WordPress",
     "[embed src=”https://a.se”]"),
    ("a contact form", '[contact-form-7 id="12" title="Skriv"]', "från WordPress",
     '[contact-form-7 id="12" title="Skriv"]'),
    ("a film", '{{< youtube id="abc" title="Dagen" >}}', "från Hugo",
     '{{< youtube id="abc" title="Dagen" >}}'),
    ("a film without spaces", "{{<youtube abc>}}", "från Hugo", "{{<youtube abc>}}"),
    ("a note", "{{% notice tip %}}", "från Hugo", "{{% notice tip %}}"),
    ("an include", '{% include figur.html src="a.png" %}', "från Jekyll eller Liquid",
     '{% include figur.html src="a.png" %}'),
    ("a loop", "{%- for x in y -%}", "från Jekyll eller Liquid", "{%- for x in y -%}"),
    ("a variable", "Läs {{ page.title }} nu.", "från en sidmall", "{{ page.title }}"),
    ("a condition of Ghost", "{{#if x}}", "från en sidmall", "{{#if x}}"),
    ("a wiki's template", "{{Mall|namn=a}}", "från en sidmall", "{{Mall|namn=a}}"),
    ("Ruby", "<%= image_tag x %>", "från en sidmall", "<%= image_tag x %>"),
    ("PHP", "<?php echo $x; ?>", "från en sidmall", "<?php echo $x; ?>"),
    ("a wiki link", "Se [[Tillit]].", "från Obsidian eller en wiki", "[[Tillit]]"),
    ("a wiki link with words", "[[Tillit|om tillit]]", "från Obsidian eller en wiki",
     "[[Tillit|om tillit]]"),
    ("a wiki picture", "![[torget.png|300]]", "från Obsidian eller en wiki",
     "![[torget.png|300]]"),
    ("a box", ":::note\nObs.\n:::", "för en ruta", ":::note"),
    ("a box of pandoc's", "::: {.callout-note}\nObs.\n:::", "för en ruta", "::: {.callout-note}"),
    ("a box of MkDocs'", '!!! note "Obs"\n    Text.', "för en ruta", '!!! note "Obs"'),
    ("a box in a quotation", "> [!NOTE]\n> Obs.", "för en ruta", "> [!NOTE]"),
    ("BBCode", "Ett [b]fett[/b] ord.", "för formatering (BBCode)", "[b]fett[/b]"),
    ("a link in BBCode", "[url=https://a.se]ord[/url]", "för formatering (BBCode)",
     "[url=https://a.se]ord[/url]"),
    ("a directive", ".. image:: a.png", "från reStructuredText", ".. image:: a.png"),
    ("Joomla", "{youtube}abc{/youtube}", "från Joomla eller Drupal", "{youtube}abc{/youtube}"),
    ("Drupal", "[node:title]", "från Joomla eller Drupal", "[node:title]"),
    ("MDX", "import Film from './film'\n\nText.", "från MDX", "import Film from './film'"),
    ("a smiley", "Bra :smile: jobbat.", "för en smiley", ":smile:"),
]  # fmt: skip

NOTES = [
    ("Obsidian", "Text %% ring Anna %% mer.", "%% ring Anna %%"),
    ("Obsidian, without spaces", "%%ring Anna%%", "%%ring Anna%%"),
    ("Obsidian, over lines", "%%\nring Anna\n%%", "%%"),
    ("Liquid", "{% comment %}ring Anna{% endcomment %}", "{% comment %}ring Anna{% endcomment %}"),
    ("Jinja", "{# ring Anna #}", "{# ring Anna #}"),
    ("Hugo", "{{/* ring Anna */}}", "{{/* ring Anna */}}"),
    ("Handlebars", "{{!-- ring Anna --}}", "{{!-- ring Anna --}}"),
    ("MDX", "{/* ring Anna */}", "{/* ring Anna */}"),
    ("kramdown", "{::comment}\nring Anna\n{:/comment}", "{::comment}"),
]


@pytest.mark.parametrize("body", [body for _, body in QUIET], ids=[name for name, _ in QUIET])
def test_quiet(body):
    """What this site understands, and what stands in code, is no foreign code."""
    assert list(foreign_codes(body)) == []


@pytest.mark.parametrize(("body", "name", "written"), **cases(CODES))
def test_codes(body, name, written):
    """Each kind is seen, and quoted as it was typed."""
    [code] = foreign_codes(f"Ett stycke.\n\n{body}\n")

    assert (code.kind.name, code.written, code.line) == (name, written, 3)
    assert not code.kind.hides


@pytest.mark.parametrize(("body", "written"), **cases(NOTES))
def test_notes(body, written):
    """What another program keeps from its readers stops the build: here they would read it."""
    [code] = foreign_codes(body)
    [finding] = read(post(body=body)).findings

    assert (code.written, code.kind.hides) == (written, True)
    assert (finding.rule, finding.level.value, finding.line) == ("kortkod", "fel", 4)


def test_one_warning_a_kind():
    """The first of each kind is told, on its line."""
    body = "[gallery]\n\n{{< a >}} [caption id=1]x[/caption]\n\n{{< b >}}\n\n[[c]]"

    assert said(read(post(body=body)).findings) == [
        ("content/inlagg/2018/x.md:4",
         "”[gallery]” är en kod från WordPress, och visas som text på sidan.",
         "kortkod", "anmärkning"),
        ("content/inlagg/2018/x.md:6",
         "”{{< a >}}” är en kod från Hugo, och visas som text på sidan.",
         "kortkod", "anmärkning"),
        ("content/inlagg/2018/x.md:10",
         "”[[c]]” är en kod från Obsidian eller en wiki, och visas som text på sidan.",
         "kortkod", "anmärkning"),
    ]  # fmt: skip


LONG = [
    "[caption ",
    "{{ ",
    "%% ",
    "`a ",
    "<pre ",
    ":a",
    "[b]",
    "{a} ",
    "[a b=c ",
    "<%",
    "[[",
    "{% ",
]


@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_the_text(piece):
    """Twice as many codes without an end take about twice the time."""
    assert grows_evenly(lambda count: list(foreign_codes(piece * count)), 5_000)
