"""Quotation marks, dashes and spaces, as Swedish writes them."""
