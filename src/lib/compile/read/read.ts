import { Document } from '../file/document.ts';
import { hasFile, type Folder } from '../file/folder.ts';
import { Refusal } from '../file/refusal.ts';
import { readAbout } from './about.ts';
import { readEvents } from './events.ts';
import type { ColumnSpec, Fault, Geodata, Prose, RouteSpec } from '../geodata.ts';
import type { Town } from '../faults/places.ts';
import { readEntries } from './lexicon.ts';
import { checkListing, checkProseFolder, FILES } from './listing.ts';
import { KINDS, Names, type Documents } from './names.ts';
import { checkCameras, readPlans } from './plans.ts';
import { readProse } from './prose.ts';
import { assignStages, readTellers } from './references.ts';
import { readRoutes } from './routes.ts';
import { readSetting } from './setting.ts';
import { readSightings } from './sightings.ts';
import { readSources } from './sources.ts';
import { readStages } from './stages.ts';
import { readTowns } from './towns.ts';
import { readTracks } from './tracks.ts';
import type { Overview, Stage } from '#lib/story/types.ts';

export interface Reading {
	/**
	 * The story, without whatever is at fault: it is complete only where there are no faults, and is otherwise good for
	 * finding the faults of the next step in the same run. `null` where too little could be read.
	 */
	readonly geodata: Geodata | null;
	/** Every fault that was found, by file and line. */
	readonly faults: readonly Fault[];
}

/**
 * Reads `geodata/` (all but `basemap/`) and checks everything that needs no measuring. Never throws over what the
 * files hold.
 */
export function readGeodata(folder: Folder): Reading {
	const faults: Fault[] = [];
	const names = folder.list('');
	if (names instanceof Refusal) {
		const { problem, remedy } = names;
		return { geodata: null, faults: [{ file: '.', where: 'the folder', problem, remedy }] };
	}
	/** `absent` where there is no such file: a story may do without. */
	const optional = (file: string, noun: string) =>
		hasFile(folder, file) ? Document.read(folder, file, noun, faults) : 'absent';
	const documents: Documents = {
		story: Document.read(folder, 'story.yaml', 'stage', faults),
		events: Document.read(folder, 'events.geojson', 'event', faults),
		sightings: optional('sightings.geojson', 'sighting'),
		routes: Document.read(folder, 'routes.geojson', 'route', faults),
		tracks: Document.read(folder, 'tracks.yaml', 'column', faults),
		sources: Document.read(folder, 'sources.yaml', 'source', faults),
		people: optional('people.yaml', 'person'),
		glossary: optional('glossary.yaml', 'term'),
	};
	const geodata = readDocuments(folder, documents, optional('plans.yaml', 'plan'), faults);
	return { geodata, faults: sorted(faults) };
}

