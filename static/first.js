// The words first: the program is asked for once the browser has shown them. A window that nobody sees shows nothing,
// so there it is asked for all the same.
{
  const LATEST = 300;
  const program = document.importNode(document.getElementById("program").content, true);
  program.querySelector("script").addEventListener("error", ({ target }) => {
    const sorry = document.getElementById("no-start").content;
    sorry.querySelector("samp").textContent = `${target.src} did not arrive`;
    document.getElementById("first-words")?.replaceChildren(sorry);
  });
  try {
    // Who has a collection of their own open does not read the page's own articles.
    if (localStorage.getItem("wirecopy-open")) program.querySelector("[href$='articles.json']").remove();
  } catch {
    // A browser that keeps nothing opens with them.
  }
  // What was appended once is empty after that.
  const ask = () => document.head.append(program);
  requestAnimationFrame(() => setTimeout(ask));
  setTimeout(ask, LATEST);
}
