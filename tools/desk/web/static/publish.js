// How a publication goes: told while it is under way, and the page anew when there is more to see.
(() => {
  const PAUSE = 700; // milliseconds between two questions
  const { state, name } = document.currentScript.dataset;
  const doing = document.querySelector(".doing");
  const done = document.querySelector(".done"); // seen, and asked for, but not read out at every step

  const look = async () => {
    const now = await (await fetch(state)).json();
    if (now.name !== name) {
      location.reload();
      return;
    }
    const said = `${now.doing} …`;
    if (doing.textContent !== said) doing.textContent = said;
    done.hidden = !now.total;
    if (now.total) Object.assign(done, { max: now.total, value: now.done });
    setTimeout(look, PAUSE);
  };
  look();
})();
