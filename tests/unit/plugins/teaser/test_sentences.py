"""Where a Swedish sentence ends."""

import pytest

from plugins.teaser.sentences import sentence_ends, sentences
from tests.unit.plugins.teaser.timing import is_linear

# Each text is one single sentence.
ONE = [
    "Vi satsar på t.ex. Malmö och Lund.",
    "Vi satsar på t. ex. Malmö och bl. a. Lund.",
    "Vi satsar på t.\N{NO-BREAK SPACE}ex. Malmö.",
    "Det gäller fr. o. m. Lucia, d. v. s. Evas dag.",
    "Händelsen blev en s.k. Lex Sarah-rapport.",
    "Barn, unga m.fl. ska få stöd.",
    "Svängen t.v. Anna Grip, t.h. Omar Said.",
    "Mötet börjar kl. 9.30 i Stadshuset.",
    "Läs kap. III i boken av A. Strindberg och C.J.L. Almqvist.",
    "Enligt 26 kap. 1 § OSL och 4 kap. SoL gäller prop. 2016/17:50 s. 12 f. i bet. SoU23.",
    "Det sa B.-O. Berg och Sven K. Larsson till Dr. Watson i St. Petersburg.",
    "Den 3. plats vi fick var den 14. i ordningen.",
    "Det kostade 3.500 kr. förra året.",
    "”Ska vi gå?” frågade han.",
    "Vad gör vi nu? undrade jag.",
    "– Kom nu! ropade Eva.",
    "Han läste ”Omtag för omställning. En utvärdering” i helgen.",
    "”Jag är trött. Jag går hem”, sa hon.",
    "Vi gick hem (det var sent. Jag frös) och sov.",
    "Han kom (äntligen!) Malmö till hjälp.",
    "Vi åkte till … Malmö.",
    "Det är min … allra bästa bok.",
    "Slutet gott.Allt gott.",
    "Dagordning: 1. Öppnande 2. Val av justerare 3. Övriga frågor",
    "Vi röstade på Storgatan 5 i\nMalmö.",
    "Heja Malmö! 😀❤️",
    "Vi gick hem. […]",
    "Ingen punkt",
]

# Each text is several sentences, parted by |.
MANY = [
    "Hon kom 2016.| Då började allt.",
    "Det var 2016.| 14 personer kom.",
    "Vi blev 14.| Sedan gick vi.",
    "Hon är ung.| God jul.| Alla var med.| Hon har bil.",
    "Hon köpte en bil.| 2016 sålde hon den.| Se bil. 2.",
    "Hon har ingen bil.| I dag går hon.",
    "Vi gör allt m.m.| Det är mycket.",
    "Vi kan ses på torsdag t.ex.| Då är alla här.",
    "Han är fil.dr.| Hon är docent.| Vem är vd?",
    "Vi valde plan B.| Socialtjänsten fick vänta.",
    "Vi träffade Anna K.| Hon var bara femton.",
    "Enligt 2 kap. TF.| Det är lätt.| Så säger SKR.| § 42 Taxor.",
    "Karl XII.| Han dog 1718.",
    "Pengarna är EU:s.| Reglerna också.",
    "Läs mer på www.ivo.se.| Där står allt.",
    "1. Vi ska lyssna.| 2. Vi ska agera.",
    "Vi lovar: 1. Vi lyssnar.| 2. Vi svarar.",
    "Vad händer?!| Ingen vet.| Jaså …| Kanske i morgon.",
    "Heja Malmö! 😀| Nu kör vi.| Kul! :)| Hej då.",
    "– Vad gör du? frågade han.| – Jag jobbar.| – Jaså.",
    "Hon sa: ”Det går inte. Aldrig.”| Sedan gick hon.",
    "”Kom nu!”| Anna nickade.",
    "»Kommer du?» frågade han.| »Nej», sa hon.",
    "Det blev ja.| (Nej vore fel. Tror jag.)| Sedan kom våren.",
    "En skärm på 32\" är stor.| En på 27\" räcker.| Sa hon.",
    "Vi gick hem. […]| Nästa dag kom hon.",
    "Ny tjänst öppnar.| e-legitimation krävs.| iPhone går bra.",
    "Hej!|\n\nJag heter Anna.|\n– Hej själv.|\n• Ett|\n• Två",
    "Det sa Jan.| 14 personer nickade.| Vi ses i jan.| Det är kallt.",
    "Mötet är slut.\N{NO-BREAK SPACE} |Nu går vi.",
    "Mötet ställdes in.| (Ordföranden var sjuk.)",
    "Klart!| (Blir såsen tjock? Späd med mer mjölk.)",
    "Vi gick. […] (…)| Sedan kom hon. 😀 :)| Då sken solen.",
]  # fmt: skip


@pytest.mark.parametrize("text", ONE)
def test_no_end_inside(text):
    """Precision first: a stop that does not end a sentence parts nothing."""
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", MANY)
def test_ends(text):
    """A stop that ends a sentence is found."""
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize("text", ["", " \n ", "\N{NO-BREAK SPACE}"])
def test_no_text_has_no_sentences(text):
    """White space is nothing."""
    assert sentences(text) == []


def test_sentences_inside_a_quotation():
    """Whoever must cut a long quotation can ask for the sentences inside it."""
    text = "Hon sa: ”Vi går. Nu.” Vi gick."

    assert list(sentence_ends(text)) == [21, 30]
    assert list(sentence_ends(text, is_deep=True)) == [16, 21, 30]


def test_only_what_is_asked_for():
    """A long paragraph is read no further than its first sentences."""
    ends = sentence_ends("Ett. Två. " * 10_000)

    assert [next(ends), next(ends)] == [4, 9]


# What has made patterns like these try everything with everything, each repeated many times.
REPEATED = [
    *(".", "!", "…", "… ", "a … ", "”", " ", "\n", "\n ", "😀", " 😀", "❤\ufe0f", " :)", "[1] "),
    *("(…)", " (…) ", " (sic!)", ". (…)", "(a) B. ", "”A. B.” ", "(a. ", "(", "t.ex. A ", "1. "),
]


@pytest.mark.parametrize("part", REPEATED)
def test_time_grows_with_the_length(part):
    """Eight times the text takes about eight times as long."""
    assert is_linear(sentences, lambda count: f"Hej!{part * count}x")
