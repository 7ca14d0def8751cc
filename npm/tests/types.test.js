// The types, held against a real report and against calls that are right and wrong.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { compare } from 'wirecopy';

test('the types are those of a report, key for key', () => {
  const text = 'date 2025-02-01 He said “we will not comment on the talks in Caracas at all” on Friday.';
  const other = text.replace('talks', 'secret talks').replace('Friday', 'Monday');
  const report = compare([{ id: 'a', text }, { id: 'b', text: other }]);
  const [match, passage] = [report.matches[0], report.passages[0]];
  // A list without items would tell nothing of its items' keys.
  const lists = [report.articles[0].asides, match.edits, passage.witnesses.flatMap(({ fragments }) => fragments)];
  assert.ok(lists.every((list) => list.length > 0));
  assert.ok(passage.witnesses.some(({ fragments }) => fragments.some(({ edits }) => edits.length > 0)));

  // The compiler refuses a literal that lacks a key of its type or has one more.
  const { common, ...lacking } = match;
  const literal = (name, value) => `export const ${name}: Report = ${JSON.stringify(value)};\n`;
  const expectError = (why) => `// @ts-expect-error ${why}\n`;
  const source =
    "import type { Report } from 'wirecopy';\n" +
    literal('whole', report) +
    expectError('a match without common') +
    literal('less', { ...report, matches: [lacking] }) +
    expectError('a key that is not there') +
    literal('more', { ...report, matches: [{ ...match, common, weight: 1 }] });
  writeFileSync('report.ts', source);

  const tsc = [process.env.WIRECOPY_TSC, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
  const { status, stdout } = spawnSync(process.execPath, [...tsc, 'report.ts', 'usage.ts'], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});
