// Search in the reader's own browser: the form is in search.html, the index is made by
// plugins/search, and docs/decisions/0010-search.md tells why.
"use strict";
(() => {
  const home = document.currentScript.src; // the index lies beside this file
  const form = document.querySelector(".search");
  const [status, results, archive] = ["status", "results", "archive"].map((name) =>
    document.querySelector(`.search-${name}`),
  );
  const LONGEST = 100; // characters of a question: an address may hold anything
  const AT_ONCE = 20; // hits, until the reader asks for more
  const KEY = 3; // letters that decide in which file a word lies
  // What a hit is worth: in the text, there often, very often, in a tag, in the title.
  const WORTH = { 1: [1, 2, 3, 30, 80], 2: [2, 4, 6, 40, 100] };

  const fetched = new Map();
  const get = (name) => {
    const load = async () => {
      const answer = await fetch(new URL(name, home), { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    };
    if (!fetched.has(name)) fetched.set(name, load());
    fetched.get(name).catch(() => fetched.delete(name)); // the next question tries again
    return fetched.get(name);
  };

  // Each word and where it stands, as plugins/search/coding.py writes it.
  const unpack = ({ words, hits }) => {
    const places = hits.split(" ");
    let word = "";
    return (words.match(/[A-Z][^A-Z]*/g) ?? []).map((text, number) => {
      word = word.slice(0, text.charCodeAt(0) - 65) + text.slice(1);
      return [word, places[number]];
    });
  };
  const unpackPlaces = (text) => {
    let post = -1;
    return text.match(/\d*[a-~]/g).map((step) => {
      const code = step.charCodeAt(step.length - 1) - 97;
      post += (parseInt(step, 10) || 0) * 6 + Math.floor(code / 5) + 1;
      return [post, code % 5];
    });
  };

  const dictionary = async (index, asked) => {
    if (!index.keys) return new Map(unpack(index));
    const keys = swedish.stems(asked).map(({ stem }) => swedish.fold(stem).slice(0, KEY));
    const numbers = keys.map((key) => index.keys.filter((first) => first <= key).length - 1);
    const files = [...new Set(numbers)].map((number) => get(`ord${number}.json`));
    return new Map((await Promise.all(files)).flatMap(unpack));
  };

  // One word's answer: the words in the posts that match it, and what each post is worth.
  const answerTo = async (index, asked, isGuess = false) => {
    const places = await dictionary(index, asked);
    const words = [...places.keys()];
    const kinds = swedish.compare(asked, words);
    if (!kinds && !isGuess) {
      words.sort((a, b) => places.get(b).length - places.get(a).length);
      const usual = index.keys ? await get("vanliga.json") : [];
      const meant = swedish.guess(asked, [...usual, ...words]);
      if (meant) return answerTo(index, meant, true);
    }
    const posts = new Map();
    const matching = words.filter((_, number) => kinds?.[number]);
    words.forEach((word, number) => {
      const worth = WORTH[kinds?.[number]];
      for (const [post, grade] of worth ? unpackPlaces(places.get(word)) : []) {
        const [best, sum] = posts.get(post) ?? [0, 0];
        posts.set(post, [Math.max(best, worth[grade]), Math.min(sum + worth[grade], 29)]);
      }
    });
    return { word: asked, isGuess, matching, posts };
  };

  // The posts that answer every word, the best first and the newest first among equals.
  const rank = (answers) => {
    const worth = (post) => answers.flatMap(({ posts }) => posts.get(post)).reduce((a, b) => a + b);
    return [...answers[0].posts.keys()]
      .filter((post) => answers.every(({ posts }) => posts.has(post)))
      .map((post) => [post, worth(post)])
      .sort(([a, x], [b, y]) => y - x || b - a)
      .map(([post]) => post);
  };

  const element = (name, properties, ...content) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  };
  const marked = (text, found) =>
    text
      .split(/([\p{L}\p{N}]+)/u)
      .map((part) => (found.has(part.toLowerCase()) ? element("mark", {}, part) : part));
  const day = new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" });

  // A hit, with the markup of a card in macros/article.html.
  const card = ([title, url, date, tags, teaser, titleLang = "", lang = ""], found) => {
    const href = `${form.dataset.root}/${url}`;
    const written = day.format(new Date(date)).replaceAll(" ", "\u00a0");
    return element(
      "li",
      { className: "card hang" },
      element("h2", {}, element("a", { href, lang: titleLang }, ...marked(title, found))),
      element(
        "div",
        { className: "meta" },
        element("time", { dateTime: date }, written),
        element("span", {}, ...marked(tags, found)),
      ),
      element("p", { className: "teaser", lang }, ...marked(teaser, found)),
    );
  };

  const show = async (index, posts, found) => {
    const entry = async (post) =>
      index.posts?.[post] ??
      (await get(`inlagg${Math.floor(post / index.size)}.json`))[post % index.size];
    const entries = await Promise.all(posts.slice(0, AT_ONCE).map(entry));
    const cards = entries.map((one) => card(one, found));
    results.append(...cards);
    const rest = posts.slice(AT_ONCE);
    if (!rest.length) return cards;
    const more = element("button", { type: "button" }, "Visa fler träffar");
    const item = element("li", {}, more);
    more.onclick = async () => {
      const [next] = await show(index, rest, found);
      item.remove();
      next.querySelector("a").focus();
    };
    results.append(item);
    return cards;
  };

  const quoted = (text) => `”${text}”`;
  const summary = (asked, answers, posts) => {
    const missing = answers.filter(({ posts }) => !posts.size).map(({ word }) => quoted(word));
    ...
  };
})();
