import { expect, test } from 'vitest';
import { filledIn } from '#lib/reader/stage/report-link.ts';

const EVENT = { id: 'fire', title: 'A fire & smoke', stage: 'the-morning' };

test('an address for reports takes the event’s title, id and page', () => {
	const filled = filledIn(
		'mailto:a@example.org?subject={subject}&body={page}',
		EVENT,
		'https://example.org/',
	);
	const { searchParams } = new URL(filled);
	expect(searchParams.get('subject')).toBe('Error: A fire & smoke (fire)');
	expect(searchParams.get('body')).toBe('https://example.org/stage/the-morning/#event-fire');
});

test('a page that does not know its site’s address is named by where it is on the site', () => {
	expect(filledIn('https://example.org/errors?at={page}', EVENT, null)).toBe(
		`https://example.org/errors?at=${encodeURIComponent('/stage/the-morning/#event-fire')}`,
	);
});

test('an address that takes nothing stays as it is', () => {
	expect(filledIn('https://example.org/errors', EVENT, 'https://example.org/')).toBe(
		'https://example.org/errors',
	);
});
