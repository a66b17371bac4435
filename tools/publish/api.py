"""
What other commands may use of publishing.

``open_target`` reaches a target that publish.toml names; ``deploy`` publishes a release there,
``undo`` takes it back (``go_back`` does, when a person asks for it), ``releases`` lists what is
kept and ``purge`` lets something be gone.
docs/decisions/0027-publishing.md says why it is as it is.
"""

from tools.publish.ask import Ask, HostKey, once
from tools.publish.connect import open_target
from tools.publish.deploy import Deployed, Options, deploy
from tools.publish.errors import Reason, Stopped
from tools.publish.history import Published, paths_of, purge, releases, undo
from tools.publish.plan import Changes, Forbidden, changes
from tools.publish.read_settings import FILE, Targets, read_targets
from tools.publish.release import Release, ReleaseFile, files_in, release_id
from tools.publish.run.flow import Publisher
from tools.publish.run.going_back import go_back, take_back
from tools.publish.run.memory import Memory, memory_stamps, overdue, read_memory
from tools.publish.run.words import version
from tools.publish.target import Amount, Done, Target
from tools.publish.terminal import terminal

__all__ = [
    "FILE",
    "Amount",
    "Ask",
    "Changes",
    "Deployed",
    "Done",
    "Forbidden",
    "HostKey",
    "Memory",
    "Options",
    "Published",
    "Publisher",
    "Reason",
    "Release",
    "ReleaseFile",
    "Stopped",
    "Target",
    "Targets",
    "changes",
    "deploy",
    "files_in",
    "go_back",
    "memory_stamps",
    "once",
    "open_target",
    "overdue",
    "paths_of",
    "purge",
    "read_memory",
    "read_targets",
    "release_id",
    "releases",
    "take_back",
    "terminal",
    "undo",
    "version",
]
