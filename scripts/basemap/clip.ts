import type { Position } from 'geojson';
import { MAP_BOUNDS } from '#lib/story/map-bounds.ts';
import { inExtent } from './extent.ts';

const [WEST, SOUTH, EAST, NORTH] = MAP_BOUNDS;
const WIDTH = EAST - WEST;
const HEIGHT = NORTH - SOUTH;
const PERIMETER = 2 * (WIDTH + HEIGHT);

/** Corners of the extent, clockwise, with the way along its edge from the south-west corner. */
const CORNERS: readonly { readonly at: number; readonly position: Position }[] = [
	{ at: 0, position: [WEST, SOUTH] },
	{ at: HEIGHT, position: [WEST, NORTH] },
	{ at: HEIGHT + WIDTH, position: [EAST, NORTH] },
	{ at: 2 * HEIGHT + WIDTH, position: [EAST, SOUTH] },
];

/** The way clockwise along the extent's edge from its south-west corner to a point on the edge, degrees. */
function alongEdge([x, y]: Position): number {
	if (x === WEST) return y! - SOUTH;
	if (y === NORTH) return HEIGHT + (x! - WEST);
	if (x === EAST) return HEIGHT + WIDTH + (NORTH - y!);
	return 2 * HEIGHT + WIDTH + (EAST - x!);
}

/** Whether a segment runs along the edge of the extent: it is where the data was cut, not a coast or a border. */
export function liesOnEdge(a: Position, b: Position): boolean {
	return (
		(a[0] === b[0] && (a[0] === WEST || a[0] === EAST)) ||
		(a[1] === b[1] && (a[1] === SOUTH || a[1] === NORTH))
	);
}

/**
 * The part of a segment that lies within the extent, or `null`.
 * It is worked out from the same end whichever way the segment runs, so that two neighbours that share a segment
 * still share it once cut (Liang and Barsky 1984).
 */
function clipSegment(a: Position, b: Position): [Position, Position] | null {
	if (inExtent(a) && inExtent(b)) return [a, b];
	const flipped = a[0]! > b[0]! || (a[0] === b[0] && a[1]! > b[1]!);
	const [p, q] = flipped ? [b, a] : [a, b];
	const dx = q[0]! - p[0]!;
	const dy = q[1]! - p[1]!;
	let from = 0;
	let to = 1;
	let fromEdge: Position = p;
	let toEdge: Position = q;
	const at = (t: number): Position => [p[0]! + t * dx, p[1]! + t * dy];
	const sides = [
		{ move: -dx, room: p[0]! - WEST, fix: ([, y]: Position): Position => [WEST, y!] },
		{ move: dx, room: EAST - p[0]!, fix: ([, y]: Position): Position => [EAST, y!] },
		{ move: -dy, room: p[1]! - SOUTH, fix: ([x]: Position): Position => [x!, SOUTH] },
		{ move: dy, room: NORTH - p[1]!, fix: ([x]: Position): Position => [x!, NORTH] },
	];
	for (const { move, room, fix } of sides) {
		if (move === 0) {
			if (room < 0) return null;
			continue;
		}
		const t = room / move;
		if (move < 0 && t > from) {
			from = t;
			fromEdge = fix(at(t));
		} else if (move > 0 && t < to) {
			to = t;
			toEdge = fix(at(t));
		}
		if (from >= to) return null;
	}
	return flipped ? [toEdge, fromEdge] : [fromEdge, toEdge];
}

/** The parts of a line that lie within the extent. */
export function clipLine(line: readonly Position[]): Position[][] {
	const parts: Position[][] = [];
	let open: Position[] | null = null;
	for (let i = 1; i < line.length; i++) {
		const piece = clipSegment(line[i - 1]!, line[i]!);
		if (!piece) {
			open = null;
			continue;
		}
		const [start, end] = piece;
		if (!open || !samePosition(open.at(-1)!, start)) {
			open = [start];
			parts.push(open);
		}
		open.push(end);
	}
	return parts;
}

function samePosition(a: Position, b: Position): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** Area of a ring in square degrees, positive where the ring runs clockwise. */
export function signedArea(ring: readonly Position[]): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		sum += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!);
	}
	return sum / 2;
}

/** Whether a closed ring holds a position. */
export function holdsPosition(ring: readonly Position[], [x, y]: Position): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

/** Cuts a ring: closed parts that lie within the extent whole, and open parts that start and end on its edge. */
function cutRing(ring: readonly Position[]): { whole: Position[][]; open: Position[][] } {
	if (ring.every(inExtent)) return { whole: [[...ring]], open: [] };
	const parts = clipLine(ring);
	const first = parts[0];
	const last = parts.at(-1);
	// A ring whose first position lies inside is cut there by the notation alone: join the two.
	if (first && last && first !== last && samePosition(last.at(-1)!, first[0]!)) {
		parts.shift();
		last.push(...first.slice(1));
	}
	return { whole: [], open: parts };
}

/** Joins parts along the edge of the extent into closed rings, the land on the right hand. */
function closeAlongEdge(parts: readonly Position[][]): Position[][] {
	const rings: Position[][] = [];
	const left = new Set(parts);
	for (const start of parts) {
		if (!left.has(start)) continue;
		const ring: Position[] = [];
		let part = start;
		do {
			left.delete(part);
			ring.push(...part);
			const leave = alongEdge(part.at(-1)!);
			const way = (to: number) => (to - leave + PERIMETER) % PERIMETER;
			const next = [start, ...left].reduce((a, b) => (way(alongEdge(b[0]!)) < way(alongEdge(a[0]!)) ? b : a));
			const end = way(alongEdge(next[0]!));
			ring.push(
				...CORNERS.filter(({ at }) => way(at) < end)
					.sort((a, b) => way(a.at) - way(b.at))
					.map(({ position }) => position),
			);
			part = next;
		} while (part !== start);
		ring.push(ring[0]!);
		rings.push(ring);
	}
	return rings;
}

/**
 * The parts of a polygon that lie within the extent, closed along its edge (the idea of Weiler and Atherton 1977,
 * for a rectangle). Outer rings come out clockwise, holes anticlockwise.
 */
export function clipPolygon(polygon: readonly (readonly Position[])[]): Position[][][] {
	const whole: Position[][] = [];
	const open: Position[][] = [];
	polygon.forEach((ring, index) => {
		const clockwise = signedArea(ring) > 0;
		const turned = clockwise === (index === 0) ? ring : [...ring].reverse();
		const cut = cutRing(turned);
		whole.push(...cut.whole);
		open.push(...cut.open);
	});
	const rings = [...whole, ...closeAlongEdge(open)];
	const outer = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
	for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
		const owner = outer.find(([ring]) => holdsPosition(ring!, hole[0]!));
		if (!owner) throw new Error(`A hole at ${String(hole[0])} lies in no outer ring.`);
		owner.push(hole);
	}
	return outer;
}
