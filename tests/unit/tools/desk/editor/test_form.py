"""What the page sends is a text again."""

import pytest

from tools.desk.editor.form import BadForm, Form, with_what_forms_lose

HEAD, BODY = "Titel: A\n\n", "B\n"


def test_as_script_and_as_form():
    """Both give the same text."""
    script = Form.of_json(
        {
            "digest": "x",
            "head": HEAD,
            "body": BODY,
            "was": {"title": "A"},
            "fields": {"title": "Å"},
        }
    )
    form = Form.of_fields(
        {"digest": "x", "head": HEAD.replace("\n", "\r\n"), "body": "B\r\n", "var-title": "A",
         "falt-title": "Å", "token": "t"}
    )  # fmt: skip

    assert script.compose() == form.compose() == ("Titel: Å\n\nB\n", {})


@pytest.mark.parametrize("sent", [None, [], {"body": 1}, {"was": []}, {"fields": {"title": 1}}])
def test_anything_else_is_refused(sent):
    """It is no page of ours that sends it."""
    with pytest.raises(BadForm):
        Form.of_json(sent)


def test_keys_that_are_no_fields_are_passed_over():
    """Nobody writes a line of her own choice through a field."""
    fields = {"guid": "x", "save_as": "/etc"}
    form = Form.of_json({"digest": "", "head": HEAD, "body": BODY, "fields": fields})

    assert form.compose() == (HEAD + BODY, {})


def test_signs_that_a_text_area_loses():
    """They come back where nothing else was changed."""
    opened = "Titel: A\n\nB\0C\n"
    untouched = Form("x", HEAD, "B\ufffdC\n")
    changed = Form("x", HEAD, "B\ufffdD\n")

    assert with_what_forms_lose(untouched, opened).body == "B\0C\n"
    assert with_what_forms_lose(changed, opened).body == "B\ufffdD\n"
