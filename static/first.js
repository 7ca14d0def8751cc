// The words first: the program is asked for once the browser has shown them. A window that nobody sees shows nothing,
// so there it is asked for all the same.

// Says that the page cannot start, and why; the program's own script calls it too.
function cannotStart(reason) {
  const sorry = document.getElementById("no-start").content;
  sorry.querySelector("samp").textContent = reason;
  document.getElementById("first-words")?.replaceChildren(sorry);
}

{
  const LATEST = 300;
  const program = document.importNode(document.getElementById("program").content, true);
  program.querySelector("script").addEventListener("error", ({ target }) => cannotStart(`${target.src} did not arrive`));
  try {
    // Who has a collection of their own open does not read the page's own articles.
    if (localStorage.getItem("wirecopy-open")) for (const hint of program.querySelectorAll("[href^='./seeds/']")) hint.remove();
  } catch {
    // A browser that keeps nothing opens with them.
  }
  // What was appended once is empty after that.
  const ask = () => document.head.append(program);
  requestAnimationFrame(() => setTimeout(ask));
  setTimeout(ask, LATEST);
}
