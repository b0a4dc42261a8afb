/** A plan on a drawing that is close enough for it. */
import { PLAN_AREAS, type Plan, type PlanLine } from '#lib/basemap/plan.ts';
import { atZoom } from '#lib/look/cartography/by-zoom.ts';
import {
	AREA_COLOURS,
	EDGE,
	GREEN_OPACITY,
	LINE_COLOURS,
	PLACE_NAME,
	PLACES_FROM,
	PLAN_FROM,
	STREET_NAME,
	STREETS,
} from '#lib/look/cartography/plan.ts';
import { sizeAt, spotsAt, type Wanted } from '#lib/look/label.ts';
import { isIn, project, type Frame } from './frame.ts';
import { round, type Ink } from './ink.ts';

type Point = readonly [x: number, y: number];

/** The plan under the middle of a drawing's bounds, if it is close enough for one. */
export function planUnder(plans: readonly Plan[], frame: Frame): Plan | null {
	if (frame.zoom < PLAN_FROM) return null;
	const { x, y, width, height } = frame.camera;
	const middle = [x + width / 2, y + height / 2] as const;
	return plans.find((plan) => isIn(sheetOf(plan, frame), middle)) ?? null;
}

/** The same plan for a reader who wants no names. */
export function withoutNames(plan: Plan | null): Plan | null {
	return plan && { ...plan, names: [], lines: plan.lines.map((line) => ({ ...line, name: null })) };
}

function sheetOf({ bounds: [west, south, east, north] }: Plan, frame: Frame) {
	const [[left, top], [right, bottom]] = [project(frame, [west, north]), project(frame, [east, south])];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The sheet and all that is drawn on it. The picture ends where the sheet does: around it there is nothing. */
export function planSvg(plan: Plan, frame: Frame, { colour, length, stroke }: Ink): string {
	const path = (points: readonly Point[], end = ''): string => {
		const [first = [0, 0], ...rest] = points.map((point) => project(frame, [...point]).map(Math.round));
		return `M${first.join(' ')}L${rest.map((each) => each.join(' ')).join(' ')}${end}`;
	};
	const { x, y, width, height } = sheetOf(plan, frame);
	const areas = PLAN_AREAS.flatMap((kind) => {
		const of = plan.areas.filter((area) => area.kind === kind);
		if (of.length === 0) return [];
		const opacity = kind === 'green' ? ` opacity="${String(GREEN_OPACITY)}"` : '';
		const d = of.map(({ points }) => path(points, 'z')).join('');
		return [`<path d="${d}" fill="${colour(AREA_COLOURS[kind])}"${opacity}/>`];
	});
	const lines = (
		wanted: (line: PlanLine) => boolean,
		token: 'road' | 'division',
		px: number,
		dash = '',
	): string => {
		const d = plan.lines
			.filter(wanted)
			.map(({ points }) => path(points))
			.join('');
		return d === ''
			? ''
			: `<path d="${d}" stroke="${colour(token)}" stroke-width="${String(length(round(px)))}"${dash}/>`;
	};
	const streets = STREETS.map(({ width: stops }, index) =>
		lines(
			({ kind, rank }) => kind !== 'railway' && rank === index + 1,
			LINE_COLOURS.street,
			atZoom(stops, frame.zoom),
		),
	).reverse();
	const dashes = ` stroke-dasharray="${[5, 3].map((px) => length(px)).join(' ')}"`;
	const { clip } = frame;
	return [
		`<path d="M${round(clip.x)} ${round(clip.y)}h${round(clip.width)}v${round(clip.height)}h${round(-clip.width)}z" fill="${colour('builtUp')}"/>`,
		`<path d="M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z" fill="${colour('land')}" stroke="${colour(EDGE.colour)}" stroke-width="${length(EDGE.width)}"${stroke}/>`,
		...areas,
		`<g fill="none"${stroke} stroke-linejoin="round" stroke-linecap="round">`,
		lines(({ kind }) => kind === 'railway', LINE_COLOURS.railway, 1.2, dashes),
		...streets,
		'</g>',
	].join('');
}

/** Names of a plan's streets, each where the longest piece of it in view runs, and of its places. */
export function planNames(plan: Plan, frame: Frame): Wanted[] {
	const places = plan.names.map(({ name, kind, rank, at }): Wanted => {
		const isPlace = kind === 'place';
		const size = sizeAt(PLACE_NAME.size, frame.zoom);
		return {
			...{
				kind: kind === 'water' ? 'river' : PLACE_NAME.kind,
				lines: [name],
				size,
				weight: PLACE_NAME.weight,
			},
			...{ gap: isPlace ? 0.6 * size : 0, turn: 0, at: project(frame, [...at]) },
			dot: isPlace ? { kind: 'dot', times: 0.45, colour: 'townDot' } : null,
			zooms: [PLACES_FROM[rank - 1] ?? PLAN_FROM, 20],
			spots: isPlace ? spotsAt('right', 'left', 'bottom', 'top') : spotsAt('middle'),
			importance: PLACE_NAME.importance + rank / 10,
		};
	});
	return [...places, ...plan.lines.flatMap((line) => streetName(line, frame))];
}

function streetName({ kind, rank, name, points }: PlanLine, frame: Frame): Wanted[] {
	const from = STREETS[rank - 1]?.namedFrom;
	if (kind !== 'street' || name === null || from === undefined) return [];
	const corners = points.map((point) => project(frame, [...point]));
	const pieces = corners.slice(1).flatMap((end, i) => {
		const start = corners[i] as Point;
		const at = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2] as const;
		const long = Math.hypot(end[0] - start[0], end[1] - start[1]);
		return isIn(frame.camera, at) ? [{ at, long, turn: angle(start, end) }] : [];
	});
	const best = pieces.sort((a, b) => b.long - a.long)[0];
	if (!best) return [];
	const { kind: letters, weight, size, importance } = STREET_NAME;
	return [
		{
			...{ kind: letters, lines: [name], size: sizeAt(size, frame.zoom), weight, gap: 0 },
			...{ turn: best.turn, at: best.at, dot: null, zooms: [from, 20], spots: spotsAt('middle') },
			importance: importance + rank,
		},
	];
}

/** Degrees clockwise by which letters along a line are turned: they are never upside down. */
function angle([x1, y1]: Point, [x2, y2]: Point): number {
	const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
	return turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
}
