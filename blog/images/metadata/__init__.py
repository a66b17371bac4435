"""
What pictures and documents tell that nobody meant to publish: place, person, device.

One module for each way to store a file.  Each finds such metadata and removes them without
touching what the file shows: parts of it are left out, never made anew.
"""
