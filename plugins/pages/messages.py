"""What is said when a page was remembered wrongly."""

from __future__ import annotations

from blog.findings import Finding, Level


def remembered_wrongly(path: str) -> Finding:
    """Tell that *path*, as the director sees it, was not what it should have been."""
    return Finding(
        path,
        1,
        "bygget",
        "Sidan var kvar från ett tidigare bygge, fast den borde ha gjorts om. Nu är alla sidor "
        "gjorda på nytt, och sajten är rätt.",
        "Felet ligger i programmet, inte i texterna: visa den här raden för den som sköter det.",
        Level.WARNING,
    )
