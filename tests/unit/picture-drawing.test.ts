import { brotliCompressSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { worldWidth } from '#lib/look/world.ts';
import { mercator } from '#lib/track/mercator.ts';
import { coarse } from '#lib/picture/coarse.ts';
import { frameOf, project } from '#lib/picture/frame.ts';
import { PosterPainter, standalone, type StandaloneOptions } from '#lib/picture/index.ts';
import { pathOf, thinned } from '#lib/picture/path.ts';
import { escaped, textWidth, wrapped } from '#lib/look/text-width.ts';
import { scene } from '#lib/scene/scene.ts';
import { distanceLabel } from '#lib/look/distance-label.ts';
import { FILES, IDS, openingScene } from './support/picture.ts';
import { pointAt } from '#lib/track/line.ts';
import type { LngLat } from '#lib/story/types.ts';
import { testStory, smallStory, hour } from './support/stories.ts';

const story = testStory();
const painter = new PosterPainter(story, FILES);
const OPTIONS: StandaloneOptions = {
	...{ width: 1200, height: 630, scheme: 'light', credit: 'Somebody', annotations: {} },
	caption: { site: 'Site', when: 'Then', title: 'A title', summary: 'A summary.', figure: null },
};

/** The values of an attribute, each once. */
function values(markup: string, attribute: string): string[] {
	return [
		...new Set([...markup.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, value]) => value!)),
	].sort();
}

/** Throws for anything that is not XML. */
function parse(svg: string): Resvg {
	return new Resvg(svg, { font: { loadSystemFonts: false } });
}

describe.each(IDS)('the picture of %s', (id) => {
	const shown = openingScene(id);
	const poster = painter.draw(shown);
	const file = standalone(shown, story, FILES, OPTIONS);

	test('draws every column and every event of its own, and nothing that is not in the scene', () => {
		const drawn = values(poster, 'data-event');
		const inView = ([lng, lat]: LngLat) =>
			lng > camera[0] && lat > camera[1] && lng < camera[2] && lat < camera[3];
		const { camera } = shown;
		const own = shown.events.filter(
			({ presence, position }) => presence !== 'earlier' && position !== null && inView(position),
		);
		const columns = shown.columns.filter(({ position }) => inView(position));
		const begun = shown.stretches.filter(({ driven }) => driven?.length !== 0).map((each) => each.id);

		expect(values(poster, 'data-column')).toEqual(expect.arrayContaining(columns.map((column) => column.id)));
		expect(drawn).toEqual(expect.arrayContaining(own.map((event) => event.id)));
		expect(shown.events.map((event) => event.id)).toEqual(expect.arrayContaining(drawn));
		expect(begun).toEqual(expect.arrayContaining(values(poster, 'data-stretch')));
		// Where a column stands still, it could have been nowhere else.
		const prisms = columns.filter(
			({ mode, span }) => mode === 'road' && span !== null && span[1] - span[0] > 2,
		);
		expect(values(poster, 'data-prism')).toEqual(expect.arrayContaining(prisms.map((column) => column.id)));
	});

	test('is small', () => {
		expect(brotliCompressSync(poster).length).toBeLessThan(24_000);
		expect(poster.length).toBeLessThan(200_000);
	});

	test('is a file that a parser takes, of the size asked for, with its words as text', () => {
		const parsed = parse(file);
		expect([parsed.width, parsed.height]).toEqual([1200, 630]);
		expect(file.includes('>A title</text>')).toBe(true);
		expect(file.includes('>Somebody</text>')).toBe(true);
		expect(file.includes('var(--')).toBe(false);
		expect(brotliCompressSync(file).length).toBeLessThan(24_000);
	});

	test('is the same each time', () => {
		expect(new PosterPainter(story, FILES).draw(shown) === poster).toBe(true);
		expect(standalone(shown, story, FILES, OPTIONS) === file).toBe(true);
	});
});

test('a stretch in the bounds that has begun is drawn', () => {
	const shown = scene(story, 'morning', Date.parse('2023-06-24T12:30:00+03:00'));
	const poster = painter.draw(shown);
	expect(values(poster, 'data-stretch')).toEqual(
		shown.stretches
			.filter(({ driven }) => driven?.length !== 0)
			.map(({ id }) => id)
			.sort(),
	);
	expect(values(poster, 'data-band')).toEqual(['road-north']);
});

