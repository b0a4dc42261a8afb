import { idOf, type Document } from '../file/document.ts';
import type { FullEvent, PlacedEvent } from './events.ts';
import type { Names } from './names.ts';
import type { Clock } from '#lib/story/head.ts';
import { formatInstant, MINUTE } from '#lib/story/time.ts';
import { HALF_WIDTH_MINUTES, type Stage } from '#lib/story/types.ts';

/** The stage that tells each event, by the event's id. Tells of events that two stages tell, or that do not exist. */
export function readTellers(story: Document, names: Names): Map<string, string> {
	const tellers = new Map<string, string>();
	story.list('stages').forEach((item, stageIndex) => {
		const stage = idOf(item);
		story.list('stages', stageIndex, 'events').forEach((event, index) => {
			if (typeof event !== 'string') return;
			const place = ['stages', stageIndex, 'events', index];
			names.check('event', event, story, place);
			const other = tellers.get(event);
			if (stage !== null) tellers.set(event, other ?? stage);
			if (other === undefined) return;
			const again = other === stage ? 'is listed twice' : `is told by the stage "${other}" already`;
			story.fault(place, `the event "${event}" ${again}`, 'keep it in one stage');
		});
	});
	return tellers;
}

/** Gives each event its stage, whose time its own must overlap, as far as that is known. Events without a stage are left out. */
export function assignStages(
	eventFile: Document | null,
	events: readonly PlacedEvent[],
	stages: readonly Stage[],
	tellers: ReadonlyMap<string, string>,
	clock: Clock,
): FullEvent[] {
	// Of two with one id, the first: that there are two is told elsewhere.
	const byId = new Map(stages.toReversed().map((stage) => [stage.id, stage]));
	return events.flatMap((event) => {
		const stage = byId.get(tellers.get(event.id) ?? '');
		if (!stage) return [];
		checkTime(eventFile, event, stage, clock);
		return { ...event, stage: stage.id };
	});
}

function checkTime(eventFile: Document | null, event: PlacedEvent, stage: Stage, clock: Clock): void {
	const width = HALF_WIDTH_MINUTES[event.precision] * MINUTE;
	// A stage that ends before it starts is told of where it stands.
	if (stage.end <= stage.start) return;
	if (event.time + width >= stage.start && event.time - width <= stage.end) return;
	const index = eventFile?.list('features').findIndex((item) => idOf(item) === event.id) ?? -1;
	const span = `${formatInstant(stage.start, clock)} to ${formatInstant(stage.end, clock)}`;
	eventFile?.fault(
		['features', index, 'properties', 'time'],
		`${formatInstant(event.time, clock)} (± ${HALF_WIDTH_MINUTES[event.precision]} min) lies outside its stage "${stage.id}" (${span})`,
		'correct the time, or move the event to another stage in story.yaml',
	);
}
