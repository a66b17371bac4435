// What the desk uses of CodeMirror, and no more: `build.mjs` makes ../static/codemirror.js of it.
export { autocompletion, completionKeymap } from "@codemirror/autocomplete";
export { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
export { markdown, markdownKeymap, markdownLanguage } from "@codemirror/lang-markdown";
export { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
export { lintKeymap, setDiagnostics } from "@codemirror/lint";
export { openSearchPanel, search, searchKeymap } from "@codemirror/search";
export { EditorState } from "@codemirror/state";
export { EditorView, highlightSpecialChars, keymap, placeholder } from "@codemirror/view";
export { tags } from "@lezer/highlight";
