/** What a scene draws on the ground: bands, discs, prisms and lines, from the bottom up. */
import {
	BAND_WIDTH,
	CASING_WIDTH,
	DISTANCE,
	greatestStrength,
	LINES,
	MAIN_ROAD,
	PRISM,
	STRENGTH_OPACITY,
	strengthWidth,
} from '#lib/look/lines.ts';
import { roleToken } from '#lib/look/tokens.ts';
import type { Token } from '#lib/look/tokens.ts';
import { begunStretches } from '#lib/scene/begun.ts';
import { signsOf } from '#lib/scene/layers.ts';
import { isSighting } from '#lib/story/sighting.ts';
import type { Scene, SceneStretch } from '#lib/scene/types.ts';
import type { LngLat, Story, Stretch } from '#lib/story/types.ts';
import { slice, type MeasuredLine } from '#lib/track/line.ts';
import { coarse } from './coarse.ts';
import { project, unitsPerKm, type Frame } from './frame.ts';
import { pathOf, thinned } from './path.ts';

/** A line on the drawing. Lengths in px. */
export interface Stroke {
	/** What of the story it is, as an attribute: `stretch`, `prism` and so on, with its id. */
	readonly is: readonly [
		kind: 'road' | 'band' | 'casing' | 'strength' | 'prism' | 'stretch' | 'distance',
		id: string,
	];
	readonly path: string;
	readonly colour: Token;
	readonly width: number;
	readonly dash: readonly number[] | null;
	readonly cap: 'butt' | 'round';
	readonly opacity: number;
	readonly isHatched: boolean;
}

/** A place that is known to within a radius. In units. */
export interface Disc {
	/** The event or the sighting. */
	readonly of: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** Only its edge is drawn, as of sightings: many of them lie over each other. */
	readonly isRing: boolean;
}

/** How far a drawn line may lie beside the true one, px. */
const TOLERANCE = 0.35;

const PLAIN = { dash: null, cap: 'butt', opacity: 1, isHatched: false } as const;

/** The scene's lines, from the bottom up. */
export function strokesOf(scene: Scene, story: Story, frame: Frame): Stroke[] {
	const begun = begunStretches(scene.stretches);
	const shown = story.routes.flatMap((route) =>
		route.stretches.flatMap((stretch) => {
			const part = begun.get(stretch.id);
			return part ? [{ route, stretch, part }] : [];
		}),
	);
	const whole = ({ route, stretch }: (typeof shown)[number]) =>
		partPath(route, stretch.from, stretch.to, frame);
	return [
		...mainRoad(story, frame),
		...shown
			.filter(({ stretch }) => stretch.band)
			.map((each) => bandOf(each.stretch, each.part, whole(each))),
		...shown
			.filter(({ stretch }) => stretch.status === 'closed')
			.map((each) => casingOf(each.stretch, whole(each))),
		...strengths(scene, story, frame),
		...prisms(scene, story, frame),
		...shown.flatMap(({ route, stretch, part }) => lineOf(route, stretch, part, frame)),
		...distanceLine(scene, frame),
	].filter(({ path }) => path !== '');
}

/** The scene's soft discs. */
export function discsOf(scene: Scene, frame: Frame): Disc[] {
	return signsOf(scene).flatMap((sign) => {
		const { id, position, disc } = sign;
		if (position === null || disc === null) return [];
		const [x, y] = project(frame, position);
		const radius = disc * unitsPerKm(frame, position[1]);
		return [{ of: id, x, y, radius, isRing: isSighting(sign) }];
	});
}

function mainRoad(story: Story, frame: Frame): Stroke[] {
	const road = story.routes.find(({ id }) => id === story.mainRoad?.route);
	return road
		? [
				{
					...PLAIN,
					is: ['road', road.id],
					path: linePath(coarse(road, frame.zoom).line, frame),
					...MAIN_ROAD,
				},
			]
		: [];
}

function distanceLine({ distance, stage }: Scene, frame: Frame): Stroke[] {
	if (!distance) return [];
	const path = linePath([distance.from, distance.to], frame);
	return [{ ...PLAIN, is: ['distance', stage], path, ...DISTANCE }];
}

function bandOf({ id }: Stretch, { role }: SceneStretch, path: string): Stroke {
	return {
		...PLAIN,
		is: ['band', id],
		path,
		colour: roleToken(role),
		width: BAND_WIDTH,
		isHatched: true,
	};
}

function casingOf({ id }: Stretch, path: string): Stroke {
	return { ...PLAIN, is: ['casing', id], path, colour: 'closed', width: CASING_WIDTH };
}

function strengths(scene: Scene, story: Story, frame: Frame): Stroke[] {
	const greatest = greatestStrength(story);
	return scene.strengths.flatMap(({ id, role, parts }): Stroke[] => {
		const column = story.columns.find((each) => each.id === id);
		if (!column) return [];
		return parts.map(({ from, to, strength }) => ({
			...PLAIN,
			is: ['strength', id],
			path: partPath(column, from, to, frame),
			colour: roleToken(role),
			width: strengthWidth(strength, greatest, story.strength?.width ?? 0),
			opacity: STRENGTH_OPACITY,
		}));
	});
}

function prisms(scene: Scene, story: Story, frame: Frame): Stroke[] {
	return scene.columns.flatMap(({ id, role, span, mode }): Stroke[] => {
		const column = story.columns.find((each) => each.id === id);
		if (!column || span === null || mode !== 'road') return [];
		const path = partPath(column, span[0], span[1], frame);
		return [{ ...PLAIN, is: ['prism', id], path, colour: roleToken(role), ...PRISM }];
	});
}

function lineOf(
	route: MeasuredLine,
	stretch: Stretch,
	{ role, driven }: SceneStretch,
	frame: Frame,
): Stroke[] {
	const { id, status, from, to } = stretch;
	const { width, dash, cap } = LINES[status];
	// A dash says "reported" of the whole stretch: only an unbroken line is filled bit by bit.
	const parts = dash === null && status !== 'closed' && driven !== null ? driven : [[from, to] as const];
	return parts.map(([start, end]) => ({
		is: ['stretch', id],
		path: partPath(route, start, end, frame),
		colour: status === 'closed' ? 'land' : roleToken(role),
		width,
		dash: dash?.map((length) => length * width) ?? null,
		cap,
		opacity: 1,
		isHatched: false,
	}));
}

function partPath(measured: MeasuredLine, from: number, to: number, frame: Frame): string {
	return linePath(slice(coarse(measured, frame.zoom), from, to), frame);
}

function linePath(line: readonly LngLat[], frame: Frame): string {
	const points = thinned(line, (point) => project(frame, point), TOLERANCE * frame.unit);
	return pathOf(frame, [{ type: 'LineString', coordinates: points.map(([lng, lat]) => [lng, lat]) }]);
}
