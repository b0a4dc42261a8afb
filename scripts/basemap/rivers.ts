import type { Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Fault } from '#lib/compile/geodata.ts';
import type { Clip } from './clip.ts';
import { apart, distanceToLine } from './distance.ts';
import { GAZETTEER, type DrawnRiver, type Gazetteer, type NamedRiver, type Placed } from './gazetteer.ts';
import type { WatersTopology } from './packages.ts';
import { curveThrough } from './smooth.ts';

export interface River {
	readonly name: string | null;
	/** 1 for the great rivers, 3 for those that only matter near the story's roads. */
	readonly rank: number;
	readonly line: MultiLineString;
}

/** A river of the package: one line, or several. */
type Lines = readonly Position[][];

/** A line is the one that is meant if it passes within this distance, km. */
const REACH = 12;
/** Rank of a line that the gazetteer does not name. */
const NAMELESS = 2;

function linesOf(geometry: Geometry): Lines {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	throw new Error(`A river is a ${geometry.type} where a line was expected.`);
}

/** Lines that meet at their ends, joined into longer ones, so that a name can run along them. */
function joinEnds(lines: Lines): MultiLineString {
	const all: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
	return mesh(topology({ all }));
}

function passes(line: Position[], [lng, lat]: readonly [number, number]): boolean {
	return distanceToLine([lng, lat], line) < REACH;
}

/** The package's course above the first position of a river drawn by hand, from its source down. */
function courseAbove(
	{ name, line, source, where }: Placed<DrawnRiver>,
	rivers: readonly Lines[],
	faults: Fault[],
): Position[] {
	const [head] = line;
	if (!source || !head) return [];
	const upper = rivers.flat().filter((theirs) => passes(theirs, head) && passes(theirs, source));
	const [course] = upper;
	if (upper.length !== 1 || !course) {
		faults.push({
			file: GAZETTEER,
			where: `${where}, source`,
			problem: `${upper.length} of Natural Earth's lines pass both [${source.join(', ')}] and the first position of the ${name}; one should`,
			remedy: 'correct the two positions, or remove "source" and draw the whole river',
		});
		return [];
	}
	const far = ([lng, lat]: Position, from: readonly [number, number]) => apart([lng!, lat!], from);
	const down = far(course[0]!, source) < far(course.at(-1)!, source) ? course : [...course].reverse();
	const nearest = down.reduce((best, at, i) => (far(at, head) < far(down[best]!, head) ? i : best), 0);
	return down.slice(0, nearest);
}

/** The package's rivers by what the gazetteer names them. */
function nameLines(
	rivers: readonly Lines[],
	names: readonly Placed<NamedRiver>[],
	faults: Fault[],
): Map<Lines, NamedRiver> {
	const named = new Map<Lines, NamedRiver>();
	for (const entry of names) {
		for (const place of entry.through) {
			const reach = (lines: Lines) => Math.min(...lines.map((line) => distanceToLine([...place], line)));
			const nearest = rivers.reduce<Lines | null>((a, b) => (a && reach(a) <= reach(b) ? a : b), null);
			if (nearest && reach(nearest) <= REACH) {
				named.set(nearest, entry);
				continue;
			}
			faults.push({
				file: GAZETTEER,
				where: `${entry.where}, through`,
				problem: `none of Natural Earth's rivers passes within ${REACH} km of [${place.join(', ')}], where the ${entry.name} was expected`,
				remedy: 'correct the position, or draw the river under "drawn"',
			});
		}
	}
	return named;
}

/** Rivers of the extent, great ones first: those of the package, where the story wants them, and those drawn by hand. */
export function cutRivers(
	waters: WatersTopology,
	{ layers, namedRivers, drawnRivers }: Gazetteer,
	clip: Clip,
	faults: Fault[],
): River[] {
	const all = feature(waters, waters.objects.rivers).features.map(({ geometry }) => linesOf(geometry));
	const replaced = drawnRivers.flatMap(({ replaces }) => replaces);
	const shown = layers.has('rivers')
		? all.filter((lines) => !lines.some((line) => replaced.some((place) => passes(line, place))))
		: [];
	const named = nameLines(shown, namedRivers, faults);

	const groups = new Map<string | null, { rank: number; lines: Position[][] }>();
	const add = (name: string | null, rank: number, lines: Lines) => {
		const group = groups.get(name) ?? { rank, lines: [] };
		group.lines.push(...lines.flatMap(clip.line));
		groups.set(name, group);
	};
	for (const lines of shown) {
		const entry = named.get(lines);
		add(entry?.name ?? null, entry?.rank ?? NAMELESS, lines);
	}
	for (const river of drawnRivers) {
		add(river.name, river.rank, [
			[...courseAbove(river, all, faults), ...curveThrough(river.line.map((at) => [...at]))],
		]);
	}
	return [...groups]
		.filter(([, { lines }]) => lines.length > 0)
		.map(([name, { rank, lines }]) => ({ name, rank, line: joinEnds(lines) }))
		.sort((a, b) => a.rank - b.rank || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}
