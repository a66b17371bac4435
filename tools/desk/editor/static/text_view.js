// CodeMirror on the text area's words: what is written in, without a word of its own.
import {
    autocompletion, completionKeymap, defaultKeymap, EditorState, EditorView,
    highlightSpecialChars, history, historyKeymap, keymap, lintKeymap, markdown, markdownKeymap,
    markdownLanguage, openSearchPanel, placeholder, search, searchKeymap, setDiagnostics,
    syntaxHighlighting,
} from "./codemirror.js";
import { changeBetween } from "./commands.js";
import { LOOKS, MARKS } from "./looks.js";
import { PHRASES } from "./phrases.js";
import { findTexts } from "./server.js";

/** What is written in, and all that the rest of the page may do with it. */
export class TextView {
    /**
     * Stand in the place of *area*.
     * @param on {changed(), moved(), save(), link(), press(name), paste(event), drop(event, place)}
     */
    constructor(area, words, nonce, on) {
        const handled = (name) => () => (on.press(name), true);
        this.editor = new EditorView({
            doc: words,
            extensions: [
                EditorView.cspNonce.of(nonce),
                EditorState.phrases.of(PHRASES),
                EditorView.domEventHandlers({
                    paste: (event) => on.paste(event),
                    drop: (event, view) => on.drop(event, view.posAtCoords({ x: event.clientX, y: event.clientY })),
                }),
                keymap.of([
                    { key: "Mod-s", run: () => (on.save(), true), preventDefault: true },
                    { key: "Mod-b", run: handled("bold") },
                    { key: "Mod-i", run: handled("italic"), preventDefault: true },
                    { key: "Mod-k", run: handled("link"), preventDefault: true },
                    ...completionKeymap, ...searchKeymap, ...lintKeymap,
                    ...markdownKeymap, ...historyKeymap, ...defaultKeymap,
                ]),
                history(),
                highlightSpecialChars({ render: specialSign }),
                search({ top: true }),
                autocompletion({ override: [suggestTexts], icons: false }),
                markdown({ base: markdownLanguage, addKeymap: false, pasteURLAsLink: false }),
                syntaxHighlighting(MARKS),
                LOOKS,
                EditorView.scrollMargins.of(() => ({ top: coveredAbove(), bottom: 24 })),
                EditorView.lineWrapping,
                placeholder("Skriv här"),
                EditorView.contentAttributes.of({
                    "aria-label": "Texten", lang: "sv", spellcheck: "true", autocorrect: "on",
                    autocapitalize: "sentences",
                }),
                EditorView.updateListener.of((update) => {
                    if (update.docChanged) on.changed();
                    if (update.docChanged || update.selectionSet) on.moved();
                }),
            ],
        });
        area.before(this.editor.dom);
        area.hidden = true;
        this.area = area;
    }

    get words() {
        return this.editor.state.doc.toString();
    }

    get state() {
        const { from, to } = this.editor.state.selection.main;
        return { text: this.words, from, to };
    }

    /** Show another state, as one step that can be undone. */
    show({ text, from, to }) {
        this.editor.dispatch({
            changes: changeBetween(this.words, text),
            selection: { anchor: from, head: to },
            scrollIntoView: true,
            userEvent: "input",
        });
        this.editor.focus();
    }

    /** Put *insert* in place of what stands between two places. */
    replace(from, to, insert) {
        this.editor.dispatch({ changes: { from, to, insert }, userEvent: "input" });
    }

    /** Show other words, whatever was there. */
    reset(words) {
        this.editor.dispatch({ changes: changeBetween(this.words, words) });
    }

    /** Go to a place, and select what stands there. */
    select(from, to) {
        const length = this.editor.state.doc.length;
        const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
        const effects = EditorView.scrollIntoView(selection.anchor, { y: "center" });
        this.editor.dispatch({ selection, effects });
        this.editor.focus();
    }

    /** Go to a line, from 1. */
    goToLine(number) {
        const { doc } = this.editor.state;
        const line = doc.line(Math.max(1, Math.min(number, doc.lines)));
        this.select(line.from, line.to);
    }

    /** Mark words: [{from, to, severity, message, source}]. */
    mark(found) {
        const length = this.editor.state.doc.length;
        const within = found.filter(({ to }) => to <= length);
        this.editor.dispatch(setDiagnostics(this.editor.state, within));
    }

    /** Count the lines above the one that is written on. */
    get line() {
        return this.editor.state.doc.lineAt(this.editor.state.selection.main.head).number - 1;
    }

    search() {
        openSearchPanel(this.editor);
    }

    focus() {
        this.editor.focus();
    }
}

// What sticks to the top of the window lies over the text: the cursor stays below it.
function coveredAbove() {
    const heights = [...document.querySelectorAll(".save, .toolbar")].map((bar) =>
        getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0,
    );
    return heights.reduce((sum, height) => sum + height, 8);
}

function specialSign(code) {
    const sign = document.createElement("span");
    sign.className = "cm-specialChar";
    sign.textContent = "•";
    const number = code.toString(16).toUpperCase().padStart(4, "0");
    sign.title = `Tecken som inte syns (U+${number})`;
    sign.setAttribute("aria-label", sign.title);
    return sign;
}

// ``[[till`` offers the texts whose titles hold "till".
async function suggestTexts(context) {
    const typed = context.matchBefore(/\[\[[^[\]\n]*$/);
    if (!typed) return null;
    const found = await findTexts(typed.text.slice(2));
    return {
        from: typed.from,
        filter: false,
        options: found.map(({ path, title, date }) => ({
            label: title,
            detail: date,
            apply: `[${title.replace(/[[\]]/g, "\\$&")}]({filename}/${path})`,
        })),
    };
}
