"""Read an export: repaired, item by item, as plain values."""
