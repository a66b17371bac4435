// What is typed and not saved: at once in the browser's own storage, within two seconds at the desk.
// Each window keeps its own words, so that none of them writes over another's.
import { askInTurn } from "./server.js";

const BROWSER = 200; // milliseconds after a change
const PAUSE = 800; // without a change
const LONGEST = 1500; // from the first change that is not kept
const AGAIN = 2000; // after the desk, or its disk, would not

/** Keeps what is typed in one text. */
export class Keeper {
    constructor(path, sheet) {
        this.text = `skrivbordet:${path}`;
        this.sheet = sheet;
        this.timers = {};
        this.since = 0;
        this.isWrong = false;
        addEventListener("pagehide", () => this.keepHere());
        document.addEventListener("visibilitychange", () => this.keepHere());
        // Another window has taken what was kept of this one, or let go of it.
        addEventListener("storage", ({ key, newValue }) => {
            if (key === this.key(sheet.window) && newValue === null && !sheet.isSaved) this.changed();
        });
    }

    key(window) {
        return window ? `${this.text}?${window}` : this.text;
    }

    /** Give what windows of this browser kept, if it is not what *opened* holds: [{sent, at}]. */
    kept(opened) {
        const keys = Object.keys(localStorage).filter(
            (key) => key === this.text || key.startsWith(`${this.text}?`),
        );
        return keys.map((key) => keptAt(key, opened)).filter(Boolean).sort((a, b) => b.at - a.at);
    }

    /** Take note of a change. */
    changed() {
        const now = performance.now();
        this.since ||= now;
        // Who writes without a pause must not put it off for ever.
        this.timers.here ||= setTimeout(() => {
            this.timers.here = 0;
            this.keepHere();
        }, BROWSER);
        const left = Math.max(0, Math.min(PAUSE, this.since + LONGEST - now));
        clearTimeout(this.timers.desk);
        this.timers.desk = setTimeout(() => this.keepThere(), left);
    }

    keepHere() {
        if (this.isClosed || this.sheet.isSaved) return;
        const { sent } = this.sheet;
        try {
            localStorage.setItem(this.key(sent.window), JSON.stringify({ sent, at: Date.now() }));
        } catch {
            // Full or forbidden: the desk has it, and must not be taken for the older one.
            localStorage.removeItem(this.key(sent.window));
        }
    }

    async keepThere() {
        this.since = 0;
        const answer = await askInTurn("behall", () => (this.sheet.isSaved ? null : this.sheet.sent));
        if (!answer) return;
        if (answer.ok) this.letGoOfTaken();
        if (!answer.ok || this.isWrong) this.told?.(answer.ok ? "" : answer.said);
        this.isWrong = !answer.ok;
        if (answer.ok || this.since) return; // what has been typed since comes by itself
        this.timers.desk = setTimeout(() => this.keepThere(), AGAIN);
    }

    /** Go on with what another window kept: it is let go of when this one has kept it. */
    take(window) {
        this.taken = window;
    }

    letGoOfTaken() {
        if (this.taken !== undefined) this.drop(this.taken);
        this.taken = undefined;
    }

    /** Let go of what a window kept, here and at the desk. */
    drop(window) {
        localStorage.removeItem(this.key(window));
        return askInTurn("slang", () => ({ window }));
    }

    /** Let go of it all, and keep no more: she has thrown it away, and leaves the page. */
    close() {
        this.isClosed = true;
        this.forget();
        return this.drop(this.sheet.window);
    }

    /** Let go of what this window kept: it has been saved. */
    forget() {
        Object.values(this.timers).forEach(clearTimeout);
        this.timers = {};
        this.since = 0;
        localStorage.removeItem(this.key(this.sheet.window));
        this.letGoOfTaken();
    }
}

function keptAt(key, opened) {
    try {
        const kept = JSON.parse(localStorage.getItem(key));
        const { body, head, fields, was } = kept.sent;
        kept.sent.window ??= "";
        const isSame = body === opened.body && head === opened.head;
        const isTouched = Object.keys(fields).some((name) => fields[name] !== was[name]);
        if (!isSame || isTouched) return kept;
    } catch {
        // nothing of ours
    }
    localStorage.removeItem(key);
    return null;
}
