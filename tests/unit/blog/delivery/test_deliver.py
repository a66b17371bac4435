"""A file is made only if it does not lie there already."""

from blog.delivery import Delivery, FormerSite
from blog.delivery.record import write_record


def build(place, made_of, text):
    """Deliver one file to the site at *place*; say whether it was made, and how large it is."""
    made = []

    def make():
        made.append(True)
        return text.encode()

    delivery = Delivery(place / "staged", FormerSite.read(place / "site"))
    size = delivery.deliver("a/b.json", made_of, make)
    for path in delivery.written:
        (place / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (place / "staged" / path).replace(place / "site" / path)
    left = {
        path: each._replace(changed=(place / "site" / path).stat().st_ctime_ns)
        for path, each in delivery.files.items()
    }
    write_record(place / "site", left)
    return bool(made), size


def test_what_was_made_of_the_same_is_not_made_again(tmp_path):
    """Its size is known all the same."""
    assert build(tmp_path, "1", "tillit") == (True, 6)
    assert build(tmp_path, "1", "tillit") == (False, 6)


def test_what_is_made_of_something_else_is_made(tmp_path):
    """And so is what does not say what it is made of."""
    build(tmp_path, "1", "tillit")

    assert build(tmp_path, "2", "hopp") == (True, 4)
    assert build(tmp_path, "", "hopp") == (True, 4)
    assert build(tmp_path, "", "hopp") == (True, 4)


def test_what_somebody_changed_is_made(tmp_path):
    """Whatever it was made of."""
    build(tmp_path, "1", "tillit")
    (tmp_path / "site/a/b.json").write_text("misstro")

    assert build(tmp_path, "1", "tillit") == (True, 6)
    assert (tmp_path / "site/a/b.json").read_text() == "tillit"
