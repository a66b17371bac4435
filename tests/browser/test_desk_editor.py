"""The page where one text is written, in a real browser: nothing typed is lost, all can use it."""

import datetime as dt
import http.server
import re
import threading
import time

import pytest
from playwright.sync_api import expect

from blog.files import digest
from tests.browser.conftest import inspect, noted, sideways
from tests.sites import ROOT
from tests.unit.tools.desk.editor.examples import Live, jpeg
from tests.unit.tools.desk.web.running import make_site, running

pytestmark = pytest.mark.browser

POST = "inlagg/2016/2016-11-24-tillit.md"
HEAD = "Titel: Tillit\nDatum: 2016-11-24\nEtiketter: vård\n\n"
BODY = "Pumpen är beställd.\n\n## Sedan\n\nIngenting.\n"
OTHER = "Titel: Skottland igen\nDatum: 2017-01-02\nEtiketter: äldre\n\nB.\n"
PATIENCE = 20_000  # milliseconds: the machine may be busy with other tests


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give a desk with two texts."""
    texts = {POST: HEAD + BODY, "inlagg/2017/2017-01-02-skottland.md": OTHER}
    site = make_site(
        tmp_path_factory.mktemp("desk"), {"index.html": "<h1>Sajten</h1>"}, texts.items()
    )
    with running(site) as desk:
        desk.served._desk.live = Live()
        yield desk


@pytest.fixture
def new_window(chromium, desk):
    """Give a function that opens the text in a browser of its own, let in by a key."""
    contexts = []

    def new_window(**settings):
        context = chromium.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(desk.served.way_in())
        page.wait_for_url("**/skrivbord/")
        return page

    file = desk.site.content / POST
    file.write_text(HEAD + BODY, "utf-8")
    yield new_window
    for context in contexts:
        context.close()
    desk.served._desk.texts.unsaved.forget(POST)


def open_text(desk, page):
    """Show the text; its script has begun."""
    page.goto(f"{desk.origin}/skrivbord/skriv/{POST}")
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    page.get_by_text("Inget att anmärka på.").wait_for(timeout=PATIENCE)
    return page


def type_last(page, words):
    """Write at the end of the text."""
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def written(page):
    """Give what stands in the editor."""
    return page.locator(".cm-content").evaluate(
        "element => [...element.querySelectorAll('.cm-line')].map(e => e.textContent).join('\\n')"
    )


def save_slowly(desk, monkeypatch, seconds):
    """Let the disk of the desk be slow."""
    texts = desk.served._desk.texts
    save_now = texts.save

    def save_later(*given, **named):
        time.sleep(seconds)
        return save_now(*given, **named)

    monkeypatch.setattr(texts, "save", save_later)


def save(page):
    """Save, and wait until it is."""
    page.keyboard.press("Control+s")
    page.get_by_text(re.compile("^Sparat kl")).wait_for(timeout=PATIENCE)


def on_disk(desk):
    return (desk.site.content / POST).read_text("utf-8")


def test_a_text_from_the_first_letter_to_the_last(desk, new_window):
    """Typed, remarked upon, put right with one press, saved; nothing runs that is not ours."""
    page = new_window()
    with noted(page, "console", lambda message: message.text) as said:
        open_text(desk, page)
        type_last(page, "\nKlart .")
        page.get_by_text("1 anmärkning.", exact=False).wait_for(timeout=PATIENCE)
        assert page.locator(".cm-lintRange").inner_text() == "Klart ."

        page.get_by_role("button", name="Ta bort mellanslaget").click()
        page.get_by_text("Inget att anmärka på.").wait_for(timeout=PATIENCE)
        page.get_by_label("Rubrik", exact=True).fill("Tillit till slut")
        page.get_by_text("Välj bland befintliga etiketter").click()
        page.get_by_role("button", name="äldre").click()
        save(page)

    head = HEAD.replace("Tillit", "Tillit till slut").replace("vård", "vård, äldre")
    assert on_disk(desk) == f"{head}{BODY}\nKlart."
    assert page.locator("h1").inner_text() == "Tillit till slut"
    # The frame's sandbox holds back what the preview adds to a page, and that is all.
    assert {each.partition(" in '")[0] for each in said} <= {"Blocked script execution"}


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_title_does_not_cover_what_is_written(desk, new_window, width):
    """The bar that stays on top has two lines of it; all of it is read, and in its field."""
    title = "Individanpassningsmöjligheterna i äldreomsorgen " * 10
    page = open_text(desk, new_window(viewport={"width": width, "height": 800}))
    page.get_by_label("Rubrik", exact=True).fill(title)
    assert page.locator(".save").bounding_box()["height"] < 180
    assert page.get_by_role("heading", level=1, name=title.strip()).is_visible()
    save(page)


def test_presses_faster_than_the_check(desk, new_window):
    """Each puts right the words that it was about, though the text has changed since."""
    page = open_text(desk, new_window())
    type_last(page, "\nDen ena . Och sedan den andra , inte sant. Den tredje .")
    page.get_by_text("2 anmärkningar.", exact=False).wait_for(timeout=PATIENCE)
    page.evaluate(
        "document.querySelectorAll('.remarks .presses button:first-child').forEach(b => b.click())"
    )
    save(page)

    assert on_disk(desk).endswith("\nDen ena. Och sedan den andra , inte sant. Den tredje.")


def test_a_press_about_words_that_are_gone(desk, new_window):
    """It touches no others that look alike, and says that the text has changed."""
    page = open_text(desk, new_window())
    type_last(page, "\nSlut .\nSlut .")
    page.get_by_text("2 anmärkningar.", exact=False).wait_for(timeout=PATIENCE)
    page.evaluate("""() => {
        const [first, second] = document.querySelectorAll('.remarks .presses button:first-child');
        second.click();
        second.click();
    }""")
    save(page)

    assert on_disk(desk).endswith("\nSlut .\nSlut.")


def test_who_stands_by_the_last_finding_is_not_moved(desk, new_window, monkeypatch):
    """When it goes, the heading of the list has the focus: not the top of the page."""
    page = open_text(desk, new_window())
    type_last(page, "\nSlut .")
    page.get_by_text("1 anmärkning.", exact=False).wait_for(timeout=PATIENCE)
    page.locator(".remarks .presses button").first.focus()
    monkeypatch.setattr(desk.served._desk.live, "findings", lambda *_: (), raising=False)
    page.get_by_label("Rubrik", exact=True).evaluate("""field => {
        field.value += '!';
        field.dispatchEvent(new Event('input', {bubbles: true}));
    }""")
    page.get_by_text("Inget att anmärka på.").wait_for(timeout=PATIENCE)

    assert page.evaluate("document.activeElement.id") == "remarks-title"
    save(page)


def test_the_sites_own_clock(desk, new_window):
    """Times are told by it, wherever this computer's clock is set, as Swedish writes them."""
    page = new_window(timezone_id="Pacific/Auckland")
    page.clock.set_fixed_time(dt.datetime(2027, 3, 3, 6, 5, tzinfo=dt.UTC))
    open_text(desk, page)
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, "Halvt")
    page.reload()
    page.get_by_text("Du skrev något här den 3 mars 2027 kl. 7.05 som inte är sparat.").wait_for(
        timeout=PATIENCE
    )
    page.get_by_role("button", name="Återställ texten").click()
    page.keyboard.press("Control+s")
    page.get_by_text("Sparat kl. 7.05", exact=True).wait_for(timeout=PATIENCE)


