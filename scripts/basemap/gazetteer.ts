import * as v from 'valibot';
import { Document } from '#lib/compile/file/document.ts';
import { folderOnDisk, hasFile, type Folder } from '#lib/compile/file/folder.ts';
import type { Path } from '#lib/compile/file/parsed.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { didYouMean } from '#lib/compile/file/nearest.ts';
import { WORLD } from '#lib/compile/read/coordinates.ts';
import { bounds, shape } from '#lib/compile/read/shapes.ts';
import type { Bounds } from '#lib/story/types.ts';
import * as shapes from './gazetteer-shapes.ts';

export const GAZETTEER = 'gazetteer.yaml';
/** The roads of the ground, if a story has any besides its own. */
const ROADS = 'roads.yaml';

/** Every key of the file. */
const KEYS = shape({
	layers: v.unknown(),
	continent: v.optional(v.unknown()),
	detail: v.optional(v.unknown()),
	villages: v.optional(v.unknown()),
	towns: v.optional(v.unknown()),
	names: v.optional(v.unknown()),
	rivers: v.optional(v.unknown()),
	lakes: v.optional(v.unknown()),
	lakesLeftOut: v.optional(v.unknown()),
	divisions: v.optional(v.unknown()),
	builtUp: v.optional(v.unknown()),
});

const RIVERS = shape({ named: v.optional(v.unknown()), drawn: v.optional(v.unknown()) });

/** Something of a list that may turn out to be at fault later: where it stands, for the message. */
export type Placed<T> = T & { readonly where: string };

type Of<Schema extends v.GenericSchema> = v.InferOutput<Schema>;
export type Detail = Of<typeof shapes.detail>;
export type Town = Of<ReturnType<typeof shapes.town>>;
export type Villages = Of<typeof shapes.villages>;
export type Names = Of<ReturnType<typeof shapes.names>>;
export type NamedRiver = Of<typeof shapes.namedRiver>;
export type DrawnRiver = Of<typeof shapes.drawnRiver>;
export type LakeLeftOut = Of<typeof shapes.lakeLeftOut>;
export type DrawnLake = Of<typeof shapes.drawnLake>;
export type BuiltUp = Of<typeof shapes.builtUp>;
export type Road = Of<typeof shapes.road>;

/** What the basemap has to know of a story. Positions are `[lng, lat]`. */
export interface Gazetteer {
	/** What the basemap covers. */
	readonly extent: Bounds;
	/** What the small locator map shows. */
	readonly locator: Bounds;
	readonly layers: ReadonlySet<shapes.Layer>;
	/** Whose lakes and rivers are drawn. */
	readonly continent: Of<typeof shapes.continent>;
	/** Where the story happens; `null` where the whole extent is to be in full detail. */
	readonly detail: Detail | null;
	readonly villages: Villages | null;
	readonly towns: readonly Placed<Town>[];
	readonly names: Names;
	readonly namedRivers: readonly Placed<NamedRiver>[];
	readonly drawnRivers: readonly Placed<DrawnRiver>[];
	readonly drawnLakes: readonly DrawnLake[];
	/** Each lies in a lake of Natural Earth that is not drawn. */
	readonly lakesLeftOut: readonly Placed<LakeLeftOut>[];
	/** Countries, by their three letters, between whose first-level divisions lines are drawn. */
	readonly divisions: readonly string[];
	readonly builtUp: readonly BuiltUp[];
	readonly roads: readonly Road[];
}

/**
 * Reads `gazetteer.yaml` of a story's folder, with the extents that its story.yaml gives.
 *
 * @returns `null`, with every fault added to `faults`, where anything in it is at fault
 */
export function readGazetteer(folder: string, faults: Fault[]): Gazetteer | null {
	const before = faults.length;
	const files = folderOnDisk(folder);
	const document = Document.read(files, GAZETTEER, 'name', faults);
	if (!document?.check([], KEYS)) return null;
	const head = Document.read(files, 'story.yaml', 'stage', faults);
	const extent = head?.check(['extent'], bounds(WORLD)) ?? null;
	const locator = head?.check(['locator'], bounds(WORLD)) ?? null;
	// Names that lie outside an extent that is itself at fault are not.
	const within = extent ?? WORLD;
	const optional = <Schema extends v.GenericSchema>(path: Path, schema: Schema) =>
		document.at(path) === undefined ? null : document.check(path, schema);
	const list = <Schema extends v.GenericSchema<unknown, object>>(path: Path, schema: Schema) => {
		optional(path, v.array(v.unknown()));
		return elementsOf(document, path, schema);
	};

	const layers = document.check(['layers'], shapes.layers);
	optional(['rivers'], RIVERS);
	const gazetteer = {
		// A layer that could not be read is no reason to find fault with what belongs to it.
		layers: new Set(layers ?? shapes.LAYERS),
		continent: optional(['continent'], shapes.continent) ?? 'world',
		detail: optional(['detail'], shapes.detail),
		villages: optional(['villages'], shapes.villages),
		towns: list(['towns'], shapes.town(within)),
		names: optional(['names'], shapes.names(within)) ?? { countries: [], regions: [], seas: [], lakes: [] },
		namedRivers: list(['rivers', 'named'], shapes.namedRiver),
		drawnRivers: list(['rivers', 'drawn'], shapes.drawnRiver),
		drawnLakes: list(['lakes'], shapes.drawnLake),
		lakesLeftOut: list(['lakesLeftOut'], shapes.lakeLeftOut),
		divisions: optional(['divisions'], shapes.divisions) ?? [],
		builtUp: list(['builtUp'], shapes.builtUp),
		roads: readRoads(files, faults),
	};
	checkReferences(document, gazetteer);
	return extent && locator && faults.length === before ? { extent, locator, ...gazetteer } : null;
}

/** The elements of a list, each read on its own, so that one at fault does not hide the next one's faults. */
function elementsOf<Schema extends v.GenericSchema<unknown, object>>(
	document: Document,
	path: Path,
	schema: Schema,
): Placed<Of<Schema>>[] {
	return document.list(...path).flatMap((_, index) => {
		const element = document.check([...path, index], schema);
		return element ? [{ ...element, where: document.where([...path, index]) }] : [];
	});
}

function readRoads(files: Folder, faults: Fault[]): Placed<Road>[] {
	if (!hasFile(files, ROADS)) return [];
	const document = Document.read(files, ROADS, 'road', faults);
	return document?.check([], v.array(v.unknown())) ? elementsOf(document, [], shapes.road) : [];
}

/** Tells of what refers to something that is not there. */
function checkReferences(
	document: Document,
	{ layers, detail, villages, namedRivers }: Omit<Gazetteer, 'extent' | 'locator'>,
): void {
	const lines = detail?.lines.map(({ id }) => id) ?? [];
	lines.forEach((id, index) => {
		if (lines.indexOf(id) === index) return;
		document.fault(['detail', 'lines', index, 'id'], `two lines have the id "${id}"`, 'rename one of them');
	});
	villages?.along.forEach((id, index) => {
		if (lines.includes(id)) return;
		const remedy = didYouMean(id, lines, 'add the line under "detail"');
		document.fault(['villages', 'along', index], `there is no line "${id}" under "detail"`, remedy);
	});
	if (namedRivers.length > 0 && !layers.has('rivers')) {
		const problem = 'names rivers of Natural Earth, which are not drawn';
		document.fault(['rivers', 'named'], problem, 'add "rivers" to "layers", or remove the names');
	}
}
