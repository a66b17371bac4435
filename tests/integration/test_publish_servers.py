"""One journey at each kind of server: publish, change, go back, let something be gone."""

from contextlib import nullcontext

import pytest

from tests.places import folder_place, ftps_place, git_place, holds, release, sftp_place
from tools.publish.api import Forbidden, Options, deploy, purge, releases, undo

KINDS = {
    "folder": lambda here: folder_place(here),
    "sftp": lambda here: sftp_place(here),
    "sftp without links": lambda here: sftp_place(here, without=("symlink", "link")),
    "sftp with a place for former bytes": lambda here: sftp_place(
        here, without=("symlink",), store="/store"
    ),
    "sftp where a file has one name, with such a place": lambda here: sftp_place(
        here, without=("symlink", "link"), store="/store"
    ),
    "ftps": lambda here: ftps_place(here),
    "git": lambda here: git_place(here),
}
FIRST = {
    "index.html": "lista",
    "2026/ett/index.html": "ett",
    "bilder/hemlig.png": "HEMLIGT",
    "stil.a.css": "a",
}
SECOND = {
    "index.html": "längre lista",
    "2026/ett/index.html": "ett",
    "2026/räksmörgås/index.html": "två",
    "stil.b.css": "b",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_journey(kind, tmp_path, monkeypatch):
    """What readers see is always the whole site that was meant."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    made = KINDS[kind](tmp_path)
    with made if hasattr(made, "__enter__") else nullcontext(made) as place:
        target = place.open()
        first = deploy(target, release(0, FIRST, "Första"), Options(base=None))
        assert place.live() == FIRST

        target.write_state("publicerat.json", b"{}")
        options = Options(base=first.id, carry={"stil.a.css"})
        second = deploy(target, release(1, SECOND, "Ett nytt inlägg"), options)
        assert place.live() == {**SECOND, "stil.a.css": "a"}
        assert "2026/ett/index.html" not in second.done.sent
        target.close()

        target = place.open()
        assert [each.record.note for each in releases(target)] == ["Ett nytt inlägg", "Första"]
        assert target.read_state("publicerat.json") == b"{}"
        assert undo(target) == (second.id, first.id)
        assert place.live() == FIRST

        third = deploy(target, release(2, SECOND), Options(base=first.id))
        assert place.live() == SECOND
        purge(target, Forbidden(paths=frozenset({"bilder/hemlig.png"})))
        assert place.live() == SECOND
        assert target.ids() == [third.id, second.id]
        assert target.read_state("publicerat.json") == b"{}"
        assert not holds(tmp_path, b"HEMLIGT")

        deploy(target, release(3, FIRST), Options(base=third.id))
        assert place.live() == FIRST
        target.close()
