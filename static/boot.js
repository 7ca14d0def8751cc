// Loads the page's WebAssembly and starts it. If that fails, the words on the page say so.
try {
  const { default: init, start_page } = await import("./wirecopy.js");
  await init();
  start_page((wasm) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.postMessage(wasm);
    return worker;
  });
} catch (error) {
  console.error(error);
  const say = (tag, words) => Object.assign(document.createElement(tag), { textContent: words });
  document.getElementById("first-words")?.replaceChildren(
    say("h1", "The page could not start"),
    say("p", "A part of it did not arrive, or your browser is too old for WebAssembly. "
      + "Please load the page again, or open it in a current Firefox, Chrome, Edge or Safari."),
    say("p", `What the browser says: ${error?.message ?? error}`),
  );
}
