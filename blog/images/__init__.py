"""Responsive pictures without metadata."""
