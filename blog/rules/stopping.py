"""The rules that a build asks: those that may give errors."""

from __future__ import annotations

from blog.rules import (
    alt_text,
    case_number,
    document_metadata,
    identity_number,
    image_metadata,
    link_target,
    link_text,
    mail_address,
    phone_number,
    review,
)

STOPPING = (
    # Secrecy and privacy
    identity_number.RULE,
    case_number.RULE,
    mail_address.RULE,
    phone_number.RULE,
    image_metadata.RULE,
    document_metadata.RULE,
    review.RULE,
    # Open to everyone
    alt_text.RULE,
    link_text.RULE,
    # Links and files
    link_target.RULE,
)
"""In the order of docs/regler.md; a build loads no others."""
