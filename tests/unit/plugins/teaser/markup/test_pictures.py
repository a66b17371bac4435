"""Pictures in the middle of a sentence."""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

REST = "<p>Resten av texten fortsätter sedan med fler ord än vad som ryms här i listan.</p>"

# Each: what it shows, the paragraph, its words in the teaser.
PICTURES = [
    ("at the beginning", "<img src=x alt=Torget> Vi var där.", "Vi var där."),
    ("after a sentence", "Det var fint. <img src=x alt=Sol> Vi var där.",
     "Det var fint. Vi var där."),
    ("after a colon", "Se bilden: <img src=x alt=Bro> Vi var där.", "Se bilden: Vi var där."),
    ("at the end, after a sentence", "Vi var där. <img src=x alt=Torget>", "Vi var där."),
    ("on a line of its own", "Vi gick till torget\n<img src=x alt=Torget>\noch drack kaffe.",
     "Vi gick till torget och drack kaffe."),
    ("after a break", "Vi gick hem.<br>\n<img src=x alt=Hem><br>\nDet var kallt.",
     "Vi gick hem. Det var kallt."),
    ("decoration", "Bra jobbat <img src=x alt=''> i dag.", "Bra jobbat i dag."),
    ("decoration before a stop", "Bra jobbat <img src=x alt=''>. Tack.", "Bra jobbat. Tack."),
    ("before a stop", "En hund och en <img src=x alt=katt>. Tack.", "En hund och en katt. Tack."),
    ("before a comma", "Först en <img src=x alt=hund>, sedan två.", "Först en hund, sedan två."),
    ("two of them", "En <img src=x alt=hund> och en <img src=y alt=katt>. Tack.",
     "En hund och en katt. Tack."),
    ("after a verb", "Här ser du <img src=x alt=bron>. Tack.", "Här ser du bron. Tack."),
    ("without words after en", "Vi fick en <img src=x alt=''>. Tack.", "Vi fick en bild. Tack."),
    ("without words after vår", "Det är vår <img src=x> här.", "Det är vår bild här."),
    ("in a link", "Tryck på <a href='/x/'><img src=x alt=knappen></a>. Tack.",
     "Tryck på knappen. Tack."),
    ("in several sizes", "En <picture><source srcset=y><img src=x alt=hund></picture>. Tack.",
     "En hund. Tack."),
    ("a drawing", "En <svg aria-label=hund><path/></svg>. Tack.", "En hund. Tack."),
    ("a drawing with a title", "En <svg><title>hund</title></svg>. Tack.", "En hund. Tack."),
    ("without space before", "En bil(<img src=x alt=röd>). Tack.", "En bil(röd). Tack."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "words"), [case[1:] for case in PICTURES], ids=[case[0] for case in PICTURES]
)
def test_a_picture(paragraph, words):
    """It leaves no hole, and no words where the sentence is whole without them."""
    teaser = make_teaser(f"<p>{paragraph}</p>{REST}", settings=TeaserSettings(words=3))

    assert teaser.text.startswith(words)


def test_style_words_counts_as_wordpress_does():
    """A picture is no word there."""
    settings = TeaserSettings(style="words", words=4)
    teaser = make_teaser(
        f"<p>En <img src=x alt=hund> och två katter.</p>{REST}", settings=settings
    )

    assert teaser.text.startswith("En och två katter.")


def test_its_words_keep_their_emphasis_and_link():
    """They stand where the picture stood."""
    html = f"<p>Tryck på <a href='/x/'><img src=x alt='a < b'></a> nu.</p>{REST}"

    assert make_teaser(html).html.startswith('<p>Tryck på <a href="/x/">a &lt; b</a> nu.</p>')
