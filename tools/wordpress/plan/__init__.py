"""What becomes of everything in an export: pure values, before anything is written."""