function readDocuments(
	folder: Folder,
	documents: Documents,
	planned: Document | 'absent' | null,
	faults: Fault[],
): Geodata | null {
	const { story, events, sightings, routes, tracks, sources, people, glossary } = documents;
	const names = new Names(documents);
	const setting = readSetting(story);
	const head = story && readStages(story, names, setting);
	const routeSpecs = routes ? readRoutes(routes, names, setting.extent) : [];
	const columns = tracks ? readTracks(tracks, routeSpecs, setting, names) : [];
	const sourceList = sources ? readSources(sources) : [];
	const peopleList = people && people !== 'absent' ? readEntries(people, names) : [];
	const terms = glossary && glossary !== 'absent' ? readEntries(glossary, names) : [];
	const plans = planned && planned !== 'absent' ? readPlans(planned, setting.extent) : [];
	const placed = events ? readEvents(events, names, setting) : [];
	const seen = sightings && sightings !== 'absent' ? readSightings(sightings, names, setting) : [];
	const tellers = story ? readTellers(story, names) : new Map<string, string>();

	const publishers = new Map(sourceList.map(({ id, publisher }) => [id, publisher]));
	const stages = names.ids('stage');
	const places = new Map(
		[...readTowns(folder), ...pointsOf(routeSpecs)].map(({ name, position }) => [name, position]),
	);
	const prose = new Map<string, Prose>();
	const hasProse = checkProseFolder(folder, faults);
	for (const stage of hasProse ? stages.filter(isFileName) : []) {
		const text = readProse(folder, { stage, places, publishers, tellers, names }, faults);
		if (text) prose.set(stage, text);
	}
	checkListing(folder, hasProse && names.isRead('stage') ? stages : null, faults);
	if (KINDS.every((kind) => names.isRead(kind)) && prose.size === stages.length) {
		tellUnused(names, new Set(tellers.keys()), prose.size > 0);
	}

	const about = readAbout(folder, faults);
	if (!head) return null;
	checkCameras(story, camerasOf(head), plans);
	const shown = new Set(routeSpecs.flatMap(({ stretches }) => stretches.map(({ id }) => id)));
	return {
		...head,
		overview: { ...head.overview, shows: onlyKnown(head.overview.shows, shown) },
		stages: head.stages.map((stage) => pruned(stage, shown, columns)),
		events: assignStages(events, placed, head.stages, tellers, head.clock),
		sightings: assignStages(sightings, seen, head.stages, tellers, head.clock),
		routes: routeSpecs,
		columns,
		sources: sourceList,
		plans,
		people: peopleList,
		glossary: terms,
		prose: Object.fromEntries(prose),
		about,
	};
}

/** Tells of what is declared and never used: most likely its name was misspelt where it was meant to be used. */
function tellUnused(names: Names, told: ReadonlySet<string>, hasProse: boolean): void {
	const remedy = 'list it under "shows" in story.yaml, or remove it';
	names.tellUnused('stretch', 'no stage shows this stretch', remedy);
	names.tellUnused('source', 'nothing cites this source', 'cite it, or remove it');
	for (const kind of hasProse ? (['person', 'term'] as const) : []) {
		const link = (id: string) => `link to it from a stage's text, as [words](${kind}:${id}), or remove it`;
		names.tellUnused(kind, `no stage's text links to this ${kind}`, link);
	}
	names.tellUnused(
		'event',
		'no stage lists this event',
		'list it under "events" of one stage in story.yaml',
		told,
	);
	names.tellUnused(
		'sighting',
		'no stage lists this sighting',
		'list it under "sightings" of one stage in story.yaml',
		told,
	);
}

/** The cameras of `story.yaml`, each with where it stands. */
function camerasOf({ overview, stages }: Pick<Geodata, 'overview' | 'stages'>) {
	return [
		{ path: ['overview'], camera: overview.camera },
		...stages.map(({ camera }, index) => ({ path: ['stages', index], camera })),
	];
}

/** The named points of the routes. */
function pointsOf(routes: readonly RouteSpec[]): Town[] {
	return routes.flatMap(({ points }) =>
		points.flatMap(({ name, position }) => (name === null ? [] : [{ name, position }])),
	);
}

/** An id at fault may hold anything, such as a path out of the folder. */
function isFileName(id: string): boolean {
	return /^[a-z0-9-]+$/.test(id);
}

/** A stage without empty roles and without references to what was left out. */
function pruned(stage: Stage, stretches: ReadonlySet<string>, columns: readonly ColumnSpec[]): Stage {
	const follows = columns.some(({ id }) => id === stage.follows) ? stage.follows : null;
	return { ...stage, follows, shows: onlyKnown(stage.shows, stretches) };
}

function onlyKnown(shows: Overview['shows'], stretches: ReadonlySet<string>): Overview['shows'] {
	return Object.fromEntries(
		Object.entries(shows)
			.map(([role, ids]) => [role, ids.filter((id) => stretches.has(id))] as const)
			.filter(([, ids]) => ids.length > 0),
	);
}

/** By file, the main ones first, then by line. */
function sorted(faults: readonly Fault[]): Fault[] {
	const order = [...new Set([...FILES, ...faults.map(({ file }) => file).sort()])];
	const line = ({ where }: Fault): number => Number(/^line (\d+)/.exec(where)?.[1] ?? 0);
	return faults.toSorted((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || line(a) - line(b));
}
