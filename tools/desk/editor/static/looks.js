// CodeMirror brings its own looks; these are the theme's, and the marks of Markdown.
import { EditorView, HighlightStyle, tags } from "./codemirror.js";

export const LOOKS = EditorView.theme({
    "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
    ".cm-content": {
        caretColor: "var(--text)",
        fontFamily: "var(--serif)",
        fontSize: "1.0625rem",
        lineHeight: "1.6",
        minHeight: "20rem",
        padding: "0.75rem 0",
    },
    ".cm-line": { padding: "0 0.75rem" },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)" },
    ".cm-placeholder": { color: "var(--muted)" },
    ".cm-panels, .cm-tooltip": {
        backgroundColor: "var(--surface)",
        color: "var(--text)",
        border: "1px solid var(--muted)",
        fontFamily: "var(--sans)",
        fontSize: "1rem",
    },
    ".cm-panel.cm-search": { padding: "0.5rem", paddingInlineEnd: "2.5rem" },
    ".cm-panel.cm-search label": {
        fontSize: "1rem", display: "inline-block", padding: "0.25rem", whiteSpace: "normal",
    },
    ".cm-panel.cm-search input[type=checkbox]": { minBlockSize: "1.5rem", inlineSize: "1.5rem" },
    ".cm-panel.cm-search [name=close]": { inlineSize: "2.5rem", fontSize: "1.25rem", color: "inherit" },
    ".cm-button, .cm-button:active": { backgroundImage: "none", fontSize: "1rem" },
    ".cm-textfield, .cm-button": { backgroundColor: "var(--surface)", color: "var(--text)" },
    ".cm-textfield": { fontSize: "1rem", maxInlineSize: "100%" },
    ".cm-textfield::placeholder": { color: "var(--muted)", opacity: "1" },
    ".cm-searchMatch": { backgroundColor: "transparent", outline: "2px solid var(--muted)" },
    ".cm-searchMatch-selected": { outline: "3px solid var(--accent)" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": {
        backgroundColor: "var(--accent)", color: "var(--surface)",
    },
    ".cm-diagnostic": { borderLeftColor: "var(--accent)", maxInlineSize: "30rem", padding: "0.5rem" },
    ".cm-lintRange": { backgroundImage: "none", paddingBottom: "0" },
    ".cm-lintRange-warning": { textDecoration: "underline 2px dotted var(--accent)" },
    ".cm-lintRange-error": { textDecoration: "underline 3px wavy var(--accent)" },
    ".cm-lintRange-active": { backgroundColor: "transparent", outline: "1px solid var(--accent)" },
    ".cm-lintPoint:after": { borderBottomColor: "var(--accent)" },
    ".cm-specialChar": { color: "var(--accent)" },
});

export const MARKS = HighlightStyle.define([
    { tag: tags.heading, fontWeight: "700" },
    { tag: tags.strong, fontWeight: "700" },
    { tag: tags.emphasis, fontStyle: "italic" },
    { tag: tags.strikethrough, textDecoration: "line-through" },
    { tag: [tags.processingInstruction, tags.url, tags.comment, tags.meta], color: "var(--muted)" },
    { tag: tags.link, color: "var(--accent)" },
    { tag: tags.monospace, fontFamily: "monospace" },
]);
