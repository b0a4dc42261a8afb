/**
 * The time-distance diagram, as railway timetables are drawn: time across, distance along the main road upward from its
 * start. Shares of the time axis run from 0 to 1, distances are km by road from that start.
 */
import { formatRange, formats } from '#lib/text/format.ts';
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
import { besideRoad, isOnRoad } from '#lib/track/main-road.ts';
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
	/** km by road from the main road's start. */
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
	/** The sighting that it rests on. */
	readonly sighting: string | null;
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
	/** km, from the road's start to its end. */
	readonly length: number;
	readonly lanes: readonly DiagramLane[];
	readonly tracks: readonly DiagramTrack[];
}

/** The diagram of a story: the same for every stage and moment but for its cursor. `null` where it has no main road. */
export function diagramOf(story: Story, scale: TimeScale): Diagram | null {
	const road = story.routes.find(({ id }) => id === story.mainRoad?.route);
	if (!road) return null;
	return {
		length: lengthOf(road),
		lanes: road.stretches.map(({ id, name, from, to }) => ({ id, name, from, to })),
		tracks: story.columns
			.filter((column) => column.mode === 'road' && isOnRoad(column, road.id))
			.map((column) => trackOf(column, { scale, kmAt: (at) => besideRoad(column, road.id, at) })),
	};
}

/** What a column's places are drawn by. */
interface Plane {
	readonly scale: TimeScale;
	/** km from the road's start, of a chainage on the column's path; `null` where that is off the road. */
	readonly kmAt: (at: number) => number | null;
}

function trackOf(column: Column, plane: Plane): DiagramTrack {
	const pairs = column.fixes.slice(1).map((second, i) => [column.fixes[i] as Fix, second] as const);
	return {
		id: column.id,
		name: column.name,
		role: column.role,
		fixes: reportsOf(column).flatMap((fix) => fixOf(fix, plane)),
		runs: pairs.map(([first, second]) => ({
			isClaimed: first.status === 'claimed' || second.status === 'claimed',
			points: runBetween(column, first, second, plane),
		})),
		prisms: pairs.flatMap(([first, second]) => prismBetween(column, first, second, plane)),
	};
}

function fixOf(fix: Fix, { scale, kmAt }: Plane): DiagramFix[] {
	const { id, name, time, status, claimant, columnBasis, standing, sighting } = fix;
	const spread = fix.minutes * MINUTE;
	const km = kmAt(fix.at);
	if (km === null) return [];
	return [
		{
			...{ id, name, time, status, claimant, columnBasis, standing, sighting, km },
			minutes: fix.minutes,
			halfKm: fix.km,
			at: scale.toShare(time),
			from: scale.toShare(time - spread),
			to: scale.toShare(time + spread),
			low: km - fix.km,
			high: km + fix.km,
		},
	];
}

/** The estimate bends where the prism holds it: its corners are enough. */
function runBetween(column: Column, first: Fix, second: Fix, { scale, kmAt }: Plane): DiagramPoint[] {
	const corners =
		column.topSpeed === null ? [] : prismOutline(first, second, column.topSpeed, lengthOf(column));
	const times = [...new Set([first.time, ...corners.map(({ time }) => time), second.time])];
	return times.flatMap((time) => {
		const { at } = position({ ...column, fixes: [first, second] }, time);
		const km = at === null ? null : kmAt(at);
		return km === null ? [] : [{ at: scale.toShare(time), km }];
	});
}

function prismBetween(column: Column, first: Fix, second: Fix, { scale, kmAt }: Plane): DiagramPoint[][] {
	if (column.topSpeed === null) return [];
	const corners = prismOutline(first, second, column.topSpeed, lengthOf(column));
	if (corners.length < 2) return [];
	const side = (pick: 'from' | 'to') =>
		corners.flatMap((corner) => {
			const km = kmAt(corner[pick]);
			return km === null ? [] : [{ at: scale.toShare(corner.time), km }];
		});
	return [[...side('from'), ...side('to').reverse()]];
}

/** A report in the diagram, read out. */
export function reportInWords(fix: DiagramFix, { clock, mainRoad }: Story): string {
	const time = formats(clock).formatReport(fix.time, fix.minutes);
	const place = diagramWords.kmFrom(formatRange(rounded(fix.km, fix.halfKm)), mainRoad?.start.name ?? '');
	const status = fix.claimant === null ? words.status[fix.status] : words.claimedBy(fix.claimant);
	const doubts = [
		...(fix.columnBasis === 'inferred' ? [diagramWords.inferred] : []),
		...(fix.standing === 'track' ? [] : [diagramWords.standing[fix.standing]]),
	];
	return [fix.name, time, place, status, ...doubts].join(', ');
}
