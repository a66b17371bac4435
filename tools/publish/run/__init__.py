"""One publication from beginning to end: build, compare, tell, send, read back, write down."""
