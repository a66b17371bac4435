// What a reader asks for: words, and phrases between quotation marks.
const question = (() => {
  // Words that hold a sentence together.  They are asked for only where there is nothing else.
  const FUNCTION_WORDS = new Set(
    (
      "aldrig alla allt alltid andra att av bara behöver bland blev bli blir blivit borde " +
      "brukar bör de dem den denna deras dess dessa det detta dig din dina ditt dom du då där " +
      "därför efter eftersom ej eller en enligt er era ert ett fick finns flera fram från få " +
      "får fått för genom ger går gäller gör göra ha hade han hans har hela helt henne hennes " +
      "hon honom hos hur här ifrån igen in inför inga ingen inget innan inom inte jag ju kan " +
      "kom kommer kring kunde kunna liksom man med medan mellan men menar mer mest mig min " +
      "mina mitt mot mycket många måste nu någon något några när och också ofta om oss på " +
      "redan samma samt sedan sig sin sina sitt själv själva ska skall skulle som så sådan " +
      "sådana sådant säger till tills tror tycker under upp ur ut utan vad var vara varför " +
      "varit varje vart vem vems vi via vid vilka vilken vilket vill vore vår våra vårt väl " +
      "åt än ändå är över " +
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
