"""
How a finished site reaches the place where readers are.

What other commands may use is in ``tools.publish.api``: a command's package itself is loaded
before there is a guard, and imports nothing.
"""