test('a stub says in words of its own where it points to, in the page and in the file', () => {
	const small = smallStory();
	const label = 'to Oak';
	const routes = small.routes.map((route) => ({
		...route,
		stretches: route.stretches.map((each) =>
			each.id === 'north' ? { ...each, label, claimant: 'A speaker' } : each,
		),
	}));
	const told = { ...small, routes };
	const shown = scene(told, 'first', hour(10));
	const said = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	const drawnBy = (painting: PosterPainter) => said(painting.draw(scene(told, 'third', hour(51))));
	for (const drawn of [new PosterPainter(told, FILES).draw(shown), standalone(shown, told, FILES, OPTIONS)]) {
		expect(said(drawn)).toContain(label);
	}
	expect(drawnBy(new PosterPainter(told, FILES))).not.toContain(label);
});

test('only what has been driven is drawn of an unbroken stretch', () => {
	const small = smallStory();
	const at = (time: number) => new PosterPainter(small, FILES).draw(scene(small, 'first', hour(time)));
	const lengthOf = (poster: string) => /data-stretch="south" d="([^"]+)"/.exec(poster)?.[1];
	expect(lengthOf(at(2))).not.toBe(lengthOf(at(4)));
	expect(at(0).includes('data-stretch="south"')).toBe(false);
});

test('the chosen event is marked', () => {
	const poster = painter.draw(openingScene('morning'), { selected: 'departure', pointed: null });
	expect(poster.match(/data-event="([^"]+)"[^>]* data-selected/)?.[1]).toBe('departure');
});

test('the two schemes differ in colours alone', () => {
	const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
		standalone(openingScene('morning'), story, FILES, { ...OPTIONS, scheme }),
	);
	const bare = (svg: string | undefined) => svg?.replace(/#[0-9a-f]{6}\b/g, '#');
	expect(light === dark).toBe(false);
	expect(bare(light) === bare(dark)).toBe(true);
});

test('a free view has its middle in the middle of the map, at its own zoom', () => {
	const opening = openingScene('morning');
	const column = opening.columns[0]!;
	const at = (lng: number) => {
		const [, lat] = column.position;
		const options = { ...OPTIONS, caption: null, view: { lng, lat, zoom: 9 } };
		const svg = standalone(opening, story, FILES, options);
		const found = new RegExp(`translate\\(([\\d.-]+) ([\\d.-]+)\\)[^>]*data-column="${column.id}"`).exec(svg);
		return found?.slice(1).map(Number);
	};
	const [lng] = column.position;
	expect(at(lng)).toEqual([600, 315]);
	const [x] = at(lng - 0.1)!;
	expect(x).toBeCloseTo(600 + (0.1 / 360) * worldWidth(9), 0);
});

test('names are left out where they are not wanted', () => {
	const opening = openingScene('morning');
	const [named, bare] = [true, false].map(
		(hasNames) => standalone(opening, story, FILES, { ...OPTIONS, hasNames }).split('<text').length,
	);
	expect(bare).toBeLessThan(named!);
});

test('text is escaped, and what XML has no place for is left out', () => {
	const title = '<script>"Fish" & chips</script>\u0007 ]]>';
	const svg = standalone(openingScene('morning'), story, FILES, {
		...OPTIONS,
		caption: { site: title, when: title, title, summary: title, figure: { value: title, what: title } },
	});
	expect(() => parse(svg)).not.toThrow();
	expect(svg.includes('<script')).toBe(false);
	expect(escaped('a\u0007<b> & "c"')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
});

describe('text', () => {
	test('is measured a little wide, and broken into lines that fit', () => {
		expect(textWidth('Hawthorn', 10)).toBeGreaterThan(40);
		expect(textWidth('Chișinău', 10)).toBeCloseTo(textWidth('Chisinau', 10), 6);
		const line = 'By 07:30 the speaker was filmed inside the headquarters';
		const lines = wrapped(line, 20, 200);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join(' ')).toBe(line);
		for (const each of lines) expect(textWidth(each, 20)).toBeLessThanOrEqual(200);
	});
});

