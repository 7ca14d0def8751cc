// The module that browsers and bundlers get, as far as Node can run it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { compare, init } from './node_modules/wirecopy/index.js';

test('it asks for init, may try again, and takes the bytes from anywhere', async () => {
  assert.throws(() => compare([]), /wirecopy is not loaded yet/);
  await assert.rejects(init(new Uint8Array([0, 1, 2])), WebAssembly.CompileError);
  assert.throws(() => compare([]), /wirecopy is not loaded yet/);
  await init(readFileSync(new URL(import.meta.resolve('wirecopy/wirecopy_bg.wasm'))));
  await init();
  assert.deepEqual(compare([]).matches, []);
});
