"""
Responsive images without metadata.

From file to page: ``formats`` tells images by name; ``opening`` refuses what is none; ``raster``
decodes one to plain pixels; ``encode`` writes pixels in one format; ``render`` (``animation`` for
what moves) makes all variants of one image; ``store`` packs them for the cache; ``pipeline`` does
this for the files of content/; ``publish`` runs the pipeline for a whole site, and ``trial`` only
tries it; ``html`` puts the variants into pages.  ``svg`` is about drawings, ``metadata`` about
what files tell besides what they show.
"""
