"""What is said of a page that was remembered wrongly."""

from plugins.pages.messages import remembered_wrongly


def test_the_program_is_to_blame():
    """The director need not do anything to her texts, and the site is right."""
    assert str(remembered_wrongly("output/2018/a/index.html")) == (
        "output/2018/a/index.html: Sidan var kvar från ett tidigare bygge, fast den borde ha "
        "gjorts om. Nu är alla sidor gjorda på nytt, och sajten är rätt.\n"
        "    → Felet ligger i programmet, inte i texterna: visa den här raden för den som sköter "
        "det. (bygget, anmärkning)"
    )
