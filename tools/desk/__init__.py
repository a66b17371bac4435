"""The site while it is being written: built, served, and rebuilt at every change."""
