// wirecopy for browsers and bundlers: the WebAssembly is fetched from beside this file.

import load, { compare as compareLoaded, quotes as quotesLoaded } from './wirecopy.js';

let loading;
let loaded = false;

export function init(wasm) {
  loading ??= load(wasm && { module_or_path: wasm }).then(
    () => {
      loaded = true;
    },
    (error) => {
      // Another try may fare better.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

export function compare(articles, options) {
  demandLoaded('compare');
  return compareLoaded(articles, options);
}

export function quotes(articles, options) {
  demandLoaded('quotes');
  return quotesLoaded(articles, options);
}

function demandLoaded(name) {
  if (!loaded) {
    throw new Error(`wirecopy is not loaded yet: \`await init()\` before the first \`${name}\``);
  }
}
