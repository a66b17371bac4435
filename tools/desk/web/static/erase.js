// What was typed in a text and kept by this browser goes with the text (editor/static/keeper.js).
(() => {
  const { path } = document.currentScript.dataset;
  if (!path) return;
  document.querySelector("main form").addEventListener("submit", () => {
    localStorage.removeItem(`skrivbordet:${path}`);
  });
})();
