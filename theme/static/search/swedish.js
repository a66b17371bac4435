// Swedish words: which of them answer a question.  Knows neither the page nor the index.
"use strict";
const swedish = (() => {
  // Endings.  Those of a group belong to one word: skola, skolan, skolor.  An s may follow all.
  // Before them stands how a stem ends that takes them.
  const NOUNS = [
    ["", "|en|et|ar|arna|er|erna"],
    ["..[^aiuyåäö][lr]", "|n|na|en|et|ar|arna|er|erna"], // handeln, doktorn, teknikerna
    ["", "a|an|or|orna"],
    ["(emm?|hjärt)", "a|at|an|ana"], // schemat
    ["kolleg", "a|er|erna"],
    ["", "e|en|et|ar|arna|na|ena"],
    ["(ls|j|fiend)", "e|en|et|er|erna"], // rörelser, linjer
    ["", "ie|ium|ien|iet|ier|ierna"],
    ["", "eum|eet|eer|eerna"],
    ["[iouyåäöé]", "|n|t|en|et|r|er|erna|ar|arna|na"], // miljön, kommittéer
    [".{5}", "an|ning|ningen|ningar|ningarna"], // anmälan
  ];
  const OTHERS = [
    ["", "|t|tt|a|are|ast|aste"],
    ["", "en|et|na"], // vuxen
    ["", "a|ar|ade|at|ad|ande"],
    ["", "a|er|te|t|de|d|da|ta|ande"],
    ["", "|a|er|te|de"], // söks
    ["(ig|sk|bar|sam)", "|t|a|e"], // den ansvarige
    ["[oåy]", "|r|dde|tt|dd|ende"], // bo
  ];
  // What is done and the doing, how one is and being so: granska and granskning, dokumentera and
  // dokumentation, trygg and trygghet.
  const DEEDS = [
    [".{4}[^aeiouyåäö]", "a|ar|ade|at|ad|as|er|te|t|ning|ningen|ningar|ningarna"],
    [".{5}[lr]", "a|ad|ar|ade|at|as|ing|ingen|ingar|ingarna"], // utveckla
    ["", "era|erar|erade|erat|ering|eringen|ation|ationen|ationer"],
    [".{3}[^aeiouyåäö]{2}", "|en|er|erna|era|erar|erade|erat|ion|ionen|ioner"], // rapportera
    [".{4}", "|t|a|het|heten|heter|heterna"],
  ];
  // Words that change within, alone and as the last part of others, and what may follow them:
  // handböckerna, beskrivit.
  const NOUNS_WITHIN = [
    "bok böcker|fot fötter|rot rötter|bot böter|hand händer|tand tänder|land länder|" +
      "strand stränder|brand bränder|stad städer|natt nätter|son söner|" +
      "dotter döttrar|mor moder mödrar|far fader fäder|bror broder bröder|bonde bönder|" +
      "man mann män männ|ledamot ledamöter|" +
      "vän vänn vänner|mun munn",
    "en|n|na|et",
  ];
  const OTHERS_WITHIN = [
    "stor större störst|lång längre längst|låg lägre lägst|hög högre högst|ung yngre yngst|" +
      "tung tyngre tyngst|liten lilla litet små|skriv skrev|bli blev bliv|driv drev|grip grep|" +
      "stig steg|vik vek|bjud bjöd|bryt bröt bruti|" +
      "skjut sköt|finn fann funn|vinn vann vunn|" +
      "hinn hann hunn|svinn svann svunn|drick drack druck|sitt satt sutt|slipp slapp slupp|" +
      "bär bar buri|skär skar skuri|dra drog dragi|ta tog tagi tagn|ge gav gett|" +
      "se såg sett|ät åt|ligg legat|sov sov|kom komm|gå gick gått|stå stod stått|" +
      "få fick fått|slå slog slagi|låt lät(?!t)|fall föll|håll höll|vet visste|sätt satte satt|" +
      "lägg lade lagt|säg sade sagt|gör gjorde gjort|välj valde valt|sälj sålde sålt|" +
      "be bad bett|väx vuxi|känn känd känt|bränn bränd bränt|minn mind mint|" +
      "god gott|röd rött|glad glatt|öga ögon|öra öron|bred brett|blind blint|sann sant|tunn tunt",
    "a|e|t|er|r|it|at|en|et|na|de|ande|ende",
  ];
  // What makes no compound: ”sorg” is no part of ”omsorg”, nor ”stad” of ”gruppbostad”.
  const PREFIX = /^(f[öo]r|med|sam|till|upp|under|[öo]ver|[åa]ter)s?$|[^d]om$|bo$/;
  const NO_PREFIX = /^(f[öo]rskol|under(sk[öo]t|l[äa]k)|[öo]verl[äa]k)/;
  const LINK = /[aeosu]$/; // hälsOvård
  const SUFFIX = /^dom(en|ar|arna)?$/; // no word in ungdom and kännedom, but in dödsdom and fängelsedom

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  // The stems that a word may have, each with the ending after it.  One too short is another
  // word: ”vår” of ”vård”.
  const stems = (word, groups) =>
    [...new Set([word, word.replace(/s$/, "")])].flatMap((whole) =>
      groups.flatMap(([after, ends]) =>
        ends
          .split("|")
          .map((end) => ({ ends, end, stem: whole.slice(0, whole.length - end.length) }))
          .filter(({ end, stem }) => {
            const least = { en: 2, et: 2, t: 4, are: 4, d: 99 }[end] ?? 3;
            const isStem = stem === word || (whole.endsWith(end) && stem.length >= least);
            return isStem && RegExp(`${after}$`).test(stem);
          }),
      ),
    );

  // Stems that change before an ending: cykel and cykl-ar, hem and hemm-et, nummer and numr-et.
  const loosen = (stem) =>
    stem
      .replace(/(..)mm?[ae]?([lr])$/, "$1mm?[ae]?$2")
      .replace(/(...)e?([lnr])$/, "$1e?$2")
      .replace(/m?m$/, "mm?");

  // The families that a word belongs to: what stands before, its first form, and all forms.
  const within = (word, [families, ends]) =>
    families.split("|").flatMap((family) => {
      const any = `(?:${family.replaceAll(" ", "|")})(?:${ends})?s?`;
      const [whole, before] = RegExp(`^(|..+)${any}$`).exec(word) ?? [];
      return whole ? { before, first: before + family.split(" ")[0], all: before + any } : [];
    });

  // All forms of a word.  ”Nämnde” is none of ”nämnden”, but ”boende” is of ”boendet”.
  const forms = (word, groups, families) =>
    stems(word, within(word, families[0]).some(({ before }) => !before) ? [] : groups)
      .map(({ ends, stem }) => {
        const own = /[^ae]nd$|[abglmv]d$|[^ä]rd$/.test(stem) ? ends.replace(/^e\|/, "") : ends;
        return `${loosen(stem)}(?:${own})s?`;
      })
      .concat(families.flatMap((some) => within(word, some).map(({ all }) => all)))
      .join("|");

  const isKnown = (words, part) =>
    part[2] && words.some((word) => word.startsWith(part) && word.length < part.length + 3);

  // Says of each word: 2, a form of the one asked for; 1, a compound with it; 0, neither.
  const match = (asked, words, spelled = (text) => text) => {
    const groups = [...NOUNS, ...OTHERS];
    const nouns = NOUNS_WITHIN.map(spelled);
    const families = [nouns, OTHERS_WITHIN.map(spelled)];
    const same = RegExp(`^(?:${forms(asked, [...groups, ...DEEDS], families)})$`);
    const last = RegExp(`^(.{3,}?)(?:${forms(asked, NOUNS, [nouns])})$`);
    const firsts = within(asked, nouns).map(({ first }) => first);
    const isShort =
      stems(asked, NOUNS).some((one) => one.stem.length < 4 && one.end.length !== 1) ||
      firsts.some((first) => !first[3]);
    // Without its ending: ”syster” is no form of ”syst”, of which there is no other.
    const isStem = ({ ends, end, stem }) => {
      if (!stem[3] || /^[^ae]$|^[indt]/.test(end) || /mm$/.test(stem)) return false;
      const any = RegExp(`^${loosen(stem)}(?:${ends})s?$`);
      const isWhole = words.some((word) => !word.startsWith(asked) && any.test(word));
      return isWhole || stem[4] || !/^[ae][rnt]$/.test(end);
    };
    const [shortest] = stems(asked, groups)
      .filter(isStem)
      .map(({ stem }) => stem)
      .concat(asked)
      .sort((a, b) => a.length - b.length);
    const stem = firsts.find((first) => first[3]) ?? shortest;
    const isLong = stem.length > 4;
    const core = RegExp(`^(.*?)${/[aeiouyåäö].$/.test(stem) ? stem : loosen(stem)}(.*)`);
    const joins = (former, word) =>
      SUFFIX.test(asked) ? /(s|lse)$/.test(former) : !PREFIX.test(former) || NO_PREFIX.test(word);
    return words.map((word) => {
      if (same.test(word)) return 2;
      const former = last.exec(word)?.[1];
      // Few letters end many words by chance, as ”köksbord” ends in ”ord”.
      const isPart = asked[2] && (!isShort || (former && isKnown(words, former.replace(LINK, ""))));
      if (former && isPart && joins(former, word)) return 1;
      const [, before, after] = core.exec(word) ?? [];
      if (before === undefined || stem.length < 4 || /^i[ks]/.test(after)) return 0;
      if (!before) return +(after.length > (isLong ? 2 : 3) || isKnown(words, after));
      return +(isLong && after !== "" && before.length > 2 && joins(before, word));
    });
  };

  // The same, or nothing if no word answers.  A question without å, ä and ö is first taken at
  // its letters, then as typed by someone who has no such keys.
  const compare = (asked, words) => {
    const views = [match(asked, words)];
    if (fold(asked) === asked) views.push(match(asked, words.map(fold), fold));
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

  // As a name sounds: Sarah and Sara, Filip and Philipp.
  const sound = (word) =>
    word
      .replace(/ph/g, "f")
      .replace(/[ck]+/g, "k")
      .replace(/h/g, "")
      .replace(/w/g, "v")
      .replace(/z/g, "s")
      .replace(/(.)\1/g, "$1");

  // The words that may have been meant: those that sound alike first, then in the order given.
  // Of three or four letters a slip is believed only if it is known that there *isMore* in the
  // question: ”lex Mara”.
  const near = (asked, words, isMore) => {
    const typed = fold(asked);
    const others = words.filter((word) => word !== asked && word[2]);
    const alike = others.filter((word) => asked[2] && sound(word) === sound(asked));
    const isSlip = typed[4]
      ? (word) => isNear(typed, fold(word))
      : (word) => isMore && asked[2] && word[0] === asked[0] && isNear(asked, word);
    return [...alike, ...others.filter(isSlip)];
  };

  // The beginnings and ends of words that may have been meant.
  const nearParts = (asked, words) => {
    const typed = fold(asked);
    const isNearBy = (part) => part[5] && typed[0] === fold(part)[0] && isNear(typed, fold(part));
    // What comes after a beginning is an ending or a word: ”sköt” begins no ”sköterska”.
    const begins = (rest) => !rest[3] || isKnown(words, rest);
    // ”Omsorg” ends ”äldreomsorg”, because there is ”äldreboende”.
    const ends = (former, part) =>
      former[2] &&
      words.some((word) => word.startsWith(former) && word[former.length] !== part[0]);
    const parts = (word, length) => {
      const [beginning, rest] = [word.slice(0, length), word.slice(length)];
      const [former, end] = [word.slice(0, -length), word.slice(-length)];
      if (isNearBy(beginning) && beginning[6] && begins(rest)) return beginning;
      return isNearBy(end) && ends(former, end) ? end : [];
    };
    return words.flatMap((word) =>
      [-1, 0, 1].flatMap((more) => parts(word, typed.length + more)),
    );
  };

  return { compare, fold, near, nearParts, wordsOf };
})();
