import { geoMercator } from 'd3-geo';
import { mergeArcs, mesh, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Polygon } from 'topojson-specification';
import { locatorFrame } from '#lib/look/locator.ts';
import { pathOf } from '#lib/picture/path.ts';
import { groupByCountry } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readCoarseCountries, type CountriesTopology } from './packages.ts';

/** The smallest corner that is kept, squares of the drawing's unit. */
const CORNER = 6;

/** The wider world, small, for the inset that says where in it the map is: land and borders, in the page's own colours. */
export function buildLocator({ locator, layers }: Pick<Gazetteer, 'locator' | 'layers'>): string {
	const { scale, translate, width, height } = locatorFrame(locator);
	const atlas = readCoarseCountries();
	const { groups } = groupByCountry(atlas);
	const projection = geoMercator()
		.scale(scale)
		.translate([...translate])
		.clipExtent([
			[0, 0],
			[width, height],
		])
		.precision(0);
	const frame = { projection, grid: 1, unit: 1 };
	const drawn = simplified(atlas, projection);
	const countries: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: groups.map(({ geometries }) => mergeArcs(drawn, geometries as Polygon[])),
	};
	const land = pathOf(frame, [merge(drawn, countries.geometries as Polygon[])]);
	const borders = layers.has('borders')
		? `<path d="${pathOf(frame, [mesh(drawn, countries, (a, b) => a !== b)])}" fill="none" stroke="var(--border)"/>`
		: '';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg"><g id="europe">` +
		`<path d="${land}" fill="var(--land)"/>${borders}</g></svg>\n`
	);
}

/** Without the corners that are too small to be seen at the drawing's size. */
function simplified(
	atlas: CountriesTopology,
	projection: (point: [number, number]) => [number, number] | null,
): CountriesTopology {
	const at = ([lng, lat]: readonly [number, number]): [number, number] => projection([lng, lat]) ?? [0, 0];
	const weighted = presimplify(atlas, (corner) => {
		const [a, b, c] = [at(corner[0]), at(corner[1]), at(corner[2])] as const;
		return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
	});
	return simplify(weighted, CORNER);
}
