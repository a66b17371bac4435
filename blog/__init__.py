"""What a blog is, as values: knows neither Pelican nor a terminal."""
