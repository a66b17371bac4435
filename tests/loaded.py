"""Loads what a build needs; see tests/program.py."""

import importlib

import pelicanconf

for _name in pelicanconf.PLUGINS:
    importlib.import_module(_name)
