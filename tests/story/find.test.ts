import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import { find } from '#lib/reader/header/find.ts';
import { placeEntries, storyEntries } from '#lib/reader/header/find-index.ts';
import { filterSources, ALL_SOURCES, listSources } from '#lib/reader/pages/source-filter.ts';
import { GEODATA, realBuild } from './support/real.ts';

const { story, sources } = realBuild();
const labels = JSON.parse(
	readFileSync(join(GEODATA, 'basemap/labels.json'), 'utf8'),
) as BasemapFiles['labels'];
const called = Object.fromEntries(story.events.map(({ id, place, native }) => [id, { place, native }]));
const entries = [...storyEntries(story, called), ...placeEntries(labels, [], story, called)];

test.each([
	['voronezh', 'place', 'Voronezh'],
	['воронеж', 'place', 'Voronezh'],
	['мінск', 'place', 'Minsk'],
	['ростов-на-дону', 'place', 'Rostov-on-Don'],
	['noon at voronezh', 'stage', 'Noon at Voronezh'],
	['oil depot', 'event', 'An oil depot in Voronezh caught fire'],
	['нефтебаза', 'event', 'An oil depot in Voronezh caught fire'],
])('%s leads to a %s: %s', (query, kind, title) => {
	expect(find(entries, query).find((entry) => entry.kind === kind)?.title).toBe(title);
});

test.each([
	['  KYIV post ', 'kyivpost-turn-back'],
	['Olsztynska', 'pap-yelets'],
	['еще две', 'reform-two-columns'],
])('a source is found by “%s”: %s', (text, id) => {
	const listed = listSources(sources, story.stages, story.events);
	expect(filterSources(listed, { ...ALL_SOURCES, text }).map((source) => source.id)).toContain(id);
});
