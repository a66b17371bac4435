// What answers a question: which posts, in which order, and because of which words.  Knows the
// index, which plugins/search/render.py describes, but not the page.
const answer = (() => {
  // What a word is worth in the text, there often, very often, in a tag and in the title: as
  // a part of another word, and as itself.  All that a text holds is worth less than a tag.
  const WORTH = { 1: [1, 2, 3, 200, 2000], 2: [2, 4, 6, 300, 3000] };
  const TRIED = 5; // guesses
  const READ = 100; // posts that are read for a phrase: those where its words stand most
  const LOOKED = 20; // of them, for a phrase that is only guessed

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
      const code = step.charCodeAt(step.length - 1) - 97;
      post += (parseInt(step) || 0) * 6 + Math.floor(code / 5) + 1;
      return [post, code % 5];
    });
  };

  // What each post is worth that has some of these words; each comes with its kind.
  const weigh = (places, words) => {
    const posts = new Map();
    for (const [word, kind] of words) {
      for (const [post, grade] of unpackPlaces(places.get(word))) {
        posts.set(post, (posts.get(post) ?? 0) + WORTH[kind][grade]);
      }
    }
    return posts;
  };

  // The posts that are in every answer: the best first, and the newest of equals.
  const worth = (answers, post) => answers.reduce((sum, { posts }) => sum + posts.get(post), 0);
  const rank = (answers) =>
    [...(answers[0]?.posts.keys() ?? [])]
      .filter((post) => answers.every(({ posts }) => posts.has(post)))
      .sort((a, b) => worth(answers, b) - worth(answers, a) || b - a);

  // *get* gives a file of the index by its name.
  return (get) => {
    // The words among which those that begin as this one lie: of a large blog, one file of many.
    const dictionary = async (asked) => {
      const index = await get("index.json");
      if (!index.keys) return new Map(unpack(index));
      const start = swedish.fold(asked).slice(0, 3);
      const number = index.keys.filter((key) => key <= start).length - 1;
      return new Map(unpack(await get(`ord${number}.json`)));
    };

    const entry = async (post) => {
      const { posts, size } = await get("index.json");
      return posts?.[post] ?? (await get(`inlagg${Math.floor(post / size)}.json`))[post % size];
    };
    const text = ([, url]) => get(`text/${url.replace(/\/$/, "")}.json`);

    // One word's answer: what each post is worth, and the forms of the word that are there.
    const ofWord = async (word) => {
      const places = await dictionary(word);
      // ”Dem” is no form of ”demens”, and ”man” is seldom one of ”män”.
      const words = [...places.keys()].filter((one) => one === word || question.isTelling(one));
      const kinds = swedish.compare(word, words) ?? [];
      const found = words.map((one, number) => [one, kinds[number]]).filter(([, kind]) => kind);
      const forms = new Set(found.map(([one]) => one));
      return { word, places, forms, term: [forms], isSure: kinds.includes(2), posts: weigh(places, found) };
    };

    // A phrase's answer: the posts that have its words, somewhere.
    const ofPhrase = async (phrase) => {
      const long = phrase.filter((word) => word[1]);
      const telling = long.filter(question.isTelling);
      let spelled = (word) => word;
      const exactly = async (asked) => {
        const places = await dictionary(asked);
        if (!places.has(asked)) spelled = swedish.fold; // as by someone without å, ä and ö
        const found = [...places.keys()].filter((word) => spelled(word) === asked);
        return { posts: weigh(places, found.map((word) => [word, 2])) };
      };
      const answers = await Promise.all((telling.length ? telling : long).map(exactly));
      return {
        word: `”${phrase.join(" ")}”`,
        isSure: true,
        isPhrase: true,
        term: phrase.map((word) => ({ has: (one) => spelled(one) === word })),
        posts: new Map(rank(answers).map((post) => [post, worth(answers, post)])),
      };
    };

    // What was meant by a word that no post has, or only as a part of others.  That must explain
    // every word with what was typed in it, and stand in a post with the other words.
    const meant = async ({ word, places, forms }, others) => {
      const index = await get("index.json");
      const usual = index.keys && !forms.size ? await get("vanliga.json") : [];
      const length = (one) => places.get(one).length;
      const words = [...usual, ...[...places.keys()].sort((a, b) => length(b) - length(a))];
      const telling = words.filter(question.isTelling);
      const near = swedish.near(word, telling, others.length > 0);
      const likely = new Set(near.length ? near : swedish.nearParts(word, telling));
      const tried = await Promise.all([...likely].slice(0, TRIED).map(ofWord));
      const typed = swedish.fold(word).slice(0, Math.max(4, word.length - 2)); // no ending
      const held = [...forms].filter((one) => swedish.fold(one).includes(typed));
      const explains = ({ isSure, forms: more }) =>
        !forms.size || (isSure && held.every((one) => more.has(one)));
      const good = tried.filter((guess) => explains(guess) && rank([guess, ...others]).length);
      const best = good.find(({ isSure }) => isSure) ?? good[0];
      return best && { ...best, isGuess: true };
    };

    // ”Lex Sarah” for ”lexsarah”, which no post has, and ”e-post” for ”epost”: words that stand
    // beside each other in a post.
    const divided = async ({ word, places, forms }) => {
      for (let at = 1; !forms.size && at < word.length - 1; at++) {
        const pair = [word.slice(0, at), word.slice(at)];
        if (at > 1 && !(places.has(pair[0]) && pair.every(question.isTelling))) continue;
        const phrase = await ofPhrase(pair);
        const held = await reading(rank([phrase]).slice(0, LOOKED), [phrase.term]);
        if (held.length) return { ...phrase, word: pair.join(" "), isGuess: true };
      }
    };

    // The answers to words, but to ”hemtjänst” for ”hem tjänst” if a post has that: words are
    // often divided by mistake, or by a phone.
    const united = async (answers, pairs) => {
      for (const pair of pairs) {
        const [former, latter] = pair.map((part) => answers.find(({ word }) => word === part));
        const whole = former && latter && (await ofWord(pair.join("")));
        if (!whole?.isSure) continue;
        const rest = answers.filter((one) => one !== latter);
        answers = rest.map((one) => (one === former ? { ...whole, isWhole: true } : one));
      }
      return answers;
    };

    // Those of the posts that hold the phrases.
    const reading = async (posts, terms) => {
      const holds = async (post) => {
        const one = await entry(post);
        const [title, , , tags = ""] = one;
        const passages = [title, ...tags.split(", "), ...(await text(one))];
        return terms.every((term) => passages.some((passage) => excerpt.holds(passage, term)));
      };
      const held = await Promise.all(posts.map(holds));
      return posts.filter((_, number) => held[number]);
    };

    // Answers a question: the answers to its words, the terms that make them (see excerpt.js),
    // and the posts; of phrases with many posts, how many of them were read.
    const to = async (asked) => {
      const { words, pairs, phrases } = question.read(asked);
      const parts = await Promise.all([...words.map(ofWord), ...phrases.map(ofPhrase)]);
      const first = await united(parts, pairs);
      const sure = first.filter(({ isSure }) => isSure);
      const better = async (one) =>
        one.isSure ? one : ((await divided(one)) ?? (await meant(one, sure)) ?? one);
      const answers = await Promise.all(first.map(better));
      const terms = answers.map(({ term }) => term);
      const posts = rank(answers);
      const quoted = answers.filter(({ isPhrase }) => isPhrase).map(({ term }) => term);
      if (!quoted.length) return { answers, terms, posts };
      const found = await reading(posts.slice(0, READ), quoted);
      return { answers, terms, posts: found, read: posts.length > READ && READ };
    };

    return { entry, text, to };
  };
})();
