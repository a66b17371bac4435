// Ask her something: one dialog, built of what is asked, gone when it is answered.

const dialog = document.querySelector("dialog.ask");

/** Make an element: make("p", {className: "hint"}, "words", child). */
export function make(tag, given = {}, ...inside) {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside.filter((each) => each !== null));
    return element;
}

/**
 * Ask, and give {name: answer}, or null if she goes back.
 *
 * @param asked {title, fields: [{name, label, hint, required, value}], confirm, first, done}
 *     ``first`` is an element shown above the fields; ``done(answers)`` gives "" or why not, and
 *     then the dialog stays.
 */
export function askFor({ title, fields = [], confirm = "Lägg in", first = null, done = () => "" }) {
    return new Promise((resolve) => {
        const said = make("p", { className: "ask-said" });
        said.setAttribute("role", "alert");
        const main = make("button", { className: "button-main" }, confirm);
        const back = make("button", { type: "button", onclick: () => dialog.close() }, "Avbryt");
        const presses = make("div", { className: "presses" }, main, fields.length ? back : null);
        const form = make("form", { method: "dialog" }, first, ...fields.map(row).flat(), said, presses);
        dialog.replaceChildren(make("h2", { id: "ask-title" }, title), form);
        let answers = null;
        form.onsubmit = async (event) => {
            event.preventDefault();
            const given = Object.fromEntries(new FormData(form));
            main.disabled = true;
            const why = await done(given);
            main.disabled = false;
            said.textContent = why;
            if (why) return;
            answers = given;
            dialog.close();
        };
        dialog.onclose = () => {
            dialog.replaceChildren();
            resolve(answers);
        };
        dialog.showModal();
        form.querySelector("input, textarea")?.select();
    });
}

/** Let her choose one of what *find(words)* gives: [{label, ...}]; null if she goes back. */
export function chooseFrom({ title, label, find }) {
    return new Promise((resolve) => {
        let chosen = null;
        const count = make("p", { className: "hint" });
        count.setAttribute("role", "status");
        const list = make("ul", { className: "ask-found" });
        const field = make("input", { id: "ask-search", type: "search", autocomplete: "off" });
        const back = make("button", { type: "button", onclick: () => dialog.close() }, "Avbryt");
        const show = async () => {
            const typed = field.value;
            const found = await find(typed);
            if (typed !== field.value) return;
            count.textContent = found.length ? `Träffar: ${found.length}` : "Inga träffar";
            list.replaceChildren(
                ...found.map((each) => {
                    const onclick = () => {
                        chosen = each;
                        dialog.close();
                    };
                    return make("li", {}, make("button", { type: "button", onclick }, each.label));
                }),
            );
        };
        field.oninput = show;
        field.onkeydown = (event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            list.querySelector("button")?.click();
        };
        dialog.replaceChildren(
            make("h2", { id: "ask-title" }, title),
            make("label", { htmlFor: "ask-search" }, label),
            field,
            count,
            list,
            make("div", { className: "presses" }, back),
        );
        dialog.onclose = () => {
            dialog.replaceChildren();
            resolve(chosen);
        };
        dialog.showModal();
        show();
    });
}

/** Tell her something that she should know. */
export function tell(title, sentences) {
    const first = make("div", {}, ...sentences.map((each) => make("p", {}, each)));
    return askFor({ title, confirm: "Jag förstår", first });
}

function row({ name, label, hint = "", required = false, value = "" }) {
    const id = `ask-${name}`;
    const field = make("input", { id, name, required, value, autocomplete: "off", spellcheck: true });
    if (!hint) return [make("label", { htmlFor: id }, label), field];
    field.setAttribute("aria-describedby", `${id}-om`);
    return [
        make("label", { htmlFor: id }, label),
        field,
        make("p", { className: "hint", id: `${id}-om` }, hint),
    ];
}
