/** Licences and credits: the one place that the downloads and the page about the map take them from. */
import type { StoryHead } from '#lib/story/head.ts';
import { LICENCES, licenceOf, type Licence } from '#lib/story/licences.ts';
import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';

export interface Credit {
	readonly what: string;
	readonly who: string;
	readonly licence: Licence;
	/** Where the maker asks to be linked to, or `null`. */
	readonly address: string | null;
}

/** Under which licence a file comes, and whose work it holds. */
export interface Terms {
	readonly licence: Licence;
	/** Where one of them names another licence, that one holds for this part of the file. */
	readonly credits: readonly Credit[];
}

const TOWNS: Credit = {
	what: 'Towns',
	who: 'GeoNames',
	licence: LICENCES['CC-BY-4.0'],
	address: 'https://www.geonames.org/',
};

/** Files that hold no line of a route. */
const WITHOUT_ROUTES: readonly DownloadFile[] = [
	'events.geojson',
	'events.csv',
	'sightings.geojson',
	'sightings.csv',
];

type Credited = Pick<StoryHead, 'credits'>;

/** The terms of a download. Where the routes are someone's work, a file that holds them comes under their licence. */
export function termsOf(file: DownloadFile, { credits }: Credited): Terms {
	const { routes } = WITHOUT_ROUTES.includes(file) ? { routes: null } : credits;
	return {
		licence: licenceOf((routes ?? credits).licence),
		credits: dataCredits({ credits: { ...credits, routes } }),
	};
}

/** Whose work the story's data holds. */
export function dataCredits({ credits: { authors, licence, routes } }: Credited): Credit[] {
	return [
		{
			what: 'Text, events, sightings, columns and their reports',
			who: authors,
			licence: licenceOf(licence),
			address: null,
		},
		...(routes
			? [{ what: routes.what, who: routes.who, licence: licenceOf(routes.licence), address: routes.address }]
			: []),
		TOWNS,
	];
}

/** Whose work the site holds beyond that. */
export function siteCredits({ credits: { authors } }: Credited): Credit[] {
	return [
		{
			what: 'Countries, lakes and most rivers of the map',
			who: 'Natural Earth',
			licence: LICENCES['LicenseRef-public-domain'],
			address: 'https://www.naturalearthdata.com/',
		},
		...(__DETAIL_TILES__
			? [
					{
						what: 'Detail of the live map when zoomed in',
						who: 'OpenStreetMap contributors',
						licence: LICENCES['ODbL-1.0'],
						address: 'https://www.openstreetmap.org/copyright',
					},
					{
						what: 'Tiles of that detail, and the style they are drawn in',
						who: 'Protomaps',
						licence: LICENCES['BSD-3-Clause'],
						address: 'https://protomaps.com/',
					},
				]
			: []),
		{
			what: 'Type: Source Serif 4 and Source Sans 3',
			who: 'Adobe',
			licence: LICENCES['OFL-1.1'],
			address: null,
		},
		{
			what: 'MapLibre GL JS, which draws the map',
			who: 'MapLibre contributors',
			licence: LICENCES['BSD-3-Clause'],
			address: 'https://maplibre.org/',
		},
		{ what: 'Code of the site', who: authors, licence: LICENCES.MIT, address: null },
	];
}

/** `Towns: GeoNames, CC BY 4.0`. */
function creditInWords({ what, who, licence }: Credit): string {
	return `${what}: ${who}, ${licence.name}`;
}

/** All credits of a file in one line, for formats that have one field for them. */
export function creditLine({ credits }: Terms): string {
	return `${credits.map(creditInWords).join('; ')}.`;
}
