// Swedish words: which of them answer a question.  Knows neither the page nor the index.
"use strict";
const swedish = (() => {
  // Endings.  Those of a group belong to one word: skola, skolan, skolor.  An s may follow all.
  const NOUNS = [
    "|en|et|ar|arna|er|erna",
    "a|an|or|orna",
    "e|en|et|ar|arna|na|ena",
    "ie|ien|ier|ierna",
    "o|on|oar|oarna",
    "ö|ön|öer|öerna",
    "é|én|éer|éerna",
  ];
  const OTHERS = ["|t|tt|a|are|ast|aste", "a|ar|ade|at|ad|ande", "a|er|te|t|de|d|ande"];
  // What makes no compound: ”sorg” is no part of ”omsorg”, nor ”arbete” of ”medarbetare”.
  const PREFIX = /^(f[öo]r|med|sam|till|upp|under|[öo]ver|[åa]ter)s?$|[^d]om$/;
  const LINK = /[aeosu]$/; // hälsOvård

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) =>
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];

  // The stems that a word may have, each with the ending after it.  One too short is another
  // word: ”vår” of ”vård”.
  const stems = (word, groups) =>
    [...new Set([word, word.replace(/s$/, "")])].flatMap((whole) =>
      groups.flatMap((group) =>
        group
          .split("|")
          .map((end) => ({ group, end, stem: whole.slice(0, whole.length - end.length) }))
          .filter(({ end, stem }) => {
            const least = { en: 2, et: 2, t: 4, d: 99 }[end] ?? 3;
            return stem === word || (whole.endsWith(end) && stem.length >= least);
          }),
      ),
    );

  // Stems that change: cykel and cykl-ar, hem and hemm-et, bostad and bostäd-er.
  const loosen = (stem) =>
    stem
      .replace(/(...)e?([lnr])$/, "$1e?$2")
      .replace(/m?m$/, "mm?")
      .replace(/(st|l)[aä](n?d)$/, "$1[aä]$2")
      .replace(/ledam[oö]t$/, "ledam[oö]t");

  // All forms of a word.  ”Nämnde” is none of ”nämnden”, but ”boende” is of ”boendet”.
  const forms = (word, groups) =>
    stems(word, groups)
      .map(({ group, stem }) => {
        const ends = /[^ae]nd$|[^n]d$/.test(stem) ? group.replace(/^e\|/, "") : group;
        return `${loosen(stem)}(?:${ends})s?`;
      })
      .join("|");

  const isKnown = (words, part) =>
    words.some((word) => word.startsWith(part) && word.length < part.length + 3);

  // Says of each word: 2, a form of the one asked for; 1, a compound with it; 0, neither.
  const match = (asked, words) => {
    const groups = [...NOUNS, ...OTHERS];
    const same = RegExp(`^(?:${forms(asked, groups)})$`);
    const last = RegExp(`^(.{3,}?)(?:${forms(asked, NOUNS)})$`);
    const isShort = stems(asked, NOUNS).some((one) => one.stem.length < 4 && one.end.length !== 1);
    const [stem] = stems(asked, groups)
      .filter(({ end, stem }) => stem.length > 3 && !/^[^ae]$|^i/.test(end) && !/mm$/.test(stem))
      .map(({ stem }) => stem)
      .concat(asked)
      .sort((a, b) => a.length - b.length);
    const isLong = stem.length > 4;
    const core = RegExp(`^(.*?)${loosen(stem)}(.*)`);
    const joins = (former, word) => !PREFIX.test(former) || /^f[öo]rskol/.test(word);
    return words.map((word) => {
      if (same.test(word)) return 2;
      const former = last.exec(word)?.[1];
      // Few letters end many words by chance, as ”köksbord” ends in ”ord”.
      const isPart = !isShort || (former && isKnown(words, former.replace(LINK, "")));
      if (former && isPart && joins(former, word)) return 1;
      const [, before, after] = core.exec(word) ?? [];
      if (before === undefined || stem.length < 4 || /^i[ks]/.test(after)) return 0;
      if (!before) return +(after.length > (isLong ? 2 : 3));
      return +(isLong && before.length > 2 && joins(before, word));
    });
  };

  // The same, or nothing if no word answers.  A question without å, ä and ö is first taken at
  // its letters, then as typed by someone who has no such keys.
  const compare = (asked, words) => {
    const views = [match(asked, words)];
    if (fold(asked) === asked) views.push(match(asked, words.map(fold)));
    return [2, 1].map((kind) => views.find((view) => view.includes(kind))).find(Boolean);
  };

  // One letter too many, one too few, another, or two in each other's place.
  const isNear = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    const [a, b] = [one.slice(at), other.slice(at)];
    const swapped = a[1] + a[0] + a.slice(2) === b;
    return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
  };

  // The word that was meant, or the beginning or end of one; *words* has the likeliest first.
  const guess = (asked, words) => {
    const typed = fold(asked);
    const near = (word) => typed.length > 4 && isNear(typed, fold(word));
    // ”Omsorg” ends ”äldreomsorg”, because there is ”äldreboende”.
    const isEnd = (former, part) =>
      words.some((word) => word.startsWith(former) && word[former.length] !== part[0]);
    const parts = (word) =>
      [-1, 0, 1]
        .map((more) => typed.length + more)
        .flatMap((length) => {
          const [former, part] = [word.slice(0, -length), word.slice(-length)];
          if (length > 6 && near(word.slice(0, length))) return word.slice(0, length);
          return length > 5 && former[2] && near(part) && isEnd(former, part) ? part : [];
        })
        .filter((part) => fold(part)[0] === typed[0]);
    return words.find(near) ?? words.flatMap(parts)[0];
  };

  return { compare, fold, guess, wordsOf };
})();
