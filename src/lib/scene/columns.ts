import { bearing } from '@turf/turf';
import type { Column, EventStatus, Fix, Moment, Story, StretchStatus } from '$lib/story/types';
import { lengthOf, pointAt } from '$lib/track/line';
import { position, type ColumnPosition } from '$lib/track/position';
import type { SceneColumn } from './types';

/** Over this length of path, km, a column's heading is taken: a bend of the road shall not spin it. */
const HEADING_OVER = 4;

/** The columns whose place is known or can be estimated at a moment. */
export function sceneColumns(story: Story, moment: Moment): SceneColumn[] {
	return story.columns.flatMap((column) => {
		const where = position(column, moment);
		if (where.conflicts.length > 0)
			return where.conflicts.map((fix) => conflictingColumn(column, fix, where));
		if (where.state === 'unknown' || where.at === null) return [];
		return [sceneColumn(story, column, where, where.state, where.at)];
	});
}

/** One of the places that reports put a column at, at one and the same time. */
function conflictingColumn(column: Column, fix: Fix, { span }: ColumnPosition): SceneColumn {
	return {
		...knownOf(column, [fix], fix.at),
		state: 'conflicting',
		span,
		schematic: false,
	};
}

function sceneColumn(
	story: Story,
	column: Column,
	where: ColumnPosition,
	state: 'placed' | 'estimated',
	at: number,
): SceneColumn {
	const fixes = where.fix ? [where.fix] : [where.before, where.after].filter((fix) => fix !== null);
	return {
		...knownOf(column, fixes, at),
		state,
		span: where.span,
		schematic:
			state === 'estimated' && (column.mode === 'air' || statusUnder(story, column, at) !== 'driven'),
	};
}

function knownOf(
	column: Column,
	fixes: readonly Fix[],
	at: number,
): Omit<SceneColumn, 'state' | 'span' | 'schematic'> {
	const { id, name, role, mode } = column;
	return {
		...{ id, name, role, mode, at },
		status: weakest(fixes),
		claimant: fixes.find((fix) => fix.claimant !== null)?.claimant ?? null,
		position: pointAt(column, at),
		heading: headingAt(column, at),
		fixes: fixes.map((fix) => fix.id),
	};
}

/** A column is known no better than the weakest report that its place rests on. */
function weakest(fixes: readonly Fix[]): EventStatus {
	const ranks: readonly EventStatus[] = ['disputed', 'claimed', 'confirmed'];
	return ranks.find((status) => fixes.some((fix) => fix.status === status)) ?? 'confirmed';
}

/** Degrees clockwise from north; `null` on a path without length, where nothing moves. */
function headingAt(column: Column, at: number): number | null {
	const length = lengthOf(column);
	const from = Math.max(0, Math.min(at, length - HEADING_OVER / 2) - HEADING_OVER / 2);
	const to = Math.min(length, from + HEADING_OVER);
	if (to - from < 0.01 || column.fixes.every((fix) => fix.at === column.fixes[0]?.at)) return null;
	return (bearing([...pointAt(column, from)], [...pointAt(column, to)]) + 360) % 360;
}

/** The status of the stretch of route that a column's path runs on at a chainage. */
function statusUnder(story: Story, column: Column, at: number): StretchStatus | null {
	const span = column.path.findLast((part) => part.at <= at);
	if (!span) return null;
	const along = at - span.at;
	const chainage = span.from <= span.to ? span.from + along : span.from - along;
	const route = story.routes.find(({ id }) => id === span.route);
	return route?.stretches.find(({ from, to }) => chainage >= from && chainage <= to)?.status ?? null;
}
