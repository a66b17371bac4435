// Keeps the desk's first page up to date without moving her: what has news is exchanged in place.
(() => {
  let { shown } = document.querySelector("[data-shown]").dataset;
  let isAsking = false;
  let hasMore = false;

  // Where she stands in a part that is exchanged, by what stands there.
  const nameOf = (element) => `${element.tagName} ${element.getAttribute("href") ?? ""} ${element.textContent}`;

  const exchange = (part, newer) => {
    if (part.innerHTML === newer.innerHTML) return;
    const focused = part.contains(document.activeElement) ? nameOf(document.activeElement) : "";
    const folds = new Map([...part.querySelectorAll("details")].map((fold) => [fold.dataset.name, fold.open]));
    part.replaceChildren(...newer.childNodes);
    for (const fold of part.querySelectorAll("details")) fold.open = folds.get(fold.dataset.name) ?? fold.open;
    if (!focused) return;
    const places = [...part.querySelectorAll("a, button, summary")];
    const place = places.find((each) => nameOf(each) === focused) ?? part;
    if (place === part) part.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  const look = async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const html = await answer.text();
    // Without its head: this page's policy does not know the styles of that one.
    const page = new DOMParser().parseFromString(html.slice(html.indexOf("<main")), "text/html");
    shown = page.querySelector("[data-shown]").dataset.shown;
    for (const part of document.querySelectorAll("[data-renewed]")) {
      exchange(part, page.querySelector(`[data-renewed="${part.dataset.renewed}"]`));
    }
  };

  const renew = async (turn) => {
    hasMore = turn !== shown;
    if (isAsking) return;
    isAsking = true;
    while (hasMore) {
      hasMore = false;
      await look().catch(() => {}); // the desk is closed: what is shown stays
    }
    isAsking = false;
  };

  // A browser keeps few connections to one server: a window nobody sees needs none.
  let source = null;
  const listen = () => {
    source?.close();
    source = null;
    if (document.visibilityState === "visible") {
      source = new EventSource("/_preview/events");
      source.addEventListener("message", (event) => renew(JSON.parse(event.data).turn));
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => source?.close());
})();
