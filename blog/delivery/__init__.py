"""
The files of one build on their way to the readers, at the price of what has changed.

``former`` knows the site that lies in its folder, ``record`` what we know of the files that we
left there, and ``delivery`` takes what a build makes: it writes what is new to a folder beside,
and leaves alone what is there already.  plugins.staging puts the two together.
"""

from __future__ import annotations

from blog.delivery.delivery import Delivery
from blog.delivery.former import FormerSite

__all__ = ["Delivery", "FormerSite"]
