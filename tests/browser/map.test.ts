import { Map as GlMap, Marker, Popup } from 'maplibre-gl';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { columnSign } from '#lib/look/signs.ts';
import { colourOf, paletteOf, roleToken, TOKENS } from '#lib/look/tokens.ts';
import type { StoryMap } from '#lib/map/index.ts';
import { measureLines, scenePaint } from '#lib/map/story-paint.ts';
import { prismLayer, stretchLayer } from '#lib/map/story-layers.ts';
import { viewLimits } from '#lib/look/limits.ts';
import type { View } from '#lib/address/view.ts';
import type { Choice } from '#lib/look/choice.ts';
import type { Scene } from '#lib/scene/types.ts';
import { COLUMN_BASES } from '#lib/story/types.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { pointAt } from '#lib/track/line.ts';
import { ANNOTATIONS, coloursAt, idle, makeMap, PLAIN, sceneAt, setMotion } from './support/live-map.ts';
import { readerAt, story } from './support/reader.ts';

const SOURCES = import.meta.glob<string>('../../src/lib/map/{adapter,markers,icons,pointer}.ts', {
	query: '?raw',
	import: 'default',
	eager: true,
});
const VIEW_LIMITS = viewLimits(story);
const PALETTE = paletteOf(story, 'light');
/** When two reports have the second column at two places. */
const CONFLICT = Date.parse('2023-06-24T09:15Z');

/** Markup as the browser writes it. */
function asDrawn(markup: string): string {
	const place = document.createElement('span');
	place.innerHTML = markup;
	return place.innerHTML;
}

const presenceIn = (map: StoryMap, id: string): unknown =>
	(map.gl.getFeatureState({ source: 'events', id }) as { presence?: unknown }).presence;

