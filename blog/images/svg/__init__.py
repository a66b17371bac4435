"""SVG drawings, rebuilt from a list of what may stay."""
