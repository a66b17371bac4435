"""On Linux, programs of other accounts on the machine are not heard at all."""

import os
import socket

import pytest

from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.web import peers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such accounts")

HEAD = "sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout\n"
ROW = "0: 0100007F:{:04X} 0100007F:{:04X} 01 00000000:00000000 00:00000000 00000000 {} 0\n"
HERS, ANOTHERS = 1000, 1001


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Give a function that writes the system's list: rows of two ports and an account."""
    file = tmp_path / "tcp"
    monkeypatch.setattr(peers, "_TABLES", (tmp_path / "none", file))
    monkeypatch.setattr(peers.os, "getuid", lambda: HERS)

    def write(*rows):
        file.write_text(HEAD + "".join(ROW.format(*row) for row in rows), "ascii")

    return write


@pytest.mark.parametrize(
    "rows",
    [
        [(5000, 8000, HERS)],
        [(5000, 8000, 0)],
        [(5001, 8000, ANOTHERS), (5000, 8001, ANOTHERS), (8000, 5000, ANOTHERS)],
        [],
    ],
    ids=["her own", "root's, who can do anything", "other connections", "nothing known"],
)
def test_who_may_ask(table, rows):
    """Whoever is not known to be another."""
    table(*rows)

    assert not peers.is_another_account(("127.0.0.1", 5000), 8000)


def test_where_the_system_does_not_tell(tmp_path, monkeypatch):
    """There is no such list on other systems, or it looks otherwise."""
    monkeypatch.setattr(peers, "_TABLES", (tmp_path,))
    assert not peers.is_another_account(("127.0.0.1", 5000), 8000)
    assert not peers.is_another_account(None, 8000)


def test_who_may_not(table):
    """The account is read from the right row."""
    table((5000, 8001, HERS), (5000, 8000, ANOTHERS))

    assert peers.is_another_account(("127.0.0.1", 5000), 8000)


@pytest.mark.parametrize(("account", "is_heard"), [(HERS, True), (ANOTHERS, False)])
def test_another_accounts_program(tmp_path, table, account, is_heard):
    """It gets no answer, whatever it knows."""
    with running(make_site(tmp_path)) as desk, socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        table((line.getsockname()[1], desk.desk_port, account))
        line.connect(("127.0.0.1", desk.desk_port))
        head = f"GET /skrivbord/ HTTP/1.1\r\nHost: localhost\r\nCookie: {desk.cookie}\r\n\r\n"
        try:
            line.sendall(head.encode())
            said = line.recv(100)
        except ConnectionError:
            said = b""

    assert said.startswith(b"HTTP/1.1 200") is is_heard
    assert is_heard or said == b""
