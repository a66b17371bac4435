"""A branch of a Git repository, which a Pages host shows: one commit a release."""
