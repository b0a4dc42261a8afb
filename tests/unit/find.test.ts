import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, folded } from '#lib/reader/header/find.ts';

const named = (...all: (string | string[])[]) => all.map((names) => ({ names: [names].flat() }));
const firstNames = (things: readonly { names: readonly string[] }[]) => things.map(({ names }) => names[0]);

describe('a search', () => {
	test('gives the exact name first, then what begins with it, then a word in it, then what holds it', () => {
		const things = named('Novorostov', 'Upper Rostov', 'Rostov-on-Don', 'Moscow', 'Rostov');
		expect(firstNames(find(things, 'rostov'))).toEqual([
			'Rostov',
			'Rostov-on-Don',
			'Upper Rostov',
			'Novorostov',
		]);
	});

	test('keeps the given order among equals, and sets a second name after a first', () => {
		const things = named(['The fire', 'Voronezh'], 'Voronezh Oblast', 'Voronezh airfield');
		expect(firstNames(find(things, 'voron'))).toEqual(['Voronezh Oblast', 'Voronezh airfield', 'The fire']);
	});

	test.each([
		['MINSK', 'Minsk'],
		['minsk', 'Mińsk'],
		['мінск', 'Мінск'],
		['орел', 'Орёл'],
		['бугаевка', 'Бугаёвка'],
		['rostov on don', 'Rostov-on-Don'],
		["buturlinovka's", 'Buturlinovka’s'],
	])('for %s finds %s', (query, name) => {
		expect(find(named(name), query)).toHaveLength(1);
	});

	test('finds words that stand apart, in any order', () => {
		const things = named('Prigozhin’s video from the headquarters', 'A video of something else');
		expect(firstNames(find(things, 'headquarters prig'))).toEqual([
			'Prigozhin’s video from the headquarters',
		]);
	});

	test.each(['', '  ', '-', '…'])('for “%s” finds nothing', (query) => {
		expect(find(named('Rostov'), query)).toEqual([]);
	});

	test('takes any text, finds every name by itself, and folding twice changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(folded(folded(text))).toBe(folded(text));
				expect(find(named(text), text)).toHaveLength(folded(text) === '' ? 0 : 1);
			}),
		);
	});
});
