"""Addresses on finished pages: within the site, or somewhere else."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from blog.urls import in_ascii

_SCHEMES = ("http", "https")


def page_address(path: str) -> str:
    """Give the address below the site's root of the file at *path*: ``om/`` for om/index.html."""
    return path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path


def within_site(href: str, *, page: str, site: str) -> tuple[str, str] | None:
    """
    Resolve an address that stands on a page.

    Args:
        href: As written: relative, from the server's root, or absolute.
        page: The file of the page, below the site's folder.
        site: The site's absolute address, without a slash at the end.

    Returns:
        The path below the site's root and the fragment, both decoded.  None for another
        site, for mail and the like.  The path begins with ``../`` when it lies on the site's
        server but outside its own folder.

    Raises:
        ValueError: It is no address.
    """
    base = f"{site}/{page_address(page)}"
    target, own = urlsplit(in_ascii(urljoin(base, href.strip()))), urlsplit(site)
    if target.scheme not in _SCHEMES or target.netloc.lower() != own.netloc.lower():
        return None
    root = f"{own.path.rstrip('/')}/"
    path, fragment = unquote(target.path) or "/", unquote(target.fragment)
    if f"{path}/".startswith(root) and not path.startswith(root):
        path = f"{path}/"
    return (
        (path.removeprefix(root), fragment) if path.startswith(root) else (f"..{path}", fragment)
    )


def is_elsewhere(href: str, *, page: str, site: str) -> bool:
    """Say whether a browser that loads *href* would ask another server."""
    try:
        target = urlsplit(in_ascii(urljoin(f"{site}/{page_address(page)}", href.strip())))
    except ValueError:
        return True
    return bool(target.netloc) and target.netloc.lower() != urlsplit(site).netloc.lower()


def file_at(path: str, files: frozenset[str]) -> str:
    """Give the file that a server answers *path* with; "" when there is none."""
    for file in (path, f"{path.rstrip('/')}/index.html".lstrip("/")):
        if file in files:
            return file
    return ""
