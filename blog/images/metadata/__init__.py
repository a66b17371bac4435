"""
Metadata of images and documents that nobody meant to publish: place, person, device.

One module for each file format.  Each finds such metadata and removes them without touching
what the file shows: parts of it are left out, never made anew.  ``scan`` tells the formats apart.
"""
