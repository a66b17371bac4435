// What is pasted, dropped or chosen: as Markdown, at the place where she writes.
import { press, renumbered } from "./commands.js";
import { askFor, chooseFrom, make, tell } from "./dialogs.js";
import { ask, findTexts } from "./server.js";
import { tableOf } from "./tables.js";

const PICTURES = "image/jpeg,image/png,image/gif,image/webp,image/avif,image/svg+xml";
const DOCUMENTS = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp";
const SHEETS = /<meta[^>]+(?:Excel|Sheets)|xmlns:x="urn:schemas-microsoft-com:office:excel"|google-sheets/i;
const FORMATTED = /<(?:h[1-6]|[bu]l|ol|li|table|strong|b|em|i|a|blockquote|p|div)[\s>]/i;

/** Puts things into one text. */
export class Inserting {
    constructor(sheet) {
        this.sheet = sheet;
        this.picker = make("input", { type: "file", hidden: true, multiple: true });
        this.picker.onchange = () => this.files([...this.picker.files]);
        sheet.form.after(this.picker);
    }

    get view() {
        return this.sheet.view;
    }

    put(name, given) {
        this.view.show(press(name, this.view.state, given));
    }

    /** Take a paste over, and say so, unless it is plain words. */
    paste(event) {
        const held = event.clipboardData;
        if (held.files.length && !held.types.includes("text/html")) {
            event.preventDefault();
            this.files([...held.files]);
            return true;
        }
        const plain = held.getData("text/plain");
        const html = held.getData("text/html");
        const table = (!html || SHEETS.test(html)) && tableOf(plain);
        if (table) {
            event.preventDefault();
            this.put("markdown", { markdown: table });
            return true;
        }
        if (!FORMATTED.test(html)) return false;
        event.preventDefault();
        this.html(html, plain);
        return true;
    }

    async html(html, plain) {
        const { ok, markdown, lost } = await ask("klistra", { html });
        const written = ok && markdown ? renumbered(markdown, this.view.words) : plain;
        this.put("markdown", { markdown: written });
        if (ok && lost.length) await tell("Om det du klistrade in", lost);
        this.view.focus();
    }

    /** Take files that are dropped. */
    drop(event, place) {
        if (!event.dataTransfer.files.length) return false;
        event.preventDefault();
        if (place !== null) this.view.select(place, place);
        this.files([...event.dataTransfer.files]);
        return true;
    }

    choose(accept) {
        this.picker.accept = accept === "picture" ? PICTURES : DOCUMENTS;
        this.picker.value = "";
        this.picker.click();
    }

    async files(files) {
        for (const file of files) {
            if (!(await canBeRead(file))) await tell("Det gick inte att lägga in", [unread(file)]);
            else await (isDocument(file) ? this.document(file) : this.picture(file));
        }
    }

    async picture(file) {
        const first = make("div", {}, await preview(file), make("p", { className: "hint" }, file.name));
        await this.upload(file, {
            title: "Lägg in en bild",
            first,
            fields: [
                {
                    name: "words", label: "Vad visar bilden?", required: true,
                    hint: "Läses upp för den som inte ser den: Ett barn på väg till skolan.",
                },
                {
                    name: "caption", label: "Bildtext (om du vill)",
                    hint: "Står under bilden. Fotografen skriver du sist: Foto: Anna Ek",
                },
            ],
        });
    }

    async document(file) {
        await this.upload(file, {
            title: "Lägg in ett dokument",
            first: make("p", { className: "hint" }, file.name),
            fields: [{
                name: "words", label: "Länktext", required: true,
                value: file.name.replace(/\.[^.]+$/, "").replace(/[_-]+/g, " "),
                hint: "Vad dokumentet är: Socialnämndens årsrapport 2026.",
            }],
        });
    }

    async upload(file, asked) {
        let answer = null;
        const done = async (given) => {
            const form = new FormData();
            form.set("file", file);
            form.set("title", this.sheet.title);
            form.set("date", this.sheet.sent.fields.date ?? "");
            for (const [name, value] of Object.entries(given)) form.set(name, value);
            answer = await ask("fil", form);
            return answer.ok ? "" : answer.said;
        };
        if (!(await askFor({ ...asked, done }))) {
            this.view.focus();
            return;
        }
        this.put("markdown", { markdown: answer.markdown });
        if (answer.warnings.length) await tell("Tänk på det här", answer.warnings);
        this.view.focus();
    }

    /** Link to one of the other texts, found by its title. */
    async text() {
        const chosen = await chooseFrom({
            title: "Länk till inlägg",
            label: "Sök bland rubrikerna",
            find: async (words) =>
                (await findTexts(words)).map((each) => ({ ...each, label: named(each) })),
        });
        if (chosen) this.put("text", chosen);
        else this.view.focus();
    }
}

// A folder is a file to the browser until it is read.
async function canBeRead(file) {
    try {
        await file.slice(0, 1).arrayBuffer();
        return true;
    } catch {
        return false;
    }
}

function unread({ name }) {
    return `”${name}” går inte att läsa. Är det en mapp? Öppna den, och dra in filerna som ligger i den.`;
}

function named({ title, date }) {
    return date ? `${title} (${date})` : title;
}

function isDocument({ name, type }) {
    return DOCUMENTS.split(",").some((end) => name.toLowerCase().endsWith(end)) || type === "application/pdf";
}

// A picture that the browser can draw, small; of others the name has to do.
async function preview(file) {
    try {
        const bitmap = await createImageBitmap(file);
        const scale = Math.min(1, 480 / bitmap.width, 320 / bitmap.height);
        const canvas = make("canvas", {
            width: Math.max(1, Math.round(bitmap.width * scale)),
            height: Math.max(1, Math.round(bitmap.height * scale)),
        });
        canvas.setAttribute("aria-hidden", "true");
        canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        bitmap.close();
        return canvas;
    } catch {
        return "";
    }
}
