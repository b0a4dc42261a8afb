import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import LiveRegion from '#lib/reader/shell/LiveRegion.svelte';
import MapPane from '#lib/reader/map/MapPane.svelte';
import type { Reader } from '#lib/reader/shell/reader.svelte.ts';
import TimePanel from '#lib/reader/time/TimePanel.svelte';
import { describe as inWords } from '#lib/text/describe.ts';
import { words } from '#lib/text/en/index.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { readerAt, show, story, textOf } from './support/reader.ts';

const MINUTE = 60_000;
const said = (reader: Reader) => inWords(reader.scene, story);
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function region(stage = 'morning', query = '') {
	const { reader } = readerAt(stage, query);
	const screen = await show(LiveRegion, { id: 'words', served: '' }, reader);
	const element = screen.container.querySelector('#words')!;
	const changes: string[] = [];
	const observer = new MutationObserver(() => changes.push(element.textContent.trim()));
	await tick();
	await expect.poll(() => element.getAttribute('aria-live')).toBe('polite');
	observer.observe(element, { characterData: true, childList: true, subtree: true });
	return { reader, element, changes };
}

describe('the map in words', () => {
	test('is there from the first, for the moment of the address, and is not called out', async () => {
		const { reader, element, changes } = await region('morning', 't=2023-06-24T07:00Z');
		expect(reader.moment).toBe(Date.parse('2023-06-24T07:00Z'));
		await expect.poll(() => element.textContent.trim()).toBe(said(reader));

		await wait(1200);
		expect(changes).toEqual([]);
	});

	test('is not live before the page has arrived at its address', async () => {
		const { reader } = readerAt('morning');
		reader.hasArrived = false;
		const screen = await show(LiveRegion, { id: 'words', served: '' }, reader);
		const element = screen.container.querySelector('#words')!;
		reader.goTo(reader.moment + MINUTE);
		await expect.poll(() => element.textContent.trim()).toBe(said(reader));

		expect(element.getAttribute('aria-live')).toBe('off');
	});

	test('are the words of the page as served, until there are new ones', async () => {
		const { reader } = readerAt('morning');
		const screen = await show(LiveRegion, { id: 'words', served: 'As served.' }, reader);
		const element = screen.container.querySelector('#words')!;
		await expect.poll(() => element.getAttribute('aria-live')).toBe('polite');
		expect(element.textContent.trim()).toBe('As served.');

		reader.arrive('landing', new URLSearchParams());
		await expect.poll(() => element.textContent.trim()).toBe(said(reader));
	});

	test('is called out at once after a step of stage', async () => {
		const { reader, element, changes } = await region();
		reader.arrive('landing', new URLSearchParams());
		await wait(200);

		expect(changes).toEqual([said(reader)]);
		expect(element.textContent).toContain('A landing.');
	});

	test('waits while the time is moved, and is called out once when it has stood still', async () => {
		const { reader, changes } = await region();
		for (let step = 0; step < 8; step++) {
			reader.goTo(reader.moment - 10 * MINUTE);
			await wait(150);
		}
		expect(changes).toEqual([]);

		await wait(1100);
		expect(changes).toEqual([said(reader)]);
	});

	test('is silent while the story plays, stages that it passes included', async () => {
		const { reader, changes } = await region();
		reader.isPlaying = true;
		reader.goTo(reader.moment + 10 * MINUTE);
		await wait(1200);
		reader.arrive('evening', new URLSearchParams());
		await wait(200);
		expect(changes).toEqual([]);

		reader.isPlaying = false;
		await wait(200);
		expect(changes).toEqual([said(reader)]);
	});
});

describe('the map pane', () => {
	test('is described by the map in words', async () => {
		const { reader } = readerAt('landing');
		const screen = await show(
			MapPane,
			{ title: 'A landing', loadText: textOf, isEmbed: false, served: { picture: '', words: '' } },
			reader,
		);
		const pane = screen.getByRole('region', { name: words.mapLabel('A landing') });

		await expect.element(pane).toHaveAccessibleDescription(said(reader));
	});

	test('is one tab stop, its credits another with their link, and there is a link past all', async () => {
		const { reader } = readerAt('landing');
		const screen = await show(
			MapPane,
			{ title: 'A landing', loadText: textOf, isEmbed: false, served: { picture: '', words: '' } },
			reader,
		);
		const map = screen.container.querySelector('[data-map]')!;
		await expect.poll(() => map.querySelector('canvas'), { timeout: 15_000 }).not.toBeNull();
		await expect.poll(() => map.querySelector('.maplibregl-ctrl button')).not.toBeNull();

		const stops = [...map.querySelectorAll<HTMLElement>('*')].filter((element) => element.tabIndex >= 0);
		expect(stops.map((element) => element.tagName)).toEqual(['CANVAS', 'SUMMARY', 'A']);
		const skip = screen.getByRole('link', { name: words.skipMap });
		(skip.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => document.activeElement?.id).toBe('past-map');
	});
});

test('the time panel tells when the story plays', async () => {
	const { reader } = readerAt('morning');
	const screen = await show(
		TimePanel,
		{ settle: () => undefined, isDiagramShown: false, showDiagram: () => undefined },
		reader,
	);
	await userEvent.click(screen.getByRole('button', { name: timeWords.play }));
	await expect.poll(() => reader.isPlaying).toBe(true);

	await userEvent.click(screen.getByRole('button', { name: timeWords.pause }));
	await expect.poll(() => reader.isPlaying).toBe(false);
});
