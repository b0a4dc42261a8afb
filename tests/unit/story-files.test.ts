import { renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOnDisk } from '#lib/compile/file/folder.ts';
import { readGeodata } from '#lib/compile/read/read.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { compileStory } from '#lib/compile/measure/compile.ts';
import { all, change, readDamaged, replace, testCases, write, type Case } from './fixtures/story/damage.ts';

const HARMLESS: readonly (readonly [string, Parameters<typeof readDamaged>[0]])[] = [
	['nothing', () => undefined],
	['line breaks of Windows in YAML', change('story.yaml', (text) => text.replaceAll('\n', '\r\n'))],
	['line breaks of Windows in JSON', change('events.geojson', (text) => text.replaceAll('\n', '\r\n'))],
	['line breaks of Windows in prose', change('stages/evening.md', (text) => text.replaceAll('\n', '\r\n'))],
	['tabs in JSON', change('events.geojson', (text) => text.replaceAll('  ', '\t'))],
	['JSON on one line', change('routes.geojson', (text) => JSON.stringify(JSON.parse(text)))],
	['a file of the system', write('.DS_Store', new Uint8Array([0, 1, 2]))],
	[
		'UTC instead of Moscow time',
		replace('events.geojson', '2023-06-24T12:30:00+03:00', '2023-06-24T09:30:00Z'),
	],
];

const withoutLines = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value).replaceAll(/line \d+/g, 'line'));

describe('harmless', () => {
	test.each(HARMLESS)('%s', (_, damage) => {
		const { geodata, faults } = readDamaged(damage);
		expect(faults).toEqual([]);
		const { geodata: undamaged } = readDamaged(() => undefined);
		expect(withoutLines(geodata)).toEqual(withoutLines(undamaged));
	});
});

