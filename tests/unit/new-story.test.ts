/** `npm run new-story`: what it writes has no fault, and what it refuses stays as it was. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildStory } from '#lib/compile/index.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { makeBasemap } from '../../scripts/basemap/folder.ts';
import { makeStory } from '../../scripts/new-story/make.ts';

// A basemap is made of the whole world's.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let place = '';
let made = '';
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'new-story-'));
	made = join(place, 'not-there-yet', 'my-march');
	makeStory(made);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a new story', () => {
	it('has no fault, and its folder’s name for its id', () => {
		const { built, faults } = buildStory(made);
		expect(faults).toEqual([]);
		expect(built?.story.id).toBe('my-march');
	});

	it('is small, and has one of what most stories need', () => {
		const { built } = buildStory(made);
		const { stages, routes, columns, events, roles, mainRoad, strength } = built!.story;
		expect({ stages: stages.length, routes: routes.length, columns: columns.length }).toEqual({
			stages: 3,
			routes: 1,
			columns: 1,
		});
		expect(new Set(events.map(({ status }) => status))).toEqual(
			new Set(['confirmed', 'claimed', 'disputed']),
		);
		expect(Object.keys(roles)).toHaveLength(2);
		expect(mainRoad).not.toBeNull();
		expect(strength).not.toBeNull();
	});

	it('says of every source that it is an example', () => {
		const { built } = buildStory(made);
		for (const { publisher, title, note } of built!.sources) {
			expect(publisher).toMatch(/^Example /);
			expect(title).toMatch(/^Example: /);
			expect(note).toBe('An example, not a publication.');
		}
	});

	it('has the basemap that its gazetteer makes', () => {
		const faults: Fault[] = [];
		const files = makeBasemap(made, faults);
		expect(faults).toEqual([]);
		expect(readdirSync(join(made, 'basemap')).sort()).toEqual(Object.keys(files).sort());
		for (const [name, text] of Object.entries(files)) {
			expect(readFileSync(join(made, 'basemap', name), 'utf8') === text, name).toBe(true);
		}
	});
});

describe('no new story is made', () => {
	it('in a folder that holds anything: it stays as it was', () => {
		const before = readFileSync(join(made, 'story.yaml'), 'utf8');
		expect(() => makeStory(made)).toThrow(/is not empty, and nothing in it is overwritten/);
		expect(readFileSync(join(made, 'story.yaml'), 'utf8')).toBe(before);
	});

	it('in the place of a file', () => {
		const file = join(place, 'a-file');
		writeFileSync(file, '');
		expect(() => makeStory(file)).toThrow(/is a file/);
	});

	it.each(['My_March', 'märz', 'a'.repeat(61)])('in a folder whose name cannot be an id: %s', (name) => {
		const folder = join(place, name);
		expect(() => makeStory(folder)).toThrow(/The folder's name becomes the story's id/);
		expect(existsSync(folder)).toBe(false);
	});

	it('but in a folder that is empty, and with a slash at its end', () => {
		const folder = join(place, 'empty');
		mkdirSync(folder);
		makeStory(`${folder}/`);
		expect(buildStory(folder).built?.story.id).toBe('empty');
	});
});
