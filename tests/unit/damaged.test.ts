/**
 * What an editor can do to a story, and what they are then told. The messages are in `__snapshots__/damaged.txt`, to be read as an
 * editor would.
 */
import { describe, expect, test } from 'vitest';
import type { Fault } from '#lib/compile/geodata.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { EVENTS } from './damages/events.ts';
import { FILES } from './damages/files.ts';
import { PROSE } from './damages/prose.ts';
import { ROUTES } from './damages/routes.ts';
import { SIGHTINGS } from './damages/sightings.ts';
import { SOURCES } from './damages/sources.ts';
import { STORY } from './damages/story.ts';
import { TRACKS } from './damages/tracks.ts';
import { all, buildDamaged, change, replace, write, type Damage } from './support/damage.ts';

const REFUSED = Object.entries({
	...FILES,
	...STORY,
	...EVENTS,
	...SIGHTINGS,
	...ROUTES,
	...TRACKS,
	...SOURCES,
	...PROSE,
});

const withWindowsBreaks = (file: string): Damage => change(file, (text) => text.replaceAll('\n', '\r\n'));

const HARMLESS: Readonly<Record<string, Damage>> = {
	'line breaks of Windows': all(
		...['story.yaml', 'events.geojson', 'stages/evening.md'].map(withWindowsBreaks),
	),
	'another indent in JSON': change('events.geojson', (text) => text.replaceAll('\t', '  ')),
	'JSON on one line': change('routes.geojson', (text) => JSON.stringify(JSON.parse(text))),
	'UTC in place of the offset': replace(
		'events.geojson',
		'2023-06-24T12:30:00+03:00',
		'2023-06-24T09:30:00Z',
	),
	'a file of the system': write('.DS_Store', new Uint8Array([0, 1, 2])),
};

describe('a damaged story', () => {
	const told: string[] = [];

	for (const [group, cases] of REFUSED) {
		test.each(Object.entries(cases))(`is refused: ${group}: %s`, (name, damage) => {
			const { faults } = buildDamaged(damage);
			expect(faults.length).toBeGreaterThan(0);
			for (const { file, where, problem, remedy } of faults) {
				for (const part of [file, problem, remedy]) expect(part.trim()).not.toBe('');
				expect(where).toMatch(/^(?:line \d+|the file|the folder|(?:event|stage) [a-z])/);
			}
			told.push(`--- ${group}: ${name} ---\n\n${formatFaults(faults)}`);
		});
	}

	test.each(Object.entries(HARMLESS))('is the same story: %s', (_, damage) => {
		const { built, faults } = buildDamaged(damage);
		expect(faults).toEqual([]);
		expect(built).toEqual(buildDamaged(() => undefined).built);
	});

	test('in several ways at once has every fault told in one run', () => {
		const several = [
			replace('story.yaml', 'title: An evening', 'titel: An evening'),
			replace('sources.yaml', 'link: https://example.org/timeline', 'link: http://example.org/timeline'),
			replace('events.geojson', '[20.16711, 50.45148]', '[50.45148, 20.16711]'),
			replace('stages/evening.md', 'voice message', '<b>voice</b> message'),
			replace('tracks.yaml', 'at: { post: 72 }', 'at: { post: 50 }'),
		];
		const single = several.flatMap((damage) => buildDamaged(damage).faults.map(kind));
		expect(
			buildDamaged(all(...several))
				.faults.map(kind)
				.toSorted(),
		).toEqual(single.toSorted());
	});

	test('is described in words that an editor can act on', async () => {
		await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/damaged.txt');
	});
});

/** A fault without its line, which another damage may move. */
function kind({ file, problem }: Fault): string {
	return `${file}: ${problem}`;
}
