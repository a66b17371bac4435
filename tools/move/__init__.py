"""Give a text another address on purpose: ``python -m tools.move FIL NY-ADRESS``."""
