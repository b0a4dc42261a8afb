import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { PosterPainter } from '#lib/picture/index.ts';
import MapPane from '#lib/reader/map/MapPane.svelte';
import { readerAt, show, textOf } from './support/reader.ts';

const HALF_AN_HOUR = 30 * 60_000;

test('the picture is drawn for paper, and not for every moment while the live map shows it', async () => {
	const draw = vi.spyOn(PosterPainter.prototype, 'draw');
	const { reader } = readerAt('morning');
	const { container } = await show(
		MapPane,
		{ title: 'A morning on the road', loadText: textOf, isEmbed: false, served: { picture: '', words: '' } },
		reader,
	);
	const isLive = () => container.querySelector('[data-map="live"]') !== null;
	const isCovered = () => container.querySelector('.poster') !== null;
	await expect.poll(isLive, { timeout: 20_000 }).toBe(true);
	await expect.poll(isCovered).toBe(false);

	window.dispatchEvent(new Event('beforeprint'));
	await expect.poll(() => draw.mock.calls.length).toBeGreaterThan(0);
	expect(isCovered()).toBe(true);
	window.dispatchEvent(new Event('afterprint'));
	await expect.poll(isCovered).toBe(false);

	draw.mockClear();
	reader.goTo(reader.moment + HALF_AN_HOUR);
	await tick();
	expect(draw).not.toHaveBeenCalled();
	draw.mockRestore();
});
