import { describe, expect, test } from 'vitest';
import Legend from '#lib/reader/map/Legend.svelte';
import { keyWords } from '#lib/look/key-words.ts';
import { keyOf } from '#lib/scene/key.ts';
import { legendOf } from '#lib/scene/legend.ts';
import { COLUMN_STATES } from '#lib/scene/types.ts';
import Readouts from '#lib/reader/time/Readouts.svelte';
import { formatElapsed, formatKm } from '#lib/text/format.ts';
import { words } from '#lib/text/en/index.ts';
import { readerAt, show, story } from './support/reader.ts';

/** Each stage at its own moment, and moments of a disc and of a report that conflicts with another. */
const SCENES: readonly (readonly [stage: string, query: string])[] = [
	...['overview', ...story.stages.map(({ id }) => id)].map((id) => [id, ''] as const),
	['evening', 't=2023-06-24T03:00Z'],
	['morning', 't=2023-06-24T09:15Z'],
];

test('what stands beside the map is seen with each sign, and without', () => {
	const legends = SCENES.map(([id, query]) => legendOf(readerAt(id, query).reader.scene, story));
	for (const sign of ['hasBand', 'hasInferred', 'hasPrism', 'hasDisc'] as const) {
		expect(new Set(legends.map((legend) => legend[sign])).size, sign).toBe(2);
	}
	expect(new Set(legends.flatMap(({ columnStates }) => columnStates))).toEqual(new Set(COLUMN_STATES));
});

describe.each(SCENES)('beside the map of %s (%s)', (id, query) => {
	test('the key explains each sign of its scene once, in five rows or fewer', async () => {
		const { reader } = readerAt(id, query);
		const { container } = await show(Legend, {}, reader);
		const items = Array.from(container.querySelectorAll('li > span'), (item) => item.textContent.trim());

		expect(container.querySelectorAll('li').length).toBeLessThanOrEqual(5);
		expect(items).toEqual(
			keyOf(legendOf(reader.scene, story))
				.flat()
				.map((item) => keyWords(item, story)),
		);
		expect(new Set(items).size).toBe(items.length);
		for (const item of container.querySelectorAll('li > span')) {
			expect(item.querySelector('svg, i'), item.textContent).not.toBeNull();
		}
	});

	test('the readouts say the figures of the scene, each with its range', async () => {
		const { reader } = readerAt(id, query);
		const { container } = await show(Readouts, {}, reader);
		const { fromStart, toEnd, toTarget, elapsed, column } = reader.scene.readouts;
		const { clock, mainRoad, target } = story;
		const said = Array.from(container.querySelectorAll('dl div'), (figure) => figure.textContent.trim());

		for (const [reading, name] of [
			[fromStart, words.readouts.fromStart(mainRoad!.start.name)],
			[toEnd, words.readouts.toEnd(mainRoad!.end.name, mainRoad!.end.detail)],
			[toTarget, words.readouts.toTarget(target!.name)],
		] as const) {
			if (reading) expect(said).toContain(`${name} ${formatKm(reading)}`);
		}
		const since = words.readouts[elapsed < 0 ? 'before' : 'elapsed'](clock.startName);
		expect(said).toContain(`${since} ${formatElapsed(elapsed)}`);
		if (column) {
			const { name, state, basis } = column;
			await expect.element(container).toHaveTextContent(words.readouts.following(name, state, basis));
		}
	});
});

test('the readouts follow the moment', async () => {
	const { reader } = readerAt('morning');
	const { container } = await show(Readouts, {}, reader);
	const before = container.textContent;
	reader.goTo(Date.parse('2023-06-24T07:45:00Z'));

	await expect.poll(() => container.textContent).not.toBe(before);
	expect(container.textContent).toContain(formatKm(reader.scene.readouts.fromStart!));
});

test('the readouts say that a place is not known', async () => {
	const { reader } = readerAt('morning', 't=2023-06-24T11:00Z');
	const { container } = await show(Readouts, {}, reader);

	expect(reader.scene.readouts.column).toBeNull();
	expect(reader.scene.columns).not.toEqual([]);
	await expect.element(container).toHaveTextContent(words.readouts.unknown('Leading northern column'));
});
