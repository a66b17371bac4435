"""What writers bring along from Word, fixed; and all else left as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blog.documents.markdown.fixes import fix_markdown
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

UNTOUCHED = [
    ("nothing", ""),
    ("paragraphs", "Ett.\n\nTvå.\n"),
    ("a tight list", "- a\n- b\n- c"),
    ("a loose list", "- a\n\n- b\n\n- c"),
    ("a mixed list", "- a\n\n- b\n- c"),
    ("stars", "* a\n* b"),
    ("plus signs", "+ a\n+ b"),
    ("numbers", "1. a\n2. b\n10. c"),
    ("a list that begins at three", "3. a\n4. b"),
    ("nested by four spaces", "- a\n    - b\n        - c\n- d"),
    ("a paragraph in an item", "- a\n\n    mer\n\n- b"),
    ("code in an item", "- a\n\n        kod\n\n- b"),
    ("a hard break at the margin", "- a  \nmer\n- b"),
    ("a lazy line", "- a\nmer\n- b"),
    ("dialogue", "– Hej, sa jag.\n– Hej, sa hon.\n\n– Nå?"),
    ("a rule of stars", "Ett.\n\n* * *\n\nTvå."),
    ("a rule of hyphens", "Ett.\n\n- - -\n\nTvå."),
    ("a rule without spaces", "Ett.\n\n---\n***\n___\n\nTvå."),
    ("a rule between lists", "- a\n\n* * *\n\n- b"),
    ("fenced code", "```\n• a\n- b\n1) c\n  - d\n```"),
    ("code in tildes", "~~~~\n• a\n~~~\n• b\n~~~~"),
    ("a fence with a language", "``` python\n• a\n```"),
    ("a shorter fence closes nothing", "````\n```\n• a\n````"),
    ("a fence with words after it closes nothing", "```\n``` python\n• a\n```"),
    ("a fence that is never closed", "```\n• a\n"),
    ("indented code", "Text.\n\n    - a\n    - b\n\nText."),
    ("a bullet within indented code", "Text.\n\n    kod\n    • a\n\n    • b\n\nText."),
    ("preformatted HTML", "<pre>\n• a\n- b\n\n1) c\n2) d\n</pre>"),
    ("a single hyphen in running text", "Det var varmt\n- för varmt, tyckte vi\noch så vidare."),
    ("a year first on a line", "Det hände\n1998. Då var jag ung."),
    ("a year first on a line of an item", "- Det hände i maj\n1998. Sedan dess\n- b"),
    ("a day first on a line of an item", "- Vi ses den\n13. december eller\n- b"),
    ("a minus", "Det var\n-5 grader."),
    ("emphasis first on a line", "Ja.\n*Nej*, sa hon.\n**Jo**, sa han."),
    ("a bullet between words", "Lund • Malmö • Ystad"),
    ("a middle dot between words", "Lund · Malmö"),
    ("a middle dot in Catalan", "Col·legi"),
    ("the Swedish word o", "o ja, o nej\no så vidare"),
    ("a single parenthesis", "1) är en etta."),
    ("letters with parentheses", "a) ett\nb) två"),
    ("a table", "A | B\n--|--\n- | -"),
    ("a table with a list after it", "| A | B |\n|---|---|\n| 1 | 2 |\n- x\n- y"),
    ("a list in a quotation", "> Text:\n> - a\n> - b"),
    ("a definition list", "Term\n:   - a\n    - b"),
    ("a footnote", "Text.[^1]\n\n[^1]: Noten.\n    - a"),
    ("a raw list", "<ul>\n<li>• a</li>\n</ul>"),
    ("a setext heading", "Rubrik\n------\n\nText."),
    ("a hard break in a paragraph", "Rad ett  \nrad två\\\nrad tre"),
    ("a no-break space in a paragraph", "10\u00a0000 kr"),
]

# Each case: what it shows, as pasted, as fixed.
PASTED = [
    ("a bullet below an indented item", "  - a\n    •\tb", "- a\n    - b"),
    ("a list of en dashes", "– ett\n– två\n– tre", "- ett\n- två\n- tre"),
    ("a spreadsheet", "År\tAntal\n2016\t3", "| År | Antal |\n| --- | --- |\n| 2016 | 3 |"),
    ("what a note left in a table", "a | b\n--|--\n<!---->\n1 | 2", "a | b\n--|--\n1 | 2"),
    ("bullets", "• a\n• b", "- a\n- b"),
    ("bullets without space", "•a\n•b", "- a\n- b"),
    ("Word's bullet and tab", "•\ta\n•\tb", "- a\n- b"),
    ("bullet and no-break space", "•\u00a0a\n•\u00a0\u00a0b", "- a\n- b"),
    ("a bullet from Word's symbol font", "\uf0b7\ta\n\uf0b7\tb", "- a\n- b"),
    ("a square from Word's symbol font", "\uf0a7\ta", "- a"),
    ("Word's own o", "o\ta\no\tb", "- a\n- b"),
    ("Word's o as HTML brings it", "o\u00a0\u00a0 a", "- a"),
    ("Word's square as plain text brings it", "§\ta\n§\tb", "- a\n- b"),
    ("Word's arrow and tick", "Ø\ta\nü\tb", "- a\n    - b"),
    ("a middle dot and space", "· a\n· b", "- a\n- b"),
    ("a middle dot and tab", "·\ta", "- a"),
    ("other bullets", "‣ a\n▪ b\n● c\n○ d", "- a\n    - b\n        - c\n            - d"),
    (
        "three levels by their marks",
        "•\ta\no\tb\n▪\tc\no\td\n•\te",
        "- a\n    - b\n        - c\n    - d\n- e",
    ),
    ("the same marks come back", "• a\n◦ b\n• c\n◦ d", "- a\n    - b\n- c\n    - d"),
    ("three levels by tabs", "•\ta\n\to\tb\n\t\t▪\tc\n•\td", "- a\n    - b\n        - c\n- d"),
    ("the same bullet by two spaces", "• a\n  • b\n• c", "- a\n    - b\n- c"),
    ("a new list with another bullet", "• a\n\nText.\n\n◦ b", "- a\n\nText.\n\n- b"),
    ("after indented code", "Text.\n\n    kod\n\n• a", "Text.\n\n    kod\n\n- a"),
    ("nested in an item by four spaces", "- a\n    • b\n\n    • c", "- a\n    - b\n\n    - c"),
    ("levels by two spaces", "• a\n  ◦ b\n• c", "- a\n    - b\n- c"),
    (
        "the whole list indented",
        "    • a\n    • b\n        ◦ c\n    • d",
        "- a\n- b\n    - c\n- d",
    ),
    ("the whole list indented by a tab", "Kort:\n\t•\ta\n\t•\tb", "Kort:\n\n- a\n- b"),
    (
        "the whole list indented with no-break spaces",
        "\u00a0\u00a0• a\n\u00a0\u00a0• b",
        "- a\n- b",
    ),
    ("after a line of text", "Vi gjorde detta:\n• a\n• b", "Vi gjorde detta:\n\n- a\n- b"),
    ("one bullet after a line with a colon", "Detta:\n• a", "Detta:\n\n- a"),
    ("blank lines between some", "• a\n\n• b\n• c", "- a\n\n- b\n- c"),
    ("hard break", "• a  \n  mer\n• b", "- a  \nmer\n- b"),
    ("a paragraph after the list", "• a\n• b\n\nText.", "- a\n- b\n\nText."),
    ("after code", "```\n• a\n```\n• b", "```\n• a\n```\n- b"),
    ("after preformatted HTML", "<pre>• a</pre>\n• b", "<pre>• a</pre>\n- b"),
    ("numbers with parentheses", "1) a\n2) b\n3) c", "1. a\n2. b\n3. c"),
    ("numbers and blank lines", "1) a\n\n2) b", "1. a\n\n2. b"),
    ("numbers and tabs", "1)\ta\n2)\tb", "1. a\n2. b"),
    ("numbers after a line of text", "Så här:\n1) a\n2) b", "Så här:\n\n1. a\n2. b"),
    ("numbers within numbers", "1) a\n   1) b\n   2) c\n2) d", "1. a\n    1. b\n    2. c\n2. d"),
    ("numbers within bullets", "- a\n  1) b\n  2) c\n- d", "- a\n    1. b\n    2. c\n- d"),
    (
        "bullets under a number, all at the margin",
        "1.\ta\n•\tb\n•\tc\n2.\td",
        "1.\ta\n\n- b\n- c\n\n2.\td",
    ),
]


@pytest.mark.parametrize("text", [t for _, t in UNTOUCHED], ids=[name for name, _ in UNTOUCHED])
def test_untouched(text):
    """What is right, or is no list, comes back as it was."""
    assert fix_markdown(text) == text


@pytest.mark.parametrize(("text", "fixed"), **cases(PASTED))
def test_pasted(text, fixed):
    """Bullets and numbers from Word and LibreOffice become Markdown's."""
    assert fix_markdown(text) == fixed


