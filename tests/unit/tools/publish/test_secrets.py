"""Where a password is looked for, and that it is kept where the computer keeps its own."""

import keyring
import keyring.backend
import keyring.errors
import pytest

from tools.publish.secrets import find_password, forget_password, remember_password, variable


class Memory(keyring.backend.KeyringBackend):
    """A keeper of passwords that forgets them with the test."""

    priority = 1

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        """Give one."""
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        """Keep one."""
        self.kept[service, username] = password

    def delete_password(self, service, username):
        """Forget one."""
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError


class Broken(Memory):
    """One that cannot be opened."""

    def get_password(self, service, username):
        """Refuse."""
        raise keyring.errors.KeyringLocked

    def set_password(self, service, username, password):
        """Refuse."""
        raise keyring.errors.PasswordSetError


@pytest.fixture
def keeper(request):
    """Let the computer keep its passwords in memory."""
    former = keyring.get_keyring()
    made = getattr(request, "param", Memory)()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(former)


@pytest.mark.parametrize(
    ("target", "name"),
    [("skarpt", "PUBLISH_PASSWORD_SKARPT"), ("web-hotell", "PUBLISH_PASSWORD_WEB_HOTELL")],
)
def test_the_name_in_the_environment(target, name):
    """Each target has its own."""
    assert variable(target) == name


def test_the_environment_comes_first(keeper):
    """What a runner is given wins over what somebody once typed."""
    remember_password("skarpt", "anna", "i valvet")

    assert find_password("skarpt", "anna", {"PUBLISH_PASSWORD_SKARPT": "här"}) == "här"
    assert find_password("skarpt", "anna", {}) == "i valvet"


def test_a_password_belongs_to_one_target_and_one_user(keeper):
    """Nobody else's is sent."""
    remember_password("skarpt", "anna", "i valvet")

    assert find_password("skarpt", "bo", {}) is None
    assert find_password("annat", "anna", {}) is None


def test_it_can_be_forgotten(keeper):
    """Twice is as well as once."""
    remember_password("skarpt", "anna", "i valvet")
    forget_password("skarpt", "anna")
    forget_password("skarpt", "anna")

    assert find_password("skarpt", "anna", {}) is None


@pytest.mark.parametrize("keeper", [Broken], indirect=True)
def test_a_computer_that_keeps_none(keeper):
    """She is asked, and told nothing."""
    assert find_password("skarpt", "anna", {}) is None
    assert remember_password("skarpt", "anna", "x") is False
