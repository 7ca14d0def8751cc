// What a program gets from `compare`, under Node.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compare, init } from 'wirecopy';

/** The words of the one match between two texts, cut out as any program would. */
function shared(a, b, options) {
  const texts = { a, b };
  const { matches } = compare([{ id: 'a', text: a }, { id: 'b', text: b }], options);
  assert.equal(matches.length, 1);
  const [match] = matches;
  const cut = (side, { start, end }) => texts[side].slice(start, end);
  const edits = match.edits.map((edit) => [edit.kind, cut('a', edit.a), cut('b', edit.b)]);
  return { a: cut(match.a.article, match.a), b: cut(match.b.article, match.b), edits };
}

test('positions cut the right words out of a string', async (t) => {
  const arabic = 'الرئيس قال إن الاتفاق سيوقع غدا في القاهرة';
  const hebrew = 'הנשיא אמר כי ההסכם ייחתם מחר בבוקר בירושלים';
  const plain = 'the deal was signed in Caracas on Friday morning';
  const cases = [
    ['plain', 'He said the deal was signed in Caracas on Friday morning.', `So ${plain}, again`, plain],
    ['emoji before', `😀👩‍👩‍👧 𝒩o: ${plain} 🗞️`, `🇻🇪 ${plain}`, plain],
    ['right to left', `😀 خبر: ${arabic}.`, `(📰) ${arabic}، وفق المصدر`, arabic],
    ['right to left, with marks around', `\u202B(${hebrew}.)\u202C!`, `🗞 "${hebrew}"`, hebrew],
  ];
  for (const [name, a, b, words] of cases) {
    await t.test(name, () => {
      const found = shared(a, b);
      assert.equal(found.a, words);
      assert.equal(found.b, words);
    });
  }
});

test('combining marks stay with their letters', () => {
  const composed = 'José González said the café in México would open again on Friday';
  const apart = composed.normalize('NFD');
  const found = shared(`🎉 ${composed} 🎉`, `𝕏🎉 ${apart}.`);
  assert.equal(found.a, composed);
  assert.equal(found.b, apart);
});

test('edits are cut out as well', () => {
  const found = shared(
    '🗞 “El Tren de Agua is a gang that began in a prison,” he said 😀',
    '😀😀 “El Tren de Aragua is a gang that began in a prison,” he said 🗞',
  );
  assert.deepEqual(found.edits, [['spelling', 'Agua', 'Aragua']]);
});

test('a lone surrogate is read as U+FFFD and moves nothing', () => {
  const words = 'the deal was signed in Caracas on Friday';
  for (const lone of ['\uD83D', '\uDE00', 'x\uDE00\uD83D']) {
    const found = shared(`${lone} ${words}`, `😀 ${words} ${lone}`);
    assert.equal(found.a, words);
    assert.equal(found.b, words);
  }
  const report = compare([{ id: 'a\uD83D', text: '' }]);
  assert.equal(report.articles[0].id, 'a\uFFFD');
});

test('the report says what it counts, and with which options', () => {
  const style = { capitals: true, spelling: true, amounts: true, marks: true };
  const given = { minWords: 5, quotedWords: 4, gap: 12, asides: false, common: true, style: { marks: false } };
  const report = compare([{ id: 'a', text: '😀 é' }], given);
  assert.equal(report.format, 'wirecopy-report/1');
  assert.equal(report.positions, 'utf-16');
  const used = { min_words: 5, quoted_words: 4, gap: 12, asides: false, common: true, style: { ...style, marks: false } };
  assert.deepEqual(report.options, used);
  assert.equal(report.articles[0].characters, 4);
  assert.deepEqual(compare([]).articles, []);
  const usual = { min_words: 8, quoted_words: null, gap: 8, asides: true, common: false, style };
  assert.deepEqual(compare([], { minWords: undefined, asides: null, style: { marks: null } }).options, usual);
});

test('settings change what is found and what it is called', () => {
  const texts = ['Late that night he said: “We love this old harbour”, and left.', 'She told us “We love THIS old harbour” twice.'];
  const articles = texts.map((text, n) => ({ id: `${n}`, text }));
  assert.equal(compare(articles).matches.length, 0);
  const kinds = (options) => compare(articles, { quotedWords: 5, ...options }).matches.flatMap(({ edits }) => edits.map(({ kind }) => kind));
  assert.deepEqual(kinds({}), ['style']);
  assert.deepEqual(kinds({ style: { capitals: false } }), ['spelling']);
});

