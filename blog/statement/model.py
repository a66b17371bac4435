"""
The accessibility statement: the parts that the law wants, read from one data file.

Source: lag (2018:1937) om tillgänglighet till digital offentlig service and Digg's list of
what a statement must hold (eleven parts).  The law itself is quoted nowhere here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

CONFORMANCE = ("helt förenlig", "delvis förenlig", "inte förenlig")


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """Something on the site that not everyone can use: what, why, by which rule, and the plan."""

    what: str
    why: str
    law: str
    plan: str

    @property
    def is_about_language(self) -> bool:
        """Whether it breaks WCAG 3.1.2, Language of Parts: which posts it may be is known then."""
        return "3.1.2" in self.law


@dataclass(frozen=True, slots=True)
class Exempted:
    """Content that the statement excepts, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Where readers report errors: a form first, e-mail and telephone beside it."""

    url: str
    text: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Supervision:
    """The authority that supervises, and the address of its own reporting function."""

    authority: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """
    The statement's eleven parts, in the order of the authority's list.

    Attributes:
        actor: 1. The public body.
        service: 2. The digital service.
        conformance: 3. One of CONFORMANCE.
        shortcomings: 4. What is not accessible, and why; may be empty only when 3 is
            "helt förenlig".
        assessed: 5. The day of the assessment.
        updated: 6. The day of the last change of the statement.
        method: 7. How it was assessed.
        report: 8. How readers report errors.
        supervision: 9. The supervising authority and its reporting function.
        burdens: 10. What is excepted as an unreasonable burden (12 §).
        exempt: 11. What the law does not cover (9 §).
        standard: What the site was assessed by, sample which pages of it and tools with what:
            parts of 7 that may be left out.
    """

    actor: str
    service: str
    conformance: str
    shortcomings: tuple[Shortcoming, ...]
    assessed: dt.date
    updated: dt.date
    method: str
    report: Contact
    supervision: Supervision
    burdens: tuple[Exempted, ...]
    exempt: tuple[Exempted, ...]
    standard: str = ""
    sample: str = ""
    tools: str = ""
