import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Fault } from '#lib/compile/geodata.ts';
import type { Clip } from './clip.ts';
import { apart } from './distance.ts';
import type { Dot, Side } from './gazetteer-shapes.ts';
import { GAZETTEER, type Gazetteer, type Names, type Placed, type Town } from './gazetteer.ts';
import type { Settlement } from './packages.ts';
import { villagesOf } from './villages.ts';

type NameKind = 'country' | 'region' | 'sea' | 'lake';

export interface LabelProperties {
	readonly kind: NameKind | 'town';
	readonly name: string;
	/** 1 is the most important of its kind; a town of rank 7 is a village by the road. */
	readonly rank: number;
	readonly native?: string;
	readonly side?: Side;
	/** `capital`, or `none` for a place that is not known to a point. Absent: a plain dot. */
	readonly dot?: Dot;
}

type Label = Feature<Point, LabelProperties>;
type Place = readonly [lng: number, lat: number];

/** A town is the nearest of its name to where the list says it roughly is, and no farther than this, km. */
const NEAR = 30;
const VILLAGE_RANK = 7;

const KINDS = [
	['countries', 'country'],
	['regions', 'region'],
	['seas', 'sea'],
	['lakes', 'lake'],
] as const satisfies readonly (readonly [keyof Names, NameKind])[];

function round(value: number): number {
	return Math.round(value * 1e4) / 1e4;
}

function label([lng, lat]: Place, properties: LabelProperties): Label {
	return { type: 'Feature', geometry: { type: 'Point', coordinates: [round(lng), round(lat)] }, properties };
}

/**
 * Where a town lies; `null`, with its fault told, if GeoNames has none of that name in that country, or several and the
 * list does not say which.
 */
function locate(
	{ name, place, where }: Placed<Town>,
	settlements: readonly Settlement[],
	faults: Fault[],
): Place | null {
	if (!('country' in place)) return place;
	const { country, spelling, near } = place;
	const found = settlements
		.filter((settlement) => settlement.name === spelling && settlement.country === country)
		.filter(({ position }) => !near || apart(position, near) < NEAR)
		.sort((a, b) => (near ? apart(a.position, near) - apart(b.position, near) : 0));
	const [first] = found;
	if (first && (found.length === 1 || near)) return first.position;
	const count = first ? `${found.length} places` : 'no place';
	const problem = `GeoNames has ${count} in ${country} named "${spelling}"${near ? ` near [${near.join(', ')}]` : ''}`;
	const remedy = first
		? `say with "near" which is meant: ${found.map(({ position }) => `[${position.join(', ')}]`).join(' or ')}`
		: 'write GeoNames\' spelling as "geonames", or the position of its own as "at"';
	faults.push({ file: GAZETTEER, where: `${where}, ${name}`, problem, remedy });
	return null;
}

function townLabel({ name, rank, native, side, dot }: Town, at: Place): Label {
	return label(at, {
		kind: 'town',
		name,
		rank,
		...(native ? { native } : {}),
		...(side ? { side } : {}),
		...(dot ? { dot } : {}),
	});
}

/** Every name on the basemap but those of rivers, most important first within each kind. */
export function buildLabels(
	gazetteer: Gazetteer,
	world: readonly Settlement[],
	clip: Clip,
	faults: Fault[],
): FeatureCollection<Point, LabelProperties> {
	const settlements = world.filter(({ position }) => clip.holds(position));
	const towns = gazetteer.towns.flatMap((town) => {
		const at = locate(town, settlements, faults);
		return at ? [{ town, at }] : [];
	});
	const taken = towns.map(({ at }) => at);
	return {
		type: 'FeatureCollection',
		features: [
			...KINDS.flatMap(([list, kind]) =>
				gazetteer.names[list].map(({ name, rank, at }) => label(at, { kind, name, rank })),
			),
			...towns
				.map(({ town, at }) => townLabel(town, at))
				.sort((a, b) => a.properties.rank - b.properties.rank),
			...villagesOf(gazetteer, settlements, taken).map(({ name, position }) =>
				label(position, { kind: 'town', name, rank: VILLAGE_RANK }),
			),
		],
	};
}
