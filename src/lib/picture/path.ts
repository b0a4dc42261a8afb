/** Path data as short as it can be: on a grid, each point relative to the one before. */
import { geoPath, type GeoContext } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Frame } from './frame.ts';

type Point = readonly [x: number, y: number];

/** Writes path data; points that fall on the one before are left out, and rings too small to be seen with them. */
class PathWriter implements GeoContext {
	#data = '';
	#at: Point = [0, 0];
	#part: Point[] = [];
	readonly #grid: number;
	readonly #least: number;

	/**
	 * @param grid the step between coordinates, units
	 * @param least the smallest ring worth drawing, units
	 */
	constructor(grid: number, least: number) {
		this.#grid = grid;
		this.#least = least / grid;
	}

	beginPath(): void {
		this.#flush(false);
	}

	moveTo(x: number, y: number): void {
		this.#flush(false);
		this.#part = [this.#onGrid(x, y)];
	}

	lineTo(x: number, y: number): void {
		const next = this.#onGrid(x, y);
		const last = this.#part.at(-1);
		if (last?.[0] !== next[0] || last[1] !== next[1]) this.#part.push(next);
	}

	closePath(): void {
		this.#flush(true);
	}

	/** Points have no path data here: signs stand for them. */
	arc(): void {
		throw new Error('a path is made of lines');
	}

	toString(): string {
		this.#flush(false);
		return this.#data;
	}

	#flush(closes: boolean): void {
		const part = this.#part;
		this.#part = [];
		const start = part[0];
		if (!start || part.length < 2 || (closes && this.#isTooSmall(part))) return;
		this.#data += `m${this.#relative(start)}l`;
		const steps = part.slice(1).map((point) => this.#relative(point));
		this.#data += steps.reduce((text, step) => text + (step.startsWith('-') ? '' : ' ') + step).trim();
		if (!closes) return;
		this.#data += 'z';
		this.#at = start;
	}

	#relative(point: Point): string {
		const dx = point[0] - this.#at[0];
		const dy = point[1] - this.#at[1];
		this.#at = point;
		return `${this.#written(dx)}${dy < 0 ? '' : ' '}${this.#written(dy)}`;
	}

	#onGrid(x: number, y: number): Point {
		return [Math.round(x / this.#grid), Math.round(y / this.#grid)];
	}

	#written(steps: number): string {
		return String(Math.round(steps * this.#grid * 100) / 100);
	}

	#isTooSmall(ring: readonly Point[]): boolean {
		const spread = (axis: 0 | 1) => {
			const along = ring.map((point) => point[axis]);
			return Math.max(...along) - Math.min(...along);
		};
		return ring.length < 3 || Math.max(spread(0), spread(1)) < this.#least;
	}
}

/** Path data of geometries on a frame. */
export function pathOf(
	frame: Pick<Frame, 'projection' | 'grid' | 'unit'>,
	geometries: readonly Geometry[],
): string {
	const writer = new PathWriter(frame.grid, 2 * frame.unit);
	const path = geoPath(frame.projection, writer);
	for (const geometry of geometries) path(geometry);
	return writer.toString().replace(/^m/, 'M');
}

/**
 * The points of a line without those that lie within a distance of the rest.
 *
 * @param place where a point lies on the drawing
 * @see D. H. Douglas, T. K. Peucker, Algorithms for the reduction of the number of points required to represent a digitized
 * line or its caricature, The Canadian Cartographer 10(2), 1973
 */
export function thinned<T>(line: readonly T[], place: (point: T) => Point, within: number): T[] {
	const places = line.map(place);
	const kept = new Set<number>();
	const keep = (from: number, to: number): void => {
		kept.add(from).add(to);
		let farthest = from;
		let most = within;
		for (let i = from + 1; i < to; i++) {
			const away = distanceToSegment(places[i] as Point, places[from] as Point, places[to] as Point);
			if (away > most) [farthest, most] = [i, away];
		}
		if (farthest === from) return;
		keep(from, farthest);
		keep(farthest, to);
	};
	if (line.length > 1) keep(0, line.length - 1);
	return line.filter((_, index) => kept.has(index));
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const length = (bx - ax) ** 2 + (by - ay) ** 2;
	const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
	const t = Math.min(1, Math.max(0, share));
	return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
