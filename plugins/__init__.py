"""What runs inside a build: one package per feature, each with ``register()``."""
