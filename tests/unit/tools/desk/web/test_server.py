"""Where the desk listens."""

import logging
import socket
from contextlib import closing

from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.web.server import HOST, WebServer, free_port


def test_a_busy_port():
    """The next one is taken; 0 is for the system to choose."""
    with socket.create_server((HOST, 0)) as busy:
        port = busy.getsockname()[1]

        assert free_port(port) != port
    assert free_port(0) == 0
    assert free_port(-5) == 0


def test_two_ports_of_this_machine():
    """Nobody on the same network can listen in."""
    with closing(WebServer(0)) as server:
        assert len({*server.ports}) == 2
        assert {each.getsockname()[0] for each in server._sockets} == {"127.0.0.1"}


def test_the_end(tmp_path):
    """When it is closed nobody answers any more."""
    with running(make_site(tmp_path)) as desk:
        port = desk.desk_port
        assert desk.ask("/skrivbord/")[0] == 200

    with closing(socket.socket()) as knocking:
        assert knocking.connect_ex((HOST, port)) != 0


def test_nothing_is_logged(tmp_path, caplog, capfd):
    """An address may hold a key, and the terminal is for what the director should know."""
    with caplog.at_level(logging.DEBUG), running(make_site(tmp_path)) as desk:
        key = desk.new_key()
        desk.ask(f"/skrivbord/in?nyckel={key}", cookie=False)
        desk.ask("/skrivbord/in?nyckel=gissad", cookie=False)
        desk.post("/skrivbord/", b"token=gissad")

    assert [each for each in (key, "gissad", desk.keys.token) if each in caplog.text] == []
    assert capfd.readouterr() == ("", "")
