"""Marks in Word's XML, before mammoth reads it (blog.manuscript.marks reads them afterwards)."""

from __future__ import annotations

from typing import Any

from lxml import etree

from blog.manuscript.marks import without_stray
from tools.word.names import q


def remove_stray_marks(root: Any) -> None:
    """Take out of a document what could be taken for a mark."""
    for element in root.iter():
        if element.text:
            element.text = without_stray(element.text)


def run(text: str) -> Any:
    """Make a run that holds *text*."""
    element = etree.Element(q("w:r"))
    etree.SubElement(element, q("w:t")).text = text
    return element
