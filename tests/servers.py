"""
Servers for a test, on this computer alone and in a thread: SFTP and FTPS.

They know one user, and show one folder as all there is.
"""

from __future__ import annotations

import asyncio
import os
import threading
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncssh
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.places import PASSWORD, USER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass
class SftpServer:
    """
    An SFTP server in a thread.

    Attributes:
        root: The folder that it shows as ``/``.
        without: Calls that it does not know, such as ``link``.
        before: Called before each call that changes something, with its name and its number
            from 1; what it raises is what the client meets.
        log: The changes so far.
        connections: Those that are open, to be cut.
        goodbye: Why nobody is let in; empty as long as somebody is.
    """

    root: Path
    without: tuple[str, ...] = ()
    before: Callable[[str, int], None] = lambda _call, _number: None
    log: list[str] = field(default_factory=list)
    connections: list[Any] = field(default_factory=list)
    port: int = 0
    goodbye: str = ""

    def cut(self) -> None:
        """Cut every line; to be called from the server's own thread, as *before* is."""
        for connection in self.connections:
            connection.abort()


CHANGES = ("mkdir", "open", "write", "posix_rename", "link", "symlink", "remove", "rmdir")


@contextmanager
def sftp_server(root: Path, without: tuple[str, ...] = (), key: Any = None) -> Iterator[Any]:
    """Run an SFTP server that shows *root*; asyncssh's own, without a user of the system."""
    state = SftpServer(root, without)

    class Server(asyncssh.SSHServer):
        def connection_made(self, conn: Any) -> None:
            state.connections.append(conn)

        def begin_auth(self, _username: str) -> bool:
            if state.goodbye:
                raise asyncssh.ProtocolError(state.goodbye)
            return True

        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == (USER, PASSWORD)

    class Files(asyncssh.SFTPServer):
        def __init__(self, channel: Any) -> None:
            super().__init__(channel, chroot=os.fsencode(state.root))

        def readlink(self, path: bytes) -> bytes:  # theirs knows no relative links
            return os.fsencode(Path(os.fsdecode(self.map_path(path))).readlink())

    for name in CHANGES:
        setattr(Files, name, _watched(state, name, getattr(asyncssh.SFTPServer, name)))

    async def listen() -> Any:
        return await asyncssh.listen(
            "127.0.0.1", 0, server_factory=Server, sftp_factory=Files,
            server_host_keys=[key or asyncssh.generate_private_key("ssh-ed25519")],
        )  # fmt: skip

    with _looping() as run:
        acceptor = run(listen())
        state.port = acceptor.get_port()
        yield state
        run(_closed(acceptor, state))


async def _closed(acceptor: Any, state: SftpServer) -> None:
    acceptor.close()
    state.cut()
    await acceptor.wait_closed()


def _watched(state: SftpServer, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def watched(self: Any, *arguments: Any) -> Any:
        if name in state.without:
            raise NotImplementedError
        if name != "open" or _writes(arguments):
            state.log.append(name)
            state.before(name, len(state.log))
        return call(self, *arguments)

    return watched


def _writes(arguments: tuple[Any, ...]) -> bool:
    return bool(arguments[1] & 0x02)  # FXF_WRITE


@contextmanager
def _looping() -> Iterator[Callable[[Any], Any]]:
    """Run an event loop in a thread; give what runs a coroutine in it and waits."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop).result()
    finally:
        asyncio.run_coroutine_threadsafe(_end(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end() -> None:
    """End what still runs in a loop: in its own thread, for the test may have a loop too."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_asyncgens()


@dataclass
class FtpsServer:
    """An FTPS server in a thread, and the port where it listens."""

    port: int


@contextmanager
def ftps_server(root: Path, certificate: Path) -> Iterator[FtpsServer]:
    """Run an FTPS server that shows *root*, with a certificate that is written beside it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it stands on asyncore
        from pyftpdlib.authorizers import DummyAuthorizer
        from pyftpdlib.handlers import TLS_FTPHandler
        from pyftpdlib.ioloop import IOLoop
        from pyftpdlib.servers import FTPServer

    write_certificate(certificate)
    users = DummyAuthorizer()
    users.add_user(USER, PASSWORD, str(root), perm="elradfmwMT")

    class Handler(TLS_FTPHandler):
        authorizer = users
        certfile = str(certificate)
        tls_control_required = tls_data_required = True
        auth_failed_timeout = 0

    stop = threading.Event()

    def serve(server: Any) -> None:
        while not stop.is_set():
            server.ioloop.loop(0.05, blocking=False)
        server.close_all()

    server = FTPServer(("127.0.0.1", 0), Handler, ioloop=IOLoop())
    thread = threading.Thread(target=serve, args=(server,))
    thread.start()
    try:
        yield FtpsServer(server.address[1])
    finally:
        stop.set()
        thread.join()


def write_certificate(path: Path) -> None:
    """Write a key and a certificate that says that this computer is 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "prov")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]),
                       critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
