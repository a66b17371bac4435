"""What a disk, a line or a server answers, in Swedish."""

import errno
import re
import socket
import ssl

import pytest

from tools.publish.api import Reason, Stopped
from tools.publish.explain import explain, explained
from tools.publish.storage import StorageError


def on(number):
    """Give an error about a file there."""
    return StorageError(number, "/www/index.html")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (on(errno.ENOSPC), Reason.FULL),
        (on(errno.EDQUOT), Reason.FULL),
        (on(errno.EACCES), Reason.RIGHTS),
        (on(errno.EPERM), Reason.RIGHTS),
        (on(errno.EROFS), Reason.RIGHTS),
        (on(errno.ENOENT), Reason.MISSING),
        (on(errno.EEXIST), Reason.FOREIGN),
        (on(errno.ENOTDIR), Reason.FOREIGN),
        (on(errno.EIO), Reason.OTHER),
        (socket.gaierror(-2, "Name or service not known"), Reason.NAME),
        (ConnectionRefusedError(), Reason.UNREACHABLE),
        (TimeoutError(), Reason.UNREACHABLE),
        (OSError(errno.EHOSTUNREACH, "No route to host"), Reason.UNREACHABLE),
        (ConnectionResetError("Connection lost"), Reason.LINE),
        (BrokenPipeError(), Reason.LINE),
        (ssl.SSLCertVerificationError(), Reason.CERTIFICATE),
        (ssl.SSLError(), Reason.LINE),
    ],
)
def test_each_has_its_reason(error, reason):
    """And a sentence that says what to do, without a word of English."""
    told = explain(error, failed="Inget har ändrats", place="servern blogg.example")

    assert told.reason is reason
    assert told.message.startswith("Inget har ändrats: ")
    assert re.search(r"\. [A-ZÅÄÖ].*\.$|: .*\. .*\.$|: [^.]*\.$", told.message)
    assert not re.search(r"(?i)\b(error|connection|denied|failure|no such|space)\b", told.message)


def test_it_names_place_and_file():
    """Where it was, and which file it was about."""
    told = explain(on(errno.EACCES), failed="Inget har ändrats", place="servern blogg.example")

    assert "servern blogg.example" in told.message
    assert "/www/index.html" in told.message


def test_the_innermost_says_it():
    """What was said once is not said again from further out."""
    with pytest.raises(Stopped, match=r"^Inre: "), explained("Yttre", "x"), explained("Inre", "x"):
        raise on(errno.ENOSPC)
