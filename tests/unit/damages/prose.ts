import { change, replace, type Damages } from '../support/damage.ts';

const FILE = 'stages/landing.md';
const SENTENCE = 'The line on the map is therefore schematic';
/** Puts a block between the two paragraphs, on line 3. */
const between = (block: string) => change(FILE, (text) => text.replace('\n\n', `\n\n${block}\n\n`));
const MORNING = 'stages/morning.md';

export const PROSE: Damages = {
	'Marks of prose': {
		'raw HTML in a line': replace(FILE, 'the airfield', 'the <b>airfield'),
		'a block of raw HTML': between('<script>alert(1)</script>'),
		'a comment': between('<!-- later -->'),
		'a heading': between('# Heading'),
		'a list': between('- one\n- two'),
		'a quotation block': between('> said he'),
		code: between('```\ncode\n```'),
		'a table': between('| a | b |\n|---|---|\n| c | d |'),
		'a picture': replace(FILE, 'the airfield', '![](https://example.org/a.png) the airfield'),
		'front matter': change(FILE, (text) => `---\ntitle: x\n---\n\n${text}`),
		'emphasis that is not closed': replace(FILE, 'the airfield', 'the **airfield'),
		'a bracket that is not closed': replace(FILE, 'the airfield', '[the airfield'),
		'a hidden character by a code': replace(FILE, 'the airfield', 'the &#x202e;airfield'),
		'two spaces': replace(FILE, 'the airfield', 'the  airfield'),
		'a line break forced by spaces': change(FILE, (text) => text.replace('airfield of ', 'airfield of  \n')),
		'too few words': change(FILE, (text) => `${text.split('\n\n')[0]}\n`),
		'too many words': change(FILE, (text) =>
			text.replace(SENTENCE, `${'Again and again it was said. '.repeat(25)}${SENTENCE}`),
		),
	},
	'What is left open': {
		'a heading without a list': change(
			FILE,
			(text) => `${text.split('\n\n- ')[0]}\n\nNobody knows.[^agency-report]\n`,
		),
		'a text after the list': change(FILE, (text) => `${text}\nAnd more.[^agency-report]\n`),
		'a list of one point': change(FILE, (text) => text.replace(/\n- Which[^\n]*/, '')),
		'a list of many points': change(FILE, (text) => text + '- One more.[^agency-report]\n'.repeat(5)),
		'a list in a list': replace(FILE, '- Which way', '  - Which way'),
		'a point of two paragraphs': replace(
			FILE,
			'- Which way',
			'  More.[^agency-report]\n\n  And more.\n\n- Which way',
		),
		'a point that cites nothing': replace(FILE, 'Nobody showed it.[^channel-post]', 'Nobody showed it.'),
		'a footnote that leads nowhere': replace(FILE, 'showed it.[^channel-post]', 'showed it.[^channel-psot]'),
		'a second heading': change(FILE, (text) => `${text}\n## And more\n\n- One.[^agency-report]\n`),
	},
	Footnotes: {
		'a paragraph that cites nothing': between('He said so himself, and nobody wrote it down.'),
		'a footnote that leads nowhere': replace(FILE, '[^agency-report]', '[^agency-repotr]'),
		'a footnote to an event': replace(FILE, '[^agency-report]', '[^sighting]'),
		'a footnote without a name': replace(FILE, '[^agency-report]', '[^]'),
		'a footnote without its sign': replace(FILE, '[^agency-report]', '[agency-report]'),
		'a footnote inside a link': replace(
			FILE,
			'the airfield',
			'[the airfield[^agency-report]](https://example.org/base)',
		),
		'the text of a footnote': between('[^agency-report]: An agency.'),
	},
	Links: {
		'a link that is not https': replace(FILE, 'the airfield', '[the airfield](http://example.org/base)'),
		'a link that is script': replace(FILE, 'the airfield', '[the airfield](javascript:alert(1))'),
		'a link to a page of the site': replace(FILE, 'the airfield', '[the airfield](/stage/morning/)'),
		'a link to an unknown stage': replace(FILE, 'the airfield', '[the airfield](mornin.md)'),
		'a link to an unknown event': replace(FILE, 'the airfield', '[the airfield](morning.md#event-siting)'),
		'a link to an event that another stage tells': replace(
			FILE,
			'the airfield',
			'[the airfield](morning.md#event-announcement)',
		),
		'a link to an unknown event on the map': replace(FILE, 'event:aircraft-lands', 'event:aircraft-lans'),
		'a link to an unknown sighting': replace(FILE, 'event:aircraft-lands', 'sighting:aircraft-lands'),
		'a link without words': replace(FILE, 'the airfield', '[](morning.md) the airfield'),
		'a link defined apart': between('[base]: https://example.org/base'),
	},
	'People and terms': {
		'a link to an unknown person': replace(MORNING, 'person:the-speaker', 'person:the-speeker'),
		'a person as a term': replace(MORNING, 'person:the-speaker', 'term:the-speaker'),
		'a person linked twice': replace(
			MORNING,
			'vehicles left',
			'and [his](person:the-speaker) word, vehicles left',
		),
		'a person that no text links to': replace(MORNING, '[his](person:the-speaker)', 'his'),
		'a term without source': replace('glossary.yaml', 'sources: [paper-timeline]', 'sources: []'),
	},
};
