"""A text that is being written and is not saved: its page, and what the check would say of it."""