def test_saved_again_before_the_first_save_is_done(desk, new_window, monkeypatch):
    """Ctrl+S is held down, or the disk is slow: she is not taken to a page of two versions."""
    page = open_text(desk, new_window())
    save_slowly(desk, monkeypatch, 0.3)
    page.evaluate("window.isTheSame = true")
    type_last(page, "Ett.")
    page.keyboard.press("Control+s")
    page.keyboard.press("Control+s")
    page.keyboard.type(" Två.")
    with page.expect_response(
        lambda answer: "/spara/" in answer.url and "Två." in answer.request.post_data
    ) as saved:
        page.keyboard.press("Control+s")
    assert saved.value.status == 200
    page.get_by_text(re.compile("^Sparat kl")).wait_for(timeout=PATIENCE)

    assert on_disk(desk) == f"{HEAD}{BODY}Ett. Två."
    assert page.evaluate("window.isTheSame")


def test_a_button_that_is_pressed_twice(desk, new_window, monkeypatch):
    """The form is sent once: what the first press did is not told as done by somebody else."""
    page = new_window()
    save_slowly(desk, monkeypatch, 0.5)
    page.goto(f"{desk.origin}/skrivbord/text/{POST}")
    button = "[...document.querySelectorAll('button')].find(each => each.value === 'utkast')"
    page.evaluate(f"{button}.click(); setTimeout(() => {button}.click(), 100)")
    page.get_by_text("Texten är ett utkast.").wait_for(timeout=PATIENCE)

    assert page.get_by_text("någon annanstans").count() == 0
    assert "Status: utkast" in on_disk(desk)


