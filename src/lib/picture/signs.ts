/** The signs of a scene's events and columns, and what room they take. What a column's sign alone does not say is a label's. */
import { GROUP_DISTANCE, groupByDistance } from '#lib/look/grouping.ts';
import type { Scene, SceneColumn, SceneEvent } from '#lib/scene/types.ts';
import { isIn, project, type Frame } from './frame.ts';
import type { Rect, Standing } from './place.ts';

type Point = readonly [x: number, y: number];

/** An event's sign in its ring, and how far signs of one group stand apart, px. */
export const SIGN = 28;
export const SIGN_STEP = 26;
/** As many signs of a group stand side by side. */
export const IN_A_ROW = 4;
/** From a place up to the lowest row of signs, px. */
export const STEM = 9;
/** A column's arrow, px. */
export const ARROW = 22;
/** A sign of an earlier event, px. */
export const SMALL_SIGN = 13;

/** Scales between which a drawing can be asked for, px per unit. */
export interface Scales {
	readonly least: number;
	readonly most: number;
}

/** Events that stand side by side on one stem, at the scales at which they would cover each other alone. */
export interface EventGroup extends Standing {
	readonly events: readonly SceneEvent[];
}

/** A column's sign. */
export interface ColumnSign extends Standing {
	readonly column: SceneColumn;
}

/** An event of an earlier stage. */
export interface EarlierEvent {
	readonly event: SceneEvent;
	readonly at: Point;
}

/** Grouping is tried at scales so far apart. */
const STEP = 1.12;

/** The stage's own events with their places, in groups that change with the scale. */
export function eventGroups(scene: Scene, frame: Frame, { least, most }: Scales): EventGroup[] {
	const events = placed(scene, frame).filter(({ event }) => event.presence !== 'earlier');
	const groups: { key: string; members: typeof events; from: number; to: number }[] = [];
	for (let scale = least; scale <= most; scale *= STEP) {
		const onScreen = ({ at }: (typeof events)[number]) => ({ x: at[0] * scale, y: at[1] * scale });
		const next = scale * STEP > most ? Infinity : scale * STEP;
		for (const members of groupByDistance(events, onScreen, GROUP_DISTANCE)) {
			const key = members.map(({ event }) => event.id).join(' ');
			const same = groups.find((group) => group.key === key && group.to === scale);
			if (same) same.to = next;
			else groups.push({ key, members, from: scale === least ? 0 : scale, to: next });
		}
	}
	return groups.flatMap(({ members, from, to }) => {
		const first = members[0];
		if (!first) return [];
		const rect = groupRect(members.length);
		return [{ at: first.at, rect, from, to, events: members.map(({ event }) => event) }];
	});
}

/** The columns. */
export function columnSigns(scene: Scene, frame: Frame): ColumnSign[] {
	return scene.columns.flatMap((column) => {
		const at = project(frame, column.position);
		if (!isIn(frame.clip, at)) return [];
		const half = ARROW / 2;
		const rect = { left: -half, top: -half, right: half, bottom: half };
		return [{ at, rect, from: 0, to: Infinity, column }];
	});
}

/** Events of earlier stages. */
export function earlierEvents(scene: Scene, frame: Frame): EarlierEvent[] {
	return placed(scene, frame).filter(({ event }) => event.presence === 'earlier');
}

/** What a group of so many signs covers. */
function groupRect(count: number): Rect {
	const rows = Math.ceil(count / IN_A_ROW);
	const half = (Math.min(count, IN_A_ROW) * SIGN_STEP + 2) / 2;
	return { left: -half, top: -STEM - rows * SIGN, right: half, bottom: -STEM };
}

function placed(scene: Scene, frame: Frame): EarlierEvent[] {
	return scene.events.flatMap((event) => {
		if (event.position === null) return [];
		const at = project(frame, event.position);
		return isIn(frame.clip, at) ? [{ event, at }] : [];
	});
}
