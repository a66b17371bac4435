"""The real dictionaries, which take a quarter of a second to load: once for all tests."""

from functools import cache

from blog.swedish.spelling import dictionaries

load = cache(dictionaries.load)
