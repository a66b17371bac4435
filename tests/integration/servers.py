"""Real web servers on this machine, for as long as a test needs them."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
_NGINX, _APACHE = (shutil.which(name, path=_PATH) for name in ("nginx", "apache2"))
_MODULES = Path("/usr/lib/apache2/modules")
_LOADED = ("mpm_event", "authz_core", "dir", "mime", "env", "alias", "rewrite", "headers",
           "deflate", "filter", "negotiation", "setenvif")  # fmt: skip

NEEDS_NGINX = pytest.mark.skipif(not _NGINX, reason="nginx is not installed (apt install nginx)")
NEEDS_APACHE = pytest.mark.skipif(
    not (_APACHE and _MODULES.is_dir()), reason="Apache is not installed (apt install apache2)"
)


@dataclass(frozen=True)
class Answer:
    """What a server answered; the names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Server:
    """A server that runs, and the port where it does."""

    port: int

    def ready(self) -> Self:
        """Wait until it listens, which it says to nobody."""
        while True:
            with suppress(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", self.port), timeout=20).close()
                return self

    def ask(self, target: str, **headers: str) -> Answer:
        """Ask for a target just as it stands, encoded; ``accept_encoding="br"`` is a header."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("GET", target, headers={"accept-encoding": "identity", **sent})
            response = connection.getresponse()
            names = {name.lower() for name, _ in response.getheaders()}
            found = {name: response.getheader(name) or "" for name in names}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()


@contextmanager
def nginx(folder: Path, root: Path, http_part: Path, server_part: Path) -> Iterator[Server]:
    """Serve *root* with the files that ``http { }`` and ``server { }`` include."""
    port = _free_port()
    config = folder / "nginx.conf"
    temporary = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config.write_text(
        (f"load_module {BROTLI};\n" if BROTLI.is_file() else "")
        + ("user root;\n" if os.getuid() == 0 else "")
        + f"pid {folder}/pid; error_log {folder}/error.log;\n"
        + "events { worker_connections 64; }\n"
        + f"http {{\n  access_log off;\n{temporary}  include /etc/nginx/mime.types;\n"
        + "  default_type application/octet-stream;\n"
        + f'  include "{http_part}";\n  server {{\n    listen 127.0.0.1:{port};\n'
        + f'    server_name blogg.example;\n    root "{root}";\n    include "{server_part}";\n'
        + "  }\n}\n"
    )
    command = [str(_NGINX), "-e", f"{folder}/error.log", "-c", str(config)]
    _run([*command, "-t"])
    _run(command)
    try:
        yield Server(port).ready()
    finally:
        _run([*command, "-s", "stop"])


@contextmanager
def apache(folder: Path, root: Path) -> Iterator[Server]:
    """Serve *root* as a web hotel does: ``.htaccess`` decides, as far as files go."""
    port = _free_port()
    config = folder / "httpd.conf"
    modules = "".join(
        f"LoadModule {name}_module {_MODULES}/mod_{name}.so\n"
        for name in _LOADED
        if (_MODULES / f"mod_{name}.so").is_file()
    )
    config.write_text(
        f'ServerRoot "{folder}"\n{modules}'
        + ("User nobody\nGroup nogroup\n" if os.getuid() == 0 else "")
        + f"Listen 127.0.0.1:{port}\nServerName blogg.example\nPidFile {folder}/pid\n"
        + f"ErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\nDocumentRoot {root}\n"
        + "AddType application/x-gzip .gz\nAddLanguage br .br\n"  # as some servers have it
        + "AddOutputFilterByType DEFLATE text/html text/css\n"
        + f'<Directory "{root}">\nAllowOverride FileInfo\nOptions FollowSymLinks Indexes\n'
        + "Require all granted\n</Directory>\n"
        + '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>\n'
    )
    command = [str(_APACHE), "-f", str(config)]
    _run([*command, "-k", "start"])
    try:
        yield Server(port).ready()
    finally:
        _run([*command, "-k", "stop"])


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
