import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from '../../src/lib/reader/kept';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

test('keeps a text, and forgets it', () => {
	expect(kept('stage')).toBe(null);
	keep('stage', 'deal');
	expect(kept('stage')).toBe('deal');
	expect(kept('scheme')).toBe(null);
	keep('stage', null);
	expect(kept('stage')).toBe(null);
	expect(localStorage.length).toBe(0);
});

test('does without where the browser refuses', () => {
	const refuse = () => {
		throw new DOMException('refused', 'SecurityError');
	};
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
	keep('scheme', 'dark');
	expect(kept('scheme')).toBe(null);
});
