import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { geometry, readFeatures } from './features.ts';
import {
	checkBelieved,
	checkClaimNamed,
	checkHappening,
	checkReported,
	happening,
	telling,
} from './happening.ts';
import type { Names } from './names.ts';
import type { Setting } from './setting.ts';
import { englishName, id, position, sentences, shape, sourceIds, text } from './shapes.ts';
import { LEVELS, MOST_RADIUS, type SightingRecord } from '#lib/story/sighting.ts';
import { MINUTE } from '#lib/story/time.ts';
import { HALF_WIDTH_MINUTES } from '#lib/story/types.ts';

const sightingShape = (setting: Setting) =>
	shape({
		type: v.literal('Feature'),
		id,
		geometry: v.nullable(geometry('Point', position(setting.extent))),
		properties: shape({
			...happening(setting, MOST_RADIUS),
			level: v.picklist(LEVELS),
			by: englishName(120),
			seen: sentences(400),
			direction: v.nullable(text(80)),
			column: v.nullable(shape({ id, text: sentences(200) })),
			of: v.nullable(id),
			note: v.nullable(sentences(500)),
			sources: sourceIds,
			...telling(setting),
		}),
	});

/** A sighting as its own file has it: which stage shows it is written in `story.yaml`. */
export type PlacedSighting = Omit<SightingRecord, 'stage'>;

/** Reads `sightings.geojson`; sightings at fault are left out. */
export function readSightings(document: Document, names: Names, setting: Setting): PlacedSighting[] {
	const schema = sightingShape(setting);
	return readFeatures(document, (index) => {
		const path = ['features', index];
		return readSighting(document, path, names, schema, setting);
	});
}

function readSighting(
	document: Document,
	path: Path,
	names: Names,
	schema: ReturnType<typeof sightingShape>,
	setting: Setting,
): PlacedSighting | null {
	const inside = [...path, 'properties'];
	names.checkList('source', document, [...inside, 'sources']);
	checkBelieved(document, inside, names);
	const feature = document.check(path, schema);
	if (!feature) return null;

	const { geometry: point, properties } = feature;
	const { time, precision, column, of, level, by } = properties;
	checkHappening(document, inside, 'the sighting', properties, point !== null);
	if (column) names.check('column', column.id, document, [...inside, 'column', 'id']);
	if (of !== null) names.check('event', of, document, [...inside, 'of']);
	const from = time - HALF_WIDTH_MINUTES[precision] * MINUTE;
	checkReported(document, inside, { ...properties, from }, names, setting.calendar);
	checkClaimNamed(document, inside, properties, level === 'C' ? by : null);
	return { id: feature.id, ...properties, position: point?.coordinates ?? null };
}
