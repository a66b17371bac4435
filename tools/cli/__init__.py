"""What every command has in common: its start, its options, its settings and its end."""
