/** The engine knows no story: nothing in src/, scripts/ or static/ names this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '#lib/story/types.ts';
import { realStory } from './support/real.ts';

const FOLDERS = ['src', 'scripts', 'static'];
/** Files that hold no words of ours. */
const NO_TEXT = /\.(woff2|ttf|png|txt)$/;

const NAMES = [
	...[
		'M4',
		'Moscow',
		'Rostov',
		'Kremlin',
		'Belarus',
		'Belarusian',
		'Wagner',
		'Prigozhin',
		'Voronezh',
		'2023',
	],
	...['twenty-three', 'Twenty-three', 'road-to-moscow'],
];

/** Words of the engine, which a story may well take for an id. */
const WORDS: readonly string[] = [...EVENT_KINDS, 'overview'];

function idsOfStory(): string[] {
	const { stages, events, routes } = realStory();
	const ids = [...stages, ...events, ...routes, ...routes.flatMap(({ stretches }) => stretches)];
	return ids.map(({ id }) => id).filter((id) => id.length > 2 && !WORDS.includes(id));
}

const filesIn = (folders: readonly string[]): string[] =>
	folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter(({ name, parentPath }) => !NO_TEXT.test(name) && !parentPath.includes('node_modules'))
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/')),
	);
const files = filesIn(FOLDERS);

/** `word` by itself: not as a part of a longer one, nor of an SVG path such as `M4.5`. */
const alone = (words: readonly string[]): RegExp =>
	new RegExp(
		`(?<![\\w-])(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})(?![\\w-]|\\.\\d|v\\d| \\d)`,
	);

function found(pattern: RegExp, within = files): string[] {
	return within.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
	);
}

describe('the engine', () => {
	it('names neither a place, a person nor the year of the story', () => {
		expect(found(alone(NAMES))).toEqual([]);
	});

	it('names no offset of the story’s clock', () => {
		expect(found(/\+03:00/)).toEqual([]);
	});

	it('names no stage, event, route or stretch of the story', () => {
		expect(found(alone([...new Set(idsOfStory())]))).toEqual([]);
	}, 30_000);
});

describe('a test of the engine', () => {
	/** The real story's own tests, and what other stories hold. */
	const ITS_OWN = /^tests\/(story|looks|fixtures)\/|^tests\/e2e\/looks\.test\.ts$/;

	it('names no stage, event, route or stretch of the story', () => {
		const tests = filesIn(['tests']).filter((file) => !ITS_OWN.test(file));
		const names = [...new Set(idsOfStory()), ...realStory().stages.map(({ title }) => title)];
		expect(found(alone(names), tests)).toEqual([]);
	}, 30_000);
});