def test_signs_that_no_form_can_hold(desk, new_window):
    """Opened and saved, they are still there."""
    odd = "Titel: A\0B\nIngress: e\u0301\u2028ö\nÖvrigt: \x0b\n\nC\0D\u0085\u200b\ufeff\n"
    page = new_window()
    (desk.site.content / POST).write_text(odd, "utf-8", newline="")
    open_text(desk, page)
    assert odd.startswith(page.locator("#head").evaluate("element => element.value"))
    save(page)

    assert (desk.site.content / POST).read_bytes() == odd.encode()


def test_what_is_typed_survives_a_closed_window(desk, new_window):
    """It is offered where it was typed, and in any other browser; the file is as it was."""
    page = open_text(desk, new_window())
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, "Halvt")
    page.close()
    assert on_disk(desk) == HEAD + BODY

    again = page.context.new_page()
    again.goto(f"{desk.origin}/skrivbord/skriv/{POST}")
    # That window has taken the words over when it has let go of them in the closed one's name.
    with again.expect_response("**/slang/**", timeout=PATIENCE):
        again.get_by_role("button", name="Återställ texten").click(timeout=PATIENCE)
    assert written(again).endswith("\nHalvt")

    elsewhere = new_window()
    elsewhere.goto(f"{desk.origin}/skrivbord/skriv/{POST}")
    elsewhere.get_by_role("link", name="Återställ texten").click()
    elsewhere.locator(".cm-content").wait_for(timeout=PATIENCE)
    assert written(elsewhere).endswith("\nHalvt")
    save(elsewhere)
    assert on_disk(desk) == f"{HEAD}{BODY}Halvt"


def test_what_was_typed_before_and_is_shown_is_not_saved_yet(desk, new_window):
    """Publicera saves it, as it saves what is typed now; then nothing says that it is not."""
    unsaved = desk.served._desk.texts.unsaved
    unsaved.keep(POST, f"{HEAD}{BODY}Halvt", digest((HEAD + BODY).encode()))
    page = new_window()
    page.goto(f"{desk.origin}/skrivbord/skriv/{POST}?osparat=")
    page.get_by_text("Inte sparat än").wait_for(timeout=PATIENCE)
    page.get_by_role("link", name="Publicera …").click()
    page.wait_for_url("**/text/**")
    assert on_disk(desk) == f"{HEAD}{BODY}Halvt"

    unsaved.keep(POST, f"{HEAD}{BODY}Helt", digest(on_disk(desk).encode()))
    page.goto(f"{desk.origin}/skrivbord/skriv/{POST}?osparat=")
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    save(page)
    expect(page.locator(".notice")).to_have_count(0)
    assert on_disk(desk) == f"{HEAD}{BODY}Helt"


def test_words_of_a_text_that_was_taken_away_elsewhere(desk, new_window):
    """They can be thrown away; nothing asks on the way, and nothing is kept of them."""
    gone, unsaved = "inlagg/2026/borta.md", desk.served._desk.texts.unsaved
    unsaved.keep(gone, "Titel: Borta\n\nGammalt.\n")
    page = new_window()
    page.goto(f"{desk.origin}/skrivbord/skriv/{gone}")
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    page.get_by_role("button", name="Kasta texten").click()
    page.wait_for_url(f"{desk.origin}/skrivbord/")

    assert unsaved.kept(gone) == ()
    assert page.evaluate(f"localStorage.getItem('skrivbordet:{gone}')") is None


