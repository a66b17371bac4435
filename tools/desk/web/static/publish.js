// How a publication goes: told while it is under way, and the page anew when there is more to see.
(() => {
  const PAUSE = 700; // milliseconds between two questions
  const GONE = "Skrivbordet svarar inte. Är det avslutat? Öppna det igen, och se vid Publicera hur det gick.";
  const { state, name } = document.currentScript.dataset;
  const doing = document.querySelector(".doing");
  const done = document.querySelector(".done"); // seen, and asked for, but not read out at every step

  const ask = async () => {
    try {
      const answer = await fetch(state);
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  };

  const look = async () => {
    const now = await ask();
    if (now && now.name !== name) {
      location.reload();
      return;
    }
    const said = now ? `${now.doing} …` : GONE; // it may come back: it is asked again
    if (doing.textContent !== said) doing.textContent = said;
    done.hidden = !now?.total;
    if (now?.total) Object.assign(done, { max: now.total, value: now.done });
    setTimeout(look, PAUSE);
  };
  look();
})();
