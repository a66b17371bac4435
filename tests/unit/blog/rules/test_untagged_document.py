"""A PDF without tags is told; any other file has none to miss."""

import pytest

from blog.cache import Cache
from blog.rules.index.stored_file import stored_file
from blog.rules.untagged_document import RULE
from tests.unit.tools.desk.editor.examples import jpeg, pdf


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        pytest.param("plan.pdf", pdf(tagged=True), 0, id="tagged"),
        pytest.param("torg.jpg", jpeg(), 0, id="a picture"),
        pytest.param("lista.txt", b"ett", 0, id="words"),
        pytest.param("plan.pdf", b"%PDF-1.7 x", 0, id="a damaged one, which another rule tells"),
        pytest.param("plan.pdf", pdf(), 1, id="not tagged"),
    ],
)
def test_a_pdf_without_tags(tmp_path, name, data, told):
    """Whoever listens to it does not know what is a heading."""
    (tmp_path / name).write_bytes(data)
    cache = Cache(tmp_path / "cache", version="1")
    for _ in range(2):  # looked at, and remembered
        found = list(RULE.file(stored_file(tmp_path, name, place=name, cache=cache), None))
        assert len(found) == told
        assert all(f"”{name}” är inte taggad" in finding.message for finding in found)
