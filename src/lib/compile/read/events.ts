import * as v from 'valibot';
import { checkClaimant } from './claims.ts';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { geometry, readFeatures } from './features.ts';
import type { Names } from './names.ts';
import type { Setting } from './setting.ts';
import {
	checkBelieved,
	checkClaimNamed,
	checkHappening,
	checkReported,
	happening,
	telling,
} from './happening.ts';
import { attribution, id, position, sentences, shape } from './shapes.ts';
import { MINUTE } from '#lib/story/time.ts';
import {
	EVENT_KINDS,
	EXTENTS,
	HALF_WIDTH_MINUTES,
	type EventDetail,
	type EventRecord,
} from '#lib/story/types.ts';

/** From this distance, km, a place says nothing any more. */
const MOST_RADIUS = 500;

const eventShape = (setting: Setting) =>
	shape({
		type: v.literal('Feature'),
		id,
		geometry: v.nullable(geometry('Point', position(setting.extent))),
		properties: shape({
			...happening(setting, MOST_RADIUS),
			extent: v.picklist(EXTENTS),
			kind: v.picklist(EVENT_KINDS),
			...attribution,
			text: sentences(700),
			note: v.nullable(sentences(700)),
			...telling(setting),
		}),
	});

/** An event as its own file tells it: which stage tells it stands in `story.yaml`. */
export type PlacedEvent = Omit<EventRecord & EventDetail, 'stage'>;

/** Reads `events.geojson`; events at fault are left out. */
export function readEvents(document: Document, names: Names, setting: Setting): PlacedEvent[] {
	const schema = eventShape(setting);
	return readFeatures(document, (index) => readEvent(document, ['features', index], names, schema, setting));
}

function readEvent(
	document: Document,
	path: Path,
	names: Names,
	schema: ReturnType<typeof eventShape>,
	setting: Setting,
): PlacedEvent | null {
	const inside = [...path, 'properties'];
	names.checkList('source', document, [...inside, 'sources']);
	checkBelieved(document, inside, names);
	const feature = document.check(path, schema);
	if (!feature) return null;

	const { geometry: point, properties } = feature;
	const { time, precision, status, claimant } = properties;
	checkClaimant(document, inside, properties);
	if (status === 'disputed' && properties.note === null) {
		document.fault(
			[...inside, 'note'],
			'a disputed event has no note',
			'say in the note which versions there are',
		);
	}
	checkHappening(document, inside, 'the event', properties, point !== null);
	const from = time - HALF_WIDTH_MINUTES[precision] * MINUTE;
	checkReported(document, inside, { ...properties, from }, names, setting.calendar);
	checkClaimNamed(document, inside, properties, status === 'claimed' ? claimant : null);
	return { id: feature.id, ...properties, position: point?.coordinates ?? null };
}
