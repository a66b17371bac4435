"""Let files be gone from a branch of ours, and from all of its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.publish.git.beside import Beside
from tools.publish.git.stream import CommitStream, release_message
from tools.publish.release import is_release_id

if TYPE_CHECKING:
    from collections.abc import Collection

    from tools.publish.git.repository import Commit, Repository
    from tools.publish.plan import Forbidden

_SITE = "refs/new/site"
_REMEMBERS = (
    "Grenens historia är omskriven, men den som har tjänsten kan ha kvar det gamla en tid: be "
    "supporten att ta bort det. Andra kan ha hämtat det redan."
)
_NOT_REWRITTEN = (
    "Filen är borta från sajten men finns kvar i grenens historia. Där har också andra gjort "
    "ändringar, och därför skrivs den inte om av det här programmet. Be den som sköter den att "
    "ta bort filen ur historien."
)


def rewrite(
    repository: Repository,
    branch: str,
    beside_branch: str,
    forbidden: Forbidden,
    drop: Collection[str],
    keep: int,
) -> list[str]:
    """
    Remove files from a branch.

    When every commit on it is ours, its history begins anew with the releases that stay.  A
    history with others' commits is left, and one more commit removes the files.

    Args:
        repository: Where it is.
        branch: The ref that is shown.
        beside_branch: The ref with what lies beside it.
        forbidden: The files.
        drop: Releases that are removed altogether.
        keep: How many releases are kept.

    Returns:
        Swedish sentences on what is remembered all the same.
    """
    found = repository.fetch([branch, beside_branch], whole=True)
    tip, beside_tip = found[branch], found.get(beside_branch)
    commits = repository.log(tip)
    beside = Beside(repository, beside_tip)
    is_ours = all(is_release_id(each.release) for each in commits)
    stream = CommitStream()
    live = next(each for each in commits if is_release_id(each.release))
    records = {name: beside.record(name) for name in beside.ids() if name not in drop}
    gone = forbidden.among(records[live.release].everything)
    records[live.release] = records[live.release].without(gone)
    if is_ours:
        for commit in _kept(commits, records.keys(), keep):
            tree = repository.run("rev-parse", f"{commit.sha}^{{tree}}").decode("ascii").strip()
            note = records[commit.release].note
            stream.commit(_SITE, release_message(note, commit.release))
            stream.start_with(tree)
    else:
        stream.commit(_SITE, release_message("Borttaget", live.release), tip)
    stream.delete(gone)
    beside.write_anew(stream, records.values(), beside.states())
    repository.run("fast-import", "--quiet", "--force", stream=stream.data())
    leases = [f"{branch}:{tip}", f"{beside_branch}:{beside_tip or ''}"]
    repository.push(
        [
            f"+{_SITE}:{branch}" if is_ours else f"{_SITE}:{branch}",
            f"+{Beside.REF}:{beside_branch}",
        ],
        instead_of=leases if is_ours else leases[1:],
    )
    repository.forget()
    return [_REMEMBERS] if is_ours else [_NOT_REWRITTEN]


def _kept(commits: list[Commit], releases: Collection[str], keep: int) -> list[Commit]:
    """Give the last commit of each release that stays, oldest first."""
    last: dict[str, Commit] = {}
    for commit in commits:  # newest first
        if commit.release in releases:
            last.setdefault(commit.release, commit)
    return list(last.values())[:keep][::-1]