def test_what_is_erased_for_good_is_not_kept_by_the_browser(desk, new_window):
    """Neither the text nor what was typed in it; what was typed in another text stays."""
    page = open_text(desk, new_window())
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, "Hemligt.")
    page.evaluate("localStorage.setItem('skrivbordet:inlagg/annan.md', 'B')")
    page.goto(f"{desk.origin}/skrivbord/text/{POST}")
    page.get_by_role("button", name="Lägg i Papperskorgen").click()
    page.get_by_role("link", name="Papperskorgen").click()
    page.get_by_role("link", name="Radera för gott …").click()
    assert "Hemligt." in page.evaluate("Object.values(localStorage).join()")
    page.get_by_role("button", name="Radera för gott").click()
    page.get_by_text("är raderad för gott.").wait_for(timeout=PATIENCE)

    assert page.evaluate("Object.entries(localStorage).join()") == "skrivbordet:inlagg/annan.md,B"


WITHOUT_A_PAUSE = """setInterval(() => document.execCommand("insertText", false, "a"), 50)"""


def test_who_writes_without_a_pause(desk, new_window):
    """What is typed is kept meanwhile, by the browser and by the desk."""
    page = open_text(desk, new_window())
    page.locator(".cm-content").click()
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        page.evaluate(WITHOUT_A_PAUSE)
    page.wait_for_function("localStorage.length === 1", timeout=PATIENCE)

    assert desk.served._desk.texts.unsaved.kept(POST)[0].text.startswith(HEAD)


def test_a_text_that_is_not_saved_is_not_left_in_silence(desk, new_window):
    """The browser asks before the window is closed; after a save it does not."""
    page = open_text(desk, new_window())
    type_last(page, "Halvt")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]

    page.get_by_role("button", name="Återställ texten").click(timeout=PATIENCE)
    save(page)
    page.reload()
    assert asked == ["beforeunload"]


def test_a_text_that_was_changed_elsewhere(desk, new_window):
    """Both are shown side by side, and what she chooses is saved."""
    page = open_text(desk, new_window())
    type_last(page, "Mitt.")
    (desk.site.content / POST).write_text(HEAD + "Deras.\n", "utf-8")
    page.keyboard.press("Control+s")
    page.get_by_role("heading", name="Texten har ändrats någon annanstans").wait_for(
        timeout=PATIENCE
    )
    table = page.get_by_role("table").inner_text()
    assert "Mitt." in table
    assert "Deras." in table
    assert inspect(page)[0] == []
    assert on_disk(desk) == HEAD + "Deras.\n"

    page.get_by_role("button", name="Spara min text").click()
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    assert on_disk(desk) == f"{HEAD}{BODY}Mitt."


@pytest.mark.parametrize("choice", ["Spara min text", "Behåll den andra"])
def test_what_has_been_chosen_is_not_asked_again(desk, new_window, choice):
    """Of two versions; what is typed after that is kept as ever."""
    page = open_text(desk, new_window())
    page.get_by_label("Rubrik", exact=True).fill("Min")
    type_last(page, "Mitt.")
    (desk.site.content / POST).write_text(HEAD + "Deras.\n", "utf-8")
    page.keyboard.press("Control+s")
    page.get_by_role("button", name=choice).click(timeout=PATIENCE)
    page.get_by_role("link", name="Publicera …").wait_for(timeout=PATIENCE)
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    offered = page.get_by_text("Återställ texten")
    assert offered.count() == 0

    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, "Mer.")
    page.reload()
    offered.click(timeout=PATIENCE)
    assert written(page).endswith("Mer.")


def test_two_windows_with_words_that_are_not_saved(desk, new_window):
    """What one of them saves takes nothing of what is kept of the other."""
    page = open_text(desk, new_window())
    other = page.context.new_page()
    open_text(desk, other)
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, "Ett.")
    with other.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(other, "Två.")
    save(page)

    [kept] = desk.served._desk.texts.unsaved.kept(POST)
    assert kept.text == f"{HEAD}{BODY}Två."
    assert "Två." in page.evaluate("Object.values(localStorage).join()")


