import type { Geometry, MultiLineString, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { clipLine, clipPolygon } from './clip.ts';
import { isLargeEnough } from './detail.ts';
import { distanceToLine } from './extent.ts';
import type { WatersTopology } from './packages.ts';
import { curveThrough } from './smooth.ts';
import { DON, LAKES_BY_HAND, RIVERS_BY_HAND } from './waters-by-hand.ts';

export interface River {
	readonly name: string | null;
	readonly rank: 1 | 2 | 3;
	readonly line: MultiLineString;
}

/** Names for the package's nameless lines, by places that each of them passes. */
// prettier-ignore
const NAMED_LINES: readonly { name: string; rank: 1 | 2; through: readonly Position[] }[] = [
	{ name: 'Volga', rank: 1, through: [[35.9, 56.86], [45.83, 51.19]] },
	{ name: 'Dnieper', rank: 1, through: [[30.56, 50.45], [34.16, 47.49], [33.77, 55.57]] },
	{ name: 'Danube', rank: 1, through: [[20.5, 44.85], [28.97, 45.33], [29.24, 45.05], [29.28, 45.16], [18.9, 45.93], [18.97, 47.27], [14.93, 48.23]] },
	{ name: 'Dniester', rank: 1, through: [[29.6, 46.83], [30.4, 46.2]] },
	{ name: 'Western Dvina', rank: 1, through: [[29.2, 55.26]] },
	{ name: 'Vistula', rank: 1, through: [[21.02, 52.25], [18.87, 49.93]] },
	{ name: 'Ural', rank: 1, through: [[55.71, 51.69], [58.78, 51.87]] },
	{ name: 'Kama', rank: 1, through: [[56.33, 58.1], [51.13, 55.48]] },
	{ name: 'Northern Dvina', rank: 2, through: [[42.08, 63.14]] },
	{ name: 'Sukhona', rank: 2, through: [[42.47, 59.7]] },
	{ name: 'Vychegda', rank: 2, through: [[50.77, 61.87]] },
	{ name: 'Pechora', rank: 2, through: [[57.8, 64.54]] },
	{ name: 'Neva', rank: 2, through: [[30.65, 59.84]] },
	{ name: 'Tisza', rank: 2, through: [[20.14, 45.78], [20.22, 47.04]] },
	{ name: 'Oder', rank: 2, through: [[16.41, 51.59]] },
];

/** A line is the one that is meant if it passes within this distance, km. */
const NAME_REACH = 12;

function linesOf(geometry: Geometry): Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	throw new Error(`A river is a ${geometry.type} where a line was expected.`);
}

function polygonsOf(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	throw new Error(`A lake is a ${geometry.type} where an area was expected.`);
}

/** Lines that meet at their ends, joined into longer ones, so that a name can run along them. */
function joinEnds(lines: readonly Position[][]): MultiLineString {
	const all: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
	return mesh(topology({ all }));
}

/** The Don: the package's line down to where ours begins, then ours. The package's own lower course is dropped. */
function joinDon(rivers: readonly Position[][][]): { don: Position[]; rest: Position[][][] } {
	const [headLng, headLat] = DON.line[0] as [number, number];
	const parts = rivers.map((lines) =>
		lines.filter(
			(line) =>
				distanceToLine([headLng, headLat], line) < NAME_REACH ||
				distanceToLine([42.1, 47.6], line) < NAME_REACH,
		),
	);
	const upper = parts.flat().filter((line) => line.some(([, lat]) => lat! > headLat));
	if (upper.length !== 1)
		throw new Error(`${upper.length} lines run from Zadonsk upstream where one was expected.`);
	const course = upper[0]!.filter(([, lat]) => lat! > headLat + 0.02).reverse();
	return {
		don: [...course, ...curveThrough(DON.line)],
		rest: rivers.filter((_, index) => parts[index]!.length === 0),
	};
}

/** Rivers of the extent, great ones first. */
export function cutRivers(waters: WatersTopology): River[] {
	const all = feature(waters, waters.objects.rivers).features.map(({ geometry }) => linesOf(geometry));
	const { don, rest } = joinDon(all);
	const named = new Map<Position[][], (typeof NAMED_LINES)[number]>();
	for (const entry of NAMED_LINES) {
		for (const place of entry.through) {
			const reach = (lines: Position[][]) => Math.min(...lines.map((line) => distanceToLine(place, line)));
			const nearest = rest.reduce((a, b) => (reach(b) < reach(a) ? b : a));
			if (reach(nearest) > NAME_REACH)
				throw new Error(`No line passes ${String(place)}, where the ${entry.name} was expected.`);
			named.set(nearest, entry);
		}
	}
	const groups = new Map<string | null, { rank: 1 | 2 | 3; lines: Position[][] }>();
	const add = (name: string | null, rank: 1 | 2 | 3, lines: Position[][]) => {
		const group = groups.get(name) ?? { rank, lines: [] };
		group.lines.push(...lines.flatMap(clipLine));
		groups.set(name, group);
	};
	for (const lines of rest) {
		const entry = named.get(lines);
		add(entry?.name ?? null, entry?.rank ?? 2, lines);
	}
	for (const { name, rank, line } of RIVERS_BY_HAND)
		add(name, rank, [name === DON.name ? don : curveThrough(line)]);
	return [...groups]
		.filter(([, { lines }]) => lines.length > 0)
		.map(([name, { rank, lines }]) => ({ name, rank, line: joinEnds(lines) }))
		.sort((a, b) => a.rank - b.rank || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

/** Lakes and reservoirs of the extent. */
export function cutLakes(waters: WatersTopology): Polygon[] {
	const lakes = feature(waters, waters.objects.lakes).features.flatMap(({ geometry }) =>
		polygonsOf(geometry),
	);
	const byHand = LAKES_BY_HAND.map(({ ring }) => [[...ring]]);
	return [...lakes, ...byHand]
		.flatMap(clipPolygon)
		.filter(isLargeEnough)
		.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
