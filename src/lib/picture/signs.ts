/** The signs of a scene's events, sightings and columns, and what room they take. What a column's sign alone does not say is a label's. */
import { GROUP_DISTANCE, groupByDistance, stacksOf, type Stack } from '#lib/look/grouping.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene, SceneColumn, SceneSign } from '#lib/scene/types.ts';
import { isSighting } from '#lib/story/sighting.ts';
import { ARROW, groupRect } from '#lib/look/sign-sizes.ts';
import { isIn, project, type Frame } from './frame.ts';
import type { Standing } from '#lib/look/place.ts';

type Point = readonly [x: number, y: number];

/** A sign of an earlier event or sighting, px. */
export const SMALL_SIGN = 13;

/** Scales between which a drawing can be asked for, px per unit. */
export interface Scales {
	readonly least: number;
	readonly most: number;
	/** From which on it only grows: what a still larger one has room for is not drawn. */
	readonly finest: number;
}

/** Signs that stand side by side on one stem, at the scales at which they would cover each other alone. */
export interface SignGroup extends Standing {
	readonly stacks: readonly Stack[];
}

/** A column's sign. */
export interface ColumnSign extends Standing {
	readonly column: SceneColumn;
}

/** An event or a sighting of an earlier stage. */
export interface EarlierSign {
	readonly sign: SceneSign;
	readonly at: Point;
}

/** Grouping is tried at scales so far apart. */
const STEP = 1.12;

/** The stage's own events and sightings with their places, in groups that change with the scale. */
export function signGroups(scene: Scene, frame: Frame, { least, finest }: Scales): SignGroup[] {
	const signs = placed(scene, frame).filter(({ sign }) => sign.presence !== 'earlier');
	const groups: { key: string; members: typeof signs; from: number; to: number }[] = [];
	for (let scale = least; scale <= finest; scale *= STEP) {
		const onScreen = ({ at }: (typeof signs)[number]) => ({ x: at[0] * scale, y: at[1] * scale });
		const next = scale * STEP > finest ? Infinity : scale * STEP;
		for (const members of groupByDistance(signs, onScreen, GROUP_DISTANCE)) {
			const key = members.map(({ sign }) => sign.id).join(' ');
			const same = groups.find((group) => group.key === key && group.to === scale);
			if (same) same.to = next;
			else groups.push({ key, members, from: scale === least ? 0 : scale, to: next });
		}
	}
	return groups.flatMap(({ members, from, to }) => {
		const first = members[0];
		if (!first) return [];
		const stacks = stacksOf(members.map(({ sign }) => sign));
		return [{ at: first.at, rect: groupRect(stacks.length), from, to, stacks }];
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

/** Of earlier signs nearer to each other than this, px, only the last is seen. */
const HIDDEN = 7;

/** Events and sightings of earlier stages, without those that others would hide. */
export function earlierSigns(scene: Scene, frame: Frame): EarlierSign[] {
	const signs = placed(scene, frame).filter(({ sign }) => sign.presence === 'earlier');
	return signs.filter(({ at }, index) =>
		signs
			.slice(index + 1)
			.every(({ at: other }) => Math.hypot(at[0] - other[0], at[1] - other[1]) > HIDDEN * frame.unit),
	);
}

function placed(scene: Scene, frame: Frame): EarlierSign[] {
	return signsOf(scene).flatMap((sign) => {
		if (sign.position === null) return [];
		const at = project(frame, sign.position);
		return isIn(frame.clip, at) ? [{ sign, at }] : [];
	});
}

/** What a sign is of, for style sheets and scripts. */
export function nameOf(sign: SceneSign): string {
	return `data-${isSighting(sign) ? 'sighting' : 'event'}="${sign.id}"`;
}
