import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import facts from 'virtual:column-facts';
import { formatMomentForReader } from '#lib/reader/shell/format.ts';
import TimePanel from '#lib/reader/time/TimePanel.svelte';
import TimeStrip from '#lib/reader/time/TimeStrip.svelte';
import { diagramOf } from '#lib/reader/time/diagram.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { stageAt } from '#lib/scene/stage-at.ts';
import { isOnRoad } from '#lib/track/main-road.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { diagramWords } from '#lib/text/en/diagram.ts';
import { readerAt, show, story } from './support/reader.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WIDTH = 1000;
const scale = timeScale(story);
/** When two reports have the second column at two places. */
const CONFLICT = Date.parse('2023-06-24T09:15Z');

async function strip(stage = 'morning') {
	const { reader } = readerAt(stage);
	const moves: number[] = [];
	const rests: number[] = [];
	const props = {
		scale,
		width: WIDTH,
		onmove: (moment: number) => {
			moves.push(moment);
			reader.goTo(moment);
		},
		onrest: () => rests.push(reader.moment),
	};
	const screen = await show(TimeStrip, props, reader, WIDTH);
	const slider = screen.getByRole('slider', { name: timeWords.label });
	const track = slider.element().parentElement!;
	return { reader, moves, rests, slider, track };
}

describe('the time strip', () => {
	test('is a slider that says the moment by the story’s clock', async () => {
		const { reader, slider } = await strip();

		await expect.element(slider).toHaveAttribute('aria-valuetext', formatMomentForReader(reader.moment));
		await expect.element(slider).toHaveAttribute('aria-valuemin', '0');
		const value = Number(slider.element().getAttribute('aria-valuenow'));
		expect(scale.start + value * MINUTE).toBe(reader.moment);
		expect(Number(slider.element().getAttribute('aria-valuemax'))).toBeGreaterThan(value);
	});

	test('is stepped by the arrow keys, an hour with shift, and rests when the key is let go', async () => {
		const { reader, slider, rests } = await strip();
		const start = reader.moment;
		slider.element().focus();

		await userEvent.keyboard('{ArrowRight>}');
		expect(reader.moment).toBe(start + 10 * MINUTE);
		expect(rests).toEqual([]);
		await userEvent.keyboard('{/ArrowRight}');
		expect(rests).toEqual([start + 10 * MINUTE]);

		await userEvent.keyboard('{ArrowDown}');
		expect(reader.moment).toBe(start);
		await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
		expect(reader.moment).toBe(start - HOUR);
	});

	test('goes to its ends, and from event to event', async () => {
		const { reader, slider } = await strip();
		const later = story.events.filter(({ time }) => time > reader.moment).map(({ time }) => time);
		slider.element().focus();

		await userEvent.keyboard('{PageUp}');
		expect(reader.moment).toBe(Math.min(...later));
		await userEvent.keyboard('{End}');
		expect(reader.moment).toBe(scale.end);
		await userEvent.keyboard('{ArrowRight}');
		expect(reader.moment).toBe(scale.end);
		await userEvent.keyboard('{Home}');
		expect(reader.moment).toBe(scale.start);
		await expect.element(slider).toHaveAttribute('aria-valuenow', '0');
	});

	test('goes where it is clicked, and rests there', async () => {
		const { track, reader, rests } = await strip();
		await userEvent.click(track, { position: { x: 300, y: 20 } });

		expect(Math.abs(scale.toShare(reader.moment) - 0.3)).toBeLessThan(0.002);
		expect(reader.moment % MINUTE).toBe(0);
		expect(rests).toEqual([reader.moment]);
	});

	test('follows the hand while it drags, a frame at a time, and rests where it lets go', async () => {
		const { track, slider, moves, rests, reader } = await strip();
		const { left, top } = track.getBoundingClientRect();
		const hand = (type: string, x: number) =>
			track.dispatchEvent(
				new PointerEvent(type, {
					pointerId: 1,
					clientX: left + x,
					clientY: top + 20,
					bubbles: true,
					button: 0,
				}),
			);
		// A pointer that a script invents cannot be captured.
		track.setPointerCapture = () => undefined;

		hand('pointerdown', 100);
		for (let x = 100; x <= 200; x += 1) hand('pointermove', x);
		expect(moves).toEqual([]);
		await expect.poll(() => moves.length).toBe(1);
		expect(Math.abs(scale.toShare(reader.moment) - 0.2)).toBeLessThan(0.002);
		expect(rests).toEqual([]);
		await expect.element(slider).toHaveFocus();

		hand('pointermove', 400);
		hand('pointerup', 400);
		expect(rests).toEqual([reader.moment]);
		expect(Math.abs(scale.toShare(reader.moment) - 0.4)).toBeLessThan(0.002);

		hand('pointermove', 700);
		await new Promise(requestAnimationFrame);
		expect(moves).toHaveLength(2);
	});

	test('stops at its ends when the hand goes on beyond them', async () => {
		const { track, reader } = await strip();
		track.setPointerCapture = () => undefined;
		const { left } = track.getBoundingClientRect();
		for (const [x, end] of [
			[-500, scale.start],
			[5000, scale.end],
		] as const) {
			for (const type of ['pointerdown', 'pointermove', 'pointerup']) {
				track.dispatchEvent(new PointerEvent(type, { pointerId: 2, clientX: left + x, button: 0 }));
			}
			expect(reader.moment).toBe(end);
		}
	});
});

