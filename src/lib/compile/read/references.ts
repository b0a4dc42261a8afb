import { idOf, type Document } from '../file/document.ts';
import type { Names } from './names.ts';
import type { Clock } from '#lib/story/head.ts';
import { formatInstant, MINUTE } from '#lib/story/time.ts';
import { HALF_WIDTH_MINUTES, type Happening, type Stage } from '#lib/story/types.ts';

/** The keys of a stage that list what it tells. */
const LISTS = { events: 'event', sightings: 'sighting' } as const;

/** The stage that tells each event and shows each sighting, by their ids. Tells of any that two stages have, or that do not exist. */
export function readTellers(story: Document, names: Names): Map<string, string> {
	const tellers = new Map<string, string>();
	story.list('stages').forEach((item, stageIndex) => {
		const stage = idOf(item);
		for (const key of ['events', 'sightings'] as const) {
			story.list('stages', stageIndex, key).forEach((id, index) => {
				if (typeof id !== 'string') return;
				const place = ['stages', stageIndex, key, index];
				names.check(LISTS[key], id, story, place);
				const other = tellers.get(id);
				if (stage !== null) tellers.set(id, other ?? stage);
				if (other === undefined) return;
				const again = other === stage ? 'is listed twice' : `already belongs to the stage "${other}"`;
				story.fault(place, `the ${LISTS[key]} "${id}" ${again}`, 'keep it in one stage');
			});
		}
	});
	return tellers;
}

/**
 * Gives each event or sighting of a file its stage, whose time its own must overlap, as far as that is known. Those without
 * a stage are left out.
 */
export function assignStages<Told extends Omit<Happening, 'stage'>>(
	file: Document | 'absent' | null,
	told: readonly Told[],
	stages: readonly Stage[],
	tellers: ReadonlyMap<string, string>,
	clock: Clock,
): (Told & { stage: string })[] {
	// Of two with one id, the first: that there are two is reported elsewhere.
	const byId = new Map(stages.toReversed().map((stage) => [stage.id, stage]));
	return told.flatMap((each) => {
		const stage = byId.get(tellers.get(each.id) ?? '');
		if (!stage) return [];
		if (file !== 'absent') checkTime(file, each, stage, clock);
		return { ...each, stage: stage.id };
	});
}

function checkTime(file: Document | null, told: Omit<Happening, 'stage'>, stage: Stage, clock: Clock): void {
	const { id, time, precision } = told;
	const width = HALF_WIDTH_MINUTES[precision] * MINUTE;
	// A stage that ends before it starts is reported where it is read.
	if (stage.end <= stage.start) return;
	// A picture of what was before may be shown for comparison.
	const isSoonEnough = 'level' in told || time + width >= stage.start;
	if (isSoonEnough && time - width <= stage.end) return;
	const index = file?.list('features').findIndex((item) => idOf(item) === id) ?? -1;
	const span = `${formatInstant(stage.start, clock)} to ${formatInstant(stage.end, clock)}`;
	file?.fault(
		['features', index, 'properties', 'time'],
		`${formatInstant(time, clock)} (± ${HALF_WIDTH_MINUTES[precision]} min) lies outside its stage "${stage.id}" (${span})`,
		'correct the time, or move it to another stage in story.yaml',
	);
}
