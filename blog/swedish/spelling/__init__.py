"""Spelling, by Hunspell and our own lists of words."""
