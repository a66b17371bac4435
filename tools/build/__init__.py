"""Build the site, with Swedish words on the terminal: ``python -m tools.build``."""
