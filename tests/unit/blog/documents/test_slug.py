"""From words to addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.slug import MAX_LENGTH, slugify
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

# The blog's posts, with the addresses that others already link to.
TITLES = [
    (
        "Framtidens arbetsplats kräver flexibel tanke",
        "framtidens-arbetsplats-kraver-flexibel-tanke",
    ),
    ("Vem gör jobbet?", "vem-gor-jobbet"),
    ("På den anklagades bänk?", "pa-den-anklagades-bank"),
    ("Skottland igen och igen", "skottland-igen-och-igen"),
    ("Det yttersta skyddet ska vara tillfälligt", "det-yttersta-skyddet-ska-vara-tillfalligt"),
    ("Ta nytta av vilja och kraft", "ta-nytta-av-vilja-och-kraft"),
    ("Att inge hopp", "att-inge-hopp"),
    ("Fem punkter för det hållbara ledarskapet", "fem-punkter-for-det-hallbara-ledarskapet"),
    ("Rundabordssamtal på SABO", "rundabordssamtal-pa-sabo"),
    ("Forska nära verksamheten", "forska-nara-verksamheten"),
    ("Etiskt dilemma ja! Angivare nej!", "etiskt-dilemma-ja-angivare-nej"),
    ("Reflektioner från en stolt socialchef", "reflektioner-fran-en-stolt-socialchef"),
    ("Tillit till professionen", "tillit-till-professionen"),
    ("Utvisning med socialtjänstens hjälp", "utvisning-med-socialtjanstens-hjalp"),
    ("IVO-dag idag", "ivo-dag-idag"),
    ("Peer learning visit", "peer-learning-visit"),
    ("Tillit!", "tillit"),
    ("Bygga murar eller broar?", "bygga-murar-eller-broar"),
    ("Ett spännande möte", "ett-spannande-mote"),
    ("Mitt i allt", "mitt-i-allt"),
    ("TIGeR ger resultat", "tiger-ger-resultat"),
    ("En ny socialtjänstlag – nu börjar vardagen", "en-ny-socialtjanstlag-nu-borjar-vardagen"),
    ("Nära vård börjar hemma", "nara-vard-borjar-hemma"),
    (
        "Ledning, styrning och arbetssätt när pengarna ska räcka",
        "ledning-styrning-och-arbetssatt-nar-pengarna-ska-racka",
    ),
]

# Each case: what it shows, the words, the slug.
SLUGS = [
    ("a slug stays as it is", "mitt-i-allt", "mitt-i-allt"),
    ("digits stay", "2018:47", "2018-47"),
    ("the three Swedish letters", "ÅÄÖ åäö", "aao-aao"),
    ("decomposed letters", "På bänken".replace("å", "a\u030a"), "pa-banken"),
    ("letters from the neighbours", "Ærø søker Łódź", "aero-soker-lodz"),
    ("French accents", "Café à la crème", "cafe-a-la-creme"),
    ("German", "Straße für Müller", "strasse-fur-muller"),
    ("a straight apostrophe joins", "It's me", "its-me"),
    ("a curly apostrophe joins", "Rock ’n’ roll", "rock-n-roll"),
    ("an accent used as an apostrophe", "l´été", "lete"),
    ("quotation marks", '”Tillit” är "ordet"', "tillit-ar-ordet"),
    ("a colon in an ending", "EU:s regler", "eu-s-regler"),
    ("dashes of every kind", "a – b — c‑d", "a-b-c-d"),
    ("a no-break space", "4\u00a0kap.\u00a01\u00a0§ OSL", "4-kap-1-ss-osl"),
    ("a soft hyphen", "social\u00adtjänst", "socialtjanst"),
    ("signs at the ends", "  ?!Vad nu?!  ", "vad-nu"),
    ("an underscore", "tva_ord", "tva-ord"),
    ("a slash and dots are no path", "../etc/passwd", "etc-passwd"),
    ("emoji beside words", "Bra jobbat 👍🏽", "bra-jobbat"),
    ("Greek", "Ελλάδα", "ellada"),
    ("Russian", "Москва", "moskva"),
    ("Arabic has an address too", "مرحبا", "mrhb"),
    ("Chinese has an address too", "北京", "bei-jing"),
    ("a ligature", "ﬁka", "fika"),
    ("a raised digit", "m²", "m2"),
    ("a fraction", "½ tjänst", "1-2-tjanst"),
    ("only emoji", "👍", ""),
    ("only signs", "?!… –", ""),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("title", "slug"), TITLES)
def test_known_titles(title, slug):
    """The addresses of the blog's posts are a promise."""
    assert slugify(title) == slug


@pytest.mark.parametrize(("text", "slug"), **cases(SLUGS))
def test_slugify(text, slug):
    """Every row of the table holds."""
    assert slugify(text) == slug


def test_long_titles_are_cut_between_words():
    """An address ends with a whole word, and is 100 characters at most."""
    assert slugify("socialtjänst " * 20) == "-".join(["socialtjanst"] * 7)


def test_a_word_that_ends_at_the_limit_is_kept():
    """Exactly a hundred characters are not too many."""
    hundred = "a" * 60 + " " + "b" * 39

    assert slugify(hundred) == slugify(f"{hundred} c") == "a" * 60 + "-" + "b" * 39
    assert slugify(f"{hundred}b c") == "a" * 60


def test_one_endless_word_is_cut():
    """A single word longer than an address can be."""
    assert slugify("å" * 150) == "a" * 100


@examples(300)
@given(st.text(st.characters(codec="utf-8")))
def test_every_text_gives_a_safe_slug(text):
    """Letters a–z, digits and single hyphens within; nothing that a path means something by."""
    slug = slugify(text)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= MAX_LENGTH == 100
    assert slugify(slug) == slug
