/** Licences and credits: the one place that the downloads and the page about the map take them from. */
import type { DownloadFile } from './dictionary/index.ts';

export interface Licence {
	/** Short identifier of the SPDX licence list. */
	readonly id: string;
	readonly name: string;
	readonly address: string;
}

export interface Credit {
	readonly what: string;
	readonly who: string;
	readonly licence: Licence;
	/** Where the maker asks to be linked to, or `null`. */
	readonly address: string | null;
}

const CC_BY: Licence = {
	id: 'CC-BY-4.0',
	name: 'CC BY 4.0',
	address: 'https://creativecommons.org/licenses/by/4.0/',
};
const ODBL: Licence = {
	id: 'ODbL-1.0',
	name: 'ODbL 1.0',
	address: 'https://opendatacommons.org/licenses/odbl/1-0/',
};
const PUBLIC_DOMAIN: Licence = {
	id: 'LicenseRef-public-domain',
	name: 'public domain',
	address: 'https://www.naturalearthdata.com/about/terms-of-use/',
};
const OFL: Licence = {
	id: 'OFL-1.1',
	name: 'SIL Open Font License 1.1',
	address: 'https://openfontlicense.org/',
};
const BSD: Licence = {
	id: 'BSD-3-Clause',
	name: 'BSD 3-Clause',
	address: 'https://opensource.org/license/bsd-3-clause',
};
const MIT: Licence = { id: 'MIT', name: 'MIT', address: 'https://opensource.org/license/mit' };

/** The name that the project is credited by. */
export const AUTHOR = 'Twenty-three hours contributors';

/** Whom anyone who shows the course of the roads has to name. */
export const OPENSTREETMAP = {
	who: '© OpenStreetMap contributors',
	address: 'https://www.openstreetmap.org/copyright',
};

const WORDS: Credit = {
	what: 'Text, events, columns and their reports',
	who: AUTHOR,
	licence: CC_BY,
	address: null,
};
const ROUTES: Credit = { what: 'Routes, with the course of the M4', ...OPENSTREETMAP, licence: ODBL };
const TOWNS: Credit = {
	what: 'Towns',
	who: 'GeoNames',
	licence: CC_BY,
	address: 'https://www.geonames.org/',
};

/** Under which licence a file comes, and whose work it holds. */
export interface Terms {
	readonly licence: Licence;
	/** Where one of them names another licence, that one holds for this part of the file. */
	readonly credits: readonly Credit[];
}

/** Of what holds no course of a road. */
const WITHOUT_ROUTES: Terms = { licence: CC_BY, credits: [WORDS, TOWNS] };
/** The course of the M4 was measured on OpenStreetMap: the database that it is in comes under the same licence. */
const WITH_ROUTES: Terms = { licence: ODBL, credits: [WORDS, ROUTES, TOWNS] };

/** The terms of each download. */
export const TERMS: Readonly<Record<DownloadFile, Terms>> = {
	'story.json': WITH_ROUTES,
	'events.geojson': WITHOUT_ROUTES,
	'events.csv': WITHOUT_ROUTES,
	'routes.geojson': WITH_ROUTES,
	'tracks.gpx': WITH_ROUTES,
	'tracks.kml': WITH_ROUTES,
	'tracks.mf.json': WITH_ROUTES,
};

/** Whose work the story's data holds. */
export const DATA_CREDITS = WITH_ROUTES.credits;

/** Whose work the site holds beyond that. */
export const SITE_CREDITS: readonly Credit[] = [
	{
		what: 'Countries, lakes and most rivers of the map',
		who: 'Natural Earth',
		licence: PUBLIC_DOMAIN,
		address: 'https://www.naturalearthdata.com/',
	},
	{ what: 'Type: Source Serif 4 and Source Sans 3', who: 'Adobe', licence: OFL, address: null },
	{
		what: 'MapLibre GL JS, which draws the map',
		who: 'MapLibre contributors',
		licence: BSD,
		address: 'https://maplibre.org/',
	},
	{ what: 'Code of the site', who: AUTHOR, licence: MIT, address: null },
];

/** `Towns: GeoNames, CC BY 4.0`. */
export function creditInWords({ what, who, licence }: Credit): string {
	return `${what}: ${who}, ${licence.name}`;
}

/** All credits of a file in one line, for formats that have one field for them. */
export function creditLine({ credits }: Terms): string {
	return `${credits.map(creditInWords).join('; ')}.`;
}
