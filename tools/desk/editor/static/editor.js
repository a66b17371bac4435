// The page where one text is written: puts its parts together.  Without it the form still saves.
import { press } from "./commands.js";
import { make } from "./dialogs.js";
import { Inserting } from "./inserting.js";
import { Keeper } from "./keeper.js";
import { Remarks } from "./remarks.js";
import { askInTurn } from "./server.js";
import { Sheet } from "./sheet.js";
import { Shown } from "./shown.js";
import { TextView } from "./text_view.js";
import { clock, moment } from "./times.js";
import { fillToolbar } from "./toolbar.js";

const UNSAVED = "Inte sparat än";

const writer = document.querySelector(".writer");
const form = document.querySelector(".sheet");
const opened = JSON.parse(document.querySelector("#opened").textContent);
const status = form.querySelector(".save-status");
const restored = document.querySelector("form.restored");

const sheet = new Sheet(form, opened);
const inserting = new Inserting(sheet);
sheet.view = new TextView(form.elements.body, opened.body, writer.dataset.nonce, {
    changed,
    moved: () => shown?.moved(),
    save,
    press: act,
    paste: (event) => inserting.paste(event),
    drop: (event, place) => inserting.drop(event, place),
});
const keeper = new Keeper(writer.dataset.path, sheet);
const remarks = new Remarks(form.querySelector(".remarks"), sheet);
const shown = new Shown(
    document.querySelector(".shown"), sheet, writer.dataset.preview, tellOpening,
);

function act(name) {
    if (name === "picture" || name === "document") inserting.choose(name);
    else if (name === "text") inserting.text();
    else if (name === "search") sheet.view.search();
    else sheet.view.show(press(name, sheet.view.state));
}

function changed() {
    document.querySelector(".writer-title").textContent = sheet.title || "Utan rubrik";
    const isSaved = sheet.isSaved;
    say(isSaved ? "" : UNSAVED);
    if (!isSaved) keeper.changed();
    remarks.changed();
    shown.changed();
}

// That she has written something is no news to her: only what the desk did is read aloud.
function say(words, isWrong = false) {
    status.setAttribute("aria-live", words && words !== UNSAVED ? "polite" : "off");
    if (status.textContent !== words) status.textContent = words;
    status.toggleAttribute("data-wrong", isWrong);
}

async function save() {
    let sent = null;
    const answer = await askInTurn("spara", () => (sent = sheet.sent));
    if (answer.status === 409) {
        keeper.keepHere();
        await keeper.keepThere();
        leave();
        sheet.sendAsForm();
        return;
    }
    if (!answer.ok) {
        say(answer.said, true);
        keeper.changed();
        return;
    }
    sheet.wasSaved(sent, answer);
    keeper.forget();
    restored?.remove(); // what it was about is decided
    sheet.blame(answer.problems);
    shown.changed(); // what the site lacked may come with the next build
    const problems = Object.values(answer.problems);
    if (problems.length) say(`Resten är sparat. ${problems.join(" ")}`, true);
    else say(sheet.isSaved ? `Sparat kl. ${clock(new Date())}` : UNSAVED);
    if (!sheet.isSaved) keeper.changed();
    if (location.search) history.replaceState(null, "", location.pathname);
}

// What a list would show if she writes no words of her own for it.
function tellOpening(words) {
    const place = document.querySelector("#falt-summary-om .opening");
    if (place) place.textContent = words ? ` Just nu: ${words}` : "";
}

function warn(event) {
    if (!sheet.isSaved) event.preventDefault();
}

function leave() {
    removeEventListener("beforeunload", warn);
}

// What was decided on the page before this one is not asked again.
function forgetDecided() {
    const [, window] = location.search.match(/^\?(?:sparat|kastat)=(.*)$/) ?? [];
    if (window === undefined) return;
    localStorage.removeItem(keeper.key(decodeURIComponent(window)));
    history.replaceState(null, "", location.pathname + location.hash);
}

// What was typed before and not saved waits until she has decided, however much she types on.
function offerAll() {
    const offers = [...document.querySelectorAll("form.offered")];
    for (const each of offers) decideHere(each, each.elements.window.value);
    for (const kept of keeper.kept(opened)) {
        const of = ({ elements }) => elements.window.value === kept.sent.window;
        if (restored && of(restored)) goOn(kept.sent);
        else offer(kept, offers.find(of));
    }
}

