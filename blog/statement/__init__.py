"""The accessibility statement, read from its data file."""

DEFAULT_FILE = "tillganglighet.yaml"
"""The file's name in content/."""

TEMPLATE_NAMES = frozenset({"redogörelse", "statement"})
"""What the line ``Mall`` may say on the page that shows it."""
