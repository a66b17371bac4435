"""Dates, numbers, sorting, typography and spelling in Swedish."""
