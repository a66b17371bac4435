"""A build by a program that has built nothing before."""

from tools.desk.build import Builder


def build(order):
    """Build what is ordered; for tests.program.fresh."""
    return Builder(order).build()
