"""Swedish, as the rules ask for it: the sentences and abbreviations that the teaser knows."""

from __future__ import annotations

from blog.rules.index.language import Language
from plugins.teaser import abbreviations
from plugins.teaser.sentences import sentence_ends

SWEDISH = Language(
    sentence_ends=sentence_ends,
    leading=abbreviations.NEVER_FINAL,
    closing=abbreviations.OFTEN_FINAL,
    beside_names=abbreviations.SELDOM_FINAL,
    ambiguous=abbreviations.BEFORE_NAME | abbreviations.BEFORE_NUMBER,
)
