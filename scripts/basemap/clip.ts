import type { Position } from 'geojson';
import type { Bounds } from '#lib/story/types.ts';
import { holdsPosition, signedArea } from './ring.ts';

/** Cuts lines and areas at the edge of an extent. */
export interface Clip {
	/** Whether the extent holds a point. */
	readonly holds: (point: Readonly<Position>) => boolean;
	/** Whether a segment runs along the edge of the extent: it is where the data was cut, not a coast or a border. */
	readonly liesOnEdge: (a: Position, b: Position) => boolean;
	/** The parts of a line that lie within the extent. */
	readonly line: (line: readonly Position[]) => Position[][];
	/**
	 * The parts of a polygon that lie within the extent, closed along its edge (the idea of Weiler and Atherton 1977,
	 * for a rectangle). Outer rings come out clockwise, holes anticlockwise.
	 */
	readonly polygon: (polygon: readonly (readonly Position[])[]) => Position[][][];
}

function samePosition(a: Position, b: Position): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** What cuts at the edge of an extent. */
export function clipTo([west, south, east, north]: Bounds): Clip {
	const width = east - west;
	const height = north - south;
	const perimeter = 2 * (width + height);

	function holds([lng, lat]: Readonly<Position>): boolean {
		return lng! >= west && lng! <= east && lat! >= south && lat! <= north;
	}

	/** Corners of the extent, clockwise, with the way along its edge from the south-west corner. */
	const corners: readonly { readonly at: number; readonly position: Position }[] = [
		{ at: 0, position: [west, south] },
		{ at: height, position: [west, north] },
		{ at: height + width, position: [east, north] },
		{ at: 2 * height + width, position: [east, south] },
	];

	/** The way clockwise along the extent's edge from its south-west corner to a point on the edge, degrees. */
	function alongEdge([x, y]: Position): number {
		if (x === west) return y! - south;
		if (y === north) return height + (x! - west);
		if (x === east) return height + width + (north - y!);
		return 2 * height + width + (east - x!);
	}

	function liesOnEdge(a: Position, b: Position): boolean {
		return (
			(a[0] === b[0] && (a[0] === west || a[0] === east)) ||
			(a[1] === b[1] && (a[1] === south || a[1] === north))
		);
	}

	/**
	 * The part of a segment that lies within the extent, or `null`.
	 * It is worked out from the same end whichever way the segment runs, so that two neighbours that share a segment
	 * still share it once cut (Liang and Barsky 1984).
	 */
	function clipSegment(a: Position, b: Position): [Position, Position] | null {
		if (holds(a) && holds(b)) return [a, b];
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
			{ move: -dx, room: p[0]! - west, fix: ([, y]: Position): Position => [west, y!] },
			{ move: dx, room: east - p[0]!, fix: ([, y]: Position): Position => [east, y!] },
			{ move: -dy, room: p[1]! - south, fix: ([x]: Position): Position => [x!, south] },
			{ move: dy, room: north - p[1]!, fix: ([x]: Position): Position => [x!, north] },
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

	function clipLine(line: readonly Position[]): Position[][] {
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

	/** Cuts a ring: closed parts that lie within the extent whole, and open parts that start and end on its edge. */
	function cutRing(ring: readonly Position[]): { whole: Position[][]; open: Position[][] } {
		if (ring.every(holds)) return { whole: [[...ring]], open: [] };
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
				const way = (to: number) => (to - leave + perimeter) % perimeter;
				const next = [start, ...left].reduce((a, b) =>
					way(alongEdge(b[0]!)) < way(alongEdge(a[0]!)) ? b : a,
				);
				const end = way(alongEdge(next[0]!));
				ring.push(
					...corners
						.filter(({ at }) => way(at) < end)
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

	/** Whether a polygon whose rings do not cross the edge holds all of it: an extent that lies inland. */
	function surrounds(polygon: readonly (readonly Position[])[]): boolean {
		const isWithin = polygon[0]!.every(holds);
		return !isWithin && polygon.every((ring, index) => holdsPosition(ring, [west, south]) === (index === 0));
	}

	function clipPolygon(polygon: readonly (readonly Position[])[]): Position[][][] {
		const whole: Position[][] = [];
		const open: Position[][] = [];
		polygon.forEach((ring, index) => {
			const clockwise = signedArea(ring) > 0;
			const turned = clockwise === (index === 0) ? ring : [...ring].reverse();
			const cut = cutRing(turned);
			whole.push(...cut.whole);
			open.push(...cut.open);
		});
		if (open.length === 0 && surrounds(polygon))
			whole.push([...corners.map(({ position }) => position), [west, south]]);
		const rings = [...whole, ...closeAlongEdge(open)];
		const outer = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
		for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
			const owner = outer.find(([ring]) => holdsPosition(ring!, hole[0]!));
			if (!owner) throw new Error(`A hole at ${String(hole[0])} lies in no outer ring.`);
			owner.push(hole);
		}
		return outer;
	}

	return { holds, liesOnEdge, line: clipLine, polygon: clipPolygon };
}
