/**
 * The time-distance diagram, as railway timetables are drawn: time across, distance along the road upward from Rostov
 * to Moscow. Shares of the time axis run from 0 to 1, distances are km by road from Rostov.
 */
import { formatHalf, formatMomentForReader, formatRange } from '#lib/text/format.ts';
import { MINUTE } from '#lib/story/time.ts';
import type {
	Column,
	ColumnBasis,
	EventStatus,
	Fix,
	FixStanding,
	Moment,
	Role,
	Story,
} from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { lengthOf } from '#lib/track/line.ts';
import { MAIN_ROAD } from '#lib/track/path.ts';
import { position } from '#lib/track/position.ts';
import { prismOutline } from '#lib/track/prism.ts';
import { rounded } from '#lib/track/readouts.ts';
import { words } from '#lib/text/en/index.ts';
import { diagramWords } from '#lib/text/en/diagram.ts';
import type { TimeScale } from './time-scale.ts';

/** A point of the diagram. */
export interface DiagramPoint {
	/** Share of the time axis. */
	readonly at: number;
	/** km by road from Rostov. */
	readonly km: number;
}

/** A fix with bars for its precision. */
export interface DiagramFix extends DiagramPoint {
	readonly id: string;
	readonly name: string;
	readonly time: Moment;
	readonly status: EventStatus;
	readonly claimant: string | null;
	readonly columnBasis: ColumnBasis;
	readonly standing: FixStanding;
	/** Half-widths of what the report says: minutes and km. */
	readonly minutes: number;
	readonly halfKm: number;
	/** Ends of the bars: shares of the time axis, and km. */
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
}

/** A column's track on the road. */
export interface DiagramTrack {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	/** All reports, those beside the track among them. */
	readonly fixes: readonly DiagramFix[];
	/** The estimate, in runs between the fixes of the track; dashed where either end is only claimed. */
	readonly runs: readonly { readonly isClaimed: boolean; readonly points: readonly DiagramPoint[] }[];
	readonly prisms: readonly (readonly DiagramPoint[])[];
}

/** A length of the road with a name of its own. */
export interface DiagramLane {
	readonly id: string;
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

export interface Diagram {
	/** km from Rostov to the Moscow ring road. */
	readonly length: number;
	readonly lanes: readonly DiagramLane[];
	readonly tracks: readonly DiagramTrack[];
}

/** The diagram of a story: the same for every stage and moment but for its cursor. */
export function diagramOf(story: Story, scale: TimeScale): Diagram {
	const road = story.routes.find(({ id }) => id === MAIN_ROAD);
	return {
		length: road ? lengthOf(road) : 0,
		lanes: (road?.stretches ?? []).map(({ id, name, from, to }) => ({ id, name, from, to })),
		tracks: story.columns
			.filter((column) => column.rostovAt !== null && column.mode === 'road')
			.map((column) => trackOf(column, scale)),
	};
}

/** How far by road from Rostov a chainage on a column's path is, km. */
export function kmFromRostov(column: Column, at: number): number {
	return Math.abs(at - (column.rostovAt ?? 0));
}

function trackOf(column: Column, scale: TimeScale): DiagramTrack {
	const pairs = column.fixes.slice(1).map((second, i) => [column.fixes[i] as Fix, second] as const);
	return {
		id: column.id,
		name: column.name,
		role: column.role,
		fixes: reportsOf(column).map((fix) => fixOf(column, fix, scale)),
		runs: pairs.map(([first, second]) => ({
			isClaimed: first.status === 'claimed' || second.status === 'claimed',
			points: runBetween(column, first, second, scale),
		})),
		prisms: pairs.flatMap(([first, second]) => prismBetween(column, first, second, scale)),
	};
}

function fixOf(column: Column, fix: Fix, scale: TimeScale): DiagramFix {
	const { id, name, time, status, claimant, columnBasis, standing } = fix;
	const spread = fix.minutes * MINUTE;
	const km = kmFromRostov(column, fix.at);
	return {
		...{ id, name, time, status, claimant, columnBasis, standing, km },
		minutes: fix.minutes,
		halfKm: fix.km,
		at: scale.toShare(time),
		from: scale.toShare(time - spread),
		to: scale.toShare(time + spread),
		low: km - fix.km,
		high: km + fix.km,
	};
}

/** The estimate bends where the prism holds it: its corners are enough. */
function runBetween(column: Column, first: Fix, second: Fix, scale: TimeScale): DiagramPoint[] {
	const corners =
		column.topSpeed === null ? [] : prismOutline(first, second, column.topSpeed, lengthOf(column));
	const times = [...new Set([first.time, ...corners.map(({ time }) => time), second.time])];
	return times.flatMap((time) => {
		const { at } = position({ ...column, fixes: [first, second] }, time);
		return at === null ? [] : [{ at: scale.toShare(time), km: kmFromRostov(column, at) }];
	});
}

function prismBetween(column: Column, first: Fix, second: Fix, scale: TimeScale): DiagramPoint[][] {
	if (column.topSpeed === null) return [];
	const corners = prismOutline(first, second, column.topSpeed, lengthOf(column));
	if (corners.length < 2) return [];
	const side = (pick: 'from' | 'to') =>
		corners.map((corner) => ({ at: scale.toShare(corner.time), km: kmFromRostov(column, corner[pick]) }));
	return [[...side('from'), ...side('to').reverse()]];
}

/** A report in the diagram, read out. */
export function formatReport(fix: DiagramFix): string {
	const time = `${formatMomentForReader(fix.time)} ± ${formatHalf(fix.minutes)}`;
	const place = diagramWords.kmFromRostov(formatRange(rounded(fix.km, fix.halfKm)));
	const status = fix.claimant === null ? words.status[fix.status] : words.claimedBy(fix.claimant);
	const doubts = [
		...(fix.columnBasis === 'inferred' ? [diagramWords.inferred] : []),
		...(fix.standing === 'track' ? [] : [diagramWords.standing[fix.standing]]),
	];
	return [fix.name, time, place, status, ...doubts].join(', ');
}
