"""
Scheduled posts come out at the first tick after their time, as a clock starts the command.

The whole command runs, in an environment as bare as cron's and on a computer whose clock says
what the test wants (apt install faketime).  Skipped where there is no faketime.
"""

import datetime as dt
import os
import shutil
import subprocess
import sys

import pytest

from tests.integration.publication import post, serving
from tests.sites import ROOT, snapshot, write

FAKETIME = shutil.which("faketime")
pytestmark = pytest.mark.skipif(not FAKETIME, reason="faketime is not installed")

# Each post's time in Stockholm, and in UTC.
DUE = {
    "vinter": ("2027-01-15 07:30", "2027-01-15 06:30"),
    "framat": ("2027-03-28 07:30", "2027-03-28 05:30"),
    "mitt i natten": ("2027-03-28 03:10", "2027-03-28 01:10"),
    "sommar": ("2027-07-01 07:30", "2027-07-01 05:30"),
    "bakat": ("2027-10-31 07:30", "2027-10-31 06:30"),
}
CONFIG = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pelicanconf import *
SITEURL = "{{url}}"
POSTS_PREVIEW = False
PATH, OUTPUT_PATH, THEME = "content", "output", {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT)!r}]
"""


class Computer:
    """A computer somewhere in the world that publishes by itself."""

    def __init__(self, here, web, zone):
        self.here, self.web, self.zone = here / "blogg", web, zone
        self.place = here / "webb"
        target = (
            f'[targets.prov]\nkind = "folder"\npath = "{self.place}"\nurl = "{web.url}"\n'
            'private = true\nswitch = "link"\n'
        )
        write(self.here, {"publishconf.py": CONFIG.format(url=web.url), "publish.toml": target})
        web.read = self.read

    def read(self, path):
        """Give what readers see."""
        file = self.place / "live" / path
        return file.read_bytes() if file.is_file() else None

    def publish(self, moment, *options):
        """Run the command at a moment in UTC; give its exit code and all that it says."""
        command = [FAKETIME, f"{moment} UTC", sys.executable, "-m", "tools.publish", *options]
        done = subprocess.run(
            command, cwd=self.here, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False, timeout=120,
            env={"HOME": str(self.here), "PATH": os.defpath, "SHELL": "/bin/sh", "TZ": self.zone,
                 "PYTHONPATH": str(ROOT), "NO_FAKE_STAT": "1",
                 "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "zone", ["America/Los_Angeles", pytest.param("UTC", marks=pytest.mark.long)]
)
def test_the_first_tick_after(tmp_path, zone):
    """Not a minute before, whatever the computer's own time; and nothing else ever happens."""
    with serving() as web:
        computer = Computer(tmp_path, web, zone)
        write(computer.here / "content", {"inlagg/0.md": post("Ett", 0)})
        code, said = computer.publish("2026-12-01 12:00", "--yes")
        assert code == 0, said
        for number, (title, (local, _)) in enumerate(DUE.items(), start=1):
            text = post(title.capitalize(), number, date=local)
            write(computer.here / "content", {f"inlagg/{number}.md": text})

        for title, (_, utc) in sorted(DUE.items(), key=lambda each: each[1][1]):
            due = dt.datetime.fromisoformat(utc)
            address = f"/2027/{title.replace(' ', '-')}/"
            before = snapshot(computer.place), snapshot(computer.here / "content")
            early = f"{due - dt.timedelta(minutes=1):%Y-%m-%d %H:%M}"
            assert computer.publish(early, "--scheduled") == (0, "")
            assert (snapshot(computer.place), snapshot(computer.here / "content")) == before
            assert web.answer(address)[0] == 404

            code, said = computer.publish(utc, "--scheduled")
            assert code == 0, said
            assert web.answer(address)[0] == 200

        assert computer.publish("2027-12-01 12:00", "--scheduled") == (0, "")
