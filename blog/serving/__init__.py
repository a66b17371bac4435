"""What a web server is told: which addresses lead elsewhere, and which are gone."""
