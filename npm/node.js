// wirecopy for Node: the WebAssembly is read from beside this file, so that nothing has to be awaited.

import { readFileSync } from 'node:fs';

import { initSync } from './wirecopy.js';

initSync({ module: readFileSync(new URL('./wirecopy_bg.wasm', import.meta.url)) });

export { compare, quotes } from './wirecopy.js';

export async function init() {
  // Loaded already; a program that runs in browsers too awaits it all the same.
}
