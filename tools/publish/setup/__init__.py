"""Ask where the site goes, try it, and write it down in publish.toml."""
