/** The words in the diagram: places on its axis, columns at their lines, and what is claimed beyond what was placed. */
import { smallAt } from '#lib/look/busy.ts';
import { place, type Rect, type Standing } from '#lib/look/place.ts';
import { textWidth } from '#lib/look/text-width.ts';
import { formatNumber } from '#lib/text/format.ts';
import { diagramWords } from '#lib/text/en/diagram.ts';
import type { RoadPlace, Role } from '#lib/story/types.ts';
import type { Diagram, DiagramFix, DiagramPoint } from './diagram.ts';

/** Where the diagram draws: shares of time across, km upward, both as px; and what it may draw on, px. */
export interface Plot {
	readonly x: (share: number) => number;
	readonly y: (km: number) => number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Words with the left end of their line of letters, px. */
export interface DiagramWord {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** The column that a press on them opens, and its role; `null` for the gap. */
	readonly column: string | null;
	readonly role: Role | null;
}

/** A name on the axis, and how far up, px. */
export interface AxisName {
	readonly name: string;
	readonly y: number;
}

const SIZE = 11.5;
const HEIGHT = 13;
/** Between names on the axis, px. */
const APART = 13;
/** From a line to words beside it, px. */
const BESIDE = 5;
/** Half of a report's mark, px. */
const MARK = 6;
/** How closely a line is kept clear of words, px. */
const STEP = 10;

/** As many places of the road as the axis has room for, the most important first. */
export function axisNames(places: readonly RoadPlace[], ends: readonly RoadPlace[], { y }: Plot): AxisName[] {
	const names: AxisName[] = [];
	for (const { name, km } of [...ends, ...places]) {
		const at = y(km);
		if (names.every((other) => Math.abs(other.y - at) >= APART)) names.push({ name, y: at });
	}
	return names;
}

/** What is claimed of the road beyond the furthest confirmed report: the two reports. */
export interface Gap {
	readonly claimed: DiagramFix;
	readonly placed: DiagramFix;
}

/** The gap between what is claimed and what was placed; `null` where there is none. */
export function gapOf({ tracks }: Diagram): Gap | null {
	const fixes = tracks.flatMap((track) => track.fixes).filter(({ standing }) => standing === 'track');
	const furthest = (some: readonly DiagramFix[]) => some.toSorted((a, b) => b.km - a.km)[0];
	const claimed = furthest(fixes.filter(({ status, claimant }) => status === 'claimed' && claimant !== null));
	const placed = furthest(fixes.filter(({ status }) => status === 'confirmed'));
	return claimed && placed && claimed.low > placed.high ? { claimed, placed } : null;
}

/**
 * The names of the columns at their lines, and the gap's words, where they find room.
 *
 * @param seen sightings, which are not to be covered
 */
export function wordsIn(
	diagram: Diagram,
	gap: Gap | null,
	axis: readonly AxisName[],
	seen: readonly DiagramPoint[],
	plot: Plot,
): DiagramWord[] {
	const { x, y } = plot;
	const at = ({ at: share, km }: DiagramPoint) => [x(share), y(km)] as const;
	const wishes = [
		...(gap ? [{ text: gapText(gap), column: null, role: null, beside: besideGap(gap, plot) }] : []),
		...diagram.tracks.map(({ id, name, role, fixes, runs }) => ({
			...{ text: name, column: id, role },
			beside: [...runs.flatMap(({ points }) => points), ...fixes].map(at),
		})),
	];
	const choices = wishes.map(({ text, beside }) =>
		beside.flatMap((point) => rectsAt(point, textWidth(text, SIZE))).filter((rect) => isIn(rect, plot)),
	);
	const given = place(
		choices.map((rects) => ({ at: ORIGIN, choices: rects, from: 1, to: Infinity, core: null })),
		{
			taken: [
				...[...diagram.tracks.flatMap(({ fixes }) => fixes), ...seen].map((mark) => smallAt(at(mark), MARK)),
				...axis.map(({ name, y: up }) => onAxis(name, up, plot)),
			],
			busy: diagram.tracks.flatMap(({ runs }) => runs.flatMap(({ points }) => along(points.map(at)))),
			...{ inView: { x: plot.left, y: 0, width: plot.right - plot.left, height: plot.bottom }, margin: 0 },
			...{ least: 1, usual: 1, largest: 1.01 },
		},
	);
	return wishes.flatMap(({ text, column, role }, index): DiagramWord[] => {
		const rect = given[index]?.rect;
		return rect ? [{ text, column, role, x: rect.left, y: rect.bottom - 3 }] : [];
	});
}

/** Rectangles are in px of the drawing: all stand at its corner. */
const ORIGIN = [0, 0] as const;

function gapText({ claimed, placed }: Gap): string {
	return diagramWords.gap(formatNumber(Math.round((claimed.km - placed.km) / 10) * 10));
}

function besideGap({ claimed, placed }: Gap, { x, y }: Plot): (readonly [number, number])[] {
	return [[x(claimed.at) + 8, (y(claimed.km) + y(placed.km)) / 2 + HEIGHT / 2 + BESIDE]];
}

/** Beside a point: above it or below, to its right or its left. */
function rectsAt([x, y]: readonly [number, number], width: number): Rect[] {
	return [y - BESIDE - HEIGHT, y + BESIDE].flatMap((top) =>
		[x + BESIDE, x - BESIDE - width].map((left) => ({
			...{ left, top, right: left + width, bottom: top + HEIGHT },
		})),
	);
}

function isIn({ left, top, right, bottom }: Rect, plot: Plot): boolean {
	return left >= plot.left && right <= plot.right && top >= plot.top && bottom <= plot.bottom;
}

function onAxis(name: string, y: number, { left }: Plot): Standing {
	const rect = { left: 0, top: -HEIGHT, right: textWidth(name, SIZE) + BESIDE, bottom: 2 };
	return { at: [left, y], rect, from: 0, to: Infinity };
}

function along(points: readonly (readonly [number, number])[]): Standing[] {
	return points.slice(1).flatMap((end, index) => {
		const start = points[index] ?? end;
		const steps = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / STEP);
		return Array.from({ length: steps + 1 }, (_, step) => {
			const share = steps === 0 ? 0 : step / steps;
			return smallAt([start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])], 3);
		});
	});
}
