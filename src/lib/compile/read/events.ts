import * as v from 'valibot';
import { checkClaimant } from './claims.ts';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { geometry, readFeatures } from './features.ts';
import type { Names } from './names.ts';
import type { Setting } from './setting.ts';
import {
	attribution,
	englishName,
	id,
	instant,
	nativeName,
	position,
	quantity,
	sentences,
	shape,
	text,
	title,
} from './shapes.ts';
import {
	EVENT_KINDS,
	EXTENTS,
	TIME_PRECISIONS,
	type EventDetail,
	type StoryEvent,
} from '#lib/story/types.ts';

const eventShape = ({ calendar, extent }: Setting) =>
	shape({
		type: v.literal('Feature'),
		id,
		geometry: v.nullable(geometry('Point', position(extent))),
		properties: shape({
			title: title(60),
			time: instant(calendar),
			precision: v.picklist(TIME_PRECISIONS),
			timeWords: v.nullable(text(60)),
			place: englishName(120),
			native: v.array(nativeName),
			radius: v.nullable(quantity(0, 500, 'km')),
			extent: v.picklist(EXTENTS),
			kind: v.picklist(EVENT_KINDS),
			...attribution,
			text: sentences(700),
			note: v.nullable(sentences(700)),
		}),
	});

export type FullEvent = StoryEvent & EventDetail;
/** An event as its own file tells it: which stage tells it stands in `story.yaml`. */
export type PlacedEvent = Omit<FullEvent, 'stage'>;

/** Reads `events.geojson`; events at fault are left out. */
export function readEvents(document: Document, names: Names, setting: Setting): PlacedEvent[] {
	const schema = eventShape(setting);
	return readFeatures(document, (index) => readEvent(document, ['features', index], names, schema));
}

function readEvent(
	document: Document,
	path: Path,
	names: Names,
	schema: ReturnType<typeof eventShape>,
): PlacedEvent | null {
	const inside = [...path, 'properties'];
	names.checkList('source', document, [...inside, 'sources']);
	const feature = document.check(path, schema);
	if (!feature) return null;

	const { geometry: point, properties } = feature;
	const { precision, timeWords, radius, native } = properties;
	checkClaimant(document, inside, properties);
	if (properties.status === 'disputed' && properties.note === null) {
		document.fault(
			[...inside, 'note'],
			'a disputed event has no note',
			'say in the note which versions there are',
		);
	}
	if (precision === 'part-of-day' && timeWords === null) {
		const problem = 'the time is known to a part of the day, but has no words';
		document.fault([...inside, 'timeWords'], problem, 'write "in the morning" or the like');
	}
	if (precision !== 'part-of-day' && timeWords !== null) {
		const problem = `words stand in for a time that is known to the ${precision}`;
		document.fault([...inside, 'timeWords'], problem, 'write null, or the precision part-of-day');
	}
	if ((point === null) !== (radius === null)) {
		const problem = point ? 'the event has a place, but no radius' : 'the event has a radius, but no place';
		document.fault(
			[...inside, 'radius'],
			problem,
			point ? 'write how many km the place may be off' : 'write null',
		);
	}
	const languages = native.map(({ lang }) => lang);
	if (new Set(languages).size < languages.length) {
		document.fault(
			[...inside, 'native'],
			'names the place twice in one language',
			'keep one name a language',
		);
	}
	return { id: feature.id, ...properties, position: point?.coordinates ?? null };
}
