"""What the rules look at: every document and file, read once."""
