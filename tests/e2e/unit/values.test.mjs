/** What may be entered in which field, and in what order things are asked. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { pageModules } from '../support/protocol.mjs';

const modules = await pageModules('fields/values', 'fields/number_format', 'fields/date_format', 'steps/plan');
const { check, prefill, readNumber } = modules['fields/values'];
const { numberFormat, numberText } = modules['fields/number_format'];
const { writtenDate } = modules['fields/date_format'];
const { planSteps } = modules['steps/plan'];
const field = (over) => ({ id: '1', document: 0, page: 0, rect: [0, 0, 1, 1], kind: 'text', label: '', required: true, value: '', options: [], pattern: '', multiline: false, ...over });

test('numbers as people write them', () => {
  const rows = [
    ['1234', 'en', '1234'], ['1 234,50', 'pl', '1234.50'], ['1.234,50', 'de', '1234.50'], ['1,234.50', 'en', '1234.50'],
    ['1,234', 'en', '1234'], ['1,234', 'de', '1.234'], ['1.234', 'de', '1234'], ['1.234', 'en', '1.234'], ['12,5', 'en', '12.5'],
    ['-7,25', 'ru', '-7.25'], ['+3', 'en', '3'], ['1 234 567', 'ru', '1234567'], ['1,234,567.89', 'en', '1234567.89'],
    ['007', 'en', '7'], [',5', 'pl', '0.5'], ['1’000.50', 'de', '1000.50'],
    ['', 'en', null], ['abc', 'en', null], ['1.2.3', 'en', null], ['1,23,4', 'en', null], ['--1', 'en', null], ['12e3', 'en', null], ['1,234.5,6', 'en', null],
  ];
  for (const [text, locale, expected] of rows) assert.equal(readNumber(text, locale), expected, `${text} (${locale})`);
});

test('checks by kind', () => {
  const rows = [
    [{}, ' Łódź ', { ok: true, value: 'Łódź' }],
    [{}, '  ', { ok: false, problem: 'required' }],
    [{ required: false }, '  ', { ok: true, value: null }],
    [{}, 'x'.repeat(501), { ok: false, problem: 'long' }],
    [{ multiline: true }, 'x'.repeat(501), { ok: true, value: 'x'.repeat(501) }],
    [{ pattern: '\\d{2}-\\d{3}' }, '80-827', { ok: true, value: '80-827' }],
    [{ pattern: '\\d{2}-\\d{3}' }, '80-8271', { ok: false, problem: 'pattern' }],
    [{ pattern: '(' }, 'anything', { ok: true, value: 'anything' }],
    [{ kind: 'date' }, '2026-02-28', { ok: true, value: '2026-02-28' }],
    [{ kind: 'date' }, '2026-02-29', { ok: false, problem: 'date' }],
    [{ kind: 'date' }, '28.02.2026', { ok: false, problem: 'date' }],
    [{ kind: 'number' }, '12,50', { ok: true, value: '12.50' }],
    [{ kind: 'number' }, 'twelve', { ok: false, problem: 'number' }],
    [{ kind: 'choice', options: ['a', 'b'] }, 'b', { ok: true, value: 'b' }],
    [{ kind: 'choice', options: ['a', 'b'] }, 'c', { ok: false, problem: 'choice' }],
    [{ kind: 'checkbox' }, false, { ok: false, problem: 'checkbox' }],
    [{ kind: 'checkbox', required: false }, false, { ok: true, value: false }],
    [{ kind: 'checkbox' }, true, { ok: true, value: true }],
    [{ kind: 'attachment' }, '', { ok: false, problem: 'attachment' }],
  ];
  for (const [over, entry, expected] of rows) assert.deepEqual(check(field(over), entry, 'de'), expected, JSON.stringify([over, entry]));
});

test('numbers in the form the sender chose', () => {
  const rows = [
    ['# ##0,00', '1234567.5', '1 234 567,50'], ['#,##0.00', '-1234.5', '-1,234.50'], ['#.##0', '1234', '1.234'], ['###0,0', '7', '7,0'],
    ['###0.0', '7.256', '7.256'], ['###0.0', '7.500', '7.5'], ["#'##0.00", '1000', "1'000.00"],
  ];
  for (const [format, plain, text] of rows) assert.equal(numberText(plain, numberFormat(format)), text, format);
  for (const none of ['', 'd MMMM yyyy', '#.##0.00', '#,##0.0000000', '###0.', '0.00']) assert.equal(numberFormat(none), null, none);
  const money = (entry, format) => check(field({ kind: 'number', format }), entry, 'en');
  assert.deepEqual(money('1.234', '#.##0,00'), { ok: true, value: '1234' }); // the field's sign, not the language's
  assert.deepEqual(money('1.234,5', '#.##0,00'), { ok: true, value: '1234.5' });
  assert.deepEqual(money('1,234', '#.##0,00'), { ok: false, problem: 'number' }); // three decimals where two have room
  assert.deepEqual(money('1,230', '#.##0,00'), { ok: true, value: '1.230' });
  assert.deepEqual(money('12.5', '#,##0'), { ok: false, problem: 'number' });
});

test('dates as the desktop writes them', () => {
  const rows = JSON.parse(readFileSync(new URL('../../date_texts.json', import.meta.url), 'utf8'));
  assert.ok(rows.length > 0);
  for (const { date, format, ...texts } of rows) {
    for (const [language, text] of Object.entries(texts)) assert.equal(writtenDate(date, format, language), text, `${date} ${format} ${language}`);
  }
  assert.equal(writtenDate('2026-11-23', '', ''), '23 November 2026');
  assert.equal(writtenDate('2026-11-23', 'dd.MM.yyyy'.repeat(4), 'no such language'), '23 November 2026');
});

test('fields in the order the sender chose, then as they are read', () => {
  const at = (id, x, y, order = 0, page = 0) => field({ id, rect: [x, y, 50, 20], order, page });
  const order = (fields) => planSteps({ act: 'sign', fields }).filter((step) => step.kind === 'field').map((step) => step.field.id).join('');
  assert.equal(order([at('d', 0, 100, 0, 1), at('c', 0, 100), at('b', 200, 702), at('a', 0, 700)]), 'abcd');
  assert.equal(order([at('a', 0, 700), at('b', 0, 600, 2), at('c', 0, 500, 1), at('d', 0, 800)]), 'cbda');
  assert.equal(order([at('a', 300, 700), at('b', 200, 705), at('c', 100, 710)]), 'cba'); // a staircase is no one line
});

test('prefilled values that could not pass are dropped', () => {
  assert.equal(prefill(field({ kind: 'date', value: '22.11.2026' })), '');
  assert.equal(prefill(field({ kind: 'choice', options: ['a'], value: 'z' })), '');
  assert.equal(prefill(field({ kind: 'checkbox', value: 'yes' })), true);
  assert.equal(prefill(field({ kind: 'details', value: 'A\nB' })), 'A\nB');
});

test('every language has every sentence, with the same values in it', () => {
  const folder = new URL('../../../app/relay/web/src/texts/', import.meta.url);
  const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const english = read('en.json');
  const holes = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'en.json')) {
    const table = read(name);
    const locale = name.slice(0, -5).replace('_', '-');
    // What is counted has each form this language has, and the others no word more.
    const stemOf = (key) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
    const counted = new Set(Object.keys(english).map(stemOf).filter((stem) => stem && `${stem}_one` in english && `${stem}_other` in english));
    const isCounted = (key) => counted.has(stemOf(key));
    for (const stem of counted) for (const rule of new Intl.PluralRules(locale).resolvedOptions().pluralCategories) assert.ok(`${stem}_${rule}` in table, `${name}: ${stem}_${rule}`);
    assert.deepEqual(Object.keys(table).filter((key) => !isCounted(key)).sort(), Object.keys(english).filter((key) => !isCounted(key)).sort(), name);
    for (const key of Object.keys(table)) assert.equal(holes(table[key]), holes(english[isCounted(key) ? `${stemOf(key)}_other` : key]), `${name}: ${key}`);
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(0);
    for (const [key, text] of Object.entries(table)) assert.doesNotMatch(text.replace(/\{(date|expires)\}/g, date), /\.\./, `${name}: ${key}`);
  }
});
