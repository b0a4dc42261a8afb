/** A host's own tiles under the story, as they are drawn, and as they fail. */
import { Compression, type Source } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import { DetailedMap } from '#lib/map/detail/detailed-map.ts';
import { detailFlavour } from '#lib/map/detail/flavour.ts';
import { openTiles, type Tiles } from '#lib/map/detail/tiles.ts';
import { smallTiles } from '../small-tiles.ts';
import { coloursAt, idle, makeMap, PLAIN, sceneAt, setMotion } from './support/live-map.ts';

/** Away from all that the test story draws. */
const AT = [8.3, 52.6] as const;
const VIEW = { lng: AT[0], lat: AT[1], zoom: 12, bearing: 0 };
const CHOICE = { ...PLAIN, view: VIEW };
const SCENE = sceneAt('morning');

type Made = Awaited<ReturnType<typeof makeMap>>;

/** A file of tiles that was fetched already, as far as it answers. */
function fetched(bytes: Uint8Array<ArrayBuffer>, answers = Infinity): Source {
	const key = crypto.randomUUID();
	let asked = 0;
	return {
		getKey: () => key,
		getBytes: (offset, length) => {
			asked += 1;
			return asked > answers
				? Promise.reject(new Error('not found'))
				: Promise.resolve({ data: bytes.slice(offset, offset + length).buffer });
		},
	};
}

/** A small map, drawn: by software each pixel takes its time. */
async function detailed(open: () => Promise<Tiles>): Promise<Made> {
	const made = await makeMap(SCENE, CHOICE, (container, ...rest) => {
		container.style.width = '400px';
		container.style.height = '300px';
		return new DetailedMap(container, ...rest, open);
	});
	await idle(made.map);
	return made;
}

/** Waits until the tiles are in the style and, as far as they come, drawn. */
async function withTiles({ map }: Made): Promise<void> {
	await vi.waitUntil(() => map.gl.getSource('detail'), { timeout: 10_000 });
	await idle(map);
}

function takeAway({ map, container }: Made): void {
	map.destroy();
	container.remove();
}

/** The colours of the land, the wood, the houses and the water around the point. */
async function around({ map }: Made): Promise<string[]> {
	const corners = [
		[-0.02, -0.01],
		[-0.02, 0.01],
		[0.02, 0.01],
		[0.02, -0.01],
	] as const;
	return coloursAt(
		map,
		corners.map(([east, north]) => map.gl.project([AT[0] + east, AT[1] + north])),
	);
}

const expected = (scheme: Scheme) => {
	const { land, builtUp, water } = TOKENS[scheme];
	return [land, detailFlavour(TOKENS[scheme]).wood_b, builtUp, water];
};

beforeAll(() => setMotion('reduce'));
afterAll(() => setMotion('no-preference'));

describe('tiles that come', () => {
	let made: Made;
	beforeAll(async () => {
		made = await detailed(async () => openTiles(fetched(await smallTiles(AT))));
		await withTiles(made);
	});
	afterAll(() => {
		takeAway(made);
	});

	const credits = () => made.container.querySelector('.maplibregl-ctrl-attrib')!.textContent;

	test('are drawn in the map’s own colours, and change with the scheme', async () => {
		expect(made.told.statuses).toEqual(['live']);
		expect(await around(made)).toEqual(expected('light'));
		const roads = made.map.gl.queryRenderedFeatures({ layers: ['detail:roads_highway'] });
		expect(roads.map(({ properties }) => properties['kind'] as unknown)).toContain('highway');
		made.map.show(SCENE, { ...CHOICE, scheme: 'dark' });
		await idle(made.map);
		expect(await around(made)).toEqual(expected('dark'));
	});

	test('lie over the ground, and under borders, the story and its names', () => {
		const layers = made.map.gl.getLayersOrder();
		const isTheirs = (id: string) => id.startsWith('detail:');
		const [first, last] = [layers.findIndex(isTheirs), layers.findLastIndex(isTheirs)];
		expect(layers.slice(first, last + 1).every(isTheirs)).toBe(true);
		expect(layers.slice(0, first)).toEqual(
			expect.arrayContaining(['water', 'land', 'rivers', 'coast', 'roads-1']),
		);
		expect(layers.slice(last + 1, last + 4)).toEqual(['divisions', 'borders', 'disputed']);
	});

	test('come back after a lost context, in the scheme that was chosen meanwhile', async () => {
		const lose = made.map.gl.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		lose.loseContext();
		await expect.poll(() => made.told.statuses.at(-1)).toBe('lost');
		made.map.show(SCENE, CHOICE);
		lose.restoreContext();
		await expect.poll(() => made.told.statuses.at(-1), { timeout: 15_000 }).toBe('live');
		expect(await around(made)).toEqual(expected('light'));
	});

	test('let the reader come closer, and are neither drawn nor credited further out', async () => {
		expect(credits()).toContain('© OpenStreetMap contributors, Protomaps');
		made.map.show(SCENE, { ...CHOICE, view: { ...VIEW, zoom: 14 } });
		expect(made.map.gl.getZoom()).toBe(14);
		made.map.show(SCENE, { ...CHOICE, view: { ...VIEW, zoom: 7.5 } });
		await idle(made.map);
		expect(made.map.gl.queryRenderedFeatures().filter(({ source }) => source === 'detail')).toEqual([]);
		expect(credits()).not.toContain('OpenStreetMap');
	});
});

describe('tiles that fail leave the map as it is without:', () => {
	/** Nonsense in the place of all tiles. */
	const garbled = (bytes: Uint8Array<ArrayBuffer>) =>
		bytes.fill(7, Number(new DataView(bytes.buffer).getBigUint64(56, true)));
	const page = () => new TextEncoder().encode('<!doctype html>'.repeat(20));

	test.each<[string, boolean, () => Promise<Source>]>([
		['another file in their place', false, () => Promise.resolve(fetched(page()))],
		['a file whose beginning alone can be had', true, async () => fetched(await smallTiles(AT), 1)],
		[
			'tiles that cannot be read',
			true,
			async () => fetched(garbled(await smallTiles(AT, { compression: Compression.None }))),
		],
	])('%s', async (_, isOpened, source) => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const made = await detailed(async () => openTiles(await source()));
		onTestFinished(() => {
			takeAway(made);
			warn.mockRestore();
		});
		if (isOpened) await withTiles(made);
		await expect.poll(() => warn.mock.calls.length).toBeGreaterThan(0);
		const { land } = TOKENS.light;
		expect(await around(made)).toEqual([land, land, land, land]);
		expect(made.told.statuses).toEqual(['live']);
	});

	test('tiles that come when the map is gone', async () => {
		let come: (tiles: Tiles) => void = () => undefined;
		const made = await detailed(() => new Promise((resolve) => (come = resolve)));
		takeAway(made);
		come(await openTiles(fetched(await smallTiles(AT))));
		await new Promise(requestAnimationFrame);
		expect(made.container.childElementCount).toBe(0);
	});
});
