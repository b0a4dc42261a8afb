/**
 * What an editor can do to the real story, and what they are then told. The messages are in
 * `__snapshots__/damaged.txt`, to be read as an editor would.
 */
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildStory } from '#lib/compile/index.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { all, change, write, type Damage } from './fixtures/story/damage.ts';

vi.setConfig({ testTimeout: 60_000 });

const GEODATA = join(import.meta.dirname, '../../geodata');

function damaged(damage: Damage): ReturnType<typeof buildStory> {
	const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
	try {
		cpSync(GEODATA, folder, { recursive: true });
		damage(folder);
		return buildStory(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Replaces the first such piece after an anchor; both must be there: a case that damages nothing proves nothing. */
function edit(file: string, anchor: string, piece: string, by: string): Damage {
	return change(file, (text) => {
		const at = text.indexOf(piece, text.indexOf(anchor));
		if (!text.includes(anchor) || at === -1) throw new Error(`no "${piece}" after "${anchor}" in ${file}`);
		return text.slice(0, at) + by + text.slice(at + piece.length);
	});
}

/** Changes a file that is JSON through its value. */
function editJson(file: string, by: (value: { features: { id: string }[] }) => void): Damage {
	return change(file, (text) => {
		const value = JSON.parse(text) as { features: { id: string }[] };
		by(value);
		return JSON.stringify(value, null, '\t');
	});
}

interface Line {
	id: string;
	geometry: { coordinates: [number, number][] };
}

function editLine(route: string, by: (coordinates: [number, number][]) => void): Damage {
	return editJson('routes.geojson', ({ features }) => {
		by((features.find(({ id }) => id === route) as Line).geometry.coordinates);
	});
}

const EVENT = '"id": "krasnoye-sighting"';
const event = (piece: string, by: string, anchor = EVENT) => edit('events.geojson', anchor, piece, by);
const stage = (piece: string, by: string, anchor = 'id: fighting-on-the-m4') =>
	edit('story.yaml', anchor, piece, by);
const fix = (anchor: string, piece: string, by: string) => edit('tracks.yaml', anchor, piece, by);
const source = (piece: string, by: string, anchor = 'id: kommersant-lukashenko-talks') =>
	edit('sources.yaml', anchor, piece, by);
const prose = (piece: string, by: string) => edit('stages/deal.md', 'At 20:14', piece, by);

const REFUSED: Readonly<Record<string, Readonly<Record<string, Damage>>>> = {
	Files: {
		'a file is missing': (folder) => rmSync(join(folder, 'sources.yaml')),
		'a stage’s text is missing': (folder) => rmSync(join(folder, 'stages/deal.md')),
		'a stage’s text is misspelt': (folder) =>
			renameSync(join(folder, 'stages/deal.md'), join(folder, 'stages/dael.md')),
		'a file is empty': write('glossary.yaml', ''),
		'a file of 50 MB': (folder) => truncateSync(join(folder, 'events.geojson'), 50_000_000),
		'a symbolic link': (folder) => {
			rmSync(join(folder, 'people.yaml'));
			symlinkSync(join(GEODATA, 'people.yaml'), join(folder, 'people.yaml'));
		},
		'a file that nothing reads': write('Sources.yml', '[]'),
		'UTF-16': change('tracks.yaml', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
		'a byte order mark': change('story.yaml', (text) => `\ufeff${text}`),
		'Windows-1251': change('sources.yaml', (text) => {
			const at = text.indexOf('Песков');
			return Buffer.concat([
				Buffer.from(text.slice(0, at)),
				Buffer.from([0xcf, 0xe5, 0xf1, 0xea]),
				Buffer.from(text.slice(at + 6)),
			]);
		}),
	},
	Syntax: {
		'a comma is left out in JSON': event('"precision": "hour",', '"precision": "hour"'),
		'JSON breaks off': change('routes.geojson', (text) => text.slice(0, 20_000)),
		'a wrong indent in YAML': stage('    moment:', '   moment:'),
		'a tab in YAML': stage('    moment:', '\tmoment:'),
		'a colon in unquoted text': stage('title: Fighting on the M4', 'title: Fighting: the M4'),
		'a merge that was not finished': edit('tracks.yaml', 'columns:', 'columns:', '<<<<<<< HEAD\ncolumns:'),
	},
	'Keys and types': {
		'a key is missing': event('"extent": "point",', ''),
		'a key is misspelt': stage('follows:', 'folows:'),
		'a key is there twice': stage('follows: north', 'follows: north\n    follows: east'),
		'a number is text': event('"radius": 3', '"radius": "3"'),
		'a version is a number': edit('story.yaml', 'title:', "version: '2.0'", 'version: 2.0'),
		'a word is not of the list': event('"kind": "movement"', '"kind": "sighting"'),
		'a status that stretches have': event('"status": "confirmed"', '"status": "reported"'),
		'a claim without a claimant': event('"status": "confirmed"', '"status": "claimed"'),
		'a text that is too long': stage('title: Fighting on the M4', `title: ${'Fighting '.repeat(9)}on`),
	},
	'Ids and references': {
		'an id is there twice': stage('id: past-voronezh', 'id: fighting-on-the-m4', 'id: past-voronezh'),
		'an id with a capital and a space': source(
			'kommersant-lukashenko-talks',
			'Kommersant talks',
			'id: kommersant',
		),
		'a Cyrillic letter in an id': event('krasnoye-sighting', 'krаsnoye-sighting'),
		'an unknown source': event('"pap-yelets"', '"pap-yelest"'),
		'an unknown event': stage('oil-depot-fire-voronezh', 'oil-depot-fire', 'id: past-voronezh'),
		'an event that two stages tell': stage('events: [', 'events: [oil-depot-fire-voronezh, '),
		'an event that no stage tells': stage('oil-depot-fire-voronezh, ', '', 'id: past-voronezh'),
		'an unknown stretch': stage('m4-voronezh]', 'm4-voronesh]'),
		'an unknown column': stage('follows: north', 'follows: northern'),
		'a source that nothing cites': change(
			'sources.yaml',
			(text) =>
				`${text}\n${text.slice(0, text.indexOf('\n\n')).replace('ap-terms', 'ap-again').replace('2dwmj', 'x')}\n`,
		),
	},
	'Order and times': {
		'stages out of order': stage('start: 2023-06-24T10:30', 'start: 2023-06-24T12:30'),
		'a stage that ends before it starts': stage('end: 2023-06-24T13:30', 'end: 2023-06-24T03:30'),
		'a moment outside its stage': stage('moment: 2023-06-24T11:35', 'moment: 2023-06-24T21:35'),
		'a weekday that is wrong': stage('when: Saturday', 'when: Sunday'),
		'a time without an offset': event('15:50:00+03:00', '15:50:00'),
		'summer time that Moscow has not': event('15:50:00+03:00', '15:50:00+04:00'),
		'Kyiv’s winter time': event('15:50:00+03:00', '15:50:00+02:00'),
		'a name for a zone': event('15:50:00+03:00', '15:50:00 MSK'),
		'the 31st of June': event('2023-06-24T15', '2023-06-31T15'),
		'24 o’clock': event('T15:50', 'T24:00'),
		'another year': event('2023-06-24T15', '2032-06-24T15'),
		'day and month swapped': source('date: 2023-06-27', 'date: 27.06.2023'),
		'an event outside its stage’s time': event('2023-06-24T15', '2023-06-25T15'),
		'fixes out of order': fix('id: krasnoye\n', '2023-06-24T15:50', '2023-06-24T05:20'),
	},
	Places: {
		'latitude and longitude swapped': event('[38.785, 52.863]', '[52.863, 38.785]'),
		'a swapped camera': stage('camera: [38.7, 49.4, 41.3, 51.9]', 'camera: [49.4, 38.7, 51.9, 41.3]'),
		'a position in another country': event('[38.785, 52.863]', '[-38.785, 52.863]'),
		'a height': event('[38.785, 52.863]', '[38.785, 52.863, 150]'),
		'an empty position': event('[38.785, 52.863]', '[]'),
		'an event far from its stated place': event('[38.785, 52.863]', '[40.785, 50.863]'),
		'a place without a radius': event('"radius": 3', '"radius": null'),
		'an empty line': editLine('lipetsk-detour', (line) => line.splice(0)),
		'a line of one position': editLine('lipetsk-detour', (line) => line.splice(1)),
		'a position is repeated': editLine('eastern-branch', (line) => (line[2] = line[1]!)),
		'a road that doubles back': editLine('eastern-branch', (line) => (line[3] = [40.45, 50.7])),
		'a road that crosses itself': editLine('eastern-branch', (line) =>
			line.splice(2, 2, [40.7, 50.62], [40.3, 50.75]),
		),
		'positions out of order': editLine('m4', (line) => line.splice(30, 2, line[31]!, line[30]!)),
		'a post that does not fit': edit('routes.geojson', 'Bobrov turn-off', '596', '606'),
		'posts out of order': edit('routes.geojson', 'Bobrov turn-off', '596', '580'),
		'stretches with a gap': edit('routes.geojson', '"m4-lipetsk"', '"from": 464', '"from": 460'),
	},
	Columns: {
		'an impossible speed': fix(
			'id: yelizavetovka',
			'2023-06-24T05:30:00+03:00\n        minutes: 105',
			'2023-06-24T00:35:00+03:00\n        minutes: 1',
		),
		'a fix off its route': fix('id: yelizavetovka', 'at: { post: 672 }', 'at: { position: [39.2, 50.45] }'),
		'a fix beyond its path': fix('id: yelizavetovka', 'at: { post: 672 }', 'at: { post: 300 }'),
		'a path whose parts do not meet': fix('id: north\n', 'to: 379', 'to: 399'),
		'a lone conflicting fix': fix('id: crash\n', 'standing: track', 'standing: conflicting'),
		'a lone alternative': fix('id: crash\n', 'standing: track', 'standing: alternative'),
		'a fix without its basis': fix('id: crash\n', '        columnBasis: stated\n', ''),
	},
	Text: {
		'a paragraph that cites nothing': change('stages/deal.md', (text) => `${text}\nIt ended.\n`),
		'an unknown footnote': prose('[^reuters-terms]', '[^reuters]'),
		'a footnote’s own text': change('stages/deal.md', (text) => `${text}\n[^reuters-terms]: Reuters.\n`),
		'too many words': change('stages/deal.md', (text) => `${text}\n${text}`),
		'raw HTML': prose('He himself', '<b>He</b> himself'),
		'a link to an unknown person': prose('(person:lukashenko)', '(person:lukashenka)'),
		'a person linked twice': prose('He himself', '[He](person:prigozhin) himself'),
		'a person as a term': prose('(person:prigozhin)', '(term:prigozhin)'),
		'a person that no text links to': edit(
			'stages/moscow-prepares.md',
			'At the',
			'[Sergei Sobyanin](person:sobyanin)',
			'Sergei Sobyanin',
		),
		'a link that is not https': source('link: https://', 'link: http://'),
		'a link that runs script': source(
			'link: https://kommersant.ru/doc/6069339',
			"link: 'javascript:alert(1)'",
		),
		'a control character': prose('headline', 'head\u0007line'),
		'a right-to-left override': event('Meduza', '\u202eMeduza'),
		'the same, written as an escape': event('Meduza', String.raw`\u202eMeduza`),
		'a word of two alphabets': prose('headline', 'hеadline'),
		'a zero-width space': source('(Lukashenko on', '(Lukashenko\u200b on'),
		'a Latin word as native name': event('"Красное, Липецкая область"', '"Krasnoye"'),
		'a wrong language of a native name': event('"lang": "ru"', '"lang": "be"'),
	},
	Versions: {
		'a version without its change': edit('story.yaml', 'title:', "version: '2.0'", "version: '2.1'"),
		'changes out of order': edit('story.yaml', "version: '1.0'", "version: '1.0'", "version: '1.4'"),
		'a change of an earlier day': edit('story.yaml', "version: '2.0'\n    date", '2026-11-26', '2026-11-02'),
	},
};

const HARMLESS: Readonly<Record<string, Damage>> = {
	'line breaks of Windows': all(
		change('story.yaml', (text) => text.replaceAll('\n', '\r\n')),
		change('events.geojson', (text) => text.replaceAll('\n', '\r\n')),
		change('stages/deal.md', (text) => text.replaceAll('\n', '\r\n')),
	),
	'UTC for Moscow time': event('2023-06-24T15:50:00+03:00', '2023-06-24T12:50:00Z'),
	'another indent in JSON': editJson('events.geojson', () => undefined),
	'a file of the system': write('.DS_Store', new Uint8Array([0, 1, 2])),
};

describe('the real geodata, damaged,', () => {
	const told: string[] = [];

	for (const [group, cases] of Object.entries(REFUSED)) {
		test.each(Object.entries(cases))(`is refused: ${group}: %s`, (name, damage) => {
			const { faults } = damaged(damage);
			expect(faults.length).toBeGreaterThan(0);
			for (const { file, where, problem, remedy } of faults) {
				for (const part of [file, problem, remedy]) expect(part.trim()).not.toBe('');
				expect(where).toMatch(/^(?:line \d+|the file|event [a-z])/);
			}
			told.push(`--- ${group}: ${name} ---\n\n${readable(faults)}`);
		});
	}

	test.each(Object.entries(HARMLESS))('is the same story: %s', (_, damage) => {
		const { built, faults } = damaged(damage);
		expect(faults).toEqual([]);
		expect(built?.story).toEqual(buildStory(GEODATA).built?.story);
	});

	test('in several ways at once has every fault told in one run', () => {
		const several = [
			REFUSED['Keys and types']!['a word is not of the list']!,
			REFUSED['Ids and references']!['an unknown column']!,
			REFUSED['Text']!['an unknown footnote']!,
			REFUSED['Text']!['a link that is not https']!,
			REFUSED['Columns']!['a fix off its route']!,
			REFUSED['Places']!['a post that does not fit']!,
		];
		const single = several.flatMap((damage) => damaged(damage).faults.map(kind));
		expect(damaged(all(...several)).faults.map(kind)).toEqual(expect.arrayContaining(single));
	});

	test('is told of in words that an editor can act on', async () => {
		await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/damaged.txt');
	});
});

/** The message, without the numbers of lines: these move with each edit of the story. */
function readable(faults: readonly Fault[]): string {
	return formatFaults(faults).replaceAll(/\bline \d+/g, 'line …');
}

/** A fault without its line, which another damage may move. */
function kind({ file, problem }: Fault): string {
	return `${file}: ${problem}`;
}