test('the real library still has the methods that the adapter calls', () => {
	const code = Object.values(SOURCES).join('\n');
	expect(Object.keys(SOURCES)).toHaveLength(4);
	const called = [...code.matchAll(/(?:this\.#|\b)map\s*\.(\w+)\(/g)].map(([, name]) => name!);

	expect(new Set(called).size).toBeGreaterThan(15);
	for (const name of new Set(called)) expect(GlMap.prototype, name).toHaveProperty(name);
	for (const name of ['setLngLat', 'addTo', 'remove', 'getElement']) {
		expect(new Marker(), name).toHaveProperty(name);
	}
	for (const name of ['setLngLat', 'setDOMContent', 'addTo', 'remove']) {
		expect(new Popup(), name).toHaveProperty(name);
	}
});

describe('the live map', () => {
	let made: Awaited<ReturnType<typeof makeMap>>;
	beforeAll(async () => {
		await setMotion('reduce');
		made = await makeMap(sceneAt('morning'));
		await idle(made.map);
	});
	afterAll(async () => {
		made.map.destroy();
		made.container.remove();
		await setMotion('no-preference');
	});

	/** Shows a scene and waits until it is drawn and the camera rests. */
	async function show(wanted: Scene, choice: Partial<Choice> = {}): Promise<void> {
		const drawn = idle(made.map);
		made.map.show(wanted, { ...PLAIN, ...choice });
		made.map.gl.triggerRepaint();
		await drawn;
	}

	test('is live once it is drawn', () => {
		expect(made.told.statuses).toEqual(['live']);
		expect(made.told.rests.at(-1)).not.toBeNull();
	});

	test('draws the land, its names and the road', () => {
		const { gl } = made.map;
		const drawn = gl.queryRenderedFeatures();
		expect(new Set(drawn.map(({ source }) => source))).toContain('roads');
		expect(drawn.some(({ properties }) => properties['kind'] === 'land')).toBe(true);
		const names = new Set(drawn.map(({ properties }) => String(properties['name'])));
		for (const name of ['Birch', 'Cedar']) expect(names, name).toContain(name);

		const stretches = gl.queryRenderedFeatures({ layers: ['road-south', 'valley'].map(stretchLayer) });
		expect(new Set(stretches.map(({ properties }) => String(properties['id'])))).toEqual(
			new Set(['road-south', 'valley']),
		);
	});

	test('draws in many colours, with the driven road in its own', async () => {
		await show(sceneAt('morning'));
		const north = story.columns.find(({ id }) => id === 'north')!;
		const grid = Array.from({ length: 400 }, (_, i) => ({
			x: 20 + (i % 20) * 38,
			y: 20 + Math.floor(i / 20) * 28,
		}));
		const road = [260, 280, 300, 320, 340].map((at) => made.map.gl.project([...pointAt(north, at)]));

		const colours = await coloursAt(made.map, grid);
		expect(new Set(colours).size).toBeGreaterThan(5);
		expect(colours).toContain(TOKENS.light.land);
		expect(await coloursAt(made.map, road)).toContain(colourOf(PALETTE, roleToken(north.role)));
	});

	test('writes what happened beside its sign, over no sign and no other words', async () => {
		await show(sceneAt('evening'));
		const notes = () => [...made.container.querySelectorAll<HTMLElement>('.note')];
		const written = notes().map(({ textContent }) => textContent);
		expect(written.some((text) => text.replaceAll('\n', ' ') === ANNOTATIONS['depot-taken'])).toBe(true);
		const boxes = [
			...notes().map((note) => note.firstElementChild!.getBoundingClientRect()),
			...[...made.container.querySelectorAll('.event-sign')].map((sign) => sign.getBoundingClientRect()),
		];
		for (const [index, note] of boxes.slice(0, written.length).entries()) {
			for (const [other, box] of boxes.entries()) {
				if (other === index) continue;
				const meets =
					note.left < box.right && box.left < note.right && note.top < box.bottom && box.top < note.bottom;
				expect(meets, `${written[index]} and ${written[other] ?? 'a sign'}`).toBe(false);
			}
		}
		notes()
			.find(({ dataset }) => dataset['of'] === 'depot-taken')
			?.click();
		expect(made.told.selected.at(-1)).toBe('depot-taken');
	});

	test('keeps the whole of a stage’s camera in sight, and fills the map with it', async () => {
		for (const id of ['evening', 'morning', 'landing']) {
			const wanted = sceneAt(id);
			await show(wanted);
			const [west, south, east, north] = wanted.camera;
			const low = made.map.gl.project([west, south]);
			const high = made.map.gl.project([east, north]);
			expect(Math.min(low.x, high.y), id).toBeGreaterThanOrEqual(0);
			expect(high.x, id).toBeLessThanOrEqual(800);
			expect(low.y, id).toBeLessThanOrEqual(600);
			expect(Math.max((high.x - low.x) / 800, (low.y - high.y) / 600), id).toBeGreaterThan(0.6);
		}
	});

	test('takes on the paint of each scene that it is shown, and no rest of the one before', async () => {
		const measures = measureLines(story);
		for (const id of ['landing', 'evening', 'morning']) {
			const wanted = sceneAt(id);
			await show(wanted);
			for (const { layer, property, value } of scenePaint(wanted, PALETTE, measures)) {
				const painted: unknown = made.map.gl.getPaintProperty(layer, property as 'line-color');
				expect(painted, `${id}: ${layer} ${property}`).toEqual(value);
			}
			const states = story.events
				.filter(({ position }) => position !== null)
				.map((event): [string, unknown] => [event.id, presenceIn(made.map, event.id)]);
			// Of an event that the scene has not, the map knows nothing any more.
			const presence = new Map<string, string>(wanted.events.map((event) => [event.id, event.presence]));
			expect(states).toEqual(states.map(([event]) => [event, presence.get(event)]));
		}
	});

	test('ends at the last scene, however fast they come', async () => {
		await setMotion('no-preference');
		const drawn = idle(made.map);
		for (const { id } of story.stages) made.map.show(sceneAt(id), PLAIN);
		const last = sceneAt('morning');
		made.map.show(last, PLAIN);
		made.map.gl.triggerRepaint();
		await drawn;
		await expect.poll(() => made.told.rests.at(-1)).not.toBeNull();

		const [west, south, east, north] = last.camera;
		const { lng, lat } = made.map.gl.getCenter();
		expect(lng).toBeGreaterThan(west);
		expect(lng).toBeLessThan(east);
		expect(lat).toBeGreaterThan(south);
		expect(lat).toBeLessThan(north);
		expect(made.map.gl.getPaintProperty(stretchLayer('flight'), 'line-opacity')).toBe(0);
		await setMotion('reduce');
	});

	test('has a sign for each event of the stage that has a place, and for each column', async () => {
		for (const wanted of [sceneAt('morning'), sceneAt('morning', CONFLICT)]) {
			await show(wanted);
			const signs = Array.from(made.container.querySelectorAll<HTMLElement>('[data-event]'));
			expect(signs.map(({ dataset }) => `${dataset['event']} ${dataset['presence']}`).toSorted()).toEqual(
				wanted.events
					.filter(({ presence, position }) => presence !== 'earlier' && position !== null)
					.map((event) => `${event.id} ${event.presence}`)
					.toSorted(),
			);
			expect(signs.map((sign) => sign.getAttribute('aria-label'))).toEqual(
				signs.map((sign) => `name of ${sign.dataset['event']}`),
			);
			const columns = Array.from(made.container.querySelectorAll<HTMLElement>('[data-column]'));
			expect(columns.map(({ dataset }) => `${dataset['column']} ${dataset['state']}`).toSorted()).toEqual(
				wanted.columns.map(({ id, state }) => `${id} ${state}`).toSorted(),
			);
		}
	});

	test('names whose work the roads are, with a link that leads out of a frame', () => {
		const { who, address } = story.credits.routes!;
		const link = made.container.querySelector<HTMLAnchorElement>(
			`.maplibregl-ctrl-attrib a[href="${address}"]`,
		)!;
		expect(link.textContent).toBe(who);
		expect(link.target).toBe('_blank');
		expect(link.relList.contains('noopener')).toBe(true);
	});

	test('draws a column’s sign anew where only the basis of its name changes', async () => {
		const wanted = sceneAt('morning', CONFLICT);
		const signs = () =>
			Array.from(made.container.querySelectorAll('[data-column] .sign'), (sign) => sign.outerHTML);
		for (const basis of COLUMN_BASES) {
			await show({ ...wanted, columns: wanted.columns.map((column) => ({ ...column, basis })) });
			expect(signs().toSorted()).toEqual(
				wanted.columns.map(({ state }) => asDrawn(columnSign(state, basis))).toSorted(),
			);
		}
	});

	test('tells which event was clicked, and marks the one that is chosen', async () => {
		await show(sceneAt('morning'));
		const sign = () => made.container.querySelector<HTMLElement>('[data-event="departure"]')!;
		await userEvent.click(sign());
		expect(made.told.selected.at(-1)).toBe('departure');
		await show(sceneAt('morning'), { selected: 'departure' });
		expect(sign().hasAttribute('data-selected')).toBe(true);
		await show(sceneAt('morning'));
		expect(sign().hasAttribute('data-selected')).toBe(false);
	});

	test('shows the name, the time and the status of an event that is pointed at', async () => {
		await show(sceneAt('morning'), { pointed: 'departure' });
		await expect.element(made.container).toHaveTextContent('title of departure');
		await show(sceneAt('morning'));
		await expect.element(made.container).not.toHaveTextContent('title of departure');
	});

	test('shows a moment’s place of each column in its next frame, without sending geometry', async () => {
		const moment = Date.parse('2023-06-24T07:45:00Z');
		await show(sceneAt('morning'));
		const wanted = sceneAt('morning', moment);
		const sent: string[] = [];
		made.map.gl.on('dataloading', ({ dataType }) => sent.push(dataType));
		made.map.show(wanted, PLAIN);
		const gradient = scenePaint(wanted, PALETTE, measureLines(story)).find(
			({ layer, property }) => layer === prismLayer('north') && property === 'line-gradient',
		)!;
		expect(made.map.gl.getPaintProperty(prismLayer('north'), 'line-gradient')).toEqual(gradient.value);
		const north = wanted.columns.find(({ id }) => id === 'north')!;
		const box = made.container.querySelector('[data-column="north"]')!.getBoundingClientRect();
		const { x, y } = made.map.gl.project([...north.position]);
		expect(Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)).toBeLessThan(2);
		await made.map.gl.once('render');
		expect(sent).toEqual([]);
	});

	test('changes to dark by paint alone, and back', async () => {
		const style = made.map.gl.style;
		const corner = [{ x: 700, y: 300 }];
		await show(sceneAt('morning'), { scheme: 'dark' });
		expect(made.map.gl.style).toBe(style);
		expect(await coloursAt(made.map, corner)).toEqual([TOKENS.dark.land]);
		await show(sceneAt('morning'));
		expect(await coloursAt(made.map, corner)).toEqual([TOKENS.light.land]);
	});

	test('tells a view that the reader moved to, and keeps its own moves to itself', async () => {
		await show(sceneAt('landing'));
		await show(sceneAt('morning'));
		expect(made.told.views).toEqual([]);

		// To the west: in the east the basemap ends.
		made.map.gl.panBy([-120, 0], { duration: 0 });
		expect(made.told.views).toHaveLength(1);
		const [view] = made.told.views as [View];
		await show(sceneAt('morning'), { view });
		expect(made.map.gl.getCenter().lng).toBeCloseTo(view.lng, 4);
		await show(sceneAt('morning'));
		expect(made.map.gl.getCenter().lng).not.toBeCloseTo(view.lng, 4);
		expect(made.told.views).toHaveLength(1);
	});

	test('goes no farther than the data', () => {
		const { gl } = made.map;
		expect([gl.getMinZoom(), gl.getMaxZoom()]).toEqual([VIEW_LIMITS.minZoom, VIEW_LIMITS.maxZoom]);
		gl.jumpTo({ center: [170, 10], zoom: 20 }, { own: true });
		const { lng, lat } = gl.getCenter();
		const [west, south, east, north] = VIEW_LIMITS.bounds;
		expect(lng > west && lng < east && lat > south && lat < north).toBe(true);
		expect(gl.getZoom()).toBe(VIEW_LIMITS.maxZoom);
	});

	test('comes closer on a plan, without columns, and back where the plan ends', async () => {
		const [west, south, east, north] = story.plans[0]!.bounds;
		const view = { lng: (west + east) / 2, lat: (south + north) / 2, zoom: 13, bearing: 0 };
		await show(sceneAt('morning'), { view });
		const { gl } = made.map;
		expect(gl.getZoom()).toBe(13);
		const seen = gl.queryRenderedFeatures().map(({ layer }) => layer.id);
		expect(seen).toEqual(expect.arrayContaining(['plan-sheet', 'plan-streets-1', 'plan-names-1']));
		expect(seen.filter((id) => /^(town-names|shields)/.test(id))).toEqual([]);
		expect(made.container.querySelectorAll('.column-marker')).toHaveLength(0);
		gl.jumpTo({ center: [west - 1, south] });
		await expect.poll(() => gl.getZoom()).toBe(VIEW_LIMITS.maxZoom);
		await expect.poll(() => made.told.views.at(-1)?.zoom).toBe(VIEW_LIMITS.maxZoom);
		await show(sceneAt('morning'));
		expect(made.container.querySelectorAll('.column-marker').length).toBeGreaterThan(0);
	});

	test('says why it comes no closer, while it does not', () => {
		const { gl } = made.map;
		const button = gl.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-zoom-in')!;
		gl.jumpTo({ zoom: 8 }, { own: true });
		const usual = button.title;
		gl.jumpTo({ zoom: 20 }, { own: true });
		expect(button.title).toBe(mapTools.noCloser);
		expect(button.getAttribute('aria-label')).toBe(mapTools.noCloser);
		gl.jumpTo({ zoom: 8 }, { own: true });
		expect(button.title).toBe(usual);
		expect(usual).not.toBe(mapTools.noCloser);
	});

	test('a step while the map still glides on from the reader’s hand is no view of the reader’s', async () => {
		await setMotion('no-preference');
		await show(sceneAt('landing'));
		const views = made.told.views.length;
		made.map.gl.easeTo({ center: [10, 50], duration: 60_000 });
		expect(made.map.gl.isMoving()).toBe(true);
		await setMotion('reduce');
		await show(sceneAt('morning'));
		expect(made.told.views).toHaveLength(views);
		expect(made.told.rests.at(-1)).not.toBeNull();
	});

	test('says that it rests once nothing moves any more, though the end of a move was not told', async () => {
		await show(sceneAt('morning'));
		made.map.gl.fire('movestart');
		expect(made.told.rests.at(-1)).toBeNull();
		const drawn = idle(made.map);
		made.map.gl.triggerRepaint();
		await drawn;
		expect(made.told.rests.at(-1)).not.toBeNull();
	});

	test('comes back whole after the browser took its drawing away', async () => {
		await show(sceneAt('landing'));
		const lose = made.map.gl.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		lose.loseContext();
		await expect.poll(() => made.told.statuses.at(-1)).toBe('lost');
		const wanted = sceneAt('morning');
		made.map.show(wanted, PLAIN);
		lose.restoreContext();
		await expect.poll(() => made.told.statuses.at(-1), { timeout: 15_000 }).toBe('live');

		expect(made.map.gl.getPaintProperty(stretchLayer('valley'), 'line-opacity')).toBe(1);
		expect(presenceIn(made.map, 'departure')).toBe('current');
		expect(made.container.querySelector('[data-event="departure"]')).not.toBeNull();
		const [west, , east] = wanted.camera;
		const { lng } = made.map.gl.getCenter();
		expect(lng > west && lng < east).toBe(true);
	});
});

test('a map that is shown another scene before it is ready opens with that one', async () => {
	const { map, container } = await makeMap(sceneAt('evening'));
	onTestFinished(() => {
		map.destroy();
		container.remove();
	});
	map.show(sceneAt('landing'), PLAIN);
	await idle(map);

	expect(map.gl.getPaintProperty(stretchLayer('flight'), 'line-opacity')).toBe(1);
	expect(map.gl.getCenter().lng).toBeLessThan(sceneAt('evening').camera[0]);
});

test('a map that is destroyed leaves nothing behind and tells nothing more', async () => {
	const { reader } = readerAt('morning');
	const { map, container, told } = await makeMap(reader.scene);
	await idle(map);
	const before = JSON.stringify(told);
	map.destroy();
	container.style.width = '500px';
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);

	expect(container.childElementCount).toBe(0);
	expect(container.className).toBe('');
	expect(JSON.stringify(told)).toBe(before);
	container.remove();
});

test('a map that was too large for the reader’s view takes it up again', async () => {
	const view: View = { zoom: 4.5, lat: 51.5, lng: 13.5, bearing: 0 };
	const { map, container, told } = await makeMap(sceneAt('landing'), { ...PLAIN, view });
	onTestFinished(() => {
		map.destroy();
		container.remove();
	});
	map.show(sceneAt('landing'), { ...PLAIN, view });
	await expect.poll(() => told.statuses, { timeout: 15_000 }).toEqual(['live']);
	const latitude = () => map.gl.getCenter().lat;
	expect(latitude()).toBeCloseTo(view.lat, 3);
	container.style.height = '1400px';
	await expect.poll(() => Math.abs(latitude() - view.lat), { timeout: 10_000 }).toBeGreaterThan(0.1);
	container.style.height = '600px';
	await expect.poll(latitude, { timeout: 10_000 }).toBeCloseTo(view.lat, 3);
	expect(told.views).toEqual([]);
});
