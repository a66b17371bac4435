"""Write what has been planned: all of it or nothing, and never over what she has edited."""
