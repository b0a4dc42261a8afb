import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStory } from '#lib/compile/index.ts';
import { all, buildDamaged, change, SMALL_STORY } from './support/damage.ts';

/** What only a disk can do to a story; all else is in `damages/`. */
describe('a story on disk', () => {
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'story-'));
		cpSync(SMALL_STORY, folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** The faults of the folder, a line each. */
	const told = () =>
		buildStory(folder).faults.map(
			({ file, where, problem, remedy }) => `${file}, ${where}: ${problem}; ${remedy}`,
		);

	test('is the same story as in memory', () => {
		expect(told()).toEqual([]);
		expect(buildStory(folder).built).toEqual(buildDamaged(() => undefined).built);
	});

	test('is read through a link to its folder', () => {
		const link = `${folder}-link`;
		symlinkSync(folder, link);
		try {
			expect(buildStory(link).faults).toEqual([]);
		} finally {
			rmSync(link);
		}
	});

	test('is refused where the folder is missing', () => {
		rmSync(folder, { recursive: true });
		expect(told()).toEqual(['., the folder: is missing; put the folder itself there']);
		expect(buildStory(folder).built).toBeNull();
	});

	test('is refused where a file is a link, even to a good file', () => {
		renameSync(join(folder, 'tracks.yaml'), join(folder, '.tracks.yaml'));
		symlinkSync('.tracks.yaml', join(folder, 'tracks.yaml'));
		expect(told()).toContain('tracks.yaml, the file: is a symbolic link; put the file itself there');
	});

	test('is refused where a file is a folder', () => {
		rmSync(join(folder, 'glossary.yaml'));
		mkdirSync(join(folder, 'glossary.yaml'));
		expect(told()).toContain('glossary.yaml, the file: is not a file; put a text file there');
	});

	test('is refused where a file is huge', () => {
		truncateSync(join(folder, 'events.geojson'), 50_000_000);
		expect(told()).toEqual([
			'events.geojson, the file: is 50.0 MB; no file of the story may be larger than 20 MB; remove what does not belong in it',
		]);
	});

	test.each([
		['a file', () => writeFileSync(join(folder, 'stages'), 'A text.')],
		['a link', () => symlinkSync(tmpdir(), join(folder, 'stages'))],
	])('is refused where the folder of the stages is %s', (_, put) => {
		rmSync(join(folder, 'stages'), { recursive: true });
		put();
		expect(told()).toEqual([
			'stages, the folder: is not a folder, but a file or a link; put the folder itself there',
		]);
	});
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
		removed: fc.integer({ min: 1, max: 30 }),
		added: fc.oneof(
			fc.string({ maxLength: 5 }),
			fc.constantFrom('[', '{', '"', ': ', '- ', '\n', 'null', '1e9', '#'),
		),
	});
	const hurt = ({ file, at, removed, added }: { file: string; at: number; removed: number; added: string }) =>
		change(file, (text) => {
			const index = Math.floor(at * (text.length - 1));
			// A slip that leaves all as it was is made to leave a mark.
			const piece = text.slice(index, index + removed) === added ? '' : added;
			return text.slice(0, index) + piece + text.slice(index + removed);
		});
	fc.assert(
		fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
			buildDamaged(all(...slips.map(hurt)));
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
	);
}, 120_000);