const CASES: readonly Case[] = [
	[
		'a file is missing',
		(folder) => rmSync(join(folder, 'routes.geojson')),
		['routes.geojson', 'the file', 'is missing', 'restore it'],
	],
	[
		'the prose of a stage is missing',
		(folder) => rmSync(join(folder, 'stages/landing.md')),
		['stages/landing.md', 'the file', 'is missing', 'restore it'],
	],
	[
		'the folder of the stages is missing',
		(folder) => rmSync(join(folder, 'stages'), { recursive: true }),
		['stages', 'the folder', 'is missing', 'put the folder itself there'],
	],
	[
		'the folder of the stages is a file',
		(folder) => {
			rmSync(join(folder, 'stages'), { recursive: true });
			writeFileSync(join(folder, 'stages'), 'A text.');
		},
		['stages', 'the folder', 'is no folder, but a file or a link', 'put the folder itself there'],
	],
	[
		'a file is a link to another',
		(folder) => {
			renameSync(join(folder, 'tracks.yaml'), join(folder, '.tracks.yaml'));
			symlinkSync('.tracks.yaml', join(folder, 'tracks.yaml'));
		},
		['tracks.yaml', 'the file', 'is a symbolic link', 'put the file itself there'],
	],
	[
		'a file is huge',
		(folder) => truncateSync(join(folder, 'events.geojson'), 50_000_000),
		['events.geojson', 'the file', 'is 50.0 MB large', 'remove what does not belong'],
	],
	['a file is empty', write('sources.yaml', '\n'), ['sources.yaml', 'the file', 'is empty', 'restore it']],
	[
		'a file is in UTF-16',
		change('story.yaml', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
		['story.yaml', 'the file', 'is written in UTF-16', 'save it as UTF-8'],
	],
	[
		'a file is in UTF-16 without a mark',
		change('story.yaml', (text) => Buffer.from(text, 'utf16le')),
		['story.yaml', 'the file', 'is not text', 'UTF-8'],
	],
	[
		'a file begins with a byte order mark',
		change('tracks.yaml', (text) => `\ufeff${text}`),
		['tracks.yaml', 'line 1', 'byte order mark', 'UTF-8 without one'],
	],
	[
		'a file has letters of Windows-1251',
		change('sources.yaml', (text) => Buffer.from(text.replace('An Agency', '\u00c0\u00e3\u00e5'), 'latin1')),
		['sources.yaml', 'line 2', 'bytes that are not UTF-8', 'save it as UTF-8'],
	],
];

/** Cases of broken syntax and of characters that hide. */
const SYNTAX: readonly Case[] = [
	[
		'a control character in prose',
		replace('stages/evening.md', 'voice message', 'voice\u0007 message'),
		['stages/evening.md', 'line 1', 'a control character (U+0007)', 'remove it'],
	],
	[
		'text turned right to left',
		replace('stages/evening.md', 'voice message', 'voice \u202emessage'),
		['stages/evening.md', 'line 1', 'turns the direction of the text (U+202E)', 'remove it'],
	],
	[
		'text turned right to left by an escape',
		replace('events.geojson', 'A column was seen', 'A column \\u202ewas seen'),
		['events.geojson', 'line 51, event sighting, title', '(U+202E), written as an escape', 'remove it'],
	],
	[
		'text turned right to left by an escape in YAML',
		replace('story.yaml', 'title: A landing', 'title: "A landing\\u2066"'),
		['story.yaml', 'stage landing, title', '(U+2066), written as an escape', 'remove it'],
	],
	[
		'an invisible space',
		replace('tracks.yaml', 'Leading northern', 'Leading\u200b northern'),
		['tracks.yaml', 'line 3', 'an invisible character (U+200B)', 'remove it'],
	],
	[
		'half of a character',
		replace('events.geojson', 'A jet landed at', 'A jet \\ud83d landed at'),
		['events.geojson', 'event aircraft-lands, title', 'half of a character', 'remove it'],
	],
	[
		'a lost letter',
		replace('tracks.yaml', 'Leading northern', 'Leading n\ufffdrthern'),
		['tracks.yaml', 'line 3', 'a replacement character', 'type the character that was meant'],
	],
	[
		'a Cyrillic letter in a Latin word',
		replace('tracks.yaml', 'Leading northern', 'Leading nоrthern'),
		['tracks.yaml', 'column north, name', '"nоrthern" mixes Latin and Cyrillic', 'one alphabet'],
	],
	[
		'letters put together from parts',
		replace('events.geojson', 'Мачулищи', 'Мачулищи\u0306'),
		['events.geojson', 'event aircraft-lands, native[1], name', 'put together from parts', 'NFC'],
	],
	[
		'YAML that is not indented right',
		replace('story.yaml', '    title: An evening', '   title: An evening'),
		['story.yaml', 'line 17', 'is not YAML', 'a wrong indent'],
	],
	[
		'YAML indented with a tab',
		replace('story.yaml', '    title: An evening', '\ttitle: An evening'),
		['story.yaml', 'line 17', 'is not YAML', 'indent with spaces'],
	],
	[
		'YAML with a quotation mark left open',
		replace('sources.yaml', "'Timeline: how it went'", "'Timeline: how it went"),
		['sources.yaml', 'line 28', 'is not YAML: Missing closing', 'a quotation mark or bracket left open'],
	],
	[
		'YAML with a colon in plain text',
		replace('sources.yaml', "'Timeline: how it went'", 'Timeline: how it went'),
		['sources.yaml', 'line 12', 'is not YAML', 'quotation marks'],
	],
	[
		'YAML of two documents',
		change('tracks.yaml', (text) => `${text}---\ncolumns: []\n`),
		['tracks.yaml', 'line', 'is not YAML', 'one document'],
	],
	[
		'a key twice in YAML',
		replace('story.yaml', '    title: An evening', '    title: An evening\n    title: A night'),
		['story.yaml', 'line 18', 'the key "title" is there twice', 'keep one'],
	],
	[
		'a YAML alias',
		all(
			replace('story.yaml', 'rostov: [39.7083', 'rostov: &place [39.7083'),
			replace('story.yaml', 'kremlin: [37.6175, 55.752]', 'kremlin: *place'),
		),
		['story.yaml', 'line 6', 'the anchor "&place" is not allowed', 'remove it'],
		['story.yaml', 'line 7', 'the alias "*place" is not allowed', 'the value itself'],
	],
	[
		'a YAML tag',
		replace('story.yaml', 'title: An evening', 'title: !!str An evening'),
		['story.yaml', 'line', 'the tag "tag:yaml.org,2002:str" is not allowed', 'remove it'],
	],
	[
		'YAML nested without end',
		write('tracks.yaml', '['.repeat(2000)),
		['tracks.yaml', 'line 1', 'is not YAML', 'bracket left open'],
	],
	[
		'JSON with a comma too many',
		replace('events.geojson', '"sources": ["channel-post"]', '"sources": ["channel-post"],'),
		['events.geojson', 'line 64', 'a comma stands after the last item', 'remove the comma'],
	],
	[
		'JSON with a comma too few',
		replace('events.geojson', '"radius": 5,', '"radius": 5'),
		['events.geojson', 'line 58', 'stands where a comma or "}" is wanted', 'write a comma'],
	],
	[
		'JSON with a comment',
		replace('events.geojson', '"radius": 5,', '"radius": 5, // km'),
		['events.geojson', 'line 57', 'stands where a key in quotation marks is wanted', 'remove the comment'],
	],
	[
		'JSON with single quotation marks',
		replace('events.geojson', '"Pavlovsk"', "'Pavlovsk'"),
		['events.geojson', 'line 55', 'stands where a value is wanted', 'write a quotation mark'],
	],
	[
		'JSON cut off',
		change('routes.geojson', (text) => text.slice(0, 700)),
		['routes.geojson', 'line', 'a text is not closed', 'quotation mark'],
	],
	[
		'JSON with more after its end',
		change('routes.geojson', (text) => `${text}}\n`),
		['routes.geojson', 'line', 'stands after the end of the data', 'remove it'],
	],
	[
		'JSON with NaN',
		replace('events.geojson', '[40.16711, 50.45148]', '[NaN, 50.45148]'),
		['events.geojson', 'line 49', 'stands where a value is wanted', 'write a number'],
	],
	[
		'JSON nested without end',
		write('routes.geojson', '['.repeat(200_000)),
		['routes.geojson', 'line 1', 'is nested too deep', 'remove the brackets'],
	],
	[
		'a key twice in JSON',
		replace('events.geojson', '"radius": 5,', '"radius": 5, "radius": 6,'),
		['events.geojson', 'line 57', 'the key "radius" is there twice', 'keep one'],
	],
	[
		'a file that nothing reads',
		write('event.geojson', '{}'),
		['event.geojson', 'the file', 'is no file of the story', 'did you mean "events.geojson"?'],
	],
	[
		'prose of no stage',
		write('stages/mornings.md', 'A text.'),
		['stages/mornings.md', 'the file', 'belongs to no stage of story.yaml', 'did you mean "morning.md"?'],
	],
];

describe('faults of files', () => {
	testCases([...CASES, ...SYNTAX]);

	test('the folder itself is missing', () => {
		const { geodata, faults } = readGeodata(folderOnDisk('/nowhere/geodata'));
		expect(geodata).toBeNull();
		expect(faults).toHaveLength(1);
	});
});

test('all faults of all files are told in one run, by file and line', () => {
	const { geodata, faults } = readDamaged(
		all(
			replace('story.yaml', 'title: An evening', 'titel: An evening'),
			replace('sources.yaml', 'link: https://example.org/timeline', 'link: http://example.org/timeline'),
			replace('events.geojson', '[40.16711, 50.45148]', '[50.45148, 40.16711]'),
			replace('stages/evening.md', 'voice message', '<b>voice</b> message'),
			(folder) => writeFileSync(join(folder, 'tracks.yaml'), 'columns: {'),
		),
	);
	expect(geodata).not.toBeNull();
	expect(formatFaults(faults)).toMatchInlineSnapshot(`
		"geodata/story.yaml
		  line 16, stage evening, title: the key "title" is missing
		    → add it, with null where it does not apply and null is allowed (geodata/README.md)
		  line 17, stage evening, titel: the key "titel" is not known here
		    → did you mean "title"?

		geodata/events.geojson
		  line 49, event sighting, geometry, coordinates: [50.45148, 40.16711] lies outside the map; latitude and longitude look swapped
		    → write [40.16711, 50.45148]

		geodata/tracks.yaml
		  line 1: is not YAML: Flow map in block collection must be sufficiently indented and end with a }
		    → look there and just above it for a wrong indent, or a quotation mark or bracket left open

		geodata/sources.yaml
		  line 15, source paper-timeline, link: the link http://example.org/timeline is not https
		    → write https://example.org/timeline

		geodata/stages/evening.md
		  line 1: holds raw HTML: <b>
		    → write paragraphs with emphasis, links and footnotes only
		  line 1: holds raw HTML: </b>
		    → write paragraphs with emphasis, links and footnotes only

		7 faults in 5 files"
	`);
});

test('no slip of the hand makes the reader throw', () => {
	const files = [
		'story.yaml',
		'events.geojson',
		'routes.geojson',
		'tracks.yaml',
		'sources.yaml',
		'stages/evening.md',
	];
	const slip = fc.record({
		file: fc.constantFrom(...files),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		removed: fc.nat(30),
		added: fc.oneof(
			fc.string({ maxLength: 5 }),
			fc.constantFrom('[', '{', '"', ': ', '- ', '\n', 'null', '1e9', '#'),
		),
	});
	const hurt = ({ file, at, removed, added }: { file: string; at: number; removed: number; added: string }) =>
		change(file, (text) => {
			const index = Math.floor(at * text.length);
			return text.slice(0, index) + added + text.slice(index + removed);
		});
	fc.assert(
		fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
			const { geodata } = readDamaged(all(...slips.map(hurt)));
			if (geodata) compileStory(geodata);
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
	);
}, 30_000);
