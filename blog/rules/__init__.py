"""What may be said of a text, a picture, an attachment: one rule a module."""
