// The background worker: the page sends its compiled WebAssembly first, so that it is neither fetched nor compiled again.
import { table } from "./tables.js";
import { initSync, start_worker } from "./wirecopy.js";

addEventListener("message", ({ data }) => {
  initSync({ module: data });
  start_worker(table);
}, { once: true });
