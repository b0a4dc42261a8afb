/**
 * A scene as paint: the complete list of what the story's layers look like. The adapter sets what differs from
 * what it set before; there are no steps and no deltas here.
 */
import type { ExpressionSpecification } from 'maplibre-gl';
import { begunStretches } from '#lib/scene/begun.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene, SceneStretch } from '#lib/scene/types.ts';
import { LETTERS } from '#lib/look/cartography/names.ts';
import { DISTANCE, LINES, LIT, MAIN_ROAD, PRISM } from '#lib/look/lines.ts';
import { colourOf, roleToken, type Palette } from '#lib/look/tokens.ts';
import type { Story } from '#lib/story/types.ts';
import { STRENGTH_OPACITY } from '#lib/look/lines.ts';
import { strengthParts } from '#lib/track/strength.ts';
import { slicePart, type MeasuredLine } from '#lib/track/line.ts';
import { drawnProgress, progressAt } from './progress.ts';
import { grown } from './style/by-zoom.ts';
import {
	bandLayer,
	casingLayer,
	CLAIMANTS,
	discAtZoomZero,
	EVENT_DISCS,
	MAIN_ROAD_LINE,
	MAIN_ROAD_NAME,
	prismLayer,
	stretchLayer,
} from './story-layers.ts';
import { allStretches, DISTANCES, EVENTS, isUnbroken, strengthLayer, STRETCHES } from './story-sources.ts';

/** One paint property of one layer. */
export interface Paint {
	readonly layer: string;
	readonly property: string;
	readonly value: string | number | ExpressionSpecification;
}

/** One feature's state. */
export interface State {
	readonly source: string;
	readonly id: string;
	readonly state: Readonly<Record<string, string | number>>;
}

/** From chainage to the share of a line's drawn length. */
export type Progress = (chainage: number) => number;

/** What the paint of every scene needs to know of the story's lines, computed once. */
export interface Measures {
	/** For each stretch, its progress, or `null` where it is of one colour. */
	readonly stretches: ReadonlyMap<string, Progress | null>;
	readonly paths: ReadonlyMap<string, Progress>;
	/** For each column with strengths, the progress along each part. */
	readonly strengths: ReadonlyMap<string, readonly Progress[]>;
	readonly closed: readonly string[];
	readonly bands: readonly string[];
	readonly claimed: readonly string[];
}

/** Measures the story's lines for {@link scenePaint}. */
export function measureLines(story: Story): Measures {
	const stretches = new Map<string, Progress | null>();
	for (const route of story.routes) {
		for (const stretch of route.stretches) {
			stretches.set(
				stretch.id,
				isUnbroken(stretch) ? progressOf(slicePart(route, stretch.from, stretch.to)) : null,
			);
		}
	}
	const paths = new Map<string, Progress>();
	for (const column of story.columns) {
		if (column.mode !== 'road') continue;
		paths.set(column.id, progressOf(column));
	}
	const strengths = new Map(
		story.columns.map((column) => [
			column.id,
			strengthParts(column).map(({ from, to }) => progressOf(slicePart(column, from, to))),
		]),
	);
	const all = allStretches(story);
	return {
		strengths,
		stretches,
		paths,
		closed: all.filter((stretch) => stretch.status === 'closed').map((stretch) => stretch.id),
		bands: all.filter((stretch) => stretch.band).map((stretch) => stretch.id),
		claimed: all.filter((stretch) => stretch.claimant !== null).map((stretch) => stretch.id),
	};
}

function progressOf({ line, chainage }: MeasuredLine): Progress {
	const progress = drawnProgress(line);
	return (at) => progressAt(chainage, progress, at);
}

/**
 * Every paint property that a scene decides, in both states, for the whole story.
 *
 * @param lit the stretches of the column that is pointed at
 */
