"""What an FTP server's numbers mean, and servers that know less than others."""

import errno
import ftplib

import pytest

from tools.publish.storage.ftps import Ftps

LINES = ["-rw-r--r--   1 anna     www            12 Nov 22 07:00 index.html"]


class Old:
    """A server that has no MLSD, and one folder ``/www`` with a file in it."""

    def retrlines(self, command, line):
        """List a folder."""
        if command.startswith("MLSD"):
            raise ftplib.error_perm("500 Unknown command")
        for each in LINES if command == "LIST /www" else []:
            line(each)
        return "226 Done"

    def pwd(self):
        """Say where one is."""
        return "/"

    def cwd(self, folder):
        """Go somewhere."""
        if folder not in ("/", "/www"):
            raise ftplib.error_perm("550 No such directory")


def test_a_server_without_mlsd():
    """Its list for people is read; an empty one may mean that there is no such folder."""
    found = Ftps(Old()).entries(["/www", "/finns-inte"])

    assert list(found[0]) == ["index.html"]
    assert found[1] is None


class Saying(Old):
    """A server that answers every change with the same."""

    def __init__(self, answer):
        self.answer = answer

    def rename(self, _old, _new):
        """Say it."""
        raise self.answer


@pytest.mark.parametrize(
    ("answer", "kind", "number"),
    [
        pytest.param(ftplib.error_perm("550 Denied"), OSError, errno.EACCES, id="no right"),
        pytest.param(ftplib.error_perm("552 Quota exceeded"), OSError, errno.ENOSPC, id="quota"),
        pytest.param(ftplib.error_temp("452 No space"), OSError, errno.ENOSPC, id="full"),
        pytest.param(ftplib.error_perm("502 No"), OSError, errno.ENOTSUP, id="no such call"),
        pytest.param(ftplib.error_temp("421 Bye"), ConnectionError, None, id="goodbye"),
        pytest.param(ftplib.error_proto("?"), ConnectionError, None, id="no answer"),
        pytest.param(EOFError(), ConnectionError, None, id="silence"),
    ],
)
def test_numbers(answer, kind, number):
    """They become the system's own."""
    with pytest.raises(kind) as raised:
        Ftps(Saying(answer)).rename([("/www/a", "/www/b")])

    assert raised.value.errno == number
    assert number is None or raised.value.filename == "/www/b"
