"""
The page where one text is written: its fields, its words, what is said of it, and the page beside.

CodeMirror is one file in ``static/``, built from ``bundle/`` and committed.  To build it again,
with node 20 or later, in that folder: ``npm ci --ignore-scripts && npm run build``.
"""
