import type { LngLat, RouteMode } from '#lib/story/types.ts';
import { fromPlanar, stretchAt, toPlanar, type Planar } from '#lib/track/mercator.ts';

/** How dense the vertices of a drawn curve are. */
interface Fineness {
	/** How far a chord may stand off the curve, km. */
	readonly tolerance: number;
	/** The longest chord, km. */
	readonly longest: number;
}

/**
 * Roads: off the curve by a third of a screen pixel at zoom 8, and by less than three at zoom 11; half a kilometre is as good as they
 * are known. On chords longer than this a straight
 * line on the map, a great circle and a line through degrees come apart by more than a few metres.
 */
const ROAD: Fineness = { tolerance: 0.06, longest: 25 };
/** Flights and calls, whose courses are drawn by rule and not known: within a pixel at zoom 8. */
const SCHEMATIC: Fineness = { tolerance: 0.3, longest: 100 };
/** Decimals of a drawn vertex: about ten metres. */
const DECIMALS = 4;
const EARTH_RADIUS = 6371.0088;

/** A piece of the drawn line, from 0 to 1. */
type Curve = (share: number) => Planar;

export interface Drawn {
	readonly line: readonly LngLat[];
	/** The index in `line` of each of the positions that it was drawn through. */
	readonly positions: readonly number[];
}

/**
 * The line that is drawn through a route's positions. It holds each of them unchanged, in order; the vertices
 * between them are rounded to four decimals.
 *
 * - Road: a Catmull-Rom spline in its centripetal form, which passes through every position and has neither cusps nor
 *   loops between two of them (Yuksel, Schaefer and Keyser 2011, "Parameterization and applications of
 *   Catmull-Rom curves", Computer-Aided Design 43), by the pyramid of Barry and Goldman (1988, "A recursive
 *   evaluation algorithm for a class of Catmull-Rom splines", SIGGRAPH 88).
 * - Air: an arc of a circle for each leg, bowed to its side by `bow` of the leg's length.
 * - Call: straight.
 *
 * @param positions `[lng, lat]`, at least two, no two neighbours equal
 * @param bow air only: -0.5 (a half circle to the left of the way) to 0.5 (to the right)
 * @throws RangeError with fewer than two positions
 */
export function smooth(mode: RouteMode, positions: readonly LngLat[], bow: number | null): Drawn {
	if (positions.length < 2) throw new RangeError('A line needs at least two positions.');
	const planar = positions.map(toPlanar);
	const line: LngLat[] = [positions[0] as LngLat];
	const indexes = [0];
	const fineness = mode === 'road' ? ROAD : SCHEMATIC;
	for (let leg = 0; leg + 1 < positions.length; leg++) {
		const end = positions[leg + 1] as LngLat;
		for (const point of sample(curveOf(mode, planar, leg, bow ?? 0), fineness)) {
			const vertex = unproject(point);
			if (!same(vertex, line.at(-1)) && !same(vertex, end)) line.push(vertex);
		}
		line.push(end);
		indexes.push(line.length - 1);
	}
	return { line, positions: indexes };
}

function curveOf(mode: RouteMode, planar: readonly Planar[], leg: number, bow: number): Curve {
	const start = planar[leg] as Planar;
	const end = planar[leg + 1] as Planar;
	if (mode === 'road') {
		return catmullRom(
			planar[leg - 1] ?? mirror(end, start),
			start,
			end,
			planar[leg + 2] ?? mirror(start, end),
		);
	}
	return mode === 'air' && bow !== 0 ? arc(start, end, bow) : (share) => mix(start, end, share);
}

function catmullRom(p0: Planar, p1: Planar, p2: Planar, p3: Planar): Curve {
	const t1 = Math.sqrt(separation(p0, p1));
	const t2 = t1 + Math.sqrt(separation(p1, p2));
	const t3 = t2 + Math.sqrt(separation(p2, p3));
	return (share) => {
		const t = t1 + share * (t2 - t1);
		const a1 = mix(p0, p1, t / t1);
		const a2 = mix(p1, p2, share);
		const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
		const b1 = mix(a1, a2, t / t2);
		const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
		return mix(b1, b2, share);
	};
}

/** The arc of a circle over a chord of length 1 has radius (1/4 + bow²) / 2·bow; here it is turned onto the leg. */
function arc(start: Planar, end: Planar, bow: number): Curve {
	const along: Planar = [end[0] - start[0], end[1] - start[1]];
	const right: Planar = [along[1], -along[0]];
	const radius = (0.25 + bow * bow) / (2 * bow);
	const half = Math.asin(0.5 / radius);
	return (share) => {
		const angle = (2 * share - 1) * half;
		const forward = 0.5 + radius * Math.sin(angle);
		const aside = bow - radius * (1 - Math.cos(angle));
		return [
			start[0] + forward * along[0] + aside * right[0],
			start[1] + forward * along[1] + aside * right[1],
		];
	};
}

/** The inner vertices of a curve, as dense as its bends need: each chord is halved until it lies on the curve. */
function sample(curve: Curve, fineness: Fineness): Planar[] {
	const found: Planar[] = [];
	const halve = (from: number, start: Planar, to: number, end: Planar): void => {
		if (isClose(curve, fineness, from, start, to, end)) return;
		const share = (from + to) / 2;
		const point = curve(share);
		halve(from, start, share, point);
		found.push(point);
		halve(share, point, to, end);
	};
	halve(0, curve(0), 1, curve(1));
	return found;
}

function isClose(
	curve: Curve,
	{ tolerance, longest }: Fineness,
	from: number,
	start: Planar,
	to: number,
	end: Planar,
): boolean {
	const scale = EARTH_RADIUS / stretchAt(start[1]);
	if (separation(start, end) * scale > longest) return false;
	// Three places, for a curve that bends both ways crosses its chord in the middle.
	return [0.25, 0.5, 0.75].every(
		(share) => offChord(start, end, curve(from + share * (to - from))) * scale <= tolerance,
	);
}

function offChord(start: Planar, end: Planar, point: Planar): number {
	const along: Planar = [end[0] - start[0], end[1] - start[1]];
	const across = along[0] * (point[1] - start[1]) - along[1] * (point[0] - start[0]);
	const length = Math.hypot(...along);
	return length === 0 ? separation(start, point) : Math.abs(across) / length;
}

function unproject(point: Planar): LngLat {
	const [lng, lat] = fromPlanar(point);
	return [round(lng), round(lat)];
}

function round(degrees: number): number {
	return Number(degrees.toFixed(DECIMALS));
}

function mix(a: Planar, b: Planar, share: number): Planar {
	return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** The point that lies as far beyond `centre` as `point` lies before it. */
function mirror(point: Planar, centre: Planar): Planar {
	return [2 * centre[0] - point[0], 2 * centre[1] - point[1]];
}

function separation(a: Planar, b: Planar): number {
	return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function same(a: LngLat, b: LngLat | undefined): boolean {
	return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
