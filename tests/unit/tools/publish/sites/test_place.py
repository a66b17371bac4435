"""How a site is changed is chosen by what the place can do and what lies there."""

import pytest

from tests.places import folder_place, publish, sftp_place
from tools.publish.api import Reason, Stopped
from tools.publish.storage.folder import Folder

SITE = {"index.html": "lista"}


def way(place):
    """Say how a place was changed."""
    return "link" if (place.folder / "live").is_symlink() else "files"


def test_a_place_that_can_is_switched(tmp_path):
    """In one step, with all that is there."""
    place = folder_place(tmp_path)
    publish(place, 0, SITE)

    assert way(place) == "link"
    assert place.open().web_root == f"{place.folder.as_posix()}/live"


@pytest.mark.parametrize("name", ["index.html", "cgi-bin/", ".well-known/"])
def test_a_folder_in_use_is_a_web_servers_root(tmp_path, name):
    """What the web server shows is the folder itself then, and no folder ``live`` in it."""
    place = folder_place(tmp_path)
    if name.endswith("/"):
        (place.folder / name).mkdir()
    else:
        (place.folder / name).write_text("x")
    publish(place, 0, {"om/index.html": "om"})

    assert way(place) == "files"
    assert place.open().web_root == place.folder.as_posix()


def test_what_she_wishes(tmp_path):
    """publish.toml decides where it says anything."""
    place = folder_place(tmp_path, switch="files")
    publish(place, 0, SITE)

    assert way(place) == "files"


@pytest.mark.parametrize("switch", ["link", "files"])
def test_what_was_chosen_is_kept(tmp_path, switch):
    """The next release goes the same way, whatever has been laid there meanwhile."""
    place = folder_place(tmp_path, switch=switch)
    publish(place, 0, SITE)
    place.settings = folder_place(tmp_path / "x").settings.__class__(
        name="prov", url="https://blogg.example", path=place.folder.as_posix()
    )
    (place.folder / "annat.txt").write_text("x")
    publish(place, 1, {"index.html": "ny"})

    assert way(place) == switch
    assert place.live()["index.html"] == "ny"


@pytest.mark.parametrize(
    ("without", "switch", "expected"),
    [
        pytest.param((), "", "link", id="all"),
        pytest.param(("symlink",), "", "files", id="no links"),
        pytest.param(("link",), "", "files", id="one name for a file"),
    ],
)
def test_a_server_is_tried(tmp_path, without, switch, expected):
    """By doing, and nothing is left of the trial."""
    with sftp_place(tmp_path, without=without, switch=switch) as place:
        publish(place, 0, SITE)

        assert way(place) == expected
        assert place.live() == SITE
        assert not [path for path in place.folder.iterdir() if path.name.startswith(".prov")]


@pytest.mark.parametrize(
    ("without", "switch", "told"),
    [
        pytest.param(("posix_rename",), "", "ersätta en fil med en annan", id="no safe way"),
        pytest.param(("symlink",), "link", "låta en länk byta mapp", id="not as she wishes"),
    ],
)
def test_what_is_not_safe_is_refused(tmp_path, without, switch, told):
    """With what the server cannot do; nothing has been published."""
    with sftp_place(tmp_path, without=without, switch=switch) as place:
        with pytest.raises(Stopped) as stopped:
            publish(place, 0, SITE)

        assert stopped.value.reason is Reason.INCAPABLE
        assert told in stopped.value.message
        assert place.live() == {}


class Windows(Folder):
    """A disk on which one may make no symbolic links, as on many of Windows'."""

    def symlink(self, to, path):
        """Refuse."""
        raise OSError(1314, "A required privilege is not held by the client")


def test_a_disk_without_links(tmp_path, monkeypatch):
    """It is changed file by file."""
    monkeypatch.setattr("tools.publish.connect.Folder", Windows)
    place = folder_place(tmp_path)
    publish(place, 0, SITE)
    publish(place, 1, {"index.html": "ny"})

    assert way(place) == "files"
    assert place.live() == {"index.html": "ny"}
