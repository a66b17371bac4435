"""Private notes, ``<!-- … -->``: taken out of a text's source before anything is made of it."""
