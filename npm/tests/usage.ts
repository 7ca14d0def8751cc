// A program against the types; only the compiler reads it.

import { compare, init, type Article, type EditKind, type Report } from 'wirecopy';

await init();
await init(new URL('https://example.org/wirecopy_bg.wasm'));
await init(fetch('wirecopy_bg.wasm'));
await init(new Uint8Array());

const articles: readonly Article[] = [
  { id: 'a', text: 'one' },
  { id: 'b', text: 'two', title: 'Two', outlet: null, date: '2025-02-01', byline: undefined },
];
const report: Report = compare(articles, { minWords: 6, quotedWords: 4, gap: 12, asides: false, style: { capitals: false } });

for (const { a, b, edits } of report.matches) {
  const text = articles.find(({ id }) => id === a.article)?.text ?? '';
  const words: string = text.slice(a.start, a.end);
  const kinds: EditKind[] = edits.filter(({ quoted }) => quoted).map(({ kind }) => kind);
  console.log(words, b.article, kinds);
}
for (const { base, witnesses } of report.passages) {
  console.log(witnesses[base]?.fragments.map(({ start, end }) => end - start));
}

// @ts-expect-error the articles are needed
compare();
// @ts-expect-error an article has a text
compare([{ id: 'a' }]);
// @ts-expect-error a kind of style is on or off
compare(articles, { style: { marks: 2 } });
// @ts-expect-error the option is called minWords
compare(articles, { min_words: 6 });
// @ts-expect-error there is no such kind
const kind: EditKind = 'moved';
console.log(kind);
