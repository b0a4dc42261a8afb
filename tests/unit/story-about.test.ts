/** The story's own words for the page about it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDamaged, replace, write, type Damage } from './support/damage.ts';

const FILE = 'about.md';
const aboutOf = (text: string) => {
	const { built, faults } = buildDamaged(write(FILE, text));
	expect(faults).toEqual([]);
	return built?.about;
};

describe('what a story says about itself', () => {
	test('is an opening, and sections that can be linked to', () => {
		const about = aboutOf(
			'It begins.\n\n## What is _not_ known?\n\nMuch.\n\n## The rest {#what-else}\n\n- One\n- Two\n',
		);
		expect(about?.opening).toContain('<p>It begins.</p>');
		expect(about?.opening).not.toContain('<h2');
		expect(about?.sections.map(({ id }) => id)).toEqual(['what-is-not-known', 'what-else']);
		expect(about?.rest).toContain('<h2 id="what-is-not-known">');
		expect(about?.rest).toContain('<h2 id="what-else">The rest</h2>');
		expect(about?.rest).toContain('<li>One</li>');
	});

	test('may be an opening alone, or sections alone', () => {
		expect(aboutOf('It begins.\n')).toMatchObject({ sections: [], rest: '' });
		expect(aboutOf('## How it was\n\nWords.\n')).toMatchObject({
			opening: '',
			sections: [{ id: 'how-it-was', title: 'How it was' }],
		});
	});

	test('takes none of the page’s own anchors', () => {
		const page = readFileSync('src/routes/about/+page.svelte', 'utf8');
		const own = [...page.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id ?? '');
		expect(own).toContain('method');
		for (const id of [...own, 'downloads']) {
			expect(buildDamaged(write(FILE, `## A title {#${id}}\n\nWords.\n`)).faults, id).toHaveLength(1);
		}
	});

	const refused: readonly (readonly [name: string, damage: Damage, problem: RegExp, remedy: RegExp])[] = [
		[
			'raw HTML',
			replace(FILE, 'Who spoke', '<b>Who</b> spoke'),
			/not allowed here/,
			/write text, emphasis and links/,
		],
		[
			'a heading of another level',
			replace(FILE, '## How', '### How'),
			/a heading of the kind ###/,
			/write ##/,
		],
		['a picture', replace(FILE, 'Who spoke', '![](https://example.org/a.png)'), /not allowed here/, /write/],
		[
			'a link that is not https',
			replace(FILE, 'https://example.org/', 'http://example.org/'),
			/links to "http:/,
			/https:/,
		],
		[
			'a quotation',
			replace(FILE, '- Who spoke', '> Who spoke'),
			/not allowed here: >/,
			/paragraphs, lists and ## headings/,
		],
		[
			'a heading that the page has',
			replace(FILE, '## How it was made', '## Method'),
			/"method", is taken/,
			/another/,
		],
		[
			'two headings of one id',
			replace(FILE, '## What is not known', '## How it was made'),
			/is taken/,
			/another/,
		],
		[
			'a heading without Latin letters',
			replace(FILE, '## How it was made', '## Как'),
			/has no id/,
			/\{#an-id\}/,
		],
		[
			'a word of two alphabets',
			replace(FILE, 'invented', 'invеnted'),
			/mixes Latin and Cyrillic/,
			/one alphabet/,
		],
	];

	test.each(refused)('is refused with %s', (_, damage, problem, remedy) => {
		const { faults } = buildDamaged(damage);
		expect(faults.length).toBeGreaterThan(0);
		for (const fault of faults) {
			expect(fault.file).toBe(FILE);
			expect(fault.where).toMatch(/^line \d+/);
			expect(fault.problem).toMatch(problem);
			expect(fault.remedy).toMatch(remedy);
		}
	});
});
