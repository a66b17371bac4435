"""The names that feed readers know posts by: made, written into files, compared."""
