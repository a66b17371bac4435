// The buttons above the text: one stop for the Tab key, arrows between them (WAI-ARIA, toolbar).
import { make } from "./dialogs.js";

const BUTTONS = [
    ["heading", "Rubrik"],
    ["bold", "Fet", "Control+B"],
    ["italic", "Kursiv", "Control+I"],
    ["list", "Lista"],
    ["quote", "Citat"],
    ["link", "Länk", "Control+K"],
    ["text", "Länk till inlägg"],
    ["picture", "Bild"],
    ["document", "Dokument"],
    ["table", "Tabell"],
    ["note", "Fotnot"],
    ["abbreviation", "Förkortning"],
    ["search", "Sök", "Control+F"],
];

/** Fill the toolbar; *act(name)* is told of each press. */
export function fillToolbar(toolbar, act) {
    const buttons = BUTTONS.map(([name, label, keys], index) => {
        const button = make("button", { type: "button", tabIndex: index ? -1 : 0 }, label);
        if (keys) {
            button.setAttribute("aria-keyshortcuts", keys);
            button.title = keys.replace("Control", "Ctrl");
        }
        button.onclick = () => act(name);
        return button;
    });
    toolbar.append(...buttons);
    toolbar.addEventListener("focusin", ({ target }) => {
        for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
    });
    toolbar.addEventListener("keydown", (event) => {
        const here = buttons.indexOf(document.activeElement);
        const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
        if (to === undefined || here < 0) return;
        event.preventDefault();
        buttons[(to + buttons.length) % buttons.length].focus();
    });
    toolbar.hidden = false;
    const above = document.querySelector(".save");
    const watch = new ResizeObserver(() => stick(toolbar, above));
    for (const each of [above, toolbar, document.documentElement]) watch.observe(each);
}

// It stays in sight below what saves, unless that would leave too little room to write in.
function stick(toolbar, above) {
    toolbar.style.insetBlockStart = `${above.offsetHeight}px`;
    const covered = above.offsetHeight + toolbar.offsetHeight;
    toolbar.toggleAttribute("data-tall", covered > innerHeight / 4);
}