def close_after_typing(page, words):
    """Type, wait until the desk has it, and leave."""
    with page.expect_response("**/behall/**", timeout=PATIENCE):
        type_last(page, words)
    page.close()


def restore(desk, page, number, words):
    """Open the text anew and take what is offered at a place in the list: it ends with *words*."""
    page.goto(f"{desk.origin}/skrivbord/skriv/{POST}")
    page.locator(".cm-content").wait_for(timeout=PATIENCE)
    page.get_by_text("Återställ texten").nth(number).click(timeout=PATIENCE)
    page.get_by_text(words, exact=True).wait_for(timeout=PATIENCE)
    assert written(page).endswith(f"\n{words}")


def test_two_windows_that_are_closed_with_words_not_saved(desk, new_window):
    """The words of both are offered, the newest first, wherever the text is opened next."""
    page = open_text(desk, new_window())
    other = open_text(desk, page.context.new_page())
    close_after_typing(page, "Ett.")
    close_after_typing(other, "Två.")

    elsewhere = new_window()
    restore(desk, elsewhere, 0, "Två.")
    restore(desk, elsewhere, 1, "Ett.")
    for number, words in enumerate(["Två.", "Ett."]):
        restore(desk, page.context.new_page(), number, words)


def test_who_types_on_while_older_words_wait_for_her(desk, new_window):
    """Both are kept until she has decided: a save decides nothing of the older ones."""
    page = open_text(desk, new_window())
    close_after_typing(page, "Gammalt.")
    page = open_text(desk, page.context.new_page())
    expect(page.get_by_text("Återställ texten")).to_have_count(1)
    close_after_typing(page, "Nytt.")

    page = open_text(desk, page.context.new_page())
    expect(page.get_by_text("Återställ texten")).to_have_count(2)
    type_last(page, "Nyast.")
    save(page)
    assert on_disk(desk) == f"{HEAD}{BODY}Nyast."
    restore(desk, page, 0, "Nytt.")
    restore(desk, page, 1, "Gammalt.")


def test_older_words_that_are_taken_after_all(desk, new_window):
    """What she has typed meanwhile is set aside and offered in its turn, as often as she likes."""
    page = open_text(desk, new_window())
    close_after_typing(page, "Gammalt.")
    page = open_text(desk, page.context.new_page())
    type_last(page, "Nytt.")
    for words in ("Gammalt.", "Nytt.", "Gammalt."):
        page.get_by_role("button", name="Återställ texten").click(timeout=PATIENCE)
        page.get_by_text(words, exact=True).wait_for(timeout=PATIENCE)
    save(page)
    assert on_disk(desk) == f"{HEAD}{BODY}Gammalt."
    expect(page.get_by_text("Återställ texten")).to_have_count(1)
    restore(desk, new_window(), 0, "Nytt.")


def test_older_words_that_are_thrown_away_while_she_types(desk, new_window):
    """In the same browser and in another one: what she is typing stays."""
    page = open_text(desk, new_window())
    close_after_typing(page, "Gammalt.")
    for window in (page.context.new_page(), new_window()):
        page = open_text(desk, window)
        type_last(page, "Nytt.")
        page.get_by_role("button", name="Kasta texten").first.click()
        assert written(page).endswith("Nytt.")
        save(page)
        expect(page.get_by_text("Återställ texten")).to_have_count(0)
        assert desk.served._desk.texts.unsaved.kept(POST) == ()
        (desk.site.content / POST).write_text(HEAD + BODY, "utf-8")
        desk.served._desk.texts.unsaved.keep(POST, HEAD + "Gammalt.\n")


