/** Words about the story's lines and columns. */
import { ANNOTATION_SPOTS, annotationLook, annotationsOf, type Annotations } from '#lib/look/annotations.ts';
import { STORY_NAMES } from '#lib/look/cartography/names.ts';
import { distanceLabel } from '#lib/look/distance-label.ts';
import { columnLabels } from '#lib/look/column-label.ts';
import { roleWordsToken } from '#lib/look/tokens.ts';
import { begunStretches } from '#lib/scene/begun.ts';
import type { Scene, SceneColumn } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { coarse } from './coarse.ts';
import { isIn, project, type Frame } from './frame.ts';
import { spotsAt, type Wanted } from '#lib/look/label.ts';
import { ARROW } from '#lib/look/sign-sizes.ts';
import { textWidth, wrapped } from '#lib/look/text-width.ts';

/** Widest line of such words, px. */
const STUB_LABEL = 150;

/** Beside each column its name, and what its sign alone does not say. */
export function columnWords(scene: Scene, unit: string | undefined, frame: Frame): Wanted[] {
	const onScreen = ({ position }: SceneColumn) => {
		const [x, y] = project(frame, position);
		return { x: x / frame.unit, y: y / frame.unit };
	};
	const places = new Map(scene.columns.map((column) => [column, onScreen(column)]));
	return [...columnLabels(places, unit)].flatMap(([column, lines]): Wanted[] => {
		const at = project(frame, column.position);
		if (!isIn(frame.clip, at)) return [];
		return [
			{
				...{ ...STORY_NAMES.column, lines, gap: ARROW / 2 + 2, turn: 0, at, dot: null },
				...{ zooms: [0, 20], spots: spotsAt('bottom', 'right', 'left', 'top') },
				colour: roleWordsToken(column.role),
			} satisfies Wanted,
		];
	});
}

/** Beside the stage's signs, what happened there. */
export function annotationWords(scene: Scene, words: Annotations, frame: Frame): Wanted[] {
	return annotationsOf(scene, words).flatMap((annotation, index): Wanted[] => {
		const at = project(frame, annotation.position);
		if (!isIn(frame.camera, at)) return [];
		const { importance } = STORY_NAMES[annotation.isComing ? 'coming' : 'annotation'];
		return [
			{
				...{ ...annotationLook(annotation), at, dot: null, zooms: [0, 20] },
				...{ spots: ANNOTATION_SPOTS, importance: importance + index / 1000 },
			},
		];
	});
}

/** Beside the straight line to the target, how long it is. */
export function distanceWords({ distance }: Scene, story: Story, frame: Frame): Wanted[] {
	if (!distance) return [];
	const { text, at: middle } = distanceLabel(distance, story);
	const at = project(frame, middle);
	if (!isIn(frame.camera, at)) return [];
	return [
		{
			...{ ...STORY_NAMES.distance, lines: [text], gap: 7, turn: 0 },
			...{ at, dot: null, zooms: [0, 20], spots: spotsAt('left', 'right') },
		} satisfies Wanted,
	];
}

/** Beside each claimed stretch, who claims it. */
export function claims(scene: Scene, story: Story, frame: Frame): Wanted[] {
	const begun = begunStretches(scene.stretches);
	return story.routes.flatMap((route) =>
		route.stretches.flatMap((stretch): Wanted[] => {
			if (stretch.claimant === null || !begun.has(stretch.id)) return [];
			if (stretch.label !== null)
				return stubLabel(stretch.label, project(frame, pointAt(route, stretch.to)), frame);
			const text = mapWords.claimedByInline(stretch.claimant);
			// Its middle may lie outside the scene's bounds: the first of some places that does not.
			const at = [0.5, 0.35, 0.65, 0.2, 0.8]
				.map((share) => project(frame, pointAt(route, stretch.from + share * (stretch.to - stretch.from))))
				.find((point) => isIn(frame.camera, point));
			if (!at) return [];
			// Not beside a line that is shorter than the words about it.
			const width = textWidth(text, STORY_NAMES.claim.size);
			const [[ax, ay], [bx, by]] = [stretch.from, stretch.to].map((end) =>
				project(frame, pointAt(route, end)),
			) as [[number, number], [number, number]];
			const from = frame.zoom + Math.log2((width * frame.unit) / Math.hypot(bx - ax, by - ay));
			return [
				{
					...{ ...STORY_NAMES.claim, lines: [text], gap: stretch.band ? 27 : 8, turn: 0 },
					...{ at, dot: null, zooms: [from, 20], spots: spotsAt('right', 'left') },
				} satisfies Wanted,
			];
		}),
	);
}

/** What is said of a line that is too short for words along it, at its end. */
function stubLabel(label: string, at: Wanted['at'], frame: Frame): Wanted[] {
	if (!isIn(frame.camera, at)) return [];
	const { claim } = STORY_NAMES;
	return [
		{
			...{ ...claim, lines: wrapped(label, claim.size, STUB_LABEL), gap: 6, turn: 0 },
			...{ at, dot: null, zooms: [0, 20], spots: spotsAt('left', 'right', 'bottom', 'top') },
		} satisfies Wanted,
	];
}

/** The main road's name, at two places of what is in view. */
export function roadNames(story: Story, frame: Frame): Wanted[] {
	const road = story.routes.find(({ id }) => id === story.mainRoad?.route);
	const sign = story.mainRoad?.sign;
	if (!road || sign === undefined || sign === null) return [];
	const seen = coarse(road, frame.zoom)
		.line.map((point) => project(frame, point))
		.filter((at) => isIn(frame.camera, at));
	const { picturedFrom, ...look } = STORY_NAMES.road;
	return [0.2, 0.7].flatMap((share): Wanted[] => {
		const at = seen[Math.floor(share * seen.length)];
		if (!at) return [];
		return [
			{
				...{ ...look, lines: [sign], gap: 6, turn: 0, at, dot: null },
				...{ zooms: [picturedFrom, 20], spots: spotsAt('right', 'left') },
			} satisfies Wanted,
		];
	});
}
