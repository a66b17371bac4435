"""Where a site goes."""

from pathlib import Path

import pytest

from blog.errors import BuildStopped, SettingError
from plugins.staging.settings import StagingSettings
from tests.unit.blog.documents.texts import cases


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """Stand in a project with texts and a theme."""
    root = tmp_path / "projekt"
    for folder in ("content/inlagg", "theme", "annat"):
        (root / folder).mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def settings(output, content="content"):
    return StagingSettings.from_pelican({"OUTPUT_PATH": output, "PATH": content, "THEME": "theme"})


@pytest.mark.parametrize("output", ["output", "ut/site", "annat", "../site", "theme/out"])
def test_a_folder_of_its_own(project, output):
    """Any folder that holds nothing of ours can be the site's, also one that is not there yet."""
    made = settings(output)

    assert made.final == (project / output).resolve()


def test_beside_it(project):
    """The site is built on the same disk, in a hidden folder of its own."""
    made = settings("output")

    assert made.staged == project / ".output.staging"
    assert made.lock == project / ".output.lock"


def test_a_linked_folder(project, tmp_path):
    """A link to the server's folder stays, and what it leads to is replaced."""
    (tmp_path / "www").mkdir()
    (project / "output").symlink_to(tmp_path / "www")

    assert settings("output").final == tmp_path / "www"


# Each case: what it shows, the folder for the site.
REFUSED = [
    ("the project", "."),
    ("the project by another way", "content/.."),
    ("above the project", ".."),
    ("the root of the disk", "/"),
    ("the texts", "content"),
    ("the texts with a stroke after", "content/"),
    ("among the texts", "content/output"),
    ("among the posts", "content/inlagg/output"),
    ("the theme", "theme"),
]


@pytest.mark.parametrize(("output",), **cases(REFUSED))
def test_refused(output):
    """Replacing the folder would lose what the site is made of, or what the director wrote."""
    with pytest.raises(SettingError) as caught:
        settings(output)

    assert (caught.value.name, caught.value.value) == ("OUTPUT_PATH", output)


# Each: what lies there, the folder for the site, what is said of it.
NO_FOLDER = [
    ("a file", "fil", "fil är en fil, men sajten behöver en mapp"),
    ("below a file", "fil/ut/site", "fil är en fil, men sajten behöver en mapp"),
    ("a link to a file", "till-fil", "fil är en fil, men sajten behöver en mapp"),
    ("a link to itself", "sig", "sig är en genväg som leder till sig själv"),
]


@pytest.mark.parametrize(("output", "said"), **cases(NO_FOLDER))
def test_no_folder_can_be_there(project, output, said):
    """It is told before anything is read, and nothing is done to what lies there."""
    (project / "fil").write_text("min", "utf-8")
    (project / "till-fil").symlink_to("fil")
    (project / "sig").symlink_to("sig")
    with pytest.raises(BuildStopped) as caught:
        settings(output)

    assert caught.value.message.startswith(f"Inget har byggts: {said}")
    assert (project / "fil").read_text("utf-8") == "min"


def test_a_link_to_the_texts(project):
    """The same by a link."""
    (project / "output").symlink_to(project / "content")

    with pytest.raises(SettingError):
        settings("output")


def test_a_folder_above_texts_that_lie_elsewhere(tmp_path):
    """Texts may lie anywhere."""
    (tmp_path / "dokument/blogg").mkdir(parents=True)

    with pytest.raises(SettingError):
        settings(tmp_path / "dokument", content=tmp_path / "dokument/blogg")
    assert settings(tmp_path / "site", content=tmp_path / "dokument").final == Path(
        tmp_path / "site"
    )
