"""Put the former version of the published site back."""
