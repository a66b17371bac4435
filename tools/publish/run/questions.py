"""What to ask readers' site, and what the answer to each question must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from blog.serving.model import Row

_REFUSED = frozenset(range(400, 600))
PLAIN, COMPRESSED = "identity", "br, gzip"


class Digested(Protocol):
    """A file, as far as it matters here."""

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""


@dataclass(frozen=True, slots=True)
class Question:
    """
    An address and what it must answer.

    Attributes:
        path: Below the site's own address, encoded, without a leading slash.
        statuses: Any of these.
        digest: Of the body; "" for any body.
        location: Where it must lead, absolute; "" for anywhere.
        is_old: It is an old address: no reader loses a page while it answers 404.
        former: The digest of what was there before; "" if nothing was, or nobody knows.
        accepts: The encodings in which the body may come.
        is_internal: Nobody but publishing has anything to do there.
    """

    path: str
    statuses: frozenset[int] = frozenset({200})
    digest: str = ""
    location: str = ""
    is_old: bool = False
    former: str = ""
    accepts: str = PLAIN
    is_internal: bool = False


def questions(
    address: str,
    changed: Iterable[str],
    files: Mapping[str, Digested],
    rows: Sequence[Row],
    *,
    former: Mapping[str, Digested] | None = None,
    hidden: Iterable[str] = (),
    answers_codes: bool = True,
) -> list[Question]:
    """
    Give what to ask: the front page, every changed file, the feeds, every old address.

    A file with a compressed copy is asked for in both forms: most readers get the copy.

    Args:
        address: The site's own, without a slash at the end.
        changed: Paths of files that are new or changed.
        files: Every file of the release.
        rows: What old addresses must answer.
        former: Every file of the release before.
        hidden: Paths that nobody may read.
        answers_codes: Whether the server can be told of redirects and gone pages at all.
    """
    wanted = {"index.html", *(path for path in files if path.startswith("feed."))}
    wanted |= {path for path in changed if not path.rpartition("/")[2].startswith(".")}
    asked = [
        _of_file(path, files, former or {}, accepts)
        for path in sorted(wanted & files.keys())
        if not path.endswith((".gz", ".br", "404.html"))
        for accepts in ((PLAIN, COMPRESSED) if f"{path}.gz" in files else (PLAIN,))
    ]
    if answers_codes:
        asked += [_of_row(address, row, former or {}) for row in rows if "?" not in row.old]
    return asked + [Question(quote(path), _REFUSED, is_internal=True) for path in hidden]


def _of_file(
    path: str, files: Mapping[str, Digested], former: Mapping[str, Digested], accepts: str
) -> Question:
    before = former[path].digest if path in former else ""
    place = path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path
    return Question(quote(place), digest=files[path].digest, former=before, accepts=accepts)


def _of_row(address: str, row: Row, former: Mapping[str, Digested]) -> Question:
    path = quote(row.old.lstrip("/"), safe="/%")
    page = former.get(f"{row.old.strip('/')}/index.html")
    before = page.digest if page else ""
    if row.new is None:
        return Question(path, statuses=frozenset({410}), is_old=True, former=before)
    to = f"{address}{quote(row.new, safe='/%#?=&')}"
    return Question(path, frozenset({301, 308}), location=to, is_old=True, former=before)