// What this browser kept takes the place of what the desk did: it is newer, and the same text.
function offer(kept, former) {
    const notice = make("form", { className: "notice unsaved offered" });
    const take = make("button", { type: "button" }, "Återställ texten");
    take.onclick = async () => {
        notice.remove();
        await setAside();
        goOn(kept.sent);
        sheet.view.focus();
    };
    notice.append(
        make("p", {}, `Du skrev något här den ${moment(new Date(kept.at))} som inte är sparat.`),
        make("p", {}, take, " ", make("button", {}, "Kasta texten")),
    );
    decideHere(notice, kept.sent.window);
    if (former) former.replaceWith(notice);
    else document.querySelector(".writer").before(notice);
}

// To throw away what was typed before takes nothing of what is being typed.
function decideHere(notice, window) {
    notice.addEventListener("submit", (event) => {
        event.preventDefault();
        keeper.drop(window);
        notice.remove();
        sheet.view.focus();
    });
    const link = notice.querySelector("a");
    link?.addEventListener("click", async (event) => {
        event.preventDefault();
        await setAside();
        leave();
        location.assign(link.href);
    });
}

function goOn(sent) {
    keeper.take(sent.window);
    sheet.restore(sent);
    changed();
}

// What has been typed here gives way to something older, and is offered in its turn.
async function setAside() {
    if (sheet.isSaved) return;
    const kept = { sent: sheet.sent, at: Date.now() };
    keeper.keepHere();
    await keeper.keepThere();
    sheet.newWindow();
    offer(kept);
}

// Other pages lead to a line of the file: ``#rad-12``.
function goToLine() {
    const line = Number(location.hash.match(/^#rad-(\d+)$/)?.[1] ?? 0);
    if (line) sheet.goToLine(line);
}

function chooseView() {
    const views = document.querySelector(".views");
    const buttons = [...views.querySelectorAll("button")];
    const show = (name) => {
        writer.dataset.view = name;
        for (const button of buttons) {
            button.setAttribute("aria-pressed", String(button.dataset.view === name));
        }
        if (name === "page") shown.make();
    };
    for (const button of buttons) button.onclick = () => show(button.dataset.view);
    views.hidden = false;
    show("text");
}

function offerTags() {
    const field = sheet.fields.get("tags");
    const chosen = () => field.value.split(/[,;]/).map((tag) => tag.trim()).filter(Boolean);
    for (const button of form.querySelectorAll("[data-tag]")) {
        const { tag } = button.dataset;
        button.hidden = false;
        button.setAttribute("aria-pressed", String(chosen().includes(tag)));
        button.onclick = () => {
            const now = chosen();
            const next = now.includes(tag) ? now.filter((each) => each !== tag) : [...now, tag];
            sheet.set("tags", next.join(", "));
        };
        field.addEventListener("input", () => {
            button.setAttribute("aria-pressed", String(chosen().includes(tag)));
        });
    }
}

keeper.told = (wrong) => {
    if (wrong) say(wrong, true);
    else if (!sheet.isSaved) say(UNSAVED);
};
// What is shown was typed before, and is in no file yet.
if (restored) {
    sheet.isRestored = true;
    keeper.take(restored.elements.window.value);
    say(UNSAVED);
}
fillToolbar(form.querySelector(".toolbar"), act);
document.querySelector(".body-label").onclick = () => sheet.view.focus();
form.addEventListener("input", (event) => {
    if (event.target.name && !event.target.closest(".cm-editor")) changed();
});
form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
});
document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && !event.defaultPrevented) {
        event.preventDefault();
        save();
    }
});
// What is published is what is saved.
const publish = form.querySelector("a.publish");
publish.addEventListener("click", async (event) => {
    if (sheet.isSaved) return;
    event.preventDefault();
    await save();
    if (sheet.isSaved) location.assign(publish.href);
});
addEventListener("beforeunload", warn);
restored?.addEventListener("submit", async (event) => {
    event.preventDefault();
    await keeper.close();
    leave();
    restored.submit();
});
chooseView();
offerTags();
forgetDecided();
offerAll();
// She begins where she left off: in the text, if there is nothing to read or to decide first.
if (!location.hash && !document.querySelector(".notice")) sheet.view.focus();
goToLine();
addEventListener("hashchange", goToLine);
remarks.look();
shown.make();
