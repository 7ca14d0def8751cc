// Loads the page's WebAssembly and starts it. If that fails, the words on the page say so.
try {
  const made = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  // The first worker fetches its scripts while the page fetches the program. Whoever hires it hears if it cannot start.
  let first, failure;
  try {
    first = made();
    first.addEventListener("error", (event) => (failure = first && event), { once: true });
  } catch {
    // A browser without workers says so to whoever hires one.
  }
  const { default: init, start_page } = await import("./wirecopy.js");
  await init();
  const hire = (wasm, start = "start_worker") => {
    if (failure) throw failure;
    const worker = first ?? made();
    first = undefined;
    worker.postMessage({ wasm, start });
    return worker;
  };
  // A browser that keeps nothing (a private window, a full disk) shows the page all the same.
  // It waits until the page is at rest: what is kept for later must not hold up what is read now.
  const atRest = (work) => (window.requestIdleCallback ?? ((later) => setTimeout(later, 2000)))(work);
  const newer = (ready) => atRest(() => import("./offline.js").then(({ keep }) => keep(ready)).catch(() => {}));
  const frame = async () => {
    const answer = await fetch(new URL("./one-file.html", import.meta.url));
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return answer.text();
  };
  // The worker fetches its own; this is for where there is none.
  const table = (name) => import("./tables.js").then(({ table }) => table(name));
  start_page(hire, newer, frame, table);
} catch (error) {
  console.error(error);
  cannotStart(error?.message ?? error);
}
