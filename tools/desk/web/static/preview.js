// Only ever in a preview: shows what stopped a build, and reloads the page when it is out of date.
(() => {
  const { served, turn, desk } = document.currentScript.dataset;
  const STYLE = `
    :host { font: 1rem/1.5 system-ui, sans-serif; }
    @media print { :host { display: none; } }
    a { color: inherit; }
    aside { margin-block: 2rem; padding-block: 0.5rem; border-block-start: 1px dashed; }
    section { position: fixed; inset: auto 0 0; z-index: 9; max-block-size: 60vb; overflow: auto;
      padding: 1rem 1.5rem; border-block-start: 4px solid var(--accent, #714);
      background: var(--surface, #fff); color: var(--text, #222);
      overflow-wrap: anywhere; }
    h2 { margin: 0; font-size: 1.25rem; }
    ul { padding-inline-start: 1.25rem; }
    li { margin-block: 0.5rem; }
    button { font: inherit; padding: 0.4rem 1rem; }
    [hidden] { display: none; }`;

  const make = (name, text, ...children) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.append(...children);
    return element;
  };

  const sheet = new CSSStyleSheet(); // the page's policy lets no style element in
  sheet.replaceSync(STYLE);
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const alarm = make("section", "");
  alarm.setAttribute("role", "alert");
  alarm.hidden = true;
  const foot = make("aside", ""); // the site has a footer of its own
  foot.setAttribute("aria-label", "Förhandsvisning");
  root.append(alarm, foot);

  const showFoot = (state) => {
    const link = make("a", "Till skrivbordet");
    link.href = desk;
    foot.replaceChildren("Förhandsvisning. ", link, `. Anmärkningar: ${state.warnings}.`);
  };

  const hideAlarm = () => { alarm.hidden = true; };

  let told = ""; // the build whose errors are shown: said once, and gone when she puts it away
  const showAlarm = (state) => {
    const build = state.turn.replace(/-\d+$/, "");
    if (build === told) return;
    told = build;
    alarm.hidden = !state.stopped;
    if (alarm.hidden) {
      alarm.replaceChildren();
      return;
    }
    const errors = state.errors.map((error) => make("li", "", make("code", error.place), `: ${error.message}`,
      document.createElement("br"), `${error.hint} (${error.rule})`));
    const hide = make("button", "Dölj");
    hide.type = "button";
    hide.addEventListener("click", hideAlarm);
    alarm.replaceChildren(
      make("h2", "Sidan är inte uppdaterad"),
      make("p", state.message || "Det här behöver rättas först."),
      make("ul", "", ...errors),
      hide,
    );
  };

  const update = (state) => {
    if (turn === undefined ? state.served !== served : state.turn !== turn) {
      location.reload();
    } else if (turn === undefined) {
      showFoot(state);
      showAlarm(state);
    }
  };

  // A browser keeps few connections to one server: a window nobody sees needs none.
  let source = null;
  const listen = () => {
    source?.close();
    source = null;
    if (document.visibilityState === "visible") {
      source = new EventSource(`/_preview/events?${location.pathname}`);
      source.addEventListener("message", (event) => update(JSON.parse(event.data)));
    }
  };
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hideAlarm(); });
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => source?.close());
  if (turn === undefined && parent === window) { // beside a text, the desk itself tells
    document.body.append(host);
  }
})();
