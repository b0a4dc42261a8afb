import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from '#lib/reader/shell/kept.ts';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

test('keeps a text, and forgets it', () => {
	expect(kept('stage')).toBe(null);
	keep('stage', 'landing');
	expect(kept('stage')).toBe('landing');
	expect(kept('scheme')).toBe(null);
	keep('stage', null);
	expect(kept('stage')).toBe(null);
	expect(localStorage.length).toBe(0);
});

test('takes over once what was kept under the site’s earlier name', () => {
	localStorage.setItem('small-tale.scheme', 'dark');
	localStorage.setItem('small-tale.stage', 'landing');
	localStorage.setItem('small-story.stage', 'morning');
	localStorage.setItem('small-tale.other', 'a neighbour’s');

	expect(kept('scheme')).toBe('dark');
	expect(kept('stage')).toBe('morning');
	expect(kept('shortcuts')).toBe(null);
	expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
		'small-story.scheme': 'dark',
		'small-story.stage': 'morning',
		'small-tale.other': 'a neighbour’s',
	});
});

test('what is chosen or forgotten anew stands before what was kept under the earlier name', () => {
	localStorage.setItem('small-tale.scheme', 'dark');
	localStorage.setItem('small-tale.shortcuts', 'off');
	keep('scheme', 'light');
	keep('shortcuts', null);
	expect(kept('scheme')).toBe('light');
	expect(kept('shortcuts')).toBe(null);
	expect(Object.fromEntries(Object.entries(localStorage))).toEqual({ 'small-story.scheme': 'light' });
});

test('tells what was kept under the earlier name where there is no room to take it over', () => {
	localStorage.setItem('small-tale.scheme', 'dark');
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	expect(kept('scheme')).toBe('dark');
	expect(localStorage.getItem('small-tale.scheme')).toBe('dark');
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