describe('paths', () => {
	const frame = frameOf(
		[30, 50, 40, 56],
		{ x: 0, y: 0, width: 1000, height: 1000 },
		{ x: -500, y: -500, width: 2000, height: 2000 },
		1,
		1,
	);

	test('a ring wound either way fills its inside, not the globe', () => {
		const ring = [
			[32, 52],
			[36, 52],
			[36, 54],
			[32, 54],
			[32, 52],
		];
		const [one, other] = [ring, [...ring].reverse()].map((coordinates) =>
			pathOf(frame, [{ type: 'Polygon', coordinates: [coordinates] }]),
		);
		expect(one?.match(/m/gi)).toHaveLength(1);
		expect(other?.match(/m/gi)).toHaveLength(1);
	});

	test('a long edge is straight, as on the live map', () => {
		const path = pathOf(frame, [
			{
				type: 'LineString',
				coordinates: [
					[30, 50],
					[40, 56],
				],
			},
		]);
		expect(path).toMatch(/^M-?\d+ -?\d+l-?\d+[ -]\d+$/);
	});

	test('relative steps lead back to the places they came from', () => {
		const places = [
			[31, 51],
			[34, 55],
			[38, 53],
		] as const;
		const path = pathOf(frame, [{ type: 'LineString', coordinates: places.map(([lng, lat]) => [lng, lat]) }]);
		const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
		let [x, y] = [0, 0];
		for (const [i, place] of places.entries()) {
			x += numbers[2 * i]!;
			y += numbers[2 * i + 1]!;
			const [px, py] = project(frame, place);
			expect(Math.hypot(px - x, py - y)).toBeLessThan(1);
		}
	});

	test('thinning keeps the ends and every bend that shows', () => {
		const line = [
			[0, 0],
			[5, 0.1],
			[10, 0],
			[10, 8],
			[10, 16],
		] as const;
		expect(thinned(line, (point) => point, 0.5)).toEqual([
			[0, 0],
			[10, 0],
			[10, 16],
		]);
	});

	test('a coarse line keeps its ends and chainages, and lies by the true one at its zoom', () => {
		for (const { id, line, chainage } of story.routes) {
			for (const zoom of [3.2, 6, 9.5]) {
				const rough = coarse({ line, chainage }, zoom);
				expect(rough.chainage[0], id).toBe(chainage[0]);
				expect(rough.chainage.at(-1), id).toBe(chainage.at(-1));
				expect(rough.line.length).toBeLessThanOrEqual(line.length);
				const world = worldWidth(Math.ceil(zoom));
				const onScreen = (point: LngLat) => mercator(point).map((share) => share * world);
				for (const [i, point] of line.entries()) {
					const [x = 0, y = 0] = onScreen(point);
					const [roughX = 0, roughY = 0] = onScreen(pointAt(rough, chainage[i]!));
					expect(Math.hypot(x - roughX, y - roughY), `${id}, vertex ${String(i)}`).toBeLessThan(0.2);
				}
			}
		}
	});

	test('a coarse line of many vertices has few', () => {
		const count = 100_000;
		const line = Array.from({ length: count }, (_, i): LngLat => [
			39 + Math.sin(i) / 1e5,
			47 + (8 * i) / count,
		]);
		const many = { line, chainage: line.map((_, i) => i / 100) };
		expect(coarse(many, 5).line.length).toBeLessThan(10_000);
		expect(coarse(many, 5)).toBe(coarse(many, 4.5));
		expect(coarse(many, 14).line).toEqual(line);
	});
});

test('the straight line to the target is drawn, with its length beside it, in the page and in a file', () => {
	const stage = story.stages.find(({ distanceFrom }) => distanceFrom !== null)!;
	const shown = scene(story, stage.id, stage.moment);
	const words = distanceLabel(shown.distance!, story).text;
	for (const markup of [painter.draw(shown), standalone(shown, story, FILES, OPTIONS)]) {
		expect(values(markup, 'data-distance')).toEqual([stage.id]);
		expect(markup).toContain(escaped(words));
	}
	const other = story.stages.find(({ distanceFrom }) => distanceFrom === null)!;
	expect(values(painter.draw(scene(story, other.id, other.moment)), 'data-distance')).toEqual([]);
});
