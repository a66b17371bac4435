"""Sites that lie at a place with files, and the two ways to change them."""