export function scenePaint(
	scene: Scene,
	flavour: Palette,
	measures: Measures,
	lit: ReadonlySet<string> = new Set(),
): Paint[] {
	const shown = new Map(scene.stretches.map((stretch) => [stretch.id, stretch]));
	const begun = begunStretches(scene.stretches);
	const paint: Paint[] = [];
	for (const [id, progress] of measures.stretches) {
		const stretch = shown.get(id);
		const layer = stretchLayer(id);
		paint.push({ layer, property: 'line-opacity', value: stretch ? 1 : 0 });
		if (!stretch) continue;
		paint.push({ layer, ...strokeOf(stretch, progress, flavour) });
		const width = LINES[stretch.status].width * (lit.has(id) ? LIT : 1);
		paint.push({ layer, property: 'line-width', value: grown(width) });
	}
	for (const id of measures.closed) {
		paint.push({ layer: casingLayer(id), property: 'line-opacity', value: begun.has(id) ? 1 : 0 });
		paint.push({ layer: casingLayer(id), property: 'line-color', value: flavour.closed });
	}
	for (const id of measures.bands) {
		paint.push({ layer: bandLayer(id), property: 'line-opacity', value: begun.has(id) ? 1 : 0 });
	}
	for (const [id, parts] of measures.strengths) paint.push(...strengthPaint(id, parts, scene, flavour));
	for (const [id, progress] of measures.paths) {
		const column = scene.columns.find((each) => each.id === id);
		const layer = prismLayer(id);
		paint.push({ layer, property: 'line-opacity', value: column?.span ? PRISM.opacity : 0 });
		if (column?.span) {
			const [from, to] = column.span;
			const inside = within(
				[[progress(from), progress(to)]],
				colourOf(flavour, roleToken(column.role)),
				'transparent',
			);
			paint.push({ layer, property: 'line-gradient', value: inside });
		}
	}
	paint.push(
		{ layer: MAIN_ROAD_LINE, property: 'line-color', value: flavour[MAIN_ROAD.colour] },
		...nameColours(MAIN_ROAD_NAME, 'road', flavour),
		...nameColours(CLAIMANTS, 'claim', flavour),
		{ layer: DISTANCES, property: 'line-color', value: flavour[DISTANCE.colour] },
		{ layer: EVENT_DISCS, property: 'circle-color', value: flavour.ink },
		{ layer: EVENT_DISCS, property: 'circle-stroke-color', value: flavour.ink },
	);
	return paint;
}

function nameColours(layer: string, kind: 'road' | 'claim', flavour: Palette): Paint[] {
	const { colour, halo } = LETTERS[kind];
	return [
		{ layer, property: 'text-color', value: flavour[colour] },
		{ layer, property: 'text-halo-color', value: flavour[halo] },
	];
}

/** The state of every feature that a scene shows; all others have none. */
export function sceneStates(scene: Scene, measures: Measures): State[] {
	const begun = begunStretches(scene.stretches);
	return [
		...signsOf(scene).flatMap(({ id, presence, position, disc }) => {
			if (position === null) return [];
			// Nought, not nothing: a state that is set is added to the one before.
			const size = disc === null ? 0 : discAtZoomZero(disc, position);
			return [{ source: EVENTS, id, state: { presence, disc: size } }];
		}),
		...measures.claimed
			.filter((id) => begun.has(id))
			.map((id) => ({ source: STRETCHES, id, state: { shown: 1 } })),
		...(scene.distance ? [{ source: DISTANCES, id: scene.stage, state: { shown: 1 } }] : []),
	];
}

/** What a column has come of each part of its way by strength. */
function strengthPaint(
	id: string,
	parts: readonly Progress[],
	{ strengths }: Scene,
	flavour: Palette,
): Paint[] {
	const way = strengths.find((each) => each.id === id);
	return parts.flatMap((progress, index): Paint[] => {
		const layer = strengthLayer(id, index);
		const part = way?.parts[index];
		if (!way || !part) return [{ layer, property: 'line-opacity', value: 0 }];
		const colour = colourOf(flavour, roleToken(way.role));
		return [
			{ layer, property: 'line-opacity', value: STRENGTH_OPACITY },
			{ layer, property: 'line-gradient', value: within([[0, progress(part.to)]], colour, 'transparent') },
		];
	});
}

function strokeOf(
	stretch: SceneStretch,
	progress: Progress | null,
	flavour: Palette,
): Pick<Paint, 'property' | 'value'> {
	const strong = stretch.status === 'closed' ? flavour.land : colourOf(flavour, roleToken(stretch.role));
	if (progress === null) {
		return { property: 'line-color', value: stretch.driven?.length === 0 ? 'transparent' : strong };
	}
	const parts = stretch.driven?.map(([from, to]) => [progress(from), progress(to)] as const) ?? [
		[0, 1] as const,
	];
	return { property: 'line-gradient', value: within(parts, strong, 'transparent') };
}

/**
 * One colour inside some parts of a line and another outside. Always the same form of expression: a layer whose
 * gradient changes its form draws a wrong fraction (MapLibre GL JS 6.17).
 */
function within(
	parts: readonly (readonly [number, number])[],
	inside: string,
	outside: string,
): ExpressionSpecification {
	const progress: ExpressionSpecification = ['line-progress'];
	const tests = (parts.length > 0 ? parts : [[2, 2] as const]).map(([from, to]): ExpressionSpecification => [
		'all',
		['>=', progress, from],
		['<=', progress, to],
	]);
	return ['case', ['any', ...tests], inside, outside];
}
