import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile } from '#lib/hosting/hosts.ts';
import { EXAMPLES } from '../../scripts/hosting.ts';

test.each(Object.entries(EXAMPLES))('docs/hosting/%s says what the list of headers says', (name, text) => {
	expect(readFileSync(`docs/hosting/${name}`, 'utf8'), 'npm run hosting writes it anew').toBe(text);
});

test('_headers follows the base path, and no path gets one header twice', () => {
	const text = headersFile('/some/where', ['/', '/stage/*'], ['/data/events.csv']);
	const rules = text
		.trim()
		.split('\n\n')
		.map((rule) => rule.split('\n').map((line) => line.trim()));
	for (const [path] of rules) expect(path).toMatch(/^\/some\/where\//);
	const names = rules.flatMap(([path, ...headers]) =>
		headers.map((line) => `${path} ${line.split(':')[0]!}`),
	);
	expect(new Set(names).size).toBe(names.length);
});