class Heard(http.server.BaseHTTPRequestHandler):
    """Answers whatever is asked, as a program might that has taken the desk's port."""

    told: list[bytes] = []

    def do_GET(self):
        """Take what comes, and say that all is well."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.told.append(self.requestline.encode() + bytes(self.headers) + body)
        self.send_response(200)
        self.end_headers()

    do_POST = do_GET

    def log_message(self, *_):
        """Say nothing."""


def test_another_program_at_the_address_of_a_desk_that_is_closed(desk, new_window, tmp_path):
    """It hears that somebody is there: no word of the text, and not the token."""
    site = make_site(tmp_path, {}, {POST: HEAD + BODY}.items())
    page = new_window()
    with running(site) as closed:
        closed.served._desk.live = Live()
        page.goto(closed.served.way_in())
        page.wait_for_url("**/skrivbord/")
        open_text(closed, page)
    Heard.told.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", closed.desk_port), Heard) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        type_last(page, "Hemligt.")
        page.keyboard.press("Control+s")
        page.get_by_text("ladda sedan om den här sidan").first.wait_for(timeout=PATIENCE)
        other.shutdown()

    said = b"\n".join(Heard.told)
    assert b"/skrivbord/redigera/bevis" in said
    assert b"Hemligt" not in said
    assert closed.keys.token.encode() not in said
    assert "Hemligt." in written(page)


PASTE = """([html, plain]) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", plain);
    document.querySelector(".cm-content").dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def test_what_is_pasted_and_what_is_linked(desk, new_window):
    """From Word, from a spreadsheet, and to another text by its title."""
    page = open_text(desk, new_window())
    type_last(page, "\n")
    html = "<p style='color: red'>Ett <b style='top: 0'>fett</b> ord</p><ul><li>en</li></ul>"
    with noted(page, "console", lambda message: message.text) as said:
        page.evaluate(PASTE, [html, "Ett fett ord"])
        page.get_by_text("**fett**").wait_for(timeout=PATIENCE)
    assert [each for each in said if "style" in each] == []  # our policy lets none in
    page.evaluate(PASTE, ["", "A\tB\n1\t2"])
    page.get_by_text("| 1 | 2 |").wait_for(timeout=PATIENCE)
    page.get_by_role("button", name="Länk till inlägg").click()
    page.get_by_label("Sök bland rubrikerna").fill("skott")
    page.get_by_role("button", name="Skottland igen (2017-01-02)").click()
    page.get_by_text("{filename}/inlagg/2017").wait_for(timeout=PATIENCE)
    save(page)

    assert on_disk(desk) == (
        f"{HEAD}{BODY}\nEtt **fett** ord\n\n- en\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n"
        "[Skottland igen]({filename}/inlagg/2017/2017-01-02-skottland.md)"
    )


def test_a_picture_is_put_in_with_its_words(desk, new_window):
    """They are asked for at once; without them there is no picture."""
    page = open_text(desk, new_window())
    type_last(page, "\n")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Bild").click()
    chooser.value.set_files({"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": jpeg(way=6)})
    page.get_by_label("Vad visar bilden?").wait_for(timeout=PATIENCE)
    assert inspect(page)[0] == []
    page.get_by_role("button", name="Lägg in").click()  # the browser asks for the words
    assert page.locator("dialog").is_visible()

    page.get_by_label("Vad visar bilden?").fill("Ett [litet] torg")
    page.keyboard.press("Enter")
    page.get_by_text("/bilder/2016/tillit.jpg").wait_for(timeout=PATIENCE)
    page.keyboard.type("Sedan.")
    save(page)
    assert on_disk(desk).endswith("\n\n![Ett \\[litet\\] torg](/bilder/2016/tillit.jpg)\n\nSedan.")


def test_a_folder_that_is_dropped(desk, new_window, tmp_path):
    """It is told as what it may be; the desk is not said to be closed."""
    page = open_text(desk, new_window())
    box = page.locator(".cm-content").bounding_box()
    dropped = {"items": [], "files": [str(tmp_path)], "dragOperationsMask": 1}
    place = {"x": box["x"] + 50, "y": box["y"] + 20, "data": dropped}
    mouse = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        mouse.send("Input.dispatchDragEvent", {"type": kind, **place})

    page.get_by_text("går inte att läsa. Är det en mapp?").wait_for(timeout=PATIENCE)
    page.get_by_role("button", name="Jag förstår").click()
    assert written(page) == BODY


