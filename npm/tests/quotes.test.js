// What a program gets from `quotes`, under Node.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { quotes } from 'wirecopy';

const articles = [
  { id: 'post', outlet: 'Harbour Post', text: '🗞 “Nobody will cross this bridge before May,” Mayor Ida Holm told the Post. Fares rise.' },
  { id: 'mail', outlet: 'Bay Mail', text: 'Mayor Ida Holm was late. “Nobody will cross this bridge before June,” she told reporters.' },
];
const cut = ({ article }, place) => articles.find(({ id }) => id === article).text.slice(place.start, place.end);

test('a quotation comes once for each article, with who is meant and who heard it', () => {
  const { format, positions, quotations } = quotes(articles);
  assert.deepEqual([format, positions], ['wirecopy-quotes/1', 'utf-16']);
  const lines = quotations.map((one) => [one.id, one.article, cut(one, one), cut(one, one.speaker), one.name, cut(one, one.cue), cut(one, one.hearer)]);
  assert.deepEqual(lines, [
    ['q1', 'post', '“Nobody will cross this bridge before May,”', 'Mayor Ida Holm', 'Ida Holm', 'told', 'the Post'],
    ['q1', 'mail', '“Nobody will cross this bridge before June,”', 'she', 'Ida Holm', 'told', 'reporters'],
  ]);
});

test('people are counted once for all versions', () => {
  assert.deepEqual(quotes(articles).people, [{ name: 'Ida Holm', quotations: 1, articles: 2 }]);
});

test('every word of a story is somebody’s', () => {
  const { shares, outlets } = quotes(articles);
  assert.deepEqual(shares.map(({ article, source, words, quotation, own }) => [article, source, words, quotation, own]), [
    ['post', null, 15, 7, 8],
    ['mail', null, 15, 7, 8],
  ]);
  assert.deepEqual(outlets.map(({ outlet, articles, words }) => [outlet, articles, words]), [['Harbour Post', 1, 15], ['Bay Mail', 1, 15]]);
});

test('what cannot be read is named, as by compare', () => {
  assert.throws(() => quotes([{ id: 'a' }]), /articles\[0\]\.text of "a" is missing/);
  assert.deepEqual(quotes([]).quotations, []);
});
