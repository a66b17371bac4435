"""Give every published post a guid that never changes, written into its own file."""