def test_another_page_leads_to_a_line(desk, new_window):
    """Of the whole file: in the words, or among the lines on top."""
    page = open_text(desk, new_window())
    page.evaluate("location.hash = '#rad-7'")
    page.wait_for_function("getSelection().toString() === '## Sedan'", timeout=PATIENCE)
    page.evaluate("location.hash = '#rad-2'")
    page.wait_for_function("document.activeElement.id === 'head'", timeout=PATIENCE)
    chosen = "(e) => e.value.slice(e.selectionStart, e.selectionEnd)"
    assert page.locator("#head").evaluate(chosen) == "Datum: 2016-11-24"


def test_by_keyboard_alone(desk, new_window):
    """Tab leaves the text, arrows move among the buttons, and the focus comes back."""
    page = open_text(desk, new_window())
    page.locator(".cm-content").focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.textContent") == "Rubrik"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "Kursiv"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("cm-content")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.cm-editor')")

    page.get_by_role("button", name="Länk till inlägg").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "ask-search"
    page.keyboard.press("Escape")
    page.wait_for_function(
        "document.activeElement.classList.contains('cm-content')", timeout=PATIENCE
    )


SEEN = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "a phone": {"viewport": {"width": 320, "height": 640}, "has_touch": True},
}
ENLARGE = "document.documentElement.style.fontSize = '200%'"


@pytest.mark.parametrize("settings", SEEN.values(), ids=SEEN.keys())
def test_everyone_can_use_it(desk, new_window, settings):
    """No rule is broken and nothing is wider than the window, also with letters twice as large."""
    page = open_text(desk, new_window(**settings))
    type_last(page, "\nKlart .")
    page.get_by_text("1 anmärkning.", exact=False).wait_for(timeout=PATIENCE)
    page.get_by_text("Ingress, språk och mer").click()
    broken, doubtful = inspect(page)
    assert broken == []
    if "forced_colors" not in settings:
        assert doubtful == []
    assert sideways(page) <= 0

    page.locator(".cm-content").click()
    page.keyboard.press("Control+f")
    page.get_by_placeholder("Sök efter").wait_for(timeout=PATIENCE)
    assert inspect(page)[0] == []
    page.keyboard.press("Escape")
    page.evaluate(ENLARGE)
    page.locator(".cm-content").click(timeout=PATIENCE)  # nothing lies over it
    assert sideways(page) <= 0


def test_text_or_page_on_a_phone(desk, new_window):
    """One at a time, and the page is the one of what was typed."""
    page = open_text(desk, new_window(viewport={"width": 360, "height": 740}))
    assert not page.locator(".shown").is_visible()

    page.get_by_role("button", name="Sidan").click()
    assert page.locator(".shown").is_visible()
    assert not page.locator(".cm-content").is_visible()
    page.frame_locator("iframe:not([aria-hidden])").get_by_text("Sajten").wait_for(
        timeout=PATIENCE
    )


def test_without_script_it_is_a_form(desk, new_window):
    """That saves."""
    page = new_window(java_script_enabled=False)
    page.goto(f"{desk.origin}/skrivbord/skriv/{POST}")
    assert page.get_by_label("Texten").input_value() == BODY
    page.get_by_label("Texten").fill(f"{BODY}Mer.")
    page.get_by_role("button", name="Spara").click()

    assert on_disk(desk) == f"{HEAD}{BODY}Mer."


def test_every_word_is_swedish():
    """What CodeMirror says has a translation, each of them and no other."""
    bundle = (ROOT / "tools/desk/editor/static/codemirror.js").read_text("utf-8")
    phrases = (ROOT / "tools/desk/editor/static/phrases.js").read_text("utf-8")
    said = set(re.findall(r'\bphrase\("([^"]+)"', bundle))
    search = {"Find", "Replace", "next", "previous", "all", "match case", "regexp", "by word",
              "replace", "replace all"}  # fmt: skip

    assert said | search == set(re.findall(r'^    "([^"]+)":', phrases, re.MULTILINE))
    assert all(f'"{word}"' in bundle for word in search)