test('what is known of an article is told, and taken from its text where it is not given', () => {
  const text = 'date 2025-02-01 CARACAS: “Nothing is agreed,” he said.\nWith Post wires';
  const given = { id: 'b', text, title: ' A title ', outlet: 'The Post', date: '2025-03-04', byline: 'By Ann Lee', url: 'x' };
  const [stated, told] = compare([{ id: 'a', text }, given]).articles;
  assert.equal(stated.date, '2025-02-01');
  assert.equal(stated.outlet, null);
  assert.equal(stated.credit, 'With Post wires');
  assert.deepEqual(stated.asides.map(({ kind }) => kind), ['date', 'dateline', 'credit']);
  assert.equal(told.title, 'A title');
  assert.equal(told.outlet, 'The Post');
  assert.equal(told.date, '2025-03-04');
  assert.equal(told.byline, 'By Ann Lee');
});

test('bad input is named', async (t) => {
  const good = { id: 'a', text: 'one' };
  const known = 'minWords, quotedWords, gap, asides, common, within, furniture or style';
  const cases = [
    [[undefined], 'articles is missing; an array of articles is expected'],
    [[{ id: 'a' }], 'articles is an object; an array of articles is expected'],
    [['text'], 'articles is "text"; an array of articles is expected'],
    [[[good, null]], 'articles[1] is null; an object with id and text is expected'],
    [[[good, ['b', 'text']]], 'articles[1] is an array; an object with id and text is expected'],
    // eslint-disable-next-line no-sparse-arrays
    [[[, good]], 'articles[0] is missing; an object with id and text is expected'],
    [[[{ text: 'one' }]], 'articles[0].id is missing; a string is expected'],
    [[[{ id: 7, text: 'one' }]], 'articles[0].id is 7; a string is expected'],
    [[[good, { id: 'ap-3' }]], 'articles[1].text of "ap-3" is missing; a string is expected'],
    [[[{ id: 'b', text: Symbol('x') }]], 'articles[0].text of "b" is a symbol; a string is expected'],
    [[[{ id: 'b', text: 10n }]], 'articles[0].text of "b" is a bigint; a string is expected'],
    [[[{ id: 'b', text: () => 'x' }]], 'articles[0].text of "b" is a function; a string is expected'],
    [[[{ ...good, title: false }]], 'articles[0].title of "a" is false; a string is expected'],
    [[[{ ...good, date: new Date(0) }]], 'articles[0].date of "a" is an object; a string is expected'],
    [[[{ ...good, date: '1 May' }]], 'articles[0].date of "a" is "1 May"; a day such as 2025-02-01 is expected'],
    [[[good, { id: 'b', text: '' }, good]], 'articles[2].id is "a", as that of articles[0]; another is expected'],
    [[[{ id: 'x'.repeat(60) }]], `articles[0].text of "${'x'.repeat(40)}…" is missing; a string is expected`],
    [[[good], 8], `options is 8; an object with ${known} is expected`],
    [[[good], [8]], `options is an array; an object with ${known} is expected`],
    [[[good], { min_words: 8 }], `options.min_words is not an option; ${known} is expected`],
    [[[good], { minWords: 3 }], 'options.minWords is 3; a whole number from 4 to 1000 is expected'],
    [[[good], { minWords: 8.5 }], 'options.minWords is 8.5; a whole number from 4 to 1000 is expected'],
    [[[good], { minWords: NaN }], 'options.minWords is NaN; a whole number from 4 to 1000 is expected'],
    [[[good], { minWords: '8' }], 'options.minWords is "8"; a whole number from 4 to 1000 is expected'],
    [[[good], { quotedWords: 2 }], 'options.quotedWords is 2; a whole number from 3 to 1000 is expected'],
    [[[good], { quotedWords: 9 }], 'options.quotedWords is 9; a whole number from 3 to 8 is expected'],
    [[[good], { gap: 41 }], 'options.gap is 41; a whole number from 0 to 40 is expected'],
    [[[good], { common: 1 }], 'options.common is 1; true or false is expected'],
    [[[good], { style: 'none' }], 'options.style is "none"; an object with capitals, spelling, amounts or marks is expected'],
    [[[good], { style: { mark: false } }], 'options.style.mark is not an option; capitals, spelling, amounts or marks is expected'],
    [[[good], { asides: 'no' }], 'options.asides is "no"; true or false is expected'],
  ];
  for (const [input, message] of cases) {
    await t.test(message, () => {
      assert.throws(
        () => compare(...input),
        (error) => error instanceof Error && error.message === message,
      );
    });
  }
});

test('what a getter throws comes through, and the next call works', () => {
  const failure = new TypeError('the file is gone');
  const article = {
    id: 'a',
    get text() {
      throw failure;
    },
  };
  assert.throws(() => compare([article]), (error) => error === failure);
  assert.equal(compare([{ id: 'a', text: 'one two' }]).articles[0].words, 2);
});

test('objects without a prototype, and texts of any sort, are read', () => {
  const article = Object.assign(Object.create(null), { id: '', text: '\0\uFEFF\u202E' });
  assert.equal(compare([article], Object.create(null)).articles[0].characters, 3);
});

test('a program that awaits init, as browsers need it, runs in Node too', async () => {
  await init();
  await init();
});
