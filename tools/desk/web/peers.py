"""
Whose program a request comes from: on Linux the system knows the account behind a connection.

A cookie is sent to every port of a host, and an address that opens the desk stands for a moment
on a browser's command line, which every account can read.  Neither is of use to another account
whose connections are refused.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))  # the second for those who map IPv4
_ROOT = 0
# Columns, as the kernel's Documentation/networking/proc_net_tcp.rst has them.
_LOCAL, _REMOTE, _ACCOUNT = 1, 2, 7


def is_another_account(client: tuple[str, int] | None, port: int) -> bool:
    """
    Say whether a connection is known to be another account's.

    Args:
        client: The address and port that it comes from; None if nobody says.
        port: Ours, that it came to.

    Returns:
        False also where the system does not tell, and for root, who can do anything anyway.
    """
    ours = getattr(os, "getuid", lambda: _ROOT)()
    if client is None or ours == _ROOT:
        return False
    found = _account(client[1], port)
    return found is not None and found not in (ours, _ROOT)


def _account(theirs: int, ours: int) -> int | None:
    """Give the account that has a connection between two ports; None if it is not listed."""
    for table in _TABLES:
        with suppress(OSError, ValueError, IndexError):
            for line in table.read_bytes().splitlines()[1:]:
                columns = line.split()
                if _port(columns[_LOCAL]) == theirs and _port(columns[_REMOTE]) == ours:
                    return int(columns[_ACCOUNT])
    return None


def _port(address: bytes) -> int:
    return int(address.rpartition(b":")[2], 16)
