"""Begin a new post, from nothing or from a Word document: ``python -m tools.new "Rubrik"``."""
