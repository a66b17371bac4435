"""Our own ``inv``: what is typed after it becomes a task of tasks.py."""
