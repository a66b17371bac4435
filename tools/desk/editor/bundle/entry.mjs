// What the desk uses of CodeMirror, and no more: `build.mjs` makes ../static/codemirror.js of it.
export {
    autocompletion, closeCompletion, completionKeymap, completionStatus,
} from "@codemirror/autocomplete";
export { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
export { markdown, markdownKeymap, markdownLanguage } from "@codemirror/lang-markdown";
export { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
export { lintKeymap, setDiagnostics, setDiagnosticsEffect } from "@codemirror/lint";
export { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
export { Annotation, ChangeSet, Compartment, EditorSelection, EditorState } from "@codemirror/state";
export { drawSelection, EditorView, highlightSpecialChars, keymap, placeholder } from "@codemirror/view";
export { tags } from "@lezer/highlight";
