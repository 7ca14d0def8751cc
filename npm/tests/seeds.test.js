// The same report as natively, but for the unit of its positions.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { compare } from 'wirecopy';

test('the seeds give the report that the command line writes', () => {
  // Written by the command line just before; see xtask/src/npm_test.rs.
  const native = JSON.parse(readFileSync('native.json', 'utf8'));
  const articles = native.articles.map(({ id }) => ({ id, text: readFileSync(`seeds/${id}.txt`, 'utf8') }));
  const { positions, ...report } = compare(articles);
  assert.equal(positions, 'utf-16');
  assert.ok(report.matches.length > 0);
  assert.deepEqual(report, inUtf16(native, articles));
});

/** The report with every position turned from code points to UTF-16. */
function inUtf16(report, articles) {
  const offsets = new Map(articles.map(({ id, text }) => [id, offsetsOf(text)]));
  const turn = (id, place) => ({ ...place, start: offsets.get(id)[place.start], end: offsets.get(id)[place.end] });
  const turnEdits = (a, b, edits) => edits.map((edit) => ({ ...edit, a: turn(a, edit.a), b: turn(b, edit.b) }));
  return {
    ...report,
    articles: report.articles.map((article) => ({
      ...article,
      characters: offsets.get(article.id).at(-1),
      asides: article.asides.map((aside) => turn(article.id, aside)),
    })),
    matches: report.matches.map((match) => ({
      ...match,
      a: turn(match.a.article, match.a),
      b: turn(match.b.article, match.b),
      edits: turnEdits(match.a.article, match.b.article, match.edits),
    })),
    passages: report.passages.map((passage) => ({
      ...passage,
      witnesses: passage.witnesses.map((witness) => ({
        ...turn(witness.article, witness),
        fragments: witness.fragments.map((fragment) => ({
          ...turn(witness.article, fragment),
          edits: turnEdits(passage.witnesses[passage.base].article, witness.article, fragment.edits),
        })),
      })),
    })),
  };
}

/** Where each code point of a text begins in UTF-16, and where the last ends. */
function offsetsOf(text) {
  const offsets = [0];
  for (const character of text) {
    offsets.push(offsets.at(-1) + character.length);
  }
  return offsets;
}
