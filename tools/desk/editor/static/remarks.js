// What the check says: on its words, beside its field, and as a list that can be read aloud.
import { askFor, make } from "./dialogs.js";
import { ask } from "./server.js";

const PAUSE = 600; // milliseconds without a change

/** The list below the text. */
export class Remarks {
    constructor(section, sheet) {
        this.section = section;
        this.list = section.querySelector("ol");
        this.status = section.querySelector("[role=status]");
        this.sheet = sheet;
        this.number = 0;
    }

    /** Look through the text when she pauses. */
    changed() {
        clearTimeout(this.timer);
        this.number += 1;
        this.timer = setTimeout(() => this.look(), PAUSE);
    }

    async look() {
        const number = this.number;
        const { sent } = this.sheet;
        const answer = await ask("granska", sent);
        if (number !== this.number) return; // she writes on: what was said is about another text
        if (!answer.ok) return;
        this.section.hidden = false;
        this.words = sent.body;
        this.show(answer.remarks, answer.problems);
    }

    show(found, problems) {
        this.sheet.view.mark(found.filter((each) => each.range).map(diagnostic));
        const beside = { ...problems };
        const wrong = new Set(Object.keys(problems));
        for (const { field, message, is_error } of found.filter((each) => each.field)) {
            beside[field] = beside[field] ? `${beside[field]} ${message}` : message;
            if (is_error) wrong.add(field);
        }
        this.sheet.blame(beside, wrong);
        const focused = focusIn(this.list);
        this.list.replaceChildren(...found.map((each) => this.item(each)));
        if (focused) restoreFocus(this.list, focused);
        const said = counted(found);
        if (this.status.textContent !== said) this.status.textContent = said;
    }

    item(remark) {
        const goTo = make("button", { type: "button", className: "remark-goto" }, remark.message);
        goTo.onclick = () => this.goTo(remark);
        const level = remark.is_error ? make("strong", {}, "Fel. ") : null;
        const presses = remark.fixes.map((fix) => {
            const button = make("button", { type: "button" }, fix.label);
            button.onclick = () => this.fix(fix, remark);
            return button;
        });
        if (remark.can_allow) {
            const button = make("button", { type: "button" }, "Tillåt …");
            button.onclick = () => this.allow(remark);
            presses.push(button);
        }
        for (const button of presses) button.setAttribute("aria-label", `${button.textContent}: ${remark.message}`);
        const item = make(
            "li",
            {},
            make("p", {}, level, goTo),
            make("p", { className: "hint" }, `${remark.hint} (${remark.rule})`),
            presses.length ? make("div", { className: "presses" }, ...presses) : null,
        );
        item.dataset.key = `${remark.rule} ${remark.message}`;
        if (remark.is_error) item.dataset.error = "";
        return item;
    }

    goTo({ range, field }) {
        if (range) {
            this.sheet.view.select(...(this.placeOf(range) ?? range));
            return;
        }
        const control = document.getElementById(field === "head" ? "head" : `falt-${field}`);
        const around = control?.closest("details");
        if (around) around.open = true;
        control?.focus();
    }

    // Where a part of the text that was looked through stands now: known by the words around it,
    // as long as there is but one such place in either.
    placeOf([from, to]) {
        const now = this.sheet.view.words;
        if (now === this.words) return [from, to];
        for (const near of [30, 10, 0]) {
            const begin = Math.max(0, from - near);
            const around = this.words.slice(begin, to + near);
            const place = now.indexOf(around);
            if (around.trim() && stands(around, this.words) === 1 && stands(around, now) === 1) {
                return [place + from - begin, place + to - begin];
            }
        }
        return null;
    }

    async fix(fix, { message }) {
        if (fix.word) {
            await this.learn(fix);
            return;
        }
        let answer = "";
        if (fix.question) {
            const given = await askFor({
                title: fix.label,
                fields: [{ name: "answer", label: fix.question, required: true }],
                first: make("p", { className: "hint" }, message),
                confirm: "Skriv in",
            });
            if (!given) return;
            answer = given.answer.trim();
        }
        if (fix.field) {
            const [name, value] = fix.field;
            this.sheet.set(name, value.replaceAll(fix.answer, () => answer));
            const around = document.getElementById(`falt-${name}`)?.closest("details");
            if (around) around.open = true; // what was done is to be seen
        } else {
            const place = this.placeOf(fix.range);
            if (!place) {
                this.status.textContent = "Texten har ändrats. Vänta ett ögonblick och tryck igen.";
                this.changed();
                return;
            }
            const [from, to] = place;
            const inBrackets = answer.replace(/[\\[\]]/g, "\\$&");
            const words = fix.insert.replaceAll(fix.answer, () => inBrackets);
            this.sheet.view.replace(from, to, words);
            this.sheet.view.select(from + words.length, from + words.length);
        }
        this.status.textContent = `Gjort: ${fix.label}`;
    }

    async learn({ word }) {
        const answer = await ask("ordlista", { word });
        if (!answer.ok) {
            this.status.textContent = answer.said;
            return;
        }
        this.status.textContent = `”${word}” står nu i din ordlista.`;
        this.changed();
    }

    async allow({ rule, message }) {
        let sent = null;
        let answer = null;
        const done = async ({ reason }) => {
            sent = this.sheet.sent;
            answer = await ask("tillat", { ...sent, rule, reason });
            return answer.ok ? "" : answer.said;
        };
        const given = await askFor({
            title: "Tillåt",
            fields: [{
                name: "reason", label: "Varför får det stå?", required: true,
                hint: "Skälet skrivs överst i filen och syns aldrig på webbplatsen.",
            }],
            first: make("p", { className: "hint" }, message),
            confirm: "Tillåt",
            done,
        });
        if (!given) return;
        this.sheet.take(sent, answer);
        this.sheet.head.dispatchEvent(new Event("input", { bubbles: true }));
        this.sheet.view.focus();
    }
}

function stands(words, text) {
    return text.split(words).length - 1;
}

function diagnostic({ range: [from, to], is_error, message, hint, rule }) {
    return { from, to, severity: is_error ? "error" : "warning", message: `${message} ${hint}`, source: rule };
}

function counted(found) {
    const errors = found.filter((each) => each.is_error).length;
    const rest = found.length - errors;
    if (!found.length) return "Inget att anmärka på.";
    const warnings = rest === 1 ? "1 anmärkning" : `${rest} anmärkningar`;
    if (!rest) return `${errors} fel.`;
    return errors ? `${errors} fel, ${warnings}.` : `${warnings}.`;
}

// A list that is made anew must not take the focus from who stands in it.
function focusIn(list) {
    const item = document.activeElement.closest?.("li");
    if (!item || !list.contains(item)) return null;
    const items = [...list.children];
    return { key: item.dataset.key, index: items.indexOf(item), button: [...item.querySelectorAll("button")].indexOf(document.activeElement) };
}

function restoreFocus(list, { key, index, button }) {
    const items = [...list.children];
    const item = items.find((each) => each.dataset.key === key) ?? items[Math.min(index, items.length - 1)];
    const buttons = item ? [...item.querySelectorAll("button")] : [];
    (buttons[button] ?? buttons[0] ?? list.closest("section").querySelector("h2"))?.focus();
}
