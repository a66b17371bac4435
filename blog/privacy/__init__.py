"""Find personal numbers in text, however they are written."""
