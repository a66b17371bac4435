"""What the disk answers, told to the director."""

import errno

import pytest

from blog.disk import cause, sentence, stops, trouble
from blog.errors import BuildStopped

# Each: what it shows, the number of the error, how the sentence goes on after the file.
ANSWERS = [
    ("no right", errno.EACCES, "får du inte läsa eller ändra"),
    ("not permitted", errno.EPERM, "får du inte läsa eller ändra"),
    ("a disk that is read only", errno.EROFS, "ligger på en disk som går att läsa men inte ändra"),
    ("held by another program", errno.EBUSY, "används av ett annat program"),
    ("a disk that fails", errno.EIO, "går inte att nå: disken svarar inte som den ska"),
    ("a folder in place of a file", errno.EISDIR, "är en mapp, inte en fil"),
    ("a file in place of a folder", errno.ENOTDIR, "ligger inte i en mapp"),
    ("nothing there", errno.ENOENT, "finns inte"),
    ("something there", errno.EEXIST, "finns redan"),
    ("a long name", errno.ENAMETOOLONG, "har ett för långt namn"),
    ("a loop", errno.ELOOP, "är en genväg som leder till sig själv"),
    ("many files", errno.EMFILE, "går inte att öppna: för många filer är öppna på en gång"),
    ("anything else", 9999, "går inte att läsa eller skriva"),
]


@pytest.mark.parametrize(
    ("number", "why"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_an_answer(number, why):
    """The file, what is wrong with it, and what to do."""
    error = OSError(number, "in English", "bilder/bro.jpg")
    said = sentence(error, "output")

    assert said == f"bilder/bro.jpg {why}. {trouble(error).hint}"
    assert said.endswith(".")


@pytest.mark.parametrize("name", ["ENOSPC", "EDQUOT"])
def test_a_full_disk(name):
    """The file that did not fit is of no interest."""
    error = OSError(getattr(errno, name, errno.ENOSPC), "No space left on device", "output/a.html")

    assert sentence(error, "output") == (
        "disken är full. Ta bort något annat från den och försök igen."
    )


@pytest.mark.parametrize("file", ["output/.incoming/new/a.html", ".output.lock", None])
def test_a_file_that_is_hidden(file):
    """What the director has never seen is not named, but the folder it serves."""
    assert sentence(OSError(errno.EACCES, "", file), "output").startswith("output får du inte")


def chained(*errors, hidden=False):
    """Raise each of *errors* while the one before is handled; give the last."""
    known = None
    for error in errors:
        error.__context__, error.__suppress_context__ = known, hidden
        known = error
    return known


FULL = OSError(errno.ENOSPC, "No space left on device")
NONE = [
    ("no error of the disk", chained(ValueError())),
    ("a file that was looked for", chained(OSError(errno.ENOENT, ""), KeyError())),
    ("an error that was answered", chained(FULL, KeyError(), hidden=True)),
    ("a network", chained(ConnectionRefusedError(errno.ECONNREFUSED, ""))),
]


@pytest.mark.parametrize("error", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_what_the_disk_has_no_part_in(error):
    """Then it is the program's."""
    assert cause(error) is None


def test_what_a_library_makes_of_a_full_disk():
    """Its own error hides the disk's, but not from us."""
    full = OSError(errno.ENOSPC, "No space left on device")

    assert cause(chained(full, ValueError("encoder"), RuntimeError("page"))) is full


def test_the_build_stops(tmp_path, monkeypatch):
    """With what did not succeed, and why."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BuildStopped) as caught, stops("Inget har byggts", "output"):
        (tmp_path / "a.txt").read_bytes()

    assert caught.value.message == (
        "Inget har byggts: a.txt finns inte. Kontrollera namnet, eller lägg tillbaka filen."
    )
