"""A small site for the builds' processes."""

from tests.sites import NOW, ROOT
from tools.desk.build.request import BuildRequest

POST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen.\n"


def order(folder, output):
    """Order the site in *folder*, built to *output* beside it."""
    paths = {"PATH": "content", "THEME": "theme", "OUTPUT_PATH": output}
    override = {name: str(folder / path) for name, path in paths.items()}
    fixed = {"PLUGIN_PATHS": [str(ROOT)], "POSTS_NOW": NOW}
    return BuildRequest(str(ROOT / "pelicanconf.py"), {**override, **fixed})
