/** The basemap, simplified for the size that it is drawn at. */
import { presimplify, simplify } from 'topojson-simplify';
import type { Geometry, Position } from 'geojson';
import {
	decodeBasemap,
	type Basemap,
	type BasemapFiles,
	type ShapeProperties,
} from '#lib/basemap/basemap.ts';
import type { Plan } from '#lib/basemap/plan.ts';
import type { Stops } from '#lib/look/cartography/by-zoom.ts';
import { DIVISIONS_FROM, RIVERS, ROADS } from '#lib/look/cartography/ground.ts';
import { project, type Frame } from './frame.ts';
import { planUnder } from './plan.ts';
import { pathOf } from './path.ts';

/** The basemap on a frame. */
export interface Ground {
	readonly land: string;
	readonly coast: string;
	readonly lakes: string;
	/** Rivers by rank, the greatest first, with their widths; ranks too fine for the zoom are left out. */
	readonly rivers: readonly { readonly path: string; readonly width: Stops }[];
	/** Roads of the ground by rank, the least first; ranks that the zoom does not show are left out. */
	readonly roads: readonly { readonly path: string; readonly width: Stops }[];
	readonly builtUp: string;
	readonly divisions: string;
	readonly borders: string;
	readonly disputed: string;
	/** The shapes that it is made of, with their names. */
	readonly shapes: Basemap['shapes'];
	/** The plan that is drawn instead of all this and of the story's lines, for none of which a street is known. */
	readonly plan: Plan | null;
}

const NO_GROUND = {
	...{ land: '', coast: '', lakes: '', rivers: [], roads: [], builtUp: '' },
	...{ divisions: '', borders: '', disputed: '' },
	shapes: { type: 'FeatureCollection' as const, features: [] },
};

/** A corner is kept if it spans at least this many square pixels. */
const LEAST_AREA = 0.7;

/** Simplifies and projects the basemap. Borders, coasts and land keep the same corners. */
export function groundOf(files: BasemapFiles, frame: Frame): Ground {
	const plan = planUnder(files.plans, frame);
	if (plan) return { ...NO_GROUND, plan };
	const weighed = presimplify(files.topology, (triangle) => weightOf(triangle, frame));
	const { shapes } = decodeBasemap(simplify(weighed, LEAST_AREA), files.labels);
	const of = (isWanted: (properties: ShapeProperties) => boolean): Geometry[] =>
		shapes.features.filter(({ properties }) => isWanted(properties)).map(({ geometry }) => geometry);
	const kind = (wanted: ShapeProperties['kind']) =>
		pathOf(
			frame,
			of((shape) => shape.kind === wanted),
		);
	const ranked = (wanted: ShapeProperties['kind'], rank: number) =>
		pathOf(
			frame,
			of((shape) => shape.kind === wanted && shape.rank === rank),
		);
	return {
		land: kind('land'),
		coast: kind('coast'),
		lakes: kind('lake'),
		rivers: RIVERS.filter(({ picturedFrom }) => picturedFrom <= frame.zoom).map(({ width }, index) => ({
			path: ranked('river', index + 1),
			width,
		})),
		roads: ROADS.filter(({ from }) => from <= frame.zoom)
			.map(({ width }, index) => ({ path: ranked('road', index + 1), width }))
			.reverse(),
		builtUp: kind('built-up'),
		divisions: frame.zoom < DIVISIONS_FROM ? '' : kind('division'),
		borders: kind('border'),
		disputed: kind('disputed'),
		shapes,
		plan: null,
	};
}

/**
 * Square pixels of a corner, less where only a very wide window would show it.
 *
 * @see M. Visvalingam, J. D. Whyatt, Line generalisation by repeated elimination of points, The Cartographic Journal 30(1), 1993
 */
function weightOf(triangle: readonly Position[], frame: Frame): number {
	const [a, b, c] = triangle.map(([lng = 0, lat = 0]) => project(frame, [lng, lat])) as [
		[number, number],
		[number, number],
		[number, number],
	];
	const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
	return area / (frame.unit * coarseness(b, frame)) ** 2;
}

/** 1 within the scene's bounds and around them, then rising with the distance. */
function coarseness([x, y]: readonly [number, number], { camera }: Frame): number {
	const reach = Math.max(camera.width, camera.height);
	const away = Math.max(
		camera.x - x,
		x - camera.x - camera.width,
		camera.y - y,
		y - camera.y - camera.height,
	);
	return 1 + 4 * Math.max(0, away / reach - 0.35);
}
