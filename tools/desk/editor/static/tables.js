// Rows of a spreadsheet as a table in Markdown.

/** Write rows that a spreadsheet put on the clipboard, or "" if that is no table. */
export function tableOf(pasted) {
    const rows = cellsOf(pasted.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width < 2 || rows.some((row) => row.length < 2)) return "";
    const full = rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(full[0]), line(Array(width).fill("---")), ...full.slice(1).map(line)].join("\n");
}

// From the text of cells to Markdown: a cell with line ends or tabs stands in quotation marks.
function cellsOf(pasted) {
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
    for (let found; (found = cell.exec(pasted)); ) {
        const text = found[1] === undefined ? found[2] : found[1].replaceAll('""', '"');
        rows.at(-1).push(text.trim().replace(/\s*\n\s*/g, "<br>").replaceAll("|", "\\|"));
        if (found[3] === "\n") rows.push([]);
        if (!found[3]) break;
    }
    return rows;
}
