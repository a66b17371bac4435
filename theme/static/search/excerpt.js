// Where in a text the words stand, and how an address leads there.  Knows neither page nor index.
// A text is a list of passages, as plugins/search/passages.py tells them: a paragraph's words with
// a tab between cells, or [label, words, words near by] of what the page itself does not show.
// A term is a list of words in a row, each as the set of its forms.
const excerpt = (() => {
  const LENGTH = 28; // words around a place
  const BEFORE = 8; // of them before it
  const BESIDE = 3; // words beside a place, which tell it from others

  // A passage as words, at odd places, and what stands between them; for each of both, the
  // terms that it is part of.
  const take = (passage, terms) => {
    const [label, text, near] = Array.isArray(passage) ? passage : ["", passage];
    const pieces = text.split(/([\p{L}\p{N}]+)/u);
    const words = pieces.map((piece) => piece.toLowerCase());
    const marks = pieces.map(() => new Set());
    terms.forEach((term, number) => {
      for (let at = 1; at < words.length; at += 2) {
        if (!term.every((forms, n) => forms.has(words[at + 2 * n] ?? ""))) continue;
        for (let n = 0; n < 2 * term.length - 1; n++) marks[at + n].add(number);
      }
    });
    return { label, near, pieces, marks };
  };

  const holds = (passage, term) => take(passage, [term]).marks.some(({ size }) => size);

  // A text as pieces, each with whether it was asked for.
  const mark = (text, terms) => {
    const { pieces, marks } = take(text, terms);
    return pieces.map((piece, at) => [piece, marks[at].size > 0]);
  };

  // The part of a passage where most terms are near each other; nothing if it has none.
  const look = (passage, terms) => {
    const taken = take(passage, terms);
    const { pieces, marks } = taken;
    let best;
    for (let at = 1; at < pieces.length; at += 2) {
      if (!marks[at].size) continue;
      const first = Math.min(at - 2 * BEFORE, pieces.length - 2 * LENGTH);
      const [from, to] = [first > 1 ? first : 0, Math.max(first, 1) + 2 * LENGTH - 1];
      const held = new Set(marks.slice(at, to).flatMap((some) => [...some]));
      if (held.size > (best?.held.size ?? 0)) best = { ...taken, at, from, to, held };
    }
    return best;
  };

  // The best place of a text, and the best one of what is missing there.
  const find = (passages, terms) => {
    const places = [];
    for (let left = terms; left.length && places.length < 2; ) {
      const seen = passages.map((passage) => look(passage, left)).filter(Boolean);
      const most = Math.max(...seen.map(({ held }) => held.size));
      const place = seen.find(({ held }) => held.size === most);
      if (!place) break;
      places.push(place);
      left = left.filter((_, number) => !place.held.has(number));
    }
    return places;
  };

  // The places in a row, as pieces like those of mark.
  const show = (places) =>
    places.flatMap(({ label, pieces, marks, from, to }, number) => [
      [(number ? " … " : from ? "… " : "") + (label && `${label}: `), false],
      ...pieces.map((piece, at) => [
        piece.replaceAll("\t", " · ").replaceAll("\n", ""),
        marks[at].size > 0,
      ]).slice(from, to),
      [number === places.length - 1 && to < pieces.length ? " …" : "", false],
    ]);

  // The end of an address with which a browser goes to a place and marks it.
  const lead = ({ at, near, pieces, marks }) => {
    const encode = (text) => encodeURIComponent(text.trim()).replaceAll("-", "%2D");
    if (near !== undefined) return near && `#:~:text=${encode(near)}`;
    let end = at + 1;
    while (marks[end]?.size) end++;
    const before = pieces.slice(Math.max(0, at - 2 * BESIDE), at).join("");
    const after = pieces.slice(end, end + 2 * BESIDE).join("");
    const [prefix, suffix] = [before.split(/[\t\n]/).pop(), after.split(/[\t\n]/)[0]].map(encode);
    const place = encode(pieces.slice(at, end).join(""));
    return `#:~:text=${prefix && `${prefix}-,`}${place}${suffix && `,-${suffix}`}`;
  };

  return { find, holds, lead, mark, show };
})();
