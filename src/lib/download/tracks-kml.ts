import { formatInstant, MINUTE } from '#lib/story/time.ts';
import type { ColumnRecord, FixRecord, LngLat } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { creditLine, termsOf } from './credits.ts';
import { dictionaryAddress, type DownloadData } from './data.ts';
import { columnInWords, fixInWords, sourcesOf } from '#lib/text/describe-fix.ts';
import { fixRecord, rounded } from './records.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/**
 * `/data/tracks.kml`, KML 2.2: a folder for each column with its line and its fixes. A fix has the whole interval that its
 * time stands for, so that a time slider shows it no more sharply than it is known.
 */
export function tracksKml(data: DownloadData): string {
	const { story, site } = data;
	const terms = termsOf('tracks.kml', story);
	return xmlDocument(
		element(
			'kml',
			{ xmlns: 'http://www.opengis.net/kml/2.2', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
			element(
				'Document',
				{},
				element('name', {}, story.title),
				element('atom:author', {}, element('atom:name', {}, story.credits.authors)),
				...(site === null ? [] : [element('atom:link', { href: site })]),
				element('description', {}, story.description),
				extendedData({
					version: story.version,
					license: terms.licence.id,
					licenseAddress: terms.licence.address,
					credits: creditLine(terms),
					dictionary: dictionaryAddress(site),
				}),
				...story.columns.map((column) => folder(column, data)),
			),
		),
	);
}

function folder(column: ColumnRecord, data: DownloadData): Xml {
	const { id, name, role, mode, line } = column;
	return element(
		'Folder',
		{},
		element('name', {}, name),
		element(
			'Placemark',
			{},
			element('name', {}, name),
			element('description', {}, columnInWords(column)),
			extendedData({ column: id, role, mode }),
			element(
				'LineString',
				{},
				element('tessellate', {}, 1),
				element('coordinates', {}, line.map(position).join(' ')),
			),
		),
		...reportsOf(column).map((fix) => placemark(column, fix, data)),
	);
}

function placemark(column: ColumnRecord, fix: FixRecord, data: DownloadData): Xml {
	const { sources, story } = data;
	const { place, time, minutes, at, post, km, status, claimant, ...known } = fixRecord(column, fix, data);
	return element(
		'Placemark',
		{},
		element('name', {}, fix.name),
		element('description', {}, fixInWords(fix, sourcesOf(fix, sources), story.clock)),
		element(
			'TimeSpan',
			{},
			element('begin', {}, formatInstant(fix.time - minutes * MINUTE, story.clock)),
			element('end', {}, formatInstant(fix.time + minutes * MINUTE, story.clock)),
		),
		extendedData({
			...{ column: column.id, fix: fix.id, place, time, minutes, at, post, km, status, claimant },
			columnBasis: known.columnBasis,
			standing: known.standing,
			strength: known.strength,
			sources: known.sources.join(' '),
			reasoning: known.reasoning,
		}),
		element('Point', {}, element('coordinates', {}, position(known.position))),
	);
}

/** Named values; one that is not known is left out. */
function extendedData(values: Readonly<Record<string, string | number | null>>): Xml {
	const data = Object.entries(values).flatMap(([name, value]) =>
		value === null ? [] : [element('Data', { name }, element('value', {}, value))],
	);
	return element('ExtendedData', {}, ...data);
}

function position(point: LngLat): string {
	return rounded(point).join(',');
}
