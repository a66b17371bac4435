"""One publication, or one undoing, from the desk."""
