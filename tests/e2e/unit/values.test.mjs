/** What may be entered in which field, and in what order things are asked. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { pageModules } from '../support/protocol.mjs';

const modules = await pageModules('fields/values');
const { check, prefill, readNumber } = modules['fields/values'];
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
    assert.deepEqual(Object.keys(table).sort(), Object.keys(english).sort(), name);
    for (const key of Object.keys(english)) assert.equal(holes(table[key]), holes(english[key]), `${name}: ${key}`);
  }
});
