"""List the versions of the published site that are kept."""
