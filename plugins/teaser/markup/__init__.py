"""A post's HTML: read into blocks of running text, and written back."""
