"""Rows from a spreadsheet become a table."""

import pytest

from blog.documents.markdown.spreadsheets import make_tables
from tests.unit.blog.documents.texts import cases

UNTOUCHED = [
    ("a single row", "År\tAntal"),
    ("paragraphs with an indent", "\tVi bygger om.\n\tDet tar tid."),
    ("an indent on the first line", "\tVi bygger om.\nDet tar tid."),
    ("bullets with tabs", "•\tmjölk\n•\tbröd"),
    ("Word's own bullets", "o\tmjölk\no\tbröd"),
    ("numbers with tabs", "1.\tmjölk\n2.\tbröd"),
    ("letters with tabs", "a)\tmjölk\nb)\tbröd"),
    ("hyphens with tabs", "-\tmjölk\n-\tbröd"),
    ("a definition", "Tillit\n:\tTro på andra\n:\tLita på"),
    ("footnotes", "[^1]:\tEtt\n[^2]:\tTvå"),
    ("abbreviations", "*[LSS]:\tLag\n*[SoL]:\tLag"),
    ("a table in Markdown", "|\tÅr\t|\tAntal\t|\n|\t---\t|\t---\t|\n|\t2016\t|\t3\t|"),
    ("a quotation", ">\ta\tb\n>\tc\td"),
    ("a heading and a row", "##\tÅr\nÅr\tAntal"),
    ("HTML", "<b>\ta\tb\n<i>\tc\td"),
    ("code by its indent", "    a\tb\n    c\td"),
    ("rows of different lengths", "a\tb\tc\nd\te"),
]

TABLES = [
    ("two rows", "År\tAntal\n2016\t3", "| År | Antal |\n| --- | --- |\n| 2016 | 3 |"),
    ("three columns", "År\tAntal\tKostnad\n2016\t3\t10\n2017\t4\t12",
     "| År | Antal | Kostnad |\n| --- | --- | --- |\n| 2016 | 3 | 10 |\n| 2017 | 4 | 12 |"),
    ("an empty corner", "\t2016\t2017\nLund\t3\t4",
     "|  | 2016 | 2017 |\n| --- | --- | --- |\n| Lund | 3 | 4 |"),
    ("empty cells", "År\tAntal\tAnm\n2016\t\tx\n2017\t4\t",
     "| År | Antal | Anm |\n| --- | --- | --- |\n| 2016 |  | x |\n| 2017 | 4 |  |"),
    ("an editor took the last tabs", "År\tAntal\tAnm\n2016\t3\n2017\t4",
     "| År | Antal | Anm |\n| --- | --- | --- |\n| 2016 | 3 |  |\n| 2017 | 4 |  |"),
    ("an empty first column", "\tÅr\tAntal\n\t2016\t3",
     "| År | Antal |\n| --- | --- |\n| 2016 | 3 |"),
    ("an empty last column", "År\tAntal\t\n2016\t3\t",
     "| År | Antal |\n| --- | --- |\n| 2016 | 3 |"),
    ("a bar in a cell", "A|B\tC\nD\tE", "| A\\|B | C |\n| --- | --- |\n| D | E |"),
    ("a dash for nothing", "År\tAntal\n–\t3\n-\t4",
     "| År | Antal |\n| --- | --- |\n| – | 3 |\n| - | 4 |"),
    ("numbers first", "1\ta\n2\tb", "| 1 | a |\n| --- | --- |\n| 2 | b |"),
    ("below a line", "Så här blev det:\nÅr\tAntal\n2016\t3\nSlut.",
     "Så här blev det:\n\n| År | Antal |\n| --- | --- |\n| 2016 | 3 |\n\nSlut."),
    ("two with a blank line between", "a\tb\nc\td\n\ne\tf\ng\th",
     "| a | b |\n| --- | --- |\n| c | d |\n\n| e | f |\n| --- | --- |\n| g | h |"),
]  # fmt: skip


@pytest.mark.parametrize("text", [t for _, t in UNTOUCHED], ids=[name for name, _ in UNTOUCHED])
def test_untouched(text):
    """Tabs that are an indent, or stand after a mark, make no table."""
    assert make_tables(text.split("\n")) == text.split("\n")


@pytest.mark.parametrize(("text", "table"), **cases(TABLES))
def test_tables(text, table):
    """Each tab parts two cells, and the first row is the head."""
    assert "\n".join(make_tables(text.split("\n"))) == table
