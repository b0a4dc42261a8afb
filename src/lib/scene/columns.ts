import { bearing } from '@turf/turf';
import type { Column, Fix, Moment, Story } from '#lib/story/types.ts';
import { fixesOf, stretchUnder, weakestBasis, weakestStatus } from '#lib/track/basis.ts';
import { lengthOf, pointAt } from '#lib/track/line.ts';
import { conflictsAt, position, type ColumnPosition } from '#lib/track/position.ts';
import { strengthAt, strengthParts } from '#lib/track/strength.ts';
import { furthest } from './driven.ts';
import type { SceneColumn, SceneStrength } from './types.ts';

/** A column's heading is taken over this length of path, km, so that a bend in the road does not spin it. */
const HEADING_OVER = 4;

/** The columns whose place is known or can be estimated at a moment, each followed by the places where other reports have it. */
export function sceneColumns(story: Story, moment: Moment): SceneColumn[] {
	return story.columns.flatMap((column) => {
		const where = position(column, moment);
		const beside = conflictsAt(column, moment).map((fix) => conflictingColumn(column, fix));
		if (where.state === 'unknown' || where.at === null) return beside;
		return [sceneColumn(story, column, where, where.state, where.at, moment), ...beside];
	});
}

/** The ways that columns have come by a moment, by their strength. */
export function sceneStrengths(columns: readonly Column[], moment: Moment): SceneStrength[] {
	return columns.flatMap((column): SceneStrength[] => {
		const at = furthest(column, moment);
		if (at === null) return [];
		const parts = strengthParts(column)
			.filter(({ from }) => from < at)
			.map((part) => ({ ...part, to: Math.min(part.to, at) }));
		return parts.length === 0 ? [] : [{ id: column.id, role: column.role, parts }];
	});
}

/** A place that a report has a column at, while another is followed. */
function conflictingColumn(column: Column, fix: Fix): SceneColumn {
	return {
		...knownOf(column, [fix], fix.at),
		strength: null,
		state: 'conflicting',
		span: null,
		course: null,
	};
}

function sceneColumn(
	story: Story,
	column: Column,
	where: ColumnPosition,
	state: 'placed' | 'estimated',
	at: number,
	moment: Moment,
): SceneColumn {
	return {
		...knownOf(column, fixesOf(where), at),
		state,
		span: where.span,
		strength: strengthAt(column, moment),
		// What stands between two reports of one place moves along nothing.
		course:
			state === 'estimated' && where.before?.at !== where.after?.at ? courseAt(story, column, at) : null,
	};
}

/** What is not known of the way that a column moves along. */
function courseAt(story: Story, column: Column, at: number): SceneColumn['course'] {
	if (column.mode === 'air') return 'schematic';
	return stretchUnder(story.routes, column, at)?.status === 'driven' ? null : 'unconfirmed';
}

function knownOf(
	column: Column,
	fixes: readonly Fix[],
	at: number,
): Omit<SceneColumn, 'state' | 'span' | 'strength' | 'course'> {
	const { id, name, role, mode } = column;
	return {
		...{ id, name, role, mode, at },
		status: weakestStatus(fixes),
		basis: weakestBasis(fixes),
		claimant: fixes.find((fix) => fix.claimant !== null)?.claimant ?? null,
		position: pointAt(column, at),
		heading: headingAt(column, at),
		fixes: fixes.map((fix) => fix.id),
	};
}

/** Degrees clockwise from north; `null` on a path without length, where nothing moves. */
function headingAt(column: Column, at: number): number | null {
	const length = lengthOf(column);
	const from = Math.max(0, Math.min(at, length - HEADING_OVER / 2) - HEADING_OVER / 2);
	const to = Math.min(length, from + HEADING_OVER);
	if (to - from < 0.01 || column.fixes.every((fix) => fix.at === column.fixes[0]?.at)) return null;
	return (bearing([...pointAt(column, from)], [...pointAt(column, to)]) + 360) % 360;
}
