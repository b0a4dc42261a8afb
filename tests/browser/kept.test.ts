import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from '#lib/reader/shell/kept.ts';

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

test('takes over once what was kept under the site’s earlier name', () => {
	localStorage.setItem('road-to-moscow.scheme', 'dark');
	localStorage.setItem('road-to-moscow.stage', 'deal');
	localStorage.setItem('twenty-three-hours.stage', 'into-lipetsk');
	localStorage.setItem('road-to-moscow.other', 'a neighbour’s');

	expect(kept('scheme')).toBe('dark');
	expect(kept('stage')).toBe('into-lipetsk');
	expect(kept('shortcuts')).toBe(null);
	expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
		'twenty-three-hours.scheme': 'dark',
		'twenty-three-hours.stage': 'into-lipetsk',
		'road-to-moscow.other': 'a neighbour’s',
	});
});

test('what is chosen or forgotten anew stands before what was kept under the earlier name', () => {
	localStorage.setItem('road-to-moscow.scheme', 'dark');
	localStorage.setItem('road-to-moscow.shortcuts', 'off');
	keep('scheme', 'light');
	keep('shortcuts', null);
	expect(kept('scheme')).toBe('light');
	expect(kept('shortcuts')).toBe(null);
	expect(Object.fromEntries(Object.entries(localStorage))).toEqual({ 'twenty-three-hours.scheme': 'light' });
});

test('tells what was kept under the earlier name where there is no room to take it over', () => {
	localStorage.setItem('road-to-moscow.scheme', 'dark');
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	expect(kept('scheme')).toBe('dark');
	expect(localStorage.getItem('road-to-moscow.scheme')).toBe('dark');
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
