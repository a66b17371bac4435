// Search in the reader's own browser: the form is in search.html, the index is made by
// plugins/search, and docs/decisions/0010-search.md tells why.
(() => {
  const home = document.currentScript.src; // the index lies beside this file
  const form = document.querySelector(".search");
  const field = form.elements.q;
  const [status, results, archive] = ["status", "results", "archive"].map((name) =>
    document.querySelector(`.search-${name}`),
  );
  const more = document.querySelector(".search-results + .search button");
  const LONGEST = 100; // characters of a question: an address may hold anything
  const SHOWN = 20; // hits at a time
  const WHOLE = 8; // of them that are first shown with their texts

  const fetched = {};
  const load = async (name) => (await fetch(new URL(name, home), { cache: "no-cache" })).json();
  const posts = answer((name) => (fetched[name] ??= load(name)));

  const element = (name, properties, ...content) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  };
  const paint = (pieces) => {
    const runs = []; // a phrase is one mark, not one for each word and each space
    for (const [text, isFound] of pieces) {
      const last = runs[runs.length - 1];
      if (last?.[1] === isFound) last[0] += text;
      else runs.push([text, isFound]);
    }
    return runs.map(([text, isFound]) => (isFound ? element("mark", {}, text) : text));
  };
  const marked = (text, terms) => paint(excerpt.mark(text, terms));
  const day = new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" });

  // A hit, with the markup of a card in macros/article.html.
  const card = (post, terms) => {
    const [title, url, date, tags, titleLang, lang] = post;
    const tag = (name) => element("li", {}, ...marked(name, terms));
    const named = { className: "tags", ariaLabel: "Etiketter" };
    const href = `${form.dataset.root}/${url}`;
    const own = { href, ...(titleLang && { lang: titleLang }) };
    const link = element("a", own, ...marked(title, terms));
    const written = day.format(new Date(date)).replaceAll(" ", "\u00a0");
    const about = element("p", { className: "teaser", ...(lang && { lang }) });
    const made = element(
      "li",
      { className: "card with-sidenote" },
      element("h2", {}, link),
      element(
        "div",
        { className: "meta" },
        element("time", { dateTime: date }, written),
        ...(tags ? [element("ul", named, ...tags.split(", ").map(tag))] : []),
      ),
      about,
    );
    explain.set(made, async () => {
      const [teaser, ...passages] = await posts.text(post);
      const places = excerpt.find(passages, terms);
      about.append(...(places.length ? paint(excerpt.show(places)) : marked(teaser, terms)));
      const isAbout = terms.every((term) => excerpt.holds(title, term)); // read from the beginning
      if (places.length && !isAbout && document.fragmentDirective) {
        link.href = href + excerpt.lead(places[0]);
      }
    });
    return made;
  };

  // What fetches a hit's text and shows the words around the find.  For the hits below the first
  // ones it is called when they are about to be seen.
  const explain = new WeakMap();
  const watch = new IntersectionObserver(
    (changes) => {
      for (const { isIntersecting, target } of changes) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        explain.get(target)().catch(() => {}); // a hit without them is a hit
      }
    },
    { rootMargin: "1200px" },
  );

  const report = (asked, { answers, posts: { length }, read }) => {
    const used = answers.map(({ word }) => word).join(" ");
    if (!used) return "Skriv minst ett ord med två bokstäver eller siffror.";
    const other = answers.length > 1 ? "färre eller andra ord" : "ett kortare eller ett annat ord";
    const quoted = /["”“„«»]/.test(asked) ? asked : `”${asked}”`;
    const none = `Inga träffar på ${quoted}.`;
    if (!length) return `${none} Prova ${other}.`;
    const isGuess = answers.some((one) => one.isGuess);
    const isOther = isGuess || answers.some((one) => one.isWhole);
    const hits = `${length} ${length > 1 ? "träffar" : "träff"} på ${isOther ? `”${used}”` : quoted}.`;
    const some = read ? ` Bara de ${read} troligaste inläggen är genomlästa.` : "";
    return (isGuess ? `${none} ` : "") + hits + some;
  };

  const say = (text, left = 0) => {
    status.textContent = text;
    results.hidden = !results.children.length;
    archive.hidden = !results.hidden;
    more.hidden = !left;
    more.textContent = `Visa ${left} till`;
  };
  const sayAlone = (text) => {
    results.replaceChildren();
    say(text);
  };

  let latest; // what was asked last, so that a slow answer does not replace that to a later one
  const show = async (found) => {
    const from = found.shown;
    const entries = await Promise.all(found.posts.slice(from, from + SHOWN).map(posts.entry));
    const cards = entries.map((one) => card(one, found.terms));
    await Promise.allSettled(cards.slice(0, WHOLE).map((one) => explain.get(one)()));
    if (found !== latest || found.shown > from) return;
    if (!from) results.replaceChildren();
    results.append(...cards);
    for (const one of cards.slice(WHOLE)) watch.observe(one);
    found.shown += cards.length;
    const left = Math.min(SHOWN, found.posts.length - found.shown);
    say(found.report + (left ? ` Här är de ${found.shown} bästa.` : ""), left);
    if (from) cards[0].querySelector("a").focus();
  };

  const search = async () => {
    const asked = field.value.trim().slice(0, LONGEST);
    const found = (latest = { shown: 0 });
    if (!asked) return sayAlone("");
    status.textContent = "Söker …"; // the list stays meanwhile, so that the page does not jump
    const given = await posts.to(asked);
    Object.assign(found, given, { report: report(asked, given) });
    await show(found);
  };
  const attempt = (act) =>
    act().catch(() =>
      sayAlone("Sökningen gick inte att hämta. Ladda om sidan, eller titta i listan i stället."),
    );
  const start = () => attempt(search);

  more.addEventListener("click", () => attempt(() => show(latest)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    if (matchMedia("(pointer: coarse)").matches) field.blur(); // a phone's keys cover the hits
    start();
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  start();
})();