describe('the time panel', () => {
	async function panel(stage: string) {
		const { reader, written } = readerAt(stage);
		const settled: string[] = [];
		const settle = (id: string) => {
			settled.push(id);
			reader.stageId = id;
		};
		const screen = await show(
			TimePanel,
			{ settle, isDiagramShown: false, showDiagram: () => undefined },
			reader,
			WIDTH,
		);
		// It comes after the panel.
		await expect.element(screen.getByRole('listbox', { name: diagramWords.label })).toBeVisible();
		return { reader, written, settled, screen };
	}

	test('keeps the stage while the key is held and settles on the one that holds the moment', async () => {
		const { reader, written, settled, screen } = await panel('morning');
		screen.getByRole('slider', { name: timeWords.label }).element().focus();

		await userEvent.keyboard('{Home>}');
		expect(reader.stageId).toBe('morning');
		expect({ written, settled }).toEqual({ written: [], settled: [] });
		await userEvent.keyboard('{/Home}');
		expect(settled).toEqual(['evening']);
		expect(written).toHaveLength(1);
	});

	test('plays, shows that it does, and pauses', async () => {
		const { reader, screen } = await panel('evening');
		const start = reader.moment;

		await screen.getByRole('button', { name: timeWords.play }).click();
		const pause = screen.getByRole('button', { name: timeWords.pause });
		await expect.poll(() => reader.moment).toBeGreaterThan(start);
		await pause.click();
		const rested = reader.moment;
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		expect(reader.moment).toBe(rested);
	});

	test('becomes the stage that holds the moment while it plays', async () => {
		const { reader, settled, screen } = await panel('evening');
		reader.goTo(story.stages[1]!.start - MINUTE);
		await screen.getByRole('combobox', { name: timeWords.speed }).selectOptions('4×');
		await screen.getByRole('button', { name: timeWords.play }).click();

		await expect.poll(() => settled).toEqual(['morning']);
		expect(stageAt(story, reader.moment)?.id).toBe('morning');
		await screen.getByRole('button', { name: timeWords.pause }).click();
	});

	test('stops at the next stage’s start where that is wanted', async () => {
		const { reader, screen } = await panel('evening');
		reader.goTo(story.stages[1]!.start - MINUTE);
		await screen.getByRole('checkbox', { name: timeWords.stopAtStages }).click();
		await screen.getByRole('button', { name: timeWords.play }).click();

		await expect.poll(() => reader.moment).toBe(story.stages[1]!.start);
		await expect.element(screen.getByRole('button', { name: timeWords.play })).toBeVisible();
	});

	test('is paused by a hand on the strip', async () => {
		const { reader, screen } = await panel('evening');
		await screen.getByRole('button', { name: timeWords.play }).click();
		screen.getByRole('slider', { name: timeWords.label }).element().focus();
		await userEvent.keyboard('{ArrowRight}');

		await expect.element(screen.getByRole('button', { name: timeWords.play })).toBeVisible();
		const rested = reader.moment;
		await new Promise(requestAnimationFrame);
		expect(reader.moment).toBe(rested);
	});

	test('leads back to the stage’s own time', async () => {
		const { reader, written, screen } = await panel('morning');
		expect(screen.getByRole('button', { name: timeWords.backToStage }).query()).toBeNull();
		reader.goTo(reader.moment + HOUR);
		await screen.getByRole('button', { name: timeWords.backToStage }).click();

		expect(reader.moment).toBe(reader.ownMoment);
		expect(written.at(-1)).toBe('');
	});

	test('has a diagram whose cursor and columns stand where the moment and the scene say', async () => {
		const { reader, screen } = await panel('morning');
		const cursor = () => Number(screen.container.querySelector('svg line.cursor')!.getAttribute('x1'));
		const axis = screen.container.querySelector('svg.diagram')!.getBoundingClientRect().width;

		const landing = story.stages.find(({ id }) => id === 'landing')!.moment;
		for (const moment of [0, -6, 3].map((hours) => reader.ownMoment + hours * HOUR).concat(landing)) {
			reader.goTo(moment);
			await expect.poll(() => cursor() / axis).toBeCloseTo(scale.toShare(reader.moment), 3);
			const dots = Array.from(screen.container.querySelectorAll<SVGElement>('svg [data-column]'));
			const shown = dots.map((dot) => dot.dataset['column']);
			const onRoad = reader.scene.columns
				.filter(({ id }) =>
					isOnRoad(
						story.columns.find((column) => column.id === id)!,
						story.mainRoad!.route,
					),
				)
				.map(({ id }) => id);
			expect(shown.toSorted()).toEqual(onRoad.toSorted());
		}
	});

	test('shows a column on its track and at each place that another report has it at', async () => {
		const { reader, screen } = await panel('morning');
		reader.goTo(CONFLICT);
		const beside = reader.scene.columns.filter(({ state }) => state === 'conflicting');
		expect(beside.length).toBeGreaterThan(0);
		const places = reader.scene.columns.filter(({ id }) => id === beside[0]!.id);
		expect(places.length).toBeGreaterThan(beside.length);
		const dots = () => screen.container.querySelectorAll(`svg [data-column="${beside[0]!.id}"]`);
		await expect.poll(dots).toHaveLength(places.length);
	});

	test('lights the column of a report that is pointed at, and leaves it with the pointer', async () => {
		const { reader, screen } = await panel('morning');
		const { id, fixes } = diagramOf(story, scale)!.tracks[0]!;
		const marks = [...screen.container.querySelectorAll<SVGElement>('.diagram [role="option"]')];
		const mark = marks.find((each) => each.getAttribute('aria-label')!.includes(fixes[0]!.name))!;
		mark.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
		expect(reader.pointed).toBe(id);
		mark.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
		expect(reader.pointed).toBeNull();
	});

	test('marks each report by its status, its standing and its basis, and tells of them in the table', async () => {
		const { screen } = await panel('morning');
		const reports = diagramOf(story, scale)!.tracks.flatMap(({ fixes }) => fixes);
		const marks = screen.container.querySelectorAll<SVGElement>('.diagram [data-mark]');
		expect(Array.from(marks, ({ dataset }) => dataset['mark'])).toEqual(
			reports
				.toSorted((a, b) => a.time - b.time)
				.map(({ status, standing, columnBasis }) => `${status} ${standing} ${columnBasis}`),
		);
		expect(screen.container.querySelectorAll('.diagram .aside')).toHaveLength(
			reports.filter(({ standing }) => standing !== 'track').length,
		);

		await screen.getByRole('button', { name: timeWords.table }).click();
		const table = screen.getByRole('region', { name: timeWords.table });
		await expect.element(table.getByRole('table')).toBeVisible();
		const rows = Array.from(table.element().querySelectorAll('tbody tr'), (row) =>
			Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim()),
		);
		expect(rows.map((cells) => [cells[0], cells[4]])).toEqual(
			reports.map(({ name, sighting, columnBasis }) => {
				const seen = story.sightings.find(({ id }) => id === sighting);
				return [seen ? `${name} ${diagramWords.seen(seen.title)}` : name, diagramWords.basis[columnBasis]];
			}),
		);
		for (const [i, { standing }] of reports.entries()) {
			const isTold = standing === 'track' || rows[i]!.at(-1)!.endsWith(diagramWords.standing[standing]);
			expect(isTold, rows[i]!.join(' ')).toBe(true);
		}

		expect(facts.length).toBeGreaterThan(0);
		for (const { text, sources } of facts.flatMap(({ conflicts, aside }) => [...conflicts, ...aside])) {
			await expect.element(table).toHaveTextContent(text);
			for (const { publisher } of sources) await expect.element(table).toHaveTextContent(publisher);
		}
	});
});
