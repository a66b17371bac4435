// The text as the page has it: what was opened, what the fields hold, what has been written.

/** A text in its pieces, and whether they have been saved. */
export class Sheet {
    /** Take the form of the page, and the words in their editor (see text_view.js). */
    constructor(form, opened) {
        this.form = form;
        this.head = form.elements.head;
        this.digest = opened.digest;
        this.newWindow();
        this.was = {};
        this.saved = { head: opened.head, body: opened.body };
        this.view = null;
        this.fields = new Map();
        for (const control of form.querySelectorAll("[name^=falt-]")) {
            this.fields.set(control.name.slice("falt-".length), control);
        }
        // Neither HTML nor what a browser remembers of a form is as exact as what was opened.
        this.head.value = opened.head;
        for (const [name, control] of this.fields) this.show(control, name, opened.fields[name]);
    }

    // What a field cannot hold as it is, it holds in its own way: that is no change of hers.
    show(control, name, value) {
        control.value = value;
        this.was[name] = control.value;
    }

    /** Let what is written from now on be kept apart from all that was written before. */
    newWindow() {
        this.window = crypto.getRandomValues(new Uint32Array(4)).join("-");
    }

    /** All that the desk needs to know of the text. */
    get sent() {
        const fields = {};
        for (const [name, control] of this.fields) fields[name] = control.value;
        return {
            digest: this.digest,
            window: this.window,
            head: this.head.value,
            was: this.was,
            fields,
            body: this.view.words,
        };
    }

    get isSaved() {
        const touched = [...this.fields].some(([name, field]) => field.value !== this.was[name]);
        const { head, body } = this.saved;
        return !this.isRestored && !touched && this.head.value === head && this.view.words === body;
    }

    get title() {
        return this.fields.get("title").value.trim();
    }

    /** Take what a save answered; what she has changed since *sent* stays as it is. */
    wasSaved(sent, { digest, head, fields, body = sent.body }) {
        this.isRestored = false;
        this.digest = digest;
        this.take(sent, { head, fields });
        this.saved = { head, body };
        if (body !== sent.body && this.view.words === sent.body) this.view.reset(body);
    }

    /** Take other lines on top; what she has changed since *sent* stays as it is. */
    take(sent, { head, fields }) {
        if (this.head.value === sent.head) this.head.value = head;
        for (const [name, control] of this.fields) {
            if (control.value === sent.fields[name]) this.show(control, name, fields[name]);
            else this.was[name] = fields[name];
        }
    }

    /** Show what was written before and not saved. */
    restore({ digest, head, was, fields, body }) {
        this.digest = digest;
        this.was = { ...was };
        this.head.value = head;
        for (const [name, control] of this.fields) control.value = fields[name] ?? "";
        this.view.reset(body);
    }

    /** Set a field as if she had written in it. */
    set(name, value) {
        const control = this.fields.get(name);
        if (!control) return;
        control.value = value;
        control.dispatchEvent(new Event("input", { bubbles: true }));
    }

    /** Go to a line of the whole file, from 1: in the words, or among the lines on top. */
    goToLine(line) {
        const above = this.head.value.split("\n");
        if (line >= above.length) {
            this.view.goToLine(line - above.length + 1);
            return;
        }
        const start = above.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
        this.head.closest("details").open = true;
        this.head.focus();
        this.head.setSelectionRange(start, start + above[line - 1].length);
    }

    /** Say beside the fields what there is to say of them; *wrong* names those that are wrong. */
    blame(problems, wrong = new Set(Object.keys(problems))) {
        for (const place of this.form.querySelectorAll("[data-field]")) {
            const said = problems[place.dataset.field] ?? "";
            const control = place.querySelector("input:not([type=hidden]), select, textarea");
            const id = `${control.id}-fel`;
            const told = place.querySelector(".field-said") ?? document.createElement("p");
            const about = new Set((control.getAttribute("aria-describedby") ?? "").split(" "));
            about.delete("");
            if (said) {
                Object.assign(told, { className: "field-said", id });
                if (told.textContent !== said) told.textContent = said;
                place.append(told);
                about.add(id);
            } else {
                told.remove();
                about.delete(id);
            }
            if (wrong.has(place.dataset.field)) control.setAttribute("aria-invalid", "true");
            else control.removeAttribute("aria-invalid");
            if (about.size) control.setAttribute("aria-describedby", [...about].join(" "));
            else control.removeAttribute("aria-describedby");
        }
    }

    /** Send the text as a form without script would: the desk then shows both versions. */
    sendAsForm() {
        const { elements } = this.form;
        elements.digest.value = this.digest;
        elements.window.value = this.window;
        elements.body.value = this.view.words;
        for (const [name, value] of Object.entries(this.was)) {
            const hidden = elements[`var-${name}`];
            if (hidden) hidden.value = value;
        }
        this.form.submit();
    }
}
