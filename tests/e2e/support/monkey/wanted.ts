/** What the page must show, from the address and what was chosen alone. */
import { formatMoment } from '#lib/address/moment.ts';
import { formatPlace, readPlace } from '#lib/address/address.ts';
import type { View } from '#lib/address/view.ts';
import { formatElapsed, formatKm, formats, speedInWords } from '#lib/text/format.ts';
import { keyWords } from '#lib/look/key-words.ts';
import { viewLimits } from '#lib/look/limits.ts';
import { paletteOf } from '#lib/look/tokens.ts';
import { measureLines, scenePaint, sceneStates, type Paint, type State } from '#lib/map/story-paint.ts';
import { EVENTS, STRETCHES } from '#lib/map/story-sources.ts';
import { schemePaint } from '#lib/map/style/index.ts';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { layersOf, withoutLayers, UNPLACED_LAYER } from '#lib/scene/layers.ts';
import { keyOf } from '#lib/scene/key.ts';
import { legendOf } from '#lib/scene/legend.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW, type Scene } from '#lib/scene/types.ts';
import { words } from '#lib/text/en/index.ts';
import { layerName } from '#lib/text/layers.ts';
import { story } from '../map.ts';
import type { Monkey } from './monkey.ts';

const MINUTE = 60_000;
const range = momentRange(story);
const limits = { ...viewLimits(story), ...range };
const measures = measureLines(story);

/** What is to be compared, each under a name for the report of a difference. */
export type Comparable = Readonly<Record<string, unknown>>;

export interface Wanted {
	readonly scene: Scene;
	/** A free view; `null` for the stage's own camera. */
	readonly view: View | null;
	readonly paint: readonly Paint[];
	readonly states: readonly State[];
	readonly page: Comparable;
}

/** What a page at an address must show, under what was chosen. */
export function wantedAt(address: string, { hidden, scheme, system }: Monkey): Wanted {
	const url = new URL(address);
	const id = /\/stage\/([^/]+)\/$/.exec(url.pathname)?.[1] ?? OVERVIEW;
	const stage = story.stages.find((each) => each.id === id) ?? null;
	const place = readPlace(url.searchParams, limits);
	const { moment: own, title } = stage ?? story.overview;
	const moment = place.moment ?? own;
	const told = scene(story, id, moment);
	const shown = withoutLayers(told, [...hidden]);
	const tokens = paletteOf(story, scheme === 'system' ? system : scheme);
	return {
		scene: told,
		view: place.view,
		paint: [...schemePaint(tokens), ...scenePaint(shown, tokens, measures)],
		states: everyState(shown),
		page: {
			query: formatPlace({ ...place, moment: moment === own ? null : moment }),
			article: stage?.id ?? null,
			heading: stage === null ? story.title : title,
			isTitled: true,
			moment: formatMoment(moment),
			clock: formats(story.clock).formatMomentForReader(moment),
			slider: Math.round((moment - range.from) / MINUTE),
			layers: layersOf(told, story).map(
				(layer) =>
					`${hidden.has(layer) === (layer === UNPLACED_LAYER) ? 'with' : 'without'} ${layerName(layer, story)}`,
			),
			names: hidden.has('names') ? 'none' : 'visible',
			readouts: readoutLines(told, story.columns.find((each) => each.id === stage?.follows)?.name),
			legend: legendLines(shown),
			events: shown.events
				.filter(({ presence, position }) => presence !== 'earlier' && position !== null)
				.map(({ id: event, presence }) => `${event} ${presence}`)
				.sort(),
			sightings: shown.sightings.filter(
				({ presence, position }) => presence !== 'earlier' && position !== null,
			).length,
			columns: shown.columns.map(({ id: column, state }) => `${column} ${state}`).sort(),
		},
	};
}

/** The state of each feature that any scene can show: none where this one does not. */
function everyState(shown: Scene): State[] {
	const states = new Map(sceneStates(shown, measures).map((each) => [each.id, each.state]));
	const features = [
		...[...story.events, ...story.sightings]
			.filter(({ position }) => position !== null)
			.map(({ id }) => ({ source: EVENTS, id })),
		...measures.claimed.map((id) => ({ source: STRETCHES, id })),
	];
	return features.map((feature) => ({ ...feature, state: states.get(feature.id) ?? {} }));
}

function readoutLines({ columns, readouts }: Scene, followed: string | undefined): string[] {
	const { mainRoad, target, clock } = story;
	const { fromStart, toEnd, toTarget, elapsed, speed, column } = readouts;
	const isAway = fromStart !== null && fromStart.value > fromStart.half;
	const distances = [
		[target && toTarget, words.readouts.toTarget(target?.name ?? '')],
		[mainRoad && isAway ? fromStart : null, words.readouts.fromStart(mainRoad?.start.name ?? '')],
		[mainRoad && toEnd, words.readouts.toEnd(mainRoad?.end.name ?? '', mainRoad?.end.detail ?? null)],
	] as const;
	return [
		...distances.flatMap(([reading, name]) => (reading ? [`${name} ${formatKm(reading)}`] : [])),
		`${words.readouts[elapsed < 0 ? 'before' : 'elapsed'](clock.startName)} ${formatElapsed(elapsed)}`,
		...(speed ? [`${words.readouts.speed} ${speedInWords(speed, clock)}`] : []),
		...(column
			? [words.readouts.following(column.name, column.state, column.basis)]
			: followed === undefined
				? []
				: [columns.length === 0 ? words.readouts.none : words.readouts.unknown(followed)]),
	];
}

function legendLines(shown: Scene): string[] {
	return keyOf(legendOf(shown, story))
		.flat()
		.map((item) => keyWords(item, story));
}
