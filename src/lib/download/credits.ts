/** Licences and credits: the one place that the downloads and the page about the map take them from. */

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
export const AUTHOR = 'The road to Moscow contributors';

/** The licence of the story's data. Where a credit below names another, that one holds for what it is the credit of. */
export const DATA_LICENCE = CC_BY;

/** Whose work the story's data, and so each download, holds. */
export const DATA_CREDITS: readonly Credit[] = [
	{
		what: 'Text, events, routes, columns and their reports',
		who: AUTHOR,
		licence: CC_BY,
		address: null,
	},
	{
		what: 'Toll plazas on the M4',
		who: '© OpenStreetMap contributors',
		licence: ODBL,
		address: 'https://www.openstreetmap.org/copyright',
	},
	{ what: 'Towns', who: 'GeoNames', licence: CC_BY, address: 'https://www.geonames.org/' },
];

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

/** All credits of the data in one line, for formats that have one field for them. */
export const CREDIT_LINE = `${DATA_CREDITS.map(creditInWords).join('; ')}.`;
