"""What differs from pelicanconf.py when publishing, and nothing else."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403  (Pelican's own way to share settings)

SITEURL = "https://socialchefen.example"
OUTPUT_PATH = "output"
POSTS_PREVIEW = False  # drafts and scheduled posts leave no trace
