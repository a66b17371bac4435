// What is typed and not saved: at once in the browser's own storage, within two seconds at the desk.
import { askInTurn } from "./server.js";

const BROWSER = 200; // milliseconds after a change
const PAUSE = 800; // without a change
const LONGEST = 1500; // from the first change that is not kept
const AGAIN = 2000; // after the desk, or its disk, would not

/** Keeps one text. */
export class Keeper {
    constructor(path, sheet) {
        this.key = `skrivbordet:${path}`;
        this.sheet = sheet;
        this.timers = {};
        this.since = 0;
        this.isWrong = false;
        addEventListener("pagehide", () => this.keepHere());
        document.addEventListener("visibilitychange", () => this.keepHere());
        // Another window has saved its words, and let go of all that was kept of the text.
        addEventListener("storage", ({ key, newValue }) => {
            if (key === this.key && newValue === null && !sheet.isSaved) this.changed();
        });
    }

    /** Give what this browser kept, if it is not what *opened* holds: {sent, at}; else null. */
    kept(opened) {
        try {
            const kept = JSON.parse(localStorage.getItem(this.key));
            const { body, head, fields, was } = kept.sent;
            const isSame = body === opened.body && head === opened.head;
            const isTouched = Object.keys(fields).some((name) => fields[name] !== was[name]);
            if (!isSame || isTouched) return kept;
        } catch {
            // nothing, or nothing of ours
        }
        this.forget();
        return null;
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
        try {
            localStorage.setItem(this.key, JSON.stringify({ sent: this.sheet.sent, at: Date.now() }));
        } catch {
            // full or forbidden: the desk has it
        }
    }

    async keepThere() {
        this.since = 0;
        if (this.sheet.isSaved) return;
        const answer = await askInTurn("behall", this.sheet.sent);
        if (!answer.ok || this.isWrong) this.told?.(answer.ok ? "" : answer.said);
        this.isWrong = !answer.ok;
        if (answer.ok || this.since) return; // what has been typed since comes by itself
        this.timers.desk = setTimeout(() => this.keepThere(), AGAIN);
    }

    /** Let go of it, and keep no more: she has thrown it away, and leaves the page. */
    close() {
        this.isClosed = true;
        this.forget();
    }

    /** Let go of all that was kept: it has been saved, or thrown away. */
    forget() {
        Object.values(this.timers).forEach(clearTimeout);
        this.timers = {};
        this.since = 0;
        localStorage.removeItem(this.key);
    }
}
