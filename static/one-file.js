// Starts the page where it is one file: all that stands in a folder otherwise is in this document.
{
  // As it came, before the page changes it: it can be saved again with other articles.
  const frame = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  const part = (id) => document.getElementById(id).textContent;

  const unpack = async () => {
    const packed = Uint8Array.from(atob(part("wasm")), (letter) => letter.charCodeAt(0));
    const wasm = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(wasm).arrayBuffer();
  };

  const work = `
    addEventListener("message", ({ data: { wasm, start } }) => {
      wirecopy.initSync({ module: wasm });
      wirecopy[start]();
    }, { once: true });
  `;
  const hire = (wasm, start = "start_worker") => {
    const script = URL.createObjectURL(new Blob([part("glue"), work], { type: "text/javascript" }));
    const worker = new Worker(script);
    worker.postMessage({ wasm, start });
    return worker;
  };

  const start = async () => {
    await wirecopy({ module_or_path: unpack() });
    wirecopy.start_page(hire, undefined, async () => frame);
  };
  start().catch((error) => {
    console.error(error);
    const sorry = document.getElementById("no-start").content;
    sorry.querySelector("samp").textContent = error?.message ?? error;
    document.getElementById("first-words")?.replaceChildren(sorry);
  });
}
