"""publish.toml as somebody would have written it, and what the web server is to be told."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from blog.serving import nginx
from tools.publish.sites.linked import LIVE
from tools.publish.sites.store import STATE

if TYPE_CHECKING:
    from tools.publish.setup.interview import Table


def added(text: str, name: str, table: Table) -> str:
    """
    Add a target to the text of a publish.toml, which may be empty.

    Of several one must be said to be meant when none is named: the one that was there before.
    """
    lines = [f"[targets.{name}]", *(f"{key} = {_value(value)}" for key, value in table.items())]
    known = tomllib.loads(text)
    meant = next(iter(known.get("targets", {})), name)
    head = [] if "default" in known else [f"default = {_value(meant)}", ""]
    former = [text.strip("\n"), ""] if text.strip() else []
    return "\n".join([*head, *former, *lines, ""])


def _value(value: object) -> str:
    """Write a text, a number or true; JSON's are TOML's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def server_lines(table: Table) -> str:
    """
    Give what whoever sets up the web server writes; "" when there is nothing to write.

    Args:
        table: The target.
    """
    if table.get("switch") != "link" and table.get("server") != "nginx":
        return ""
    folder, host = table["path"].rstrip("/"), urlsplit(table["url"]).hostname
    root = f"{folder}/{LIVE}" if table.get("switch") == "link" else folder
    if table.get("server") == "nginx":
        state = table.get("store", f"{folder}/.publicering").rstrip("/")
        state = f"{folder if table.get('switch') == 'link' else state}/{STATE}"
        return (
            f"include {state}/{nginx.HTTP};\n\n"
            f"server {{\n    listen 443 ssl;\n    server_name {host};\n    root {root};\n"
            "    ssl_certificate /etc/ssl/blogg.pem;\n"
            "    ssl_certificate_key /etc/ssl/blogg.key;\n"
            f"    include {state}/{nginx.SERVER};\n}}\n"
        )
    if table.get("server") == "apache":
        return (
            f"<VirtualHost *:443>\n    ServerName {host}\n    DocumentRoot {root}\n"
            "    SSLEngine on\n    SSLCertificateFile /etc/ssl/blogg.pem\n"
            "    SSLCertificateKeyFile /etc/ssl/blogg.key\n"
            f"    <Directory {folder}>\n        Options SymLinksIfOwnerMatch\n"
            "        AllowOverride FileInfo\n        Require all granted\n"
            "    </Directory>\n</VirtualHost>\n"
        )
    return f"Webbserverns rot: {root}\n"
