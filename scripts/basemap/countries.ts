import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mergeArcs, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Polygon, Topology } from 'topojson-specification';
import type { Clip } from './clip.ts';
import type { Generalisation } from './detail.ts';
import type { Area, CountriesTopology } from './packages.ts';
import { holdsPosition } from './ring.ts';

const UKRAINE = 'Ukraine';
const RUSSIA = 'Russia';
/** Near Simferopol: the polygon of Russia that holds it is Crimea, which is Ukraine's. */
const IN_CRIMEA: Position = [34.1, 45];

/** Names for readers where Natural Earth abbreviates or is out of date. */
const READABLE_NAMES: Readonly<Record<string, string>> = {
	'Bosnia and Herz.': 'Bosnia and Herzegovina',
	Macedonia: 'North Macedonia',
	Baikonur: 'Kazakhstan',
};

/** Neighbours whose border is not recognised by all: drawn as disputed. */
const DISPUTED_NEIGHBOURS: readonly (readonly [string, string])[] = [['Kosovo', 'Serbia']];

export interface Country {
	readonly name: string;
	readonly area: MultiPolygon;
}

export interface Countries {
	readonly countries: readonly Country[];
	readonly land: MultiPolygon;
	readonly borders: MultiLineString;
	/** Lines that are drawn as disputed, not as borders. */
	readonly disputed: MultiLineString;
	readonly coast: MultiLineString;
}

type Group = { readonly name: string; readonly geometries: Area[] };

function polygonsOf(geometry: Area): Polygon[] {
	const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
	return parts.map((arcs) => ({ type: 'Polygon', arcs }));
}

/** Russia's polygons, Crimea apart. */
function splitCrimea(atlas: CountriesTopology, russia: Area): { crimea: Polygon[]; rest: Polygon[] } {
	const crimea: Polygon[] = [];
	const rest: Polygon[] = [];
	for (const polygon of polygonsOf(russia)) {
		const [outer] = feature(atlas, polygon).geometry.coordinates;
		(holdsPosition(outer!, IN_CRIMEA) ? crimea : rest).push(polygon);
	}
	if (crimea.length !== 1) {
		throw new Error(
			`${crimea.length} polygons of Russia hold ${String(IN_CRIMEA)} where one was expected: ` +
				'the atlas has changed, check how it draws Crimea.',
		);
	}
	return { crimea, rest };
}

/** A ring that the atlas lets jump across the antimeridian, drawn on beyond 180 degrees instead. */
function withoutJump(ring: Position[]): Position[] {
	const jumps = ring.some((position, i) => i > 0 && Math.abs(position[0]! - ring[i - 1]![0]!) > 180);
	return jumps ? ring.map(([lng, lat]) => [lng! < 0 ? lng! + 360 : lng!, lat!]) : ring;
}

/** The countries by name, Crimea with Ukraine. */
export function groupByCountry(atlas: CountriesTopology): { groups: Group[]; crimea: Polygon[] } {
	const groups = new Map<string, Area[]>();
	let crimea: Polygon[] = [];
	for (const geometry of atlas.objects.countries.geometries) {
		if (!geometry.properties) continue;
		const name = READABLE_NAMES[geometry.properties.name] ?? geometry.properties.name;
		let own: Area[] = [geometry];
		if (name === RUSSIA) ({ crimea, rest: own } = splitCrimea(atlas, geometry));
		groups.set(name, [...(groups.get(name) ?? []), ...own]);
	}
	groups.set(UKRAINE, [...(groups.get(UKRAINE) ?? []), ...crimea]);
	return { groups: [...groups].map(([name, geometries]) => ({ name, geometries })), crimea };
}

/** Lines without the segments along which the data was cut. */
function withoutEdge(lines: MultiLineString, clip: Clip): MultiLineString {
	const parts: Position[][] = [];
	for (const line of lines.coordinates) {
		let open: Position[] | null = null;
		for (let i = 1; i < line.length; i++) {
			if (clip.liesOnEdge(line[i - 1]!, line[i]!)) {
				open = null;
				continue;
			}
			if (!open) {
				open = [line[i - 1]!];
				parts.push(open);
			}
			open.push(line[i]!);
		}
	}
	return { type: 'MultiLineString', coordinates: parts };
}

/** Lines that two given countries share, as the atlas draws them. */
function lineBetween(
	atlas: CountriesTopology,
	one: readonly Area[],
	other: readonly Area[],
): MultiLineString {
	const pair = {
		type: 'GeometryCollection' as const,
		geometries: [mergeArcs(atlas, one as Polygon[]), mergeArcs(atlas, other as Polygon[])],
	};
	return mesh(atlas, pair, (a, b) => a !== b);
}

/**
 * Countries of the extent with their coasts and borders. Crimea, which the atlas gives to Russia, is Ukraine's;
 * the line across Perekop that the atlas draws for it is kept apart as disputed.
 *
 * @throws if the atlas no longer draws Crimea as one polygon of Russia
 */
export function cutCountries(atlas: CountriesTopology, clip: Clip, { keeps }: Generalisation): Countries {
	const { groups, crimea } = groupByCountry(atlas);
	const mainland = atlas.objects.countries.geometries.filter(
		({ properties }) => properties?.name === UKRAINE,
	);
	const countries = groups
		.map(({ name, geometries }): Country => {
			const whole = merge(atlas, geometries);
			const parts = whole.coordinates.flatMap((rings) => clip.polygon(rings.map(withoutJump)));
			return { name, area: { type: 'MultiPolygon', coordinates: parts.filter(keeps) } };
		})
		.filter(({ area }) => area.coordinates.length > 0)
		.sort((a, b) => (a.name < b.name ? -1 : 1));

	const collection = { type: 'GeometryCollection', geometries: countries.map(({ area }) => area) } as const;
	const joined = topology({ countries: collection }) as Topology<{ countries: GeometryCollection }>;
	const all = joined.objects.countries;
	const name = (geometry: GeometryObject) => countries[all.geometries.indexOf(geometry)]!.name;
	const isDisputed = (a: GeometryObject, b: GeometryObject) =>
		DISPUTED_NEIGHBOURS.some((pair) => pair.includes(name(a)) && pair.includes(name(b)));
	const unrecognised = mesh(joined, all, (a, b) => a !== b && isDisputed(a, b));
	return {
		countries,
		land: merge(joined, all.geometries as Polygon[]),
		borders: withoutEdge(
			mesh(joined, all, (a, b) => a !== b && !isDisputed(a, b)),
			clip,
		),
		disputed: {
			type: 'MultiLineString',
			coordinates: [
				...lineBetween(atlas, mainland, crimea).coordinates,
				...withoutEdge(unrecognised, clip).coordinates,
			],
		},
		coast: withoutEdge(
			mesh(joined, all, (a, b) => a === b),
			clip,
		),
	};
}
