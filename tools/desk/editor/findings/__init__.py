"""What the check says of a text: where its words stand, and what one press can do about it."""
