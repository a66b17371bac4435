"""A build by a program that has built nothing before."""

from tests.sites import MOMENT
from tools.desk.build.builder import Builder


def build(order):
    """Build what is ordered; for tests.program.fresh."""
    return Builder(order).build(MOMENT)
