"""What runs around a build: commands that read content/ or output/."""
