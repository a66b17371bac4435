// A form is sent once, however fast its button is pressed again: nobody else has changed anything.
(() => {
  const LONG = 5000; // milliseconds: by then she may well try again
  const sent = new WeakMap();
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return; // a script of the page's sends it
    const isAgain = event.timeStamp - (sent.get(event.target) ?? -LONG) < LONG;
    if (isAgain) event.preventDefault();
    else sent.set(event.target, event.timeStamp);
  });
})();
