"""Letters that the typeface has, and the others."""

import io

import pytest
from PIL import ImageFont

from plugins.previews.disk import FONT
from plugins.previews.letters import _RUNS, printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Vem gör jobbet?", "Vem gör jobbet?"),
        ("Å ä ö É ü ß č ł ŋ ţ", "Å ä ö É ü ß č ł ŋ ţ"),
        ("”Tillit” – ’så’ … 5 % § 3 €", "”Tillit” – ’så’ … 5 % § 3 €"),
        ("a\N{COMBINING RING ABOVE}ret", "året"),
        ("10\xa0000\u202fkr", "10\xa0000\xa0kr"),
        ("  två \t\n ord  ", "två ord"),
        ("Bra 👍🏽 jobbat ❤️!", "Bra jobbat !"),
        ("👨‍👩‍👧", ""),
        ("中文 och العربية", "och"),
        ("𝗙𝗲𝘁 ｔｅｘｔ ﬁn", "Fet text fin"),
        ("mjukt\u00adbinde\u200bstreck", "mjuktbindestreck"),
        ("Привет", "Привет"),
        ("", ""),
    ],
)
def test_printable(text, printed):
    """What cannot be drawn is left out, and leaves no hole."""
    assert printable(text) == printed


def test_the_typeface_has_every_letter_we_say():
    """No run of letters holds one that would be drawn as an empty box."""
    font = ImageFont.truetype(io.BytesIO(FONT.read_bytes()), 40)
    missing = bytes(font.getmask("\U0010fffe"))
    letters = [chr(code) for first, last in _RUNS for code in range(ord(first), ord(last) + 1)]

    assert len(letters) > 900
    assert [letter for letter in letters if bytes(font.getmask(letter)) == missing] == []
