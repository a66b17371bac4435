// What the buttons do, as pure functions: from a text and a selection in it to another of both.
//
// A state is {text, from, to}: the whole text, and where in it the selection begins and ends.
// Nothing here knows the page, the editor or the server.

const WORD = /[\p{L}\p{N}_-]/u;
const PLACES = { address: "https://", bold: "fet text", italic: "kursiv text" };

/** Give the state after a press on the button *name*; *given* is what a dialog asked for. */
export function press(name, state, given = {}) {
    return COMMANDS[name](state, given);
}

/** Give the smallest change that makes *after* of *before*: {from, to, insert}. */
export function changeBetween(before, after) {
    const shortest = Math.min(before.length, after.length);
    let from = 0;
    while (from < shortest && before[from] === after[from]) from += 1;
    let end = 0;
    while (end < shortest - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** Let notes in *markdown* go on from those in *text*, so that no two have one number. */
export function renumbered(markdown, text) {
    const last = lastNote(text);
    return markdown.replace(/\[\^(\d+)\]/g, (_, number) => `[^${Number(number) + last}]`);
}

/** Write *markdown* at the selection: within the line, or as blocks of its own. */
export function insert(state, markdown) {
    if (!markdown.includes("\n") && !/^(?:[#>|!-]|\d+\.)/.test(markdown)) {
        return replace(state, markdown, markdown.length, markdown.length);
    }
    const written = block(state, markdown);
    return /(?:^|\n)(?:\||!\[)[^\n]*$/.test(markdown) ? stepBelow(written) : written;
}

// What is written on below a picture is no part of it, which would cost the picture its caption,
// nor a row of a table: it begins a paragraph.
function stepBelow({ text, to }) {
    const above = `${text.slice(0, to)}\n\n`;
    const below = text.slice(to).replace(/^\n+/, "");
    const place = above.length;
    return { text: above + (below && `\n\n${below}`), from: place, to: place };
}

function replace({ text, from, to }, words, start, end) {
    const whole = text.slice(0, from) + words + text.slice(to);
    return { text: whole, from: from + start, to: from + end };
}

// The selection without the space at its ends; the word around the cursor if nothing is selected.
function words({ text, from, to }) {
    if (from === to) {
        while (from > 0 && WORD.test(text[from - 1])) from -= 1;
        while (to < text.length && WORD.test(text[to])) to += 1;
        return { text, from, to };
    }
    while (from < to && /\s/.test(text[from])) from += 1;
    while (to > from && /\s/.test(text[to - 1])) to -= 1;
    return { text, from, to };
}

function lines({ text, from, to }) {
    const last = to > from && text[to - 1] === "\n" ? to - 1 : to;
    const end = text.indexOf("\n", last);
    return { from: text.lastIndexOf("\n", from - 1) + 1, to: end < 0 ? text.length : end };
}

// Write lines on their own, with a blank line on either side; [start, end] selects in them.
function block(state, written, [start, end] = [written.length, written.length]) {
    const { text, from, to } = state;
    const before = text.slice(0, from).replace(/[ \t]+$/, "");
    const after = text.slice(to).replace(/^[ \t]+/, "");
    const above = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const isLast = !after.trim();
    const gap = isLast ? "\n" : "\n\n";
    const below = gap.slice(after.match(/^\n*/)[0].length);
    const place = before.length + above.length;
    return {
        text: before + above + written + below + after,
        from: place + start,
        to: place + end,
    };
}

function wrapped(sign, placeholder) {
    return (state) => {
        const { text, from, to } = words(state);
        const inside = text.slice(from, to);
        if (inside.includes("\n")) return eachLine(state, sign);
        const size = sign.length;
        if (isMarked(inside, sign)) {
            const bare = inside.slice(size, -size);
            return replace({ text, from, to }, bare, 0, bare.length);
        }
        const open = text.slice(0, from).match(/\**$/)[0].length;
        const close = text.slice(to).match(/^\**/)[0].length;
        if (isSigned(Math.min(open, close), sign)) {
            return replace({ text, from: from - size, to: to + size }, inside, 0, inside.length);
        }
        const marked = inside || placeholder;
        const start = size;
        return replace({ text, from, to }, sign + marked + sign, start, start + marked.length);
    };
}

function isMarked(words, sign) {
    const open = words.match(/^\**/)[0].length;
    const close = words.match(/\**$/)[0].length;
    return words.length > open + close && open === close && isSigned(open, sign);
}

// ``***a***`` is marked with ``*`` as well as with ``**``; ``**a**`` is not with ``*``.
function isSigned(stars, sign) {
    return sign === "*" ? stars % 2 === 1 : stars >= 2;
}

function eachLine(state, sign) {
    const parts = state.text.slice(state.from, state.to).split("\n");
    const written = parts.map((line) => {
        const [, lead, inside, rest] = line.match(/^(\s*(?:(?:[-*+>]|\d+\.|#+)\s+)*)(.*?)(\s*)$/s);
        return inside && !isMarked(inside, sign) ? lead + sign + inside + sign + rest : line;
    });
    const joined = written.join("\n");
    return replace(state, joined, 0, joined.length);
}

function heading(state) {
    const span = lines(state);
    const line = state.text.slice(span.from, span.to);
    const [, signs, inside] = line.match(/^(#{0,6}) *(.*)$/s);
    const next = { 0: "## ", 2: "### ", 3: "" }[signs.length] ?? "## ";
    const written = `${next}${inside || "Rubrik"}`;
    const selected = [next.length, written.length];
    return next
        ? block({ ...state, ...span }, written, selected)
        : replace({ ...state, ...span }, written, ...selected);
}

function prefixed(pattern, sign) {
    return (state) => {
        const span = lines(state);
        const parts = state.text.slice(span.from, span.to).split("\n");
        const full = parts.filter((line) => line.trim());
        const isDone = full.length > 0 && full.every((line) => pattern.test(line));
        const written = parts.map((line) => {
            if (isDone) return line.replace(pattern, "");
            if (!line.trim()) return sign === "> " && parts.length > 1 ? ">" : line || sign;
            return pattern.test(line) ? line : sign + line;
        });
        const joined = written.join("\n");
        const here = { ...state, ...span };
        if (isDone) return replace(here, joined, 0, joined.length);
        const start = full.length ? 0 : sign.length;
        return block(here, joined, [start, joined.length]);
    };
}

function link(state, { words: said, address } = {}) {
    const { text, from, to } = words(state);
    const inside = text.slice(from, to);
    const isAddress = /^(?:https?:\/\/|www\.|mailto:)\S+$/.test(inside);
    const target = address ?? (isAddress ? inside : PLACES.address);
    const label = said ?? (isAddress ? "" : inside);
    const written = `[${label.replace(/[[\]]/g, "\\$&")}](${target})`;
    const end = written.length;
    if (!label) return replace({ text, from, to }, written, 1, 1);
    if (address) return replace({ text, from, to }, written, end, end);
    return replace({ text, from, to }, written, end - 1 - target.length, end - 1);
}

function linkToText(state, { title, path }) {
    const { text, from, to } = words(state);
    return link({ text, from, to }, { words: text.slice(from, to) || title, address: `{filename}/${path}` });
}

function table(state) {
    const written = "| Rubrik | Rubrik |\n| --- | --- |\n| Text | Text |\n| Text | Text |";
    return block({ ...state, from: state.to }, written, [2, 8]);
}

function lastNote(text) {
    const numbers = [...text.matchAll(/\[\^(\d+)\]/g)].map((found) => Number(found[1]));
    return Math.max(0, ...numbers);
}

// Write a line last in the text; *selected* of it is to be written over.
function lastLine(text, line, selected) {
    const isNote = /(?:^|\n)(?:\[\^[^\]\n]+\]|\*\[[^\]\n]+\]):[^\n]*\n*$/.test(text);
    const body = text.replace(/\n+$/, "");
    const gap = !body ? "" : isNote ? "\n" : "\n\n";
    const start = body.length + gap.length + line.length - selected.length;
    return { text: `${body}${gap}${line}\n`, from: start, to: start + selected.length };
}

function note(state) {
    const place = state.to;
    const mark = `[^${lastNote(state.text) + 1}]`;
    const text = state.text.slice(0, place) + mark + state.text.slice(place);
    return lastLine(text, `${mark}: Källan.`, "Källan.");
}

function abbreviation(state) {
    const { text, from, to } = words(state);
    const short = text.slice(from, to).replace(/[[\]\n]/g, " ").trim() || "ABC";
    return lastLine(text, `*[${short}]: Vad ${short} betyder`, `Vad ${short} betyder`);
}

const COMMANDS = {
    heading,
    bold: wrapped("**", PLACES.bold),
    italic: wrapped("*", PLACES.italic),
    list: prefixed(/^[-*+–] +/, "- "),
    quote: prefixed(/^> ?/, "> "),
    link,
    text: linkToText,
    table,
    note,
    abbreviation,
    markdown: (state, { markdown }) => insert(state, markdown),
};
