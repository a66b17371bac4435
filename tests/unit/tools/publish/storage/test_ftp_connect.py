"""At the door of an FTP server: nothing is said to one that is not who it should be."""

import socket
import threading

import pytest

from tests.places import PASSWORD, Place, ftps_place
from tools.publish.api import Ask, Reason, Stopped
from tools.publish.settings import FtpsSettings

SOMEBODY = Ask(password=lambda _question: PASSWORD)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Give a server whose certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    with ftps_place(tmp_path) as made:
        yield made


def stopped_by(place, ask=SOMEBODY):
    """Give what is said to whoever cannot come in."""
    with pytest.raises(Stopped) as stopped:
        place.open(ask)
    return stopped.value


def test_the_right_password(place):
    """The door opens."""
    place.open(SOMEBODY).close()


def test_a_wrong_password(place):
    """What is wrong is told, and the password is not repeated."""
    said = stopped_by(place, Ask(password=lambda _question: "tigern"))

    assert said.reason is Reason.PASSWORD
    assert "godtar inte lösenordet för användaren anna" in said.message
    assert "tigern" not in said.message


def test_a_certificate_that_nobody_trusts(place, monkeypatch):
    """No password is sent."""
    monkeypatch.delenv("SSL_CERT_FILE")
    said = stopped_by(place)

    assert said.reason is Reason.CERTIFICATE
    assert "certifikatet visar inte att servern är 127.0.0.1" in said.message


def test_a_server_without_encryption(tmp_path):
    """No password is sent; she is told why."""
    heard = []

    def serve(listener):
        connection, _ = listener.accept()
        with connection, connection.makefile("rwb") as line:
            line.write(b"220 Hej\r\n")
            line.flush()
            for command in line:
                heard.append(command.strip())
                line.write(b"502 Kan inte\r\n")
                line.flush()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        settings = FtpsSettings(
            name="prov", url="https://blogg.example", host="127.0.0.1",
            port=listener.getsockname()[1], user="anna", path="/www",
        )  # fmt: skip
        (tmp_path / "project").mkdir()
        said = stopped_by(Place(tmp_path / "project", settings, tmp_path))
        thread.join()

    assert said.reason is Reason.INCAPABLE
    assert "utan kryptering" in said.message
    assert not [command for command in heard if command.startswith((b"USER", b"PASS"))]
