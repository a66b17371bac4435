"""CodeMirror lies here as it was built: one file, with the notices of all that is in it."""

import hashlib
import json
import re

import pytest

from tests.sites import ROOT

EDITOR = ROOT / "tools/desk/editor"
SOURCES = EDITOR / "bundle"
AGAIN = (
    "Build it again in tools/desk/editor/bundle, with node 20 or later:\n"
    "    npm ci --ignore-scripts && npm run build\n"
    "and commit what that changes. Nobody edits these files by hand."
)


@pytest.mark.parametrize("line", (SOURCES / "codemirror.sha256").read_text("utf-8").splitlines())
def test_the_bundle_is_what_was_built(line):
    """Its digest is the one that the build wrote down."""
    digest, name = line.split()

    assert hashlib.sha256((EDITOR / name).read_bytes()).hexdigest() == digest, AGAIN


def test_each_package_in_it_has_its_notice():
    """Every package that the lock knows and the bundle holds is named, with the lock's version."""
    lock = json.loads((SOURCES / "package-lock.json").read_text("utf-8"))
    locked = {
        path.removeprefix("node_modules/"): package["version"]
        for path, package in lock["packages"].items()
        if path and "esbuild" not in path
    }
    notices = (EDITOR / "static/codemirror.LICENSE.txt").read_text("utf-8")
    named = dict(re.findall(r"^(\S+) (\d\S*) \(MIT\)$", notices, re.MULTILINE))

    assert named == locked, AGAIN
    assert notices.count("Permission is hereby granted, free of charge") == len(locked)


def test_versions_are_exact_and_come_with_digests():
    """A build anywhere takes the same packages, from whatever index that machine knows."""
    wanted = json.loads((SOURCES / "package.json").read_text("utf-8"))["devDependencies"]
    lock = (SOURCES / "package-lock.json").read_text("utf-8")
    packages = json.loads(lock)["packages"]

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for path, package in packages.items() if path)
    assert "http" not in re.sub(r'"funding": \{[^}]*\}', "", lock).replace("opencollective", "")


def test_nothing_else_is_loaded():
    """The bundle asks for no other module, talks to nobody, and makes no code of text."""
    bundle = (EDITOR / "static/codemirror.js").read_text("utf-8")
    reaching = r"\b(?:import|fetch|eval|Function)\(|XMLHttpRequest|WebSocket|sendBeacon"

    assert not re.search(r'(?:^|[;}])import\s*["{*]', bundle)
    assert re.findall(reaching, bundle) == []
