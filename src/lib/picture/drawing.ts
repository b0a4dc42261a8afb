/** All that a picture of a scene is made of, before it is written as HTML or SVG. */
import type { Basemap, BasemapFiles } from '#lib/basemap/basemap.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { isIn, project, type Frame } from './frame.ts';
import { labelsOf } from './labels.ts';
import type { Label } from './letters.ts';
import type { Rect, Standing } from './place.ts';
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

/** A name had better not stand on the story's lines: they are looked at in steps of so many px, this wide. */
const LINE_STEP = 10;
const LINE_REACH = 4;

/** Puts a scene on a frame. */
export function drawingOf(
	scene: Scene,
	story: Story,
	{ labels, shapes }: { labels: BasemapFiles['labels']; shapes: Basemap['shapes'] },
	frame: Frame,
	{ scales, taken = [], isAllowed }: DrawingOptions,
): Drawing {
	const groups = signGroups(scene, frame, scales);
	const columns = columnSigns(scene, frame);
	const earlier = earlierSigns(scene, frame);
	const around = {
		taken: [...taken, ...groups, ...columns],
		busy: [...earlier.map(({ at }) => small(at, SMALL_SIGN / 2)), ...alongLines(scene, story, frame)],
	};
	return {
		strokes: strokesOf(scene, story, frame),
		discs: discsOf(scene, frame),
		earlier,
		labels: labelsOf({ scene, story, labels, shapes }, frame, around, scales, isAllowed),
		groups,
		columns,
	};
}

function alongLines(scene: Scene, story: Story, frame: Frame): Standing[] {
	const shown = new Set(scene.stretches.filter(({ driven }) => driven?.length !== 0).map(({ id }) => id));
	return story.routes.flatMap((route) =>
		route.stretches.flatMap(({ id, from, to }) => {
			if (!shown.has(id)) return [];
			const [[ax, ay], [bx, by]] = [from, to].map((end) => project(frame, pointAt(route, end))) as [
				[number, number],
				[number, number],
			];
			const count = Math.ceil(Math.hypot(bx - ax, by - ay) / (LINE_STEP * frame.unit)) + 1;
			return Array.from({ length: count }, (_, index) =>
				project(frame, pointAt(route, from + ((to - from) * index) / Math.max(1, count - 1))),
			)
				.filter((at) => isIn(frame.camera, at))
				.map((at) => small(at, LINE_REACH));
		}),
	);
}

function small(at: Standing['at'], reach: number): Standing {
	return { at, rect: { left: -reach, top: -reach, right: reach, bottom: reach }, from: 0, to: Infinity };
}
