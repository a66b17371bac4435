"""All posts with their teasers as a reader will see them: ``python -m tools.teasers``."""
