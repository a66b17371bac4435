"""Questions at a terminal."""

import pytest

from tools.publish.terminal import patient_terminal, terminal


@pytest.fixture
def typed(monkeypatch):
    """Sit at a terminal; give the questions that are asked."""
    asked = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda question: asked.append(question) or "tigern")
    return asked


def test_a_password_is_typed_once(typed):
    """A publication connects several times; another server has another password."""
    ask = terminal()

    assert [ask.password("Lösenord för a: ") for _ in range(3)] == ["tigern"] * 3
    ask.password("Lösenord för b: ")
    assert typed == ["Lösenord för a: ", "Lösenord för b: "]


def test_who_tries_is_asked_each_time(typed):
    """While a target is set up, a password may have been the wrong one."""
    ask = patient_terminal()

    ask.password("Lösenord: ")
    ask.password("Lösenord: ")

    assert len(typed) == 2
