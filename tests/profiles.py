"""
How hard the laws are tried: quickly, as the suite does, or for as long as it takes.

The suite's examples are the same on every machine and at every run.  ``--long`` draws others
each time, and many more of them; what it finds becomes an ``@example`` of the law.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

EFFORT = {"fast": 0.25, "ci": 1.0, "long": 50.0}
"""For each profile: how many examples it tries for every one that a law asks for."""


def register() -> None:
    """Let ``--hypothesis-profile`` know the profiles, and choose the suite's own."""
    # How fast a machine is, is nobody's error.
    slow = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    common = settings(deadline=None, database=None, print_blob=True, suppress_health_check=slow)
    settings.register_profile("ci", common, derandomize=True)
    settings.register_profile("fast", common, derandomize=True)
    settings.register_profile("long", common)
    settings.load_profile("ci")


def settle() -> None:
    """Let the examples of a derandomised profile depend on the law alone."""
    if settings.default.derandomize:
        # Hypothesis also draws the constants of whatever modules are loaded: those of other
        # tests that run, and none at all if the clone lies in a folder called tests.
        providers.is_local_module_file = lambda _path: False


def examples(number: int) -> settings:
    """Try a law on *number* examples in the suite: fewer when fast, many more when long."""
    effort = EFFORT.get(settings.get_current_profile_name(), 1)
    return settings(max_examples=max(1, round(number * effort)))
