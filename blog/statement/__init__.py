"""The accessibility statement, read from its data file."""
