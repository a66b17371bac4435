// Swedish words: which of them answer a question.  Knows neither the page nor the index.
"use strict";
const swedish = (() => {
  // Endings.  The words of a group are forms of one: skola, skolan, skolor …
  const NOUNS = [
    "|s|en|ens|et|ets|ar|arna|arnas|ars|er|erna|ernas|ers",
    "a|an|ans|as|or|orna|ornas",
    "e|es|en|ens|et|ets|ar|arna|arnas|na|nas|ena|enas",
    "ie|ien|iens|ier|ierna|iernas",
    "o|on|ons|oar|oarna",
    "ö|ön|öns|öer|öerna",
    "é|én|éns|éer|éerna",
  ];
  const ALL = [
    ...NOUNS,
    "|t|tt|a|are|ast|aste",
    "a|as|ar|ade|ades|at|ats|ad|ande",
    "a|as|er|te|tes|t|ts|de|des|d|ande",
  ];
  // What makes no compound: ”sorg” is no part of ”omsorg”, nor ”arbete” of ”medarbetare”.
  const PREFIX = /^(f[öo]r|med|sam|till|upp|under|[öo]ver|[åa]ter)s?$|[^d]om$/;
  const LINK = /[aeosu]$/; // hälsOvård

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

  // What is left of a word without an ending of its group, unless that is too short to be
  // the same word still: ”vår” of ”vård”.
  const stems = (word, groups = ALL) =>
    groups.flatMap((group) =>
      group
        .split("|")
        .filter((end) => word.endsWith(end) && end !== "d")
        .map((end) => ({ stem: word.slice(0, word.length - end.length), end, group }))
        .filter(({ stem, end }) => {
          const least = end === "t" ? 4 : /^e[nt]/.test(end) ? 2 : 3;
          return !end || stem.length >= least;
        }),
    );

  // Stems that change: cykel and cykl-ar, hem and hemm-et, bostad and bostäd-er.
  const loosen = (stem) =>
    (stem.length > 3 ? stem.replace(/e?([lnr])$/, "e?$1") : stem)
      .replace(/m?m$/, "mm?")
      .replace(/(st|l)[aä](n?d)$/, "$1[aä]$2")
      .replace(/ledam[oö]t$/, "ledam[oö]t");

  // All forms of a word.  ”Nämnde” is none of ”nämnden”, but ”boende” is of ”boendet”.
  const forms = (word, groups) =>
    stems(word, groups)
      .map(({ stem, group }) => {
        const ends = /[^ae]nd$|[^n]d$/.test(stem) ? group.replace(/^e\|/, "") : group;
        return `${loosen(stem)}(?:${ends})`;
      })
      .join("|");

  // A test of words: 2 for a form of the one asked for, 1 for a compound with it, else 0.
  const matcher = (asked, isKnown) => {
    const same = new RegExp(`^(?:${forms(asked, ALL)})$`);
    const last = new RegExp(`^(.{3,}?)(?:${forms(asked, NOUNS)})$`);
    const isShort = stems(asked, NOUNS).some(({ stem }) => stem.length < 4);
    const { stem } = stems(asked)
      .filter(({ stem, end }) => stem.length > 3 && /^([ae].*|.{2,}|)$/.test(end))
      .reduce((best, other) => (other.stem.length < best.stem.length ? other : best), {
        stem: asked,
      });
    const isLong = stem.length > 4;
    const core = new RegExp(`^(.*?)${loosen(stem)}(.*)$`);
    const joins = (former, word) => !PREFIX.test(former) || /^f[öo]rskol/.test(word);
    // Few letters end many words by chance, as ”köksbord” ends in ”ord”.
    const isPart = (former) => !isShort || isKnown(former.replace(LINK, ""));
    return (word) => {
      if (same.test(word)) return 2;
      const [, former] = last.exec(word) ?? [];
      if (former && joins(former, word) && isPart(former)) return 1;
      const [, before, after] = core.exec(word) ?? [];
      if (before === undefined || stem.length < 4 || /^i[ks]/.test(after)) return 0;
      if (!before) return after.length > (isLong ? 2 : 3) ? 1 : 0;
      return isLong && before.length > 2 && joins(before, word) ? 1 : 0;
    };
  };

  const knownAmong = (words) => (part) =>
    words.some((word) => word.startsWith(part) && word.length < part.length + 3);

  // What matcher says of each word, or nothing when none answers.  A question is first taken
  // at its letters, then as written without å, ä and ö.
  const compare = (asked, words) => {
    const views = [(word) => word, fold].map((view) => {
      const seen = words.map(view);
      return seen.map(matcher(view(asked), knownAmong(seen)));
    });
    return views.find((kinds) => kinds.includes(2)) ?? views.find((kinds) => kinds.includes(1));
  };

  // One letter too many, one too few, another, or two in each other's place.
  const isNear = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    const [a, b] = [one.slice(at), other.slice(at)];
    const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
    return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
  };

  // The word that was meant, or the beginning or end of one; *words* has the likeliest first.
  const guess = (asked, words) => {
    const typed = fold(asked);
    if (typed.length < 5) return undefined;
    const isKnown = knownAmong(words);
    const ends = (word, length) => {
      const former = word.slice(0, -length).replace(LINK, "");
      return [
        length > 6 ? word.slice(0, length) : "",
        former.length > 1 && isKnown(former) ? word.slice(-length) : "",
      ].filter((part) => fold(part)[0] === typed[0]);
    };
    const near = (word) => isNear(typed, fold(word));
    const lengths = [-1, 0, 1].map((more) => typed.length + more);
    return (
      words.find(near) ?? words.flatMap((word) => lengths.flatMap((n) => ends(word, n))).find(near)
    );
  };

  return { compare, fold, guess, stems, wordsOf };
})();
