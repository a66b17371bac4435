// The page where one text is written: puts its parts together.  Without it the form still saves.
import { press } from "./commands.js";
import { make } from "./dialogs.js";
import { Inserting } from "./inserting.js";
import { Keeper } from "./keeper.js";
import { Remarks } from "./remarks.js";
import { ask, askInTurn } from "./server.js";
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
    const { sent } = sheet;
    const answer = await askInTurn("spara", sent);
    if (answer.status === 409) {
        keeper.keepHere();
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
    document.querySelector("form.unsaved")?.remove(); // what it was about is decided
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
    if (!/^\?(?:sparat|kastat)$/.test(location.search)) return;
    keeper.forget();
    history.replaceState(null, "", location.pathname + location.hash);
}

// What this browser kept is offered before what the desk kept: it is newer, and the same text.
function offerKept() {
    const kept = keeper.kept(opened);
    if (!kept || "unsaved" in writer.dataset) return;
    const notice = make("div", { className: "notice unsaved" });
    const take = make("button", { type: "button" }, "Återställ texten");
    const drop = make("button", { type: "button" }, "Kasta texten");
    take.onclick = () => {
        sheet.restore(kept.sent);
        changed();
        close();
    };
    drop.onclick = () => {
        keeper.forget();
        ask("slang", {});
        close();
    };
    const close = () => {
        notice.remove();
        sheet.view.focus();
    };
    notice.append(
        make("p", {}, `Du skrev något här den ${moment(new Date(kept.at))} som inte är sparat.`),
        make("p", {}, take, " ", drop),
    );
    document.querySelector("form.unsaved")?.remove();
    document.querySelector(".writer").before(notice);
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
sheet.isRestored = "unsaved" in writer.dataset;
if (sheet.isRestored) say(UNSAVED);
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
for (const other of document.querySelectorAll("form.unsaved")) {
    other.addEventListener("submit", () => {
        leave();
        keeper.close();
    });
}
chooseView();
offerTags();
forgetDecided();
offerKept();
// She begins where she left off: in the text, if there is nothing to read or to decide first.
if (!location.hash && !document.querySelector(".notice")) sheet.view.focus();
goToLine();
addEventListener("hashchange", goToLine);
remarks.look();
shown.make();
