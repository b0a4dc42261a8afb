import { parseInstant } from '#lib/compile/read/instant.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '#lib/compile/file/json.ts';
import { didYouMean, editDistance, nearest } from '#lib/compile/file/nearest.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { formatInstant, HOUR } from '#lib/story/time.ts';

describe('the word that was meant', () => {
	test('is found by the number of edits, two letters exchanged being one', () => {
		expect(editDistance('driven', 'driven')).toBe(0);
		expect(editDistance('drivn', 'driven')).toBe(1);
		expect(editDistance('dirven', 'driven')).toBe(1);
		expect(editDistance('', 'driven')).toBe(6);
	});

	test('is the nearest one, where one is near', () => {
		expect(nearest('road-suoth', ['road-north', 'road-south'])).toBe('road-south');
		expect(nearest('elephant', ['road-north', 'road-south'])).toBeNull();
	});

	test('is asked for, or the choice is given', () => {
		expect(didYouMean('drivn', ['driven', 'closed'], 'remove it')).toBe('did you mean "driven"?');
		expect(didYouMean('elephant', ['driven', 'closed'], 'remove it')).toBe('write one of: driven, closed');
		expect(didYouMean('elephant', [], 'remove it')).toBe('remove it');
	});
});

test('instants are read as they are written, by any story’s clock', () => {
	const moments = fc.integer({ min: Date.UTC(1812, 0, 2) / 1000, max: Date.UTC(2023, 11, 30) / 1000 });
	const offsets = fc.integer({ min: -12, max: 14 });
	fc.assert(
		fc.property(moments, offsets, (seconds, hours) => {
			const calendar = { from: '1812-01-01', to: '2023-12-31', offset: hours * HOUR, name: 'its time' };
			expect(parseInstant(formatInstant(seconds * 1000, calendar), calendar)).toBe(seconds * 1000);
		}),
	);
});

test('each part of JSON is found where it stands', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (json, indent) => {
			const text = JSON.stringify(json, null, indent);
			const { value, indexOf } = parseJson(text);
			expectFound(value, []);

			function expectFound(container: unknown, path: readonly (string | number)[]): void {
				if (typeof container !== 'object' || container === null) return;
				for (const [key, part] of Object.entries(container) as [string, unknown][]) {
					const place = [...path, Array.isArray(container) ? Number(key) : key];
					const begins = Array.isArray(container)
						? JSON.stringify(part, null, indent)[0]
						: JSON.stringify(key);
					expect(text.slice(indexOf(place)).startsWith(begins ?? '')).toBe(true);
					expectFound(part, place);
				}
			}
		}),
	);
});

test('JSON is read as JSON.parse reads it', () => {
	fc.assert(
		fc.property(fc.json(), (text) => {
			const { value, problems } = parseJson(text);
			const isDuplicate = problems.some(({ problem }) => problem.includes('appears twice'));
			if (!isDuplicate) expect(value).toEqual(JSON.parse(text));
		}),
	);
});

test('what is no JSON is refused, whatever it is', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			let isJson = true;
			try {
				JSON.parse(text);
			} catch {
				isJson = false;
			}
			expect(parseJson(text).problems.length === 0).toBe(isJson);
		}),
	);
});

test('a report groups faults by file and counts them', () => {
	const fault = { where: 'line 1', problem: 'is wrong', remedy: 'mend it' };
	const faults = [
		{ file: 'a.yaml', ...fault },
		{ file: 'b.yaml', ...fault },
		{ file: 'a.yaml', ...fault, where: 'line 2' },
	];
	expect(formatFaults(faults)).toMatchInlineSnapshot(`
		"geodata/a.yaml
		  line 1: is wrong
		    → mend it
		  line 2: is wrong
		    → mend it

		geodata/b.yaml
		  line 1: is wrong
		    → mend it

		3 faults in 2 files"
	`);
});
