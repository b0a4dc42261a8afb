import type { Feature, FeatureCollection, Point } from 'geojson';
import { distanceToLine, inExtent, ROAD } from './extent.ts';
import { PLACED_NAMES, type NameKind } from './names.ts';
import type { Settlement } from './packages.ts';
import { TOWNS, type Side, type Town } from './towns.ts';

export interface LabelProperties {
	readonly kind: NameKind | 'town';
	readonly name: string;
	/** 1 is the most important of its kind; a town of rank 7 is a village by the road. */
	readonly rank: number;
	readonly native?: string;
	readonly side?: Side;
	/** `capital`, or `none` for a place that is not known to a point. Absent: a plain dot. */
	readonly dot?: 'capital' | 'none';
}

type Label = Feature<Point, LabelProperties>;

/** Settlements closer to the M4 than this are named when the map comes near, km. */
const VILLAGE_REACH = 30;
/** No two of them lie closer to each other than this, nor to a town of the list, km. */
const VILLAGE_GAP = 4;
/** A town is the nearest of its name to where the list says it roughly is, and no farther than this, km. */
const NEAR = 30;
const VILLAGE_RANK = 7;

function round(value: number): number {
	return Math.round(value * 1e4) / 1e4;
}

function label([lng, lat]: readonly [number, number], properties: LabelProperties): Label {
	return { type: 'Feature', geometry: { type: 'Point', coordinates: [round(lng), round(lat)] }, properties };
}

/** Distance in km between two places near each other. */
function apart(a: readonly [number, number], b: readonly [number, number]): number {
	return distanceToLine([...a], [[...b], [...b]]);
}

/**
 * Where a town lies.
 *
 * @throws if GeoNames has none of that name in that country, or several and the list does not say which
 */
function locate(town: Town, settlements: readonly Settlement[]): readonly [number, number] {
	if (town.at) return town.at;
	const spelling = town.geonames ?? town.name;
	const { near } = town;
	const found = settlements
		.filter(({ name, country }) => name === spelling && country === town.country)
		.filter(({ position }) => !near || apart(position, near) < NEAR)
		.sort((a, b) => (near ? apart(a.position, near) - apart(b.position, near) : 0));
	if (found.length === 1 || (near && found.length > 1)) return found[0]!.position;
	const what = `${town.name}: GeoNames has ${found.length} places named "${spelling}" in ${town.country}`;
	if (found.length === 0)
		throw new Error(`${what}. Give its spelling as \`geonames\`, or its position as \`at\`.`);
	throw new Error(
		`${what} (${found.map(({ position }) => position.join(' ')).join('; ')}). Say which with \`near\`.`,
	);
}

function townLabel(town: Town, at: readonly [number, number]): Label {
	const { name, rank, native, side, capital, vague } = town;
	return label(at, {
		kind: 'town',
		name,
		rank,
		...(native ? { native } : {}),
		...(side ? { side } : {}),
		...(capital ? { dot: 'capital' } : vague ? { dot: 'none' } : {}),
	});
}

/** GeoNames' romanisation in the spelling used here: Verkhniy, Krasnyy and Vëshenskaya become Verkhny, Krasny, Vyoshenskaya. */
export function respell(name: string): string {
	return name
		.replace(/[’'`]/g, '')
		.replace(/(?:iy|yy)\b/g, 'y')
		.replace(/yye\b/g, 'ye')
		.replace(/ë/g, 'yo')
		.replace(/Ë/g, 'Yo');
}

/** What lies this close to the Kremlin is a part of Moscow, not a village, km. */
const MOSCOW_RADIUS = 20;
const KREMLIN = [37.6175, 55.752] as const;
/** Names that are descriptions or numbers. */
const NO_NAME = /\d|\bIm\.|\bPos[eë]lok/;

/** Russian settlements by the M4 that the list of towns does not have, thinned out. */
function villages(
	settlements: readonly Settlement[],
	taken: readonly (readonly [number, number])[],
): Label[] {
	const kept: (readonly [number, number])[] = [...taken];
	const labels: Label[] = [];
	const listed = new Set(TOWNS.map(({ name }) => name));
	const candidates = settlements
		.filter(({ name, country }) => country === 'RU' && !NO_NAME.test(name) && !listed.has(respell(name)))
		.filter(({ position }) => distanceToLine([...position], ROAD) < VILLAGE_REACH)
		.filter(({ position }) => apart(position, KREMLIN) > MOSCOW_RADIUS)
		.sort((a, b) => a.position[1] - b.position[1] || a.position[0] - b.position[0]);
	for (const { name, position } of candidates) {
		if (kept.some((other) => apart(position, other) < VILLAGE_GAP)) continue;
		kept.push(position);
		labels.push(label(position, { kind: 'town', name: respell(name), rank: VILLAGE_RANK }));
	}
	return labels;
}

/** Every name on the basemap but those of rivers, most important first within each kind. */
export function buildLabels(world: readonly Settlement[]): FeatureCollection<Point, LabelProperties> {
	const settlements = world.filter(({ position }) => inExtent([...position]));
	const towns = TOWNS.map((town) => ({ town, at: locate(town, settlements) }));
	return {
		type: 'FeatureCollection',
		features: [
			...PLACED_NAMES.map(({ kind, name, rank, at }) => label(at, { kind, name, rank })),
			...towns
				.map(({ town, at }) => townLabel(town, at))
				.sort((a, b) => a.properties.rank - b.properties.rank),
			...villages(
				settlements,
				towns.map(({ at }) => at),
			),
		],
	};
}
