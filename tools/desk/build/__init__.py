"""The builds of the preview, in processes of their own, and the single pages they can show."""
