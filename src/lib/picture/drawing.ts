/** All that a picture of a scene is made of, before it is written as HTML or SVG. */
import { alongLines, smallAt } from '#lib/look/busy.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import type { Basemap, BasemapFiles } from '#lib/basemap/basemap.ts';
import type { Plan } from '#lib/basemap/plan.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import { isIn, project, type Frame } from './frame.ts';
import { labelsOf } from './labels.ts';
import type { Label } from '#lib/look/label.ts';
import type { Rect, Standing } from '#lib/look/place.ts';
import {
	columnSigns,
	earlierSigns,
	signGroups,
	SMALL_SIGN,
	type ColumnSign,
	type EarlierSign,
	type Scales,
	type SignGroup,
} from './signs.ts';
import { discsOf, strokesOf, type Disc, type Stroke } from './strokes.ts';

/** For a picture without names of towns, waters and roads. */
export const NO_NAMES = { type: 'FeatureCollection' as const, features: [] };

export interface Drawing {
	readonly strokes: readonly Stroke[];
	readonly discs: readonly Disc[];
	readonly earlier: readonly EarlierSign[];
	readonly labels: readonly Label[];
	readonly groups: readonly SignGroup[];
	readonly columns: readonly ColumnSign[];
}

export interface DrawingOptions {
	readonly scales: Scales;
	/** What else stands on the drawing, and must not be covered by names. */
	readonly taken?: readonly Standing[];
	/** Whether a name may stand there. */
	readonly isAllowed?: (at: Label['at'], rect: Rect) => boolean;
}

/** Puts a scene on a frame. */
export function drawingOf(
	scene: Scene,
	story: Story,
	{
		labels,
		shapes,
		plan,
		annotations,
	}: {
		labels: BasemapFiles['labels'];
		shapes: Basemap['shapes'];
		plan: Plan | null;
		annotations: Annotations;
	},
	frame: Frame,
	{ scales, taken = [], isAllowed }: DrawingOptions,
): Drawing {
	const groups = signGroups(scene, frame, scales);
	// Which street a column was in is not known.
	const columns = plan === null ? columnSigns(scene, frame) : [];
	const earlier = earlierSigns(scene, frame);
	const lines = alongLines(
		scene,
		story,
		(position) => project(frame, position),
		(at) => isIn(frame.camera, at),
		frame.unit,
	);
	const around = {
		taken: [...taken, ...groups, ...columns],
		busy: [...earlier.map(({ at }) => smallAt(at, SMALL_SIGN / 2)), ...lines],
	};
	return {
		strokes: strokesOf(scene, story, frame),
		discs: discsOf(scene, frame),
		earlier,
		labels: labelsOf({ scene, story, labels, shapes, plan, annotations }, frame, around, scales, isAllowed),
		groups,
		columns,
	};
}
