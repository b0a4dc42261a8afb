import { describe, expect, test } from 'vitest';
import { change, readDamaged, replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'stages/landing.md';
const SENTENCE = 'The line on the map is therefore schematic';

/** Puts a block between the two paragraphs, on line 3. */
const between = (block: string) => change(FILE, (text) => text.replace('\n\n', `\n\n${block}\n\n`));

const MARKS: readonly Case[] = [
	[
		'raw HTML in a line',
		replace(FILE, 'the airbase', 'the <b>airbase'),
		[FILE, 'line 1', 'holds raw HTML: <b>', 'paragraphs with emphasis'],
	],
	[
		'a block of raw HTML',
		between('<script>alert(1)</script>'),
		[FILE, 'line 3', 'holds raw HTML: <script>alert(1)</script>', 'paragraphs'],
	],
	['a comment', between('<!-- later -->'), [FILE, 'line 3', 'holds raw HTML: <!-- later -->', 'paragraphs']],
	['a heading', between('## Heading'), [FILE, 'line 3', 'holds a heading', 'paragraphs']],
	['a list', between('- one\n- two'), [FILE, 'line 3', 'holds a list', 'paragraphs']],
	['a quotation block', between('> said he'), [FILE, 'line 3', 'holds a quotation block', 'paragraphs']],
	['code', between('```\ncode\n```'), [FILE, 'line 3', 'holds code', 'paragraphs']],
	['a table', between('| a | b |\n|---|---|\n| c | d |'), [FILE, 'line 3', 'holds a table', 'paragraphs']],
	[
		'a picture',
		replace(FILE, 'the airbase', '![](https://example.org/a.png) the airbase'),
		[FILE, 'line 1', 'holds a picture', 'paragraphs'],
	],
	[
		'front matter',
		change(FILE, (text) => `---\ntitle: x\n---\n\n${text}`),
		[FILE, 'line 1', 'a rule', ''],
		[FILE, 'line 2', 'a heading', ''],
	],
	[
		'emphasis that is not closed',
		replace(FILE, 'the airbase', 'the **airbase'),
		[FILE, 'line 1', '"*" is neither link, footnote nor emphasis', '*word* for emphasis'],
	],
	[
		'a bracket that is not closed',
		replace(FILE, 'the airbase', '[the airbase'),
		[FILE, 'line 1', 'is neither link, footnote nor emphasis', '[words](https://…)'],
	],
	[
		'a hidden character by a code',
		replace(FILE, 'the airbase', 'the &#x202e;airbase'),
		[FILE, 'line 1', '(U+202E), written as a code', 'remove it'],
	],
	[
		'two spaces',
		replace(FILE, 'the airbase', 'the  airbase'),
		[FILE, 'line 1', 'two spaces in a row', 'one space'],
	],
	[
		'a line break forced by spaces',
		change(FILE, (text) => text.replace('airbase of ', 'airbase of  \n')),
		[FILE, 'line 1', 'begins or ends with a space', 'remove the space'],
		[FILE, 'line 1', 'a forced line break', 'paragraphs'],
	],
	[
		'too few words',
		change(FILE, (text) => `${text.split('\n\n')[0]}\n`),
		[FILE, 'the file', 'has 65 words', 'write 80 to 200'],
	],
	[
		'too many words',
		change(FILE, (text) =>
			text.replace(SENTENCE, `${'Again and again it was said. '.repeat(25)}${SENTENCE}`),
		),
		[FILE, 'the file', 'words', 'write 80 to 200'],
	],
];

const FOOTNOTES: readonly Case[] = [
	[
		'a paragraph that cites nothing',
		between('He said so himself, and nobody wrote it down.'),
		[FILE, 'line 3', 'the paragraph cites nothing', 'add a footnote'],
	],
	[
		'a footnote that leads nowhere',
		replace(FILE, '[^agency-report]', '[^agency-repotr]'),
		[FILE, 'line 1', 'the footnote [^agency-repotr] leads nowhere', 'did you mean "agency-report"?'],
	],
	[
		'a footnote to an event',
		replace(FILE, '[^agency-report]', '[^sighting]'),
		[FILE, 'line 1', '"sighting" is an event, not a source', ''],
	],
	[
		'a footnote without a name',
		replace(FILE, '[^agency-report]', '[^]'),
		[FILE, 'line 1', 'the footnote [^] leads nowhere', ''],
	],
	[
		'a footnote without its sign',
		replace(FILE, '[^agency-report]', '[agency-report]'),
		[
			FILE,
			'line 1',
			'"[agency-report]" is neither link, footnote nor emphasis',
			'[^source-id] for a footnote',
		],
	],
	[
		'a footnote inside a link',
		replace(FILE, 'the airbase', '[the airbase[^agency-report]](https://example.org/base)'),
		[FILE, 'line 1', '"[the airbase" is neither link', 'not within a link'],
		[FILE, 'line 1', '"]" is neither link', ''],
	],
	[
		'the text of a footnote',
		between('[^agency-report]: An agency.'),
		[FILE, 'line 3', 'writes the text of a footnote', 'made from sources.yaml'],
	],
];

const LINKS: readonly Case[] = [
	[
		'a link that is not https',
		replace(FILE, 'the airbase', '[the airbase](http://example.org/base)'),
		[FILE, 'line 1', 'is not https', 'write https://example.org/base'],
	],
	[
		'a link that is script',
		replace(FILE, 'the airbase', '[the airbase](javascript:alert(1))'),
		[FILE, 'line 1', '"javascript:alert(1)" is not https', 'https://'],
	],
	[
		'a link to a page of the site',
		replace(FILE, 'the airbase', '[the airbase](/stage/morning/)'),
		[FILE, 'line 1', '"/stage/morning/" is not a link', '[words](stage-id.md)'],
	],
	[
		'a link to an unknown stage',
		replace(FILE, 'the airbase', '[the airbase](mornin.md)'),
		[FILE, 'line 1', 'leads nowhere: the stage "mornin" is not in story.yaml', 'did you mean "morning"?'],
	],
	[
		'a link to an unknown event',
		replace(FILE, 'the airbase', '[the airbase](morning.md#event-siting)'),
		[FILE, 'line 1', 'the event "siting" is not in events.geojson', 'did you mean "sighting"?'],
	],
	[
		'a link to an event that another stage tells',
		replace(FILE, 'the airbase', '[the airbase](morning.md#event-announcement)'),
		[
			FILE,
			'line 1',
			'the stage "morning" does not tell the event "announcement"',
			'evening.md#event-announcement',
		],
	],
	[
		'a link without words',
		replace(FILE, 'the airbase', '[](morning.md) the airbase'),
		[FILE, 'line 1', 'the link has no words', 'write them between the brackets'],
	],
	[
		'a link defined apart',
		between('[base]: https://example.org/base'),
		[FILE, 'line 3', 'the paragraph cites nothing', ''],
		[FILE, 'line 3', '"[base]" is neither link', '[words](https://…)'],
	],
];

describe('faults of marks', () => testCases(MARKS));
describe('faults of footnotes', () => testCases(FOOTNOTES));
describe('faults of links', () => testCases(LINKS));

describe('HTML of prose', () => {
	const { geodata } = readDamaged(() => undefined);
	const html = (stage: string): string => geodata?.prose[stage]?.html ?? '';

	test('numbers sources by their first citation, and gives each citation an id of its own', () => {
		expect(geodata?.prose.landing?.footnotes).toEqual([
			{ number: 1, source: 'paper-timeline' },
			{ number: 2, source: 'agency-report' },
		]);
		expect(html('landing')).toContain(
			'<sup class="cite"><a href="#source-paper-timeline" id="cite-1" data-source="paper-timeline" ' +
				'aria-label="Source 1: A Paper, via Another">1</a></sup>',
		);
		expect(html('landing')).toContain('id="cite-2" data-source="agency-report"');
		expect(html('landing')).toContain('id="cite-1-2" data-source="paper-timeline"');
	});

	test('links to stages by addresses that hold under any base path', () => {
		expect(html('evening')).toContain('<a href="../morning/" data-stage="morning">the next stage</a>');
		expect(html('morning')).toContain('<a href="../landing/#event-aircraft-lands" data-stage="landing">');
	});

	test('links out give nothing away', () => {
		expect(html('morning')).toContain('<a href="https://example.org/road" rel="noopener noreferrer">');
	});

	test('marks foreign words with their language', () => {
		const names = 'the airbase (Ростов-на-Дону и область, Belarusian Мачулішчы, Ukrainian Київ)';
		const { faults, geodata: changed } = readDamaged(replace(FILE, 'the airbase', names));
		expect(faults).toEqual([]);
		expect(changed?.prose.landing?.html).toContain(
			'the airbase (<span lang="ru">Ростов-на-Дону и область</span>, ' +
				'Belarusian <span lang="be">Мачулішчы</span>, Ukrainian <span lang="uk">Київ</span>)',
		);
	});

	test('keeps emphasis and escapes what is left', () => {
		expect(html('evening')).toContain('<em>how far</em>');
		const damaged = readDamaged(replace(FILE, 'the airbase', 'the “airbase” \\[sic\\] & more'));
		expect(damaged.faults).toEqual([]);
		expect(damaged.geodata?.prose.landing?.html).toContain('the “airbase” [sic] &amp; more');
	});
});
