// What the page asks of the desk.  Every question goes alone: no save overtakes another.

const writer = document.querySelector(".writer");
const token = document.querySelector(".sheet [name=token]").value;
const path = encodeURI(writer.dataset.path).replace(/[?#]/g, encodeURIComponent);

const GONE = "Skrivbordet svarar inte. Är det avslutat? Starta det igen; det du skriver är kvar här.";

let last = Promise.resolve();

/** Ask one after the other: give {ok, status, ...answer}; ``said`` tells what went wrong. */
export function askInTurn(name, sent) {
    last = last.then(() => ask(name, sent));
    return last;
}

/** Ask at once; see askInTurn. */
export function ask(name, sent, options = {}) {
    const isForm = sent instanceof FormData;
    return answered(`${writer.dataset.ask}${name}/${path}`, {
        method: "POST",
        headers: { "X-Skrivbord": token, ...(isForm ? {} : { "Content-Type": "application/json" }) },
        body: isForm ? sent : JSON.stringify(sent),
        ...options,
    });
}

/** Give the texts whose titles hold *words*: [{path, title, date}]. */
export async function findTexts(words) {
    const found = await answered(`${writer.dataset.ask}texter?ord=${encodeURIComponent(words)}`);
    return found.ok ? found.texts : [];
}

async function answered(address, options) {
    try {
        const answer = await fetch(address, options);
        const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
        const held = isJson ? await answer.json() : { said: await answer.text() };
        return { ...held, ok: answer.ok, status: answer.status };
    } catch {
        return { ok: false, status: 0, said: GONE };
    }
}
