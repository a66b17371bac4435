"""The servers' keys that somebody has approved, in a file beside publish.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

FILE = "publish.known_hosts"
_SSH = 22
_HEAD = "# Servrar som har godkänts, i samma form som SSH:s known_hosts.  Skriven av programmet.\n"


def host_name(host: str, port: int) -> str:
    """Name a server as SSH does: with its port if that is not the usual one."""
    return host if port == _SSH else f"[{host}]:{port}"


def known_keys(file: Path, host: str, port: int) -> list[str]:
    """Give the approved keys of a server, each as ``algorithm base64``."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    parts = [line.split() for line in lines if not line.startswith("#")]
    name = host_name(host, port)
    return [f"{found[1]} {found[2]}" for found in parts if len(found) > 2 and found[0] == name]


def approve_key(file: Path, host: str, port: int, key: str) -> None:
    """Write down that a server's *key* has been approved."""
    text = file.read_text("utf-8") if file.exists() else _HEAD
    line = f"{host_name(host, port)} {key}\n"
    write_atomic(file, (text + line).encode("utf-8"))
