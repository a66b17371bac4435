"""Every rule, one module each, in the order of docs/regler.md."""

from __future__ import annotations

from blog.rules import (
    abbreviation,
    alt_text,
    bold_heading,
    bullets,
    capitals,
    case_number,
    dashes,
    document_metadata,
    doubtful_date,
    foreign_words,
    heading_level,
    identity_number,
    image_format,
    image_metadata,
    indented_code,
    insecure_link,
    left_over_signs,
    link_target,
    link_text,
    mail_address,
    paragraph_length,
    phone_number,
    quotation_marks,
    readability,
    repetition,
    review,
    sentence_length,
    spelling,
    stray_space,
    suppression_line,
    table_head,
    tag_names,
    title,
    unread_file,
    unused_file,
)

_OTHERS = (
    # Secrecy and privacy
    identity_number.RULE,
    case_number.RULE,
    mail_address.RULE,
    phone_number.RULE,
    image_metadata.RULE,
    document_metadata.RULE,
    unread_file.RULE,
    review.RULE,
    # Open to everyone
    alt_text.RULE,
    heading_level.RULE,
    bold_heading.RULE,
    link_text.RULE,
    table_head.RULE,
    foreign_words.RULE,
    bullets.RULE,
    left_over_signs.RULE,
    indented_code.RULE,
    capitals.RULE,
    # Links and files
    link_target.RULE,
    insecure_link.RULE,
    image_format.RULE,
    unused_file.RULE,
    # Language
    spelling.RULE,
    sentence_length.RULE,
    paragraph_length.RULE,
    readability.RULE,
    repetition.RULE,
    stray_space.RULE,
    quotation_marks.RULE,
    dashes.RULE,
    abbreviation.RULE,
    # The lines on top
    title.RULE,
    tag_names.RULE,
    doubtful_date.RULE,
)

RULES = (*_OTHERS, suppression_line.rule_for(frozenset(rule.name for rule in _OTHERS)))
"""What the check asks; the build's own findings come beside them (tools.check.building)."""
