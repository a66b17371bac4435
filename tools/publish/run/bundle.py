"""The files of a release: the site's own, and what the server of the target needs besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from blog.file_digests import file_digest
from blog.files import digest
from blog.ledger.promises.answers import redirects
from blog.manifest import DeliveredFile
from blog.serving.compress import compressed
from blog.serving.headers import ServedSite
from blog.serving.prepare import prepare
from tools.publish.release import ReleaseFile, files_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.ledger.model import Ledger
    from blog.serving.model import Row
    from blog.serving.prepare import Kind
    from blog.serving.table import Rule
    from tools.publish.run.finished import Finished

# Lost within a few seconds of a change, they would leave an open page without its looks or its
# search.  Pictures are never carried: one that was taken away may have shown what it must not.
_CARRIED = ("tema/", "sok/")
_ENOUGH = 16
"""Digits of a digest that tell one version of a file from another; ten thousand are written."""


class Bundle(NamedTuple):
    """
    What is to be sent.

    Attributes:
        files: Every file of the release, by path.
        beside: Files for the server, by name, in the order in which they are to be written.
        sources: What pictures and attachments were made of, as in a release's record.
        texts: What texts were made of, likewise.
        rows: What old addresses answer.
        unanswered: Old addresses that this kind of server cannot answer for.
        problems: Swedish sentences about rows that are wrong.
    """

    files: Mapping[str, ReleaseFile]
    beside: Mapping[str, str]
    sources: Mapping[str, str]
    texts: Mapping[str, str]
    rows: tuple[Row, ...]
    unanswered: tuple[Rule, ...]
    problems: tuple[str, ...]

    @property
    def manifest(self) -> dict[str, DeliveredFile]:
        """Digest and size of every file."""
        return {path: DeliveredFile(file.digest, file.size) for path, file in self.files.items()}


def bundle(site: Finished, ledger: Ledger, server: Kind, *, hsts: int = 0) -> Bundle:
    """
    Put together what a target gets.

    Args:
        site: The finished site.
        ledger: What had been promised before.
        server: What kind of server shows it.
        hsts: As in :class:`blog.serving.headers.ServedSite`.
    """
    own = files_in(site.output, site.manifest)
    digests = {path: file.digest for path, file in own.items()}
    rows = redirects(ledger, site.record)
    served_site = ServedSite(address=site.address, digests=digests, hsts=hsts)
    served = prepare(server, rows, served_site, lambda path: own[path].read())
    files = {path: file for path, file in own.items() if path not in served.withheld}
    files |= {path: ReleaseFile.of(data) for path, data in served.public.items()}
    if served.reads_copies:
        wanted = {path: file.digest for path, file in files.items()}
        copies = compressed(wanted, lambda path: files[path].read(), site.cache)
        files |= {path: ReleaseFile.of(data) for path, data in copies}
    beside = {
        name.replace("/", "-").lower(): data.decode("utf-8", "surrogateescape")
        for name, data in served.beside.items()
    }
    problems = tuple(map(str, served.problems))
    made_of = _sources(site), _texts(site)
    return Bundle(files, beside, *made_of, rows, served.unanswered, problems)


def _sources(site: Finished) -> dict[str, str]:
    """Give what each published file of content/ was made of; the program's own are none."""
    return {
        address: file_digest(site.content / path, site.cache).digest[:_ENOUGH]
        for path, address in sorted(site.collection.files.items())
        if not path.startswith("rot/") and address in site.manifest
    }


def _texts(site: Finished) -> dict[str, str]:
    return {text.url: digest(text.data)[:_ENOUGH] for text in site.collection.visible}


def carried(former: Mapping[str, object]) -> frozenset[str]:
    """Give the files of the former site that pages loaded before the change may ask for."""
    return frozenset(path for path in former if path.startswith(_CARRIED))
