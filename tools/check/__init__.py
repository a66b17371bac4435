"""The check of content/: what is wrong in texts, pictures and documents, and what to do."""
