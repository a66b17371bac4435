// What the page asks of the desk.  Every question goes alone: no save overtakes another.

const writer = document.querySelector(".writer");
const token = document.querySelector(".sheet [name=token]").value;
const path = encodeURI(writer.dataset.path).replace(/[?#]/g, encodeURIComponent);

const GONE = "Skrivbordet svarar inte. Är det avslutat? Starta det igen; det du skriver är kvar här.";
const OTHER =
    "Skrivbordet har avslutats sedan sidan öppnades. Starta det igen om du inte har gjort det, och " +
    "ladda sedan om den här sidan; det du har skrivit är kvar här.";

let last = Promise.resolve();

/**
 * Ask one after the other: give {ok, status, ...answer}; ``said`` tells what went wrong.
 *
 * @param give gives what is sent, when its turn has come: by then the text may have been saved, as
 *     another version.  Null asks nothing, and gives null.
 */
export function askInTurn(name, give) {
    last = last.then(() => {
        const sent = give();
        return sent && ask(name, sent);
    });
    return last;
}

/** Ask at once; see askInTurn. */
export async function ask(name, sent) {
    const wrong = await whoAnswers();
    if (wrong) return wrong;
    const isForm = sent instanceof FormData;
    return answered(`${writer.dataset.ask}${name}/${path}`, {
        method: "POST",
        headers: { "X-Skrivbord": token, ...(isForm ? {} : { "Content-Type": "application/json" }) },
        body: isForm ? sent : JSON.stringify(sent),
    });
}

/** Give the texts whose titles hold *words*: [{path, title, date}]. */
export async function findTexts(words) {
    const found = await answered(`${writer.dataset.ask}texter?ord=${encodeURIComponent(words)}`);
    return found.ok ? found.texts : [];
}

// When the desk is closed another program may listen at its address: it gets no word and no token.
async function whoAnswers() {
    if (!crypto.subtle) return null; // a browser that counts no page of this machine as safe
    const number = crypto.randomUUID();
    const answer = await answered(`${writer.dataset.ask}bevis?tal=${number}`);
    if (!answer.ok) return answer;
    return answer.said === (await proof(number)) ? null : { ok: false, status: 0, said: OTHER };
}

async function proof(number) {
    const bytes = (words) => new TextEncoder().encode(words);
    const kind = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes(token), kind, false, ["sign"]);
    const mark = await crypto.subtle.sign("HMAC", key, bytes(number));
    return [...new Uint8Array(mark)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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
