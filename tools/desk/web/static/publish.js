// How a publication goes: told while it is under way, and the page anew when there is more to see.
(() => {
  const PAUSE = 700; // milliseconds between two questions
  const { state, name } = document.currentScript.dataset;
  const doing = document.querySelector(".doing");

  const look = async () => {
    const now = await (await fetch(state)).json();
    if (now.name !== name) {
      location.reload();
      return;
    }
    const counted = now.total ? ` ${now.done} av ${now.total}` : "";
    const said = `${now.doing}${counted} …`;
    if (doing.textContent !== said) doing.textContent = said;
    setTimeout(look, PAUSE);
  };
  look();
})();
