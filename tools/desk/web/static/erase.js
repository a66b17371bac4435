// What was typed in a text and kept by this browser goes with the text (editor/static/keeper.js).
(() => {
  const { path } = document.currentScript.dataset;
  if (!path) return;
  document.querySelector("main form").addEventListener("submit", () => {
    const key = `skrivbordet:${path}`;
    for (const each of Object.keys(localStorage)) {
      if (each === key || each.startsWith(`${key}?`)) localStorage.removeItem(each);
    }
  });
})();
