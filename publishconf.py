"""What differs from pelicanconf.py when publishing, and nothing else."""

import sys
from pathlib import Path
from runpy import run_path

_folder = Path(__file__).parent
if str(_folder) not in sys.path:  # where the plugins find the rest of the program
    sys.path.insert(0, str(_folder))

# Not by an import: it believes the bytecode of an earlier version with the same time and size, and
# gives a program that stays open what it imported first.
_preview = run_path(str(_folder / "pelicanconf.py"))
globals().update({name: value for name, value in _preview.items() if name.isupper()})

SITEURL = "https://socialchefen.example"
OUTPUT_PATH = "output"
POSTS_PREVIEW = False  # drafts and scheduled posts leave no trace
