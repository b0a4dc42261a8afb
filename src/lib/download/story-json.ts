import type { StageText } from '#lib/story/types.ts';
import { describe } from '#lib/text/describe.ts';
import { scene } from '#lib/scene/scene.ts';
import { formatMoscow } from '#lib/story/time.ts';
import type { ColumnRecord, Overview, RouteRecord, Stage } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { addressOn, json, metadataOf, type DownloadData } from './data.ts';
import { plainText, withAbsoluteLinks } from './plain-text.ts';
import { eventRecords, fixRecord, placeRecord, stretchRecord } from './records.ts';

/** `/data/story.json`: all of the story in one file. */
export function storyJson(data: DownloadData): string {
	const { story, texts, sources, people, glossary, changes } = data;
	return json({
		metadata: metadataOf(data, 'story.json'),
		reference: { ...story.reference, start: formatMoscow(story.reference.start) },
		overview: overviewRecord(story.overview),
		stages: story.stages.map((stage) => stageRecord(stage, texts[stage.id], data)),
		events: eventRecords(data),
		routes: story.routes.map((route) => routeRecord(route, data)),
		columns: story.columns.map((column) => columnRecord(column, data)),
		...{ sources, people, glossary, changes },
	});
}

function overviewRecord({ title, summary, brief, moment, camera, shows }: Overview) {
	return { title, summary, brief, moment: formatMoscow(moment), camera, shows: showsRecord(shows) };
}

function stageRecord(stage: Stage, text: StageText | undefined, { story, site }: DownloadData) {
	const { id, title, summary, when, camera, follows, events } = stage;
	const address = addressOn(site, `stage/${id}/`);
	const html = text?.html ?? '';
	return {
		...{ id, title, summary, when },
		start: formatMoscow(stage.start),
		end: formatMoscow(stage.end),
		moment: formatMoscow(stage.moment),
		...{ camera, shows: showsRecord(stage.shows), follows, events, address },
		map: describe(scene(story, id, stage.moment), story),
		text: plainText(html),
		html: withAbsoluteLinks(html, address),
		footnotes: text?.footnotes ?? [],
	};
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
function columnRecord({ aside, ...column }: ColumnRecord, { places }: DownloadData) {
	const reports = reportsOf({ fixes: column.fixes, aside });
	return { ...column, fixes: reports.map((fix) => fixRecord(column, fix, places)) };
}
