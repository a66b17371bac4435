"""Every setting of ours: what it means, and what it is set to."""
