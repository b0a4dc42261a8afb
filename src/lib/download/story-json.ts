import type { StageText } from '#lib/story/types.ts';
import { describe } from '#lib/text/describe.ts';
import { scene } from '#lib/scene/scene.ts';
import { formatInstant } from '#lib/story/time.ts';
import type { ColumnRecord, RouteRecord, Stage, StoryRecord } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { addressOn, json, metadataOf, type DownloadData } from './data.ts';
import { withLinks, type Target } from '#lib/text/prose-links.ts';
import { plainText } from './plain-text.ts';
import { eventRecords, fixRecord, placeRecord, sightingRecords, stretchRecord } from './records.ts';

/** `/data/story.json`: all of the story in one file. */
export function storyJson(data: DownloadData): string {
	const { story, texts, sources, people, glossary, changes } = data;
	return json({
		metadata: metadataOf(data, 'story.json'),
		reference: referenceRecord(story),
		overview: overviewRecord(story),
		stages: story.stages.map((stage) => stageRecord(stage, texts[stage.id], data)),
		events: eventRecords(data),
		sightings: sightingRecords(data),
		routes: story.routes.map((route) => routeRecord(route, data)),
		columns: story.columns.map((column) => columnRecord(column, data)),
		...{ sources, people, glossary, changes },
	});
}

/** What distances, times and strengths are counted from and in, and what columns and stretches stand for. */
function referenceRecord({ mainRoad, target, clock, strength, roles }: StoryRecord) {
	return {
		mainRoad: mainRoad && {
			route: mainRoad.route,
			posts: mainRoad.posts,
			start: mainRoad.start,
			end: { name: mainRoad.end.name, point: mainRoad.end.label },
		},
		target,
		start: formatInstant(clock.start, clock),
		strength: strength?.unit ?? null,
		roles: Object.entries(roles).map(([role, { name }]) => ({ role, name })),
	};
}

function overviewRecord({ overview, clock }: StoryRecord) {
	const { title, summary, brief, camera, shows } = overview;
	const moment = formatInstant(overview.moment, clock);
	return { title, summary, brief, moment, camera, shows: showsRecord(shows) };
}

function stageRecord(stage: Stage, text: StageText | undefined, { story, site }: DownloadData) {
	const { id, title, summary, when, camera, follows, distanceFrom, events, sightings } = stage;
	const address = addressOn(site, `stage/${id}/`);
	const html = text?.html ?? '';
	return {
		...{ id, title, summary, when },
		start: formatInstant(stage.start, story.clock),
		end: formatInstant(stage.end, story.clock),
		moment: formatInstant(stage.moment, story.clock),
		...{ camera, shows: showsRecord(stage.shows), follows, distanceFrom, events, sightings, address },
		map: describe(scene(story, id, stage.moment), story),
		text: plainText(html),
		html: withLinks(html, (path) => targetOn(site, path.startsWith('#') ? `stage/${id}/${path}` : path)),
		footnotes: text?.footnotes ?? [],
	};
}

/** Without an address to lead to, words are no links. */
function targetOn(site: string | null, path: string): Target | null {
	return site === null ? null : { href: `${site}${path}` };
}

function showsRecord(shows: Stage['shows']) {
	return Object.entries(shows).map(([role, stretches]) => ({ role, stretches }));
}

function routeRecord({ id, name, native, mode, line, chainage, stretches }: RouteRecord, data: DownloadData) {
	return {
		...{ id, name, native, mode, line, chainage },
		places: data.places.filter(({ route }) => route === id).map(placeRecord),
		stretches: stretches.map((stretch) => stretchRecord(stretch, data.places)),
	};
}

/** All its fixes are in one list: each says how it stands to the track. */
function columnRecord({ aside, ...column }: ColumnRecord, data: DownloadData) {
	const reports = reportsOf({ fixes: column.fixes, aside });
	return { ...column, fixes: reports.map((fix) => fixRecord(column, fix, data)) };
}
