import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TOKENS } from '#lib/look/tokens.ts';
import { nextStop, restingStop } from '#lib/reader/shell/sheet.ts';

const heights = { peek: 44, half: 250, full: 700 };

describe('the sheet', () => {
	test('goes from stop to stop, and no farther than its ends', () => {
		expect(nextStop('peek', 1)).toBe('half');
		expect(nextStop('half', 1)).toBe('full');
		expect(nextStop('full', 1)).toBe('full');
		expect(nextStop('full', -1)).toBe('half');
		expect(nextStop('peek', -1)).toBe('peek');
	});

	test.each([
		[60, 'peek'],
		[200, 'half'],
		[460, 'half'],
		[500, 'full'],
	] as const)('let go at %i px it rests at the nearest stop, %s', (height, stop) => {
		expect(restingStop(height, 0, heights)).toBe(stop);
	});

	test.each([
		[60, 1, 'half'],
		[260, 1, 'full'],
		[690, -1, 'half'],
		[240, -1, 'peek'],
		[700, 1, 'full'],
		[44, -1, 'peek'],
	] as const)('flicked at %i px at a speed of %i it goes on to %s', (height, speed, stop) => {
		expect(restingStop(height, speed, heights)).toBe(stop);
	});
});

describe('the page’s shell', () => {
	const shell = readFileSync('src/app.html', 'utf8');

	test('colours the browser’s bars as the panel', () => {
		for (const scheme of ['light', 'dark'] as const) {
			expect(shell).toMatch(
				new RegExp(`name="theme-color"\\s+content="${TOKENS[scheme].panel}"[^>]*${scheme}`),
			);
		}
	});

	test('asks for what is kept under the names that it is kept under', () => {
		const names = readFileSync('src/lib/reader/shell/kept.ts', 'utf8');
		expect(shell).toContain('data-story="%story%"');
		for (const [, name] of shell.matchAll(/kept\('(\w+)'\)/g)) expect(names).toContain(`'${name}'`);
	});
});
