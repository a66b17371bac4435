"""
Firefox and WebKitGTK, where they are installed, asked by WebDriver.  Standard library only.

Firefox speaks Marionette, WebDriver in JSON over TCP, without a driver beside it; WebKitGTK has
Debian's ``WebKitWebDriver`` and wants a display, which ``Xvfb`` gives.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import urllib.request
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MINI_BROWSER = (
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
)
_LOOKS = 300  # a tenth of a second apart
_SECONDS = 60  # for a busy machine; nothing waits for them to pass


@dataclass
class Engine:
    """
    One browser with one tab.

    Attributes:
        ask: Sends a command of WebDriver by its Marionette name, and gives the answer.
    """

    ask: Callable[[str, dict[str, Any]], Any]

    def open(self, url: str, *, width: int = 1280) -> None:
        """Open a page, and wait until it and its pictures are there."""
        self.ask("WebDriver:SetWindowRect", {"width": width, "height": 900})
        self.ask("WebDriver:Navigate", {"url": url})

    def run(self, expression: str) -> Any:
        """Give what a JavaScript expression is on the page."""
        call = {"script": f"return {expression}", "args": []}
        return self.ask("WebDriver:ExecuteScript", call)

    def click(self, selector: str) -> None:
        """Press what a selector finds first."""
        self.ask("WebDriver:ElementClick", {"id": self._element(selector)})

    def type(self, selector: str, words: str) -> None:
        """Write into what a selector finds first."""
        self.ask("WebDriver:ElementSendKeys", {"id": self._element(selector), "text": words})

    def until(self, expression: str) -> None:
        """Wait until an expression is true, on this page or on one that comes."""
        for _ in range(_LOOKS):
            with suppress(RuntimeError):  # the page is on its way out
                if self.run(f"Boolean({expression})"):
                    return
                pause = {"script": "setTimeout(arguments[0], 100)", "args": []}
                self.ask("WebDriver:ExecuteAsyncScript", pause)
        raise TimeoutError(expression)

    def _element(self, selector: str) -> str:
        query = {"using": "css selector", "value": selector}
        [found] = self.ask("WebDriver:FindElement", query).values()
        return str(found)

    def picture(self) -> bytes:
        """Give the window as a PNG."""
        return base64.b64decode(self.ask("WebDriver:TakeScreenshot", {"full": False}))


def firefox() -> str | None:
    """Give the path of an installed Firefox, or None."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def webkit() -> str | None:
    """Give the path of WebKitGTK's driver, or None if something that it needs is not there."""
    driver = shutil.which("WebKitWebDriver")
    return driver if driver and shutil.which("Xvfb") and _mini_browser() else None


def _mini_browser() -> str | None:
    return next((path for path in _MINI_BROWSER if Path(path).is_file()), None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
    with subprocess.Popen(command, **silent) as process:
        try:
            yield process
        finally:
            process.terminate()


def _connected(port: int, process: subprocess.Popen[bytes]) -> socket.socket:
    """Connect to a program that has just been started, as soon as it listens."""
    while process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=_SECONDS)
        except ConnectionRefusedError:
            os.sched_yield() if hasattr(os, "sched_yield") else None
    raise RuntimeError(f"{process.args} ended with {process.returncode}")


@contextmanager
def run_firefox(folder: Path, *, dark: bool = False) -> Iterator[Engine]:
    """Run Firefox with a profile in *folder*."""
    port = _free_port()
    (folder / "user.js").write_text(
        f'user_pref("marionette.port", {port});\n'
        f'user_pref("layout.css.prefers-color-scheme.content-override", {0 if dark else 1});\n'
        'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
    )
    command = [str(firefox()), "--headless", "--marionette", "--profile", str(folder)]
    with (
        _running(command, env={**os.environ, "HOME": str(folder)}) as process,
        closing(_connected(port, process)) as connection,
    ):
        stream = connection.makefile("rb")
        _read(stream)  # its greeting
        engine = Engine(lambda name, values: _marionette(connection, stream, name, values))
        engine.ask("WebDriver:NewSession", {})
        yield engine
        engine.ask("Marionette:Quit", {"flags": ["eForceQuit"]})


def _marionette(connection: socket.socket, stream: Any, name: str, values: dict[str, Any]) -> Any:
    packet = json.dumps([0, 1, name, values]).encode()
    connection.sendall(b"%d:%s" % (len(packet), packet))
    _, _, error, result = _read(stream)
    if error:
        raise RuntimeError(error["message"])
    return result["value"] if isinstance(result, dict) and "value" in result else result


def _read(stream: Any) -> Any:
    length = b""
    while (byte := stream.read(1)) != b":":
        length += byte
    return json.loads(stream.read(int(length)))


_PATHS = {
    "WebDriver:SetWindowRect": ("POST", "window/rect"),
    "WebDriver:Navigate": ("POST", "url"),
    "WebDriver:ExecuteScript": ("POST", "execute/sync"),
    "WebDriver:TakeScreenshot": ("GET", "screenshot"),
}


@contextmanager
def run_webkit(folder: Path) -> Iterator[Engine]:
    """Run WebKitGTK on a display that nobody sees; *folder* is its home."""
    port = _free_port()
    read, write = os.pipe()
    display = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"]
    with _running(display, pass_fds=[write]):
        os.close(write)
        with os.fdopen(read, "rb") as told:
            number = told.readline().decode().strip()
        env = {**os.environ, "DISPLAY": f":{number}", "HOME": str(folder)}
        env |= {"WEBKIT_DISABLE_COMPOSITING_MODE": "1", "NO_AT_BRIDGE": "1"}
        with _running([str(webkit()), f"--port={port}"], env=env) as process:
            _connected(port, process).close()
            yield from _webkit_session(f"http://127.0.0.1:{port}/session")


def _webkit_session(address: str) -> Iterator[Engine]:
    options = {"binary": _mini_browser(), "args": ["--automation"]}
    wanted = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
    session = _http("POST", address, {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def ask(name: str, values: dict[str, Any]) -> Any:
        method, path = _PATHS[name]
        return _http(method, f"{address}/{session}/{path}", values)

    try:
        yield Engine(ask)
    finally:
        _http("DELETE", f"{address}/{session}", {})


def _http(method: str, url: str, values: dict[str, Any]) -> Any:
    data = json.dumps(values).encode() if method == "POST" else None
    request = urllib.request.Request(
        url, data, {"Content-Type": "application/json"}, method=method
    )
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
        return json.loads(answer.read())["value"]
