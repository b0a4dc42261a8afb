import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { geometry, readFeatures } from './features.ts';
import type { RouteSpec } from '../geodata.ts';
import type { Names } from './names.ts';
import {
	attribution,
	englishName,
	id,
	nativeName,
	position,
	quantity,
	shape,
	text,
	title,
} from './shapes.ts';
import { checkStretches } from './stretches.ts';
import { ROUTE_MODES, STRETCH_STATUSES, type Bounds } from '#lib/story/types.ts';

/** "start", "end", or a kilometre post or index. */
export const stretchEnd = v.union(
	[v.literal('start'), v.literal('end'), v.pipe(v.number(), v.finite(), v.minValue(0))],
	'is not an end of a stretch\nwrite a kilometre post (or the index of a position), "start" or "end"',
);

const POINT = shape({
	name: v.nullable(englishName(120)),
	native: v.nullable(nativeName),
	post: v.nullable(quantity(0, 2000, 'km')),
	precision: quantity(0, 100, 'km'),
	note: v.exactOptional(v.nullable(text(300))),
});

const STRETCH = shape({
	id,
	name: englishName(100),
	from: stretchEnd,
	to: stretchEnd,
	status: v.picklist(STRETCH_STATUSES),
	band: v.exactOptional(v.boolean()),
	claimant: attribution.claimant,
	label: v.exactOptional(text(80)),
	note: v.nullable(text(500)),
	sources: attribution.sources,
});

const routeShape = (extent: Bounds) =>
	shape({
		type: v.literal('Feature'),
		id,
		geometry: geometry(
			'LineString',
			v.pipe(
				v.array(position(extent)),
				v.minLength(
					2,
					({ input }) =>
						`the line has ${input.length === 1 ? 'one point' : 'no points'}\ngive it two points or more`,
				),
			),
		),
		properties: shape({
			name: title(100),
			native: v.nullable(nativeName),
			mode: v.picklist(ROUTE_MODES),
			bow: v.exactOptional(v.nullable(quantity(-1, 1, 'of the length'))),
			points: v.array(POINT),
			stretches: v.pipe(
				v.array(STRETCH),
				v.minLength(1, 'the route has no stretch\nadd one from "start" to "end"'),
			),
		}),
	});

/** Reads `routes.geojson`; routes at fault are left out. */
export function readRoutes(document: Document, names: Names, extent: Bounds): RouteSpec[] {
	const schema = routeShape(extent);
	return readFeatures(document, (index) => readRoute(document, ['features', index], names, schema));
}

function readRoute(
	document: Document,
	path: Path,
	names: Names,
	schema: ReturnType<typeof routeShape>,
): RouteSpec | null {
	const inside = [...path, 'properties'];
	document.list(...inside, 'stretches').forEach((_, index) => {
		names.checkList('source', document, [...inside, 'stretches', index, 'sources']);
	});
	const feature = document.check(path, schema);
	if (!feature) return null;

	const { name, native, mode, bow = null, points, stretches } = feature.properties;
	const line = feature.geometry.coordinates;
	if (points.length !== line.length) {
		const problem = `describes ${points.length} points, but the line has ${line.length} positions`;
		document.fault([...inside, 'points'], problem, 'write one object for each position');
		return null;
	}
	const route: RouteSpec = {
		id: feature.id,
		name,
		native,
		mode,
		bow,
		points: points.map((point, index) => ({
			position: line[index] ?? [0, 0],
			name: point.name,
			native: point.native,
			post: point.post,
			precision: point.precision,
			note: point.note ?? null,
		})),
		stretches: stretches.map(({ band = false, label = null, ...stretch }) => ({ ...stretch, band, label })),
		// To look it up takes the time of parsing the file again, so that is left until a message needs it.
		get where() {
			return document.where(path);
		},
	};
	checkMode(document, inside, route);
	const checks = [
		checkLine(document, path, route),
		checkPosts(document, inside, route),
		checkStretches(document, inside, route),
	];
	return checks.includes(false) ? null : route;
}

function checkMode(document: Document, path: Path, { mode, bow, points, stretches }: RouteSpec): void {
	if (mode === 'air' && bow === null)
		document.fault([...path, 'bow'], 'a flight has no bow', 'write a share like 0.1');
	if (mode !== 'air' && bow !== null)
		document.fault([...path, 'bow'], `a ${mode} cannot have a bow`, 'remove it');
	if (mode === 'call' && points.length !== 2) {
		document.fault([...path, 'points'], `a call has ${points.length} places`, 'give it two');
	}
	stretches.forEach(({ status }, index) => {
		if ((mode === 'road') !== (status === 'schematic')) return;
		const problem =
			mode === 'road' ? 'a road is schematic' : `a${mode === 'air' ? ' flight' : ' call'} is ${status}`;
		const remedy =
			mode === 'road' ? 'write "reported" where the road is not established' : 'write "schematic"';
		document.fault([...path, 'stretches', index, 'status'], problem, remedy);
	});
}

function checkLine(document: Document, path: Path, { points }: RouteSpec): boolean {
	const visited = new Map<string, number>();
	points.forEach(({ position }, index) => {
		const before = visited.get(String(position));
		visited.set(String(position), index);
		if (before === undefined) return;
		const [problem, remedy] =
			before === index - 1
				? ['repeats the position before it', 'remove one of the two']
				: [`returns to position ${before}`, 'end the line there, or correct the position'];
		document.fault([...path, 'geometry', 'coordinates', index], problem, remedy);
	});
	return visited.size === points.length;
}

function checkPosts(document: Document, path: Path, { points }: RouteSpec): boolean {
	let last = Infinity;
	const falling = points.map(({ post }, index) => {
		if (post === null) return true;
		const falls = post < last;
		if (!falls) {
			const problem = `the post ${post} does not fall below ${last}, the one before it`;
			const remedy = 'put the points in order, and count the posts from one end';
			document.fault([...path, 'points', index, 'post'], problem, remedy);
		}
		last = post;
		return falls;
	});
	return !falling.includes(false);
}
