"""The proof has teeth: whoever remembers wrongly is found out."""

import pytest

from tests.integration.incremental.project import Project
from tests.integration.incremental.sabotage import SABOTAGES
from tests.integration.incremental.twins import StaleError
from tests.integration.incremental.walk import Walk

MOST = 250  # steps: most were found within 80


@pytest.mark.long
@pytest.mark.parametrize("name", SABOTAGES)
def test_a_mistake_is_found(tmp_path, name):
    """Within a walk of some length, and as the difference from a clean build that it is."""
    project = Project.small()
    SABOTAGES[name](project)
    with Walk(tmp_path, 1, project) as walk, pytest.raises(StaleError) as caught:  # noqa: PT012
        for _ in range(MOST):
            walk.step()

    assert "Traceback" not in str(caught.value)


@pytest.mark.parametrize("name", SABOTAGES)
def test_a_mistake_can_still_be_made(name):
    """What it changes is there: otherwise it would not be found for want of it."""
    project = Project.small()
    before = dict(project.files)
    SABOTAGES[name](project)

    assert project.files != before
