// What a reader asks for: words, and phrases between quotation marks.
const question = (() => {
  // Words that hold a sentence together.  They are asked for only where there is nothing else.
  const FUNCTION_WORDS = new Set(
    (
      "aldrig alla alltid allt andra är att av bara behöver bland blev bli blir blivit bör borde " +
      "brukar då där därför de dem den denna deras dess dessa det detta dig din dina ditt dom du " +
      "efter eftersom ej eller en enligt er era ert ett få får fick finns flera för fram från " +
      "fått genom ger gör göra gäller går " +
      "ha hade han hans har hela helt henne hennes här hon honom hos hur ifrån igen in inför " +
      "ingen inget inga innan inom inte ju jag kan kom kommer kring kunde kunna liksom man med " +
      "medan mellan men menar mer mest mig min mina mitt mot mycket många måste någon något några när nu och också om oss på redan " +
      "ofta sådan sådana sådant säger sedan sig sin sina sitt själv själva ska skall skulle så som " +
      "samt samma till tills tror tycker under upp ur ut utan vad vår våra vårt var vara varför varit " +
      "varje vart vem vems vi via vid vilka vilken vilket vill väl vore än ändå åt över " +
      "betyder fungerar funkar menas innebär sfs and for is of on the to what"
    ).split(" "),
  );
  const QUOTED = /["”“„«»]([^"”“„«»]+)["”“„«»]/g;

  const isTelling = (word) => !FUNCTION_WORDS.has(word);

  // The words that posts must have, each once, those that stand side by side, in pairs, and the
  // phrases, as lists of words.  Single letters are searched for in phrases only.
  const read = (asked) => {
    const phrases = [...asked.matchAll(QUOTED)]
      .map(([, inside]) => swedish.wordsOf(inside))
      .filter((phrase) => phrase.some((word) => word[1]));
    const spoken = swedish.wordsOf(asked.replace(QUOTED, " "));
    const all = [...new Set(spoken)].filter((word) => word[1]);
    const some = all.filter(isTelling);
    const pairs = spoken.slice(1).map((word, before) => [spoken[before], word]);
    return {
      phrases,
      words: some.length || phrases.length ? some : all,
      pairs: pairs.filter((pair) => pair.every((word) => some.includes(word))),
    };
  };

  return { isTelling, read };
})();
