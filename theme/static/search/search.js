// Search in the reader's own browser: the form is in search.html, the index is made by
// plugins/search, and docs/decisions/0010-search.md tells why.
"use strict";
(() => {
  const home = document.currentScript.src; // the index lies beside this file
  const form = document.querySelector(".search");
  const field = form.elements.q;
  const [status, results, archive] = ["status", "results", "archive"].map((name) =>
    document.querySelector(`.search-${name}`),
  );
  const LONGEST = 100; // characters of a question: an address may hold anything
  const SHOWN = 20; // hits: who gets more of them needs another word
  // What a word is worth in the text, there often, very often, in a tag and in the title: as
  // a part of another word, and as itself.  All that a text holds is worth less than a tag.
  const WORTH = { 1: [1, 2, 3, 200, 2000], 2: [2, 4, 6, 300, 3000] };

  const fetched = {};
  const load = async (name) => (await fetch(new URL(name, home), { cache: "no-cache" })).json();
  const get = (name) => (fetched[name] ??= load(name));

  // Each word and where it stands, as plugins/search/coding.py writes them.
  const unpack = ({ words, hits }) => {
    const places = hits.split(" ");
    let word = "";
    return (words.match(/[A-Z][^A-Z]*/g) ?? []).map((text, number) => {
      word = word.slice(0, text.charCodeAt() - 65) + text.slice(1);
      return [word, places[number]];
    });
  };
  const unpackPlaces = (text) => {
    let post = -1;
    return text.match(/\d*[a-~]/g).map((step) => {
      const code = step.at(-1).charCodeAt() - 97;
      post += (parseInt(step) || 0) * 6 + Math.floor(code / 5) + 1;
      return [post, code % 5];
    });
  };

  // The words among which those that begin as this one lie: of a large blog, one file of many.
  const dictionary = async (index, asked) => {
    if (!index.keys) return new Map(unpack(index));
    const number = index.keys.findLastIndex((key) => key <= swedish.fold(asked).slice(0, 3));
    return new Map(unpack(await get(`ord${number}.json`)));
  };

  // One word's answer: the words of the posts that match it, and what each post is worth.
  const answerTo = async (index, asked, isGuess) => {
    const places = await dictionary(index, asked);
    const words = [...places.keys()];
    const kinds = swedish.compare(asked, words) ?? [];
    if (!kinds.length && !isGuess) {
      words.sort((a, b) => places.get(b).length - places.get(a).length);
      const usual = index.keys ? await get("vanliga.json") : [];
      const meant = swedish.guess(asked, [...usual, ...words]);
      if (meant) return answerTo(index, meant, true);
    }
    const found = words
      .map((word, number) => [word, WORTH[kinds[number]]])
      .filter(([, worth]) => worth);
    const posts = new Map();
    for (const [word, worth] of found) {
      for (const [post, grade] of unpackPlaces(places.get(word))) {
        posts.set(post, (posts.get(post) ?? 0) + worth[grade]);
      }
    }
    return { word: asked, isGuess, found: found.map(([word]) => word), posts };
  };

  // The posts that answer every word: the best first, and the newest of equals.
  const rank = (answers) => {
    const worth = (post) => answers.reduce((sum, { posts }) => sum + posts.get(post), 0);
    return [...(answers[0]?.posts.keys() ?? [])]
      .filter((post) => answers.every(({ posts }) => posts.has(post)))
      .sort((a, b) => worth(b) - worth(a) || b - a);
  };

  const entry = async (index, post) =>
    index.posts?.[post] ??
    (await get(`inlagg${Math.floor(post / index.size)}.json`))[post % index.size];

  const element = (name, properties, ...content) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  };
  const day = new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" });

  // A hit, with the markup of a card in macros/article.html.
  const card = ([title, url, date, tags, teaser, titleLang, lang], found) => {
    const marked = (text) =>
      text
        .split(/([\p{L}\p{N}]+)/u)
        .map((part) => (found.has(part.toLowerCase()) ? element("mark", {}, part) : part));
    const tag = (name) => element("li", {}, ...marked(name));
    const link = { href: `${form.dataset.root}/${url}`, ...(titleLang && { lang: titleLang }) };
    const written = day.format(new Date(date)).replaceAll(" ", "\u00a0");
    return element(
      "li",
      { className: "card with-sidenote" },
      element("h2", {}, element("a", link, ...marked(title))),
      element(
        "div",
        { className: "meta" },
        element("time", { dateTime: date }, written),
        ...(tags ? [element("ul", { className: "tags" }, ...tags.split(", ").map(tag))] : []),
      ),
      element("p", { className: "teaser", ...(lang && { lang }) }, ...marked(teaser)),
    );
  };

  const report = (asked, answers, { length }) => {
    const used = answers.map(({ word }) => word).join(" ");
    if (!used) return "Skriv minst ett ord med två bokstäver eller siffror.";
    const other = answers.length > 1 ? "färre eller andra ord" : "ett kortare eller ett annat ord";
    const none = `Inga träffar på ”${asked}”.`;
    if (!length) return `${none} Prova ${other}.`;
    const isGuess = answers.some((answer) => answer.isGuess);
    const hits = `${length} ${length > 1 ? "träffar" : "träff"} på ”${isGuess ? used : asked}”.`;
    const best = length > SHOWN ? ` Här är de ${SHOWN} bästa.` : "";
    return (isGuess ? `${none} ` : "") + hits + best;
  };

  const say = (text, entries = [], found) => {
    status.textContent = text;
    results.replaceChildren(...entries.map((one) => card(one, found)));
    results.hidden = !entries.length;
    archive.hidden = !results.hidden;
  };

  let latest; // so that a slow answer does not replace a later one
  const search = async () => {
    const asked = field.value.trim().slice(0, LONGEST);
    latest = asked;
    if (!asked) return say("");
    status.textContent = "Söker …"; // the list stays meanwhile, so that the page does not jump
    const words = [...new Set(swedish.wordsOf(asked))];
    const index = await get("index.json");
    const answers = await Promise.all(words.map((word) => answerTo(index, word)));
    const posts = rank(answers);
    const entries = await Promise.all(posts.slice(0, SHOWN).map((post) => entry(index, post)));
    const found = new Set(answers.flatMap((answer) => answer.found));
    if (latest === asked) say(report(asked, answers, posts), entries, found);
  };
  const start = () =>
    search().catch(() =>
      say("Sökningen gick inte att hämta. Ladda om sidan, eller titta i listan i stället."),
    );

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    if (matchMedia("(pointer: coarse)").matches) field.blur(); // a phone's keys cover the hits
    start();
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  start();
})();