# What lists are made of, and what may stand around them.  Word's o is left out: it is a
# letter, and it goes.
PIECES = [
    "• ", "•\t", "◦", "· ", "\uf0b7", "1) ", "2) ", "- ", "* ", "+ ", "1. ", "12. ", "1998. ",
    "    ", "  ", " ", "\t", "\u00a0", "\n", "\n", "\n\n", "text", "å", "5", "```", "~~~", "– ",
    "* * *", "---", "## ", "> ", "|", ":", "Text:", "<pre>", "</pre>", "§", "_",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@examples(80)
@given(TEXTS)
@example("  • • \n\n  • ")
@example("1. – \n\u00a0+ · ")
@example("• ```\n\n\t    \u00a0* 12. ")
@example("  - text\n    ◦\t:")
def test_repairing_twice_is_repairing_once(text):
    """A repaired text has nothing left to repair."""
    once = fix_markdown(text)

    assert fix_markdown(once) == once


@examples(80)
@given(TEXTS)
def test_no_letter_or_digit_is_lost(text):
    """Whatever is fixed, the words are the same, in the same order."""
    assert [c for c in fix_markdown(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@examples(100)
@given(st.text(st.characters(codec="utf-8", exclude_characters="oqvØü§"), max_size=60))
def test_any_text_keeps_its_words(text):
    """The same holds for text that looks like nothing in particular."""
    once = fix_markdown(text)

    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]
    assert fix_markdown(once) == once
