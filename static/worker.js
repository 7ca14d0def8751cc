// The background worker: the page sends its compiled WebAssembly first, so that it is neither fetched nor compiled again.
import { table } from "./tables.js";
import * as program from "./wirecopy.js";

addEventListener("message", ({ data: { wasm, start } }) => {
  program.initSync({ module: wasm });
  program[start](table);
}, { once: true });
