// The real page beside the text, made anew when she pauses and held at the heading she writes under.
import { ask } from "./server.js";

const PAUSE = 120; // milliseconds without a change
const SCROLL = 200;
const AGAIN = 2000; // after a page that could not be shown: the site may be built meanwhile
const MOST = 15; // times
const LATEST = 5000; // a page that has not come by then is shown as far as it has

/** The page, in two frames: one is looked at while the other loads. */
export class Shown {
    constructor(section, sheet, preview, opened) {
        this.opened = opened;
        this.section = section;
        this.status = section.querySelector("[role=status]");
        this.sheet = sheet;
        this.preview = preview;
        this.number = 0;
        this.tries = 0;
        this.frames = [makeFrame(), makeFrame()];
        section.querySelector(".frames").append(...this.frames);
        this.places = [];
        this.address = "";
        section.hidden = false;
    }

    get isSeen() {
        return this.section.offsetParent !== null;
    }

    /** Make the page when she pauses. */
    changed() {
        clearTimeout(this.timer);
        this.number += 1;
        this.tries = 0;
        this.timer = setTimeout(() => this.make(), PAUSE);
    }

    async make() {
        if (!this.isSeen) return; // on a phone: when it is asked for
        const number = this.number;
        const answer = await ask("sida", this.sheet.sent);
        if (number !== this.number) return;
        if (!answer.ok || !answer.shown) {
            this.say(answer.ok ? answer.reason : answer.said);
            if (this.tries++ < MOST) this.timer = setTimeout(() => this.make(), AGAIN);
            return;
        }
        this.say("");
        this.places = answer.places;
        this.opened(answer.opening);
        if (answer.address !== this.address) this.load(answer.address);
        else this.moved();
    }

    load(address) {
        const [seen, other] = this.frames;
        this.address = address;
        this.place = this.placeHere();
        let isDone = false;
        const show = () => {
            if (isDone || this.address !== address) return;
            isDone = true;
            delete other.dataset.waiting;
            other.removeAttribute("aria-hidden");
            other.tabIndex = 0;
            hide(seen);
            this.frames = [other, seen];
        };
        other.onload = show;
        setTimeout(show, LATEST);
        this.go(other, this.place);
    }

    /** Follow her to another heading. */
    moved() {
        clearTimeout(this.scrollTimer);
        this.scrollTimer = setTimeout(() => {
            const place = this.placeHere();
            if (!this.address || place === this.place || !this.isSeen) return;
            this.place = place;
            this.go(this.frames[0], place);
        }, SCROLL);
    }

    // What a frame shows is another origin's, and its history is none of the window's.
    go(frame, place) {
        frame.contentWindow.location.replace(`${this.preview}${this.address}#${place}`);
    }

    placeHere() {
        const line = this.sheet.view.line;
        const above = this.places.filter(([number]) => number <= line);
        return above.length ? above.at(-1)[1] : "";
    }

    say(words) {
        if (this.status.textContent !== words) this.status.textContent = words;
    }
}

function makeFrame() {
    const frame = document.createElement("iframe");
    frame.title = "Sidan som den blir";
    // No script runs in it, and what it links to opens nowhere else.
    frame.sandbox = "allow-same-origin";
    hide(frame);
    return frame;
}

function hide(frame) {
    frame.dataset.waiting = "";
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
}
