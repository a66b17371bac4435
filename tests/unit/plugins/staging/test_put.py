"""What is said when the disk will not have a finished site: whether it is in its place."""

import errno

import pytest

from blog.delivery import Delivery, FormerSite
from blog.errors import BuildStopped
from plugins.staging import exchange, put

STEPS = [
    ("write_manifest", "Sajten är byggd men inte på plats, och den tidigare är orörd", "gammal"),
    ("_put", "Sajten är byggd men inte på plats, och den tidigare är orörd", "gammal"),
    ("write_record", "Sajten är på plats, men vilka filer den har är inte antecknat", "ny"),
]


@pytest.mark.parametrize(("step", "said", "lies_there"), STEPS, ids=[step for step, *_ in STEPS])
def test_a_full_disk(tmp_path, monkeypatch, step, said, lies_there):
    """At every step what is said is true."""
    final, staged = tmp_path / "output", tmp_path / ".output.staging"
    for folder in (final, staged):
        folder.mkdir()
    (final / "index.html").write_text("gammal")
    delivery = Delivery(staged, FormerSite.read(final))
    delivery.write("index.html", b"ny")

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(exchange, step, fail)
    with pytest.raises(BuildStopped) as caught:
        put(delivery)

    assert str(caught.value).startswith(f"{said}: disken är full. ")
    assert (final / "index.html").read_text() == lies_there
