import { describe } from 'vitest';
import { change, replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'sources.yaml';
const LINK = 'https://example.org/timeline';

const CASES: readonly Case[] = [
	[
		'a link that is not https',
		replace(FILE, LINK, 'http://example.org/timeline'),
		[FILE, 'line 15, source paper-timeline, link', 'is not https', `write ${LINK}`],
	],
	[
		'a link that is script',
		replace(FILE, LINK, 'javascript:alert(1)'),
		[FILE, 'source paper-timeline, link', 'is not https', 'https://'],
	],
	[
		'a link that is none',
		replace(FILE, LINK, 'example.org/timeline'),
		[FILE, 'source paper-timeline, link', 'is not a link', 'https://…, or null'],
	],
	[
		'a link with a password',
		replace(FILE, LINK, 'https://me:secret@example.org/timeline'),
		[FILE, 'source paper-timeline, link', 'holds a password', 'remove it'],
	],
	[
		'a link to a host with a Cyrillic letter',
		replace(FILE, LINK, 'https://ехample.org/timeline'),
		[FILE, 'source paper-timeline, link', 'mixes Latin and Cyrillic letters', 'one alphabet'],
		[FILE, 'source paper-timeline, link', 'not plain ASCII', 'copy the address again'],
	],
	[
		'a link without host',
		replace(FILE, LINK, 'https://localhost/timeline'),
		[FILE, 'source paper-timeline, link', 'has no host on the web', 'correct it'],
	],
	[
		'one link for two sources',
		replace(FILE, LINK, 'https://example.org/announcement'),
		[FILE, 'source paper-timeline, link', 'the same link as the source "agency-report"', 'one source'],
	],
	[
		'a date that the calendar does not have',
		replace(FILE, 'date: 2023-06-24', 'date: 2023-06-31'),
		[FILE, 'source agency-report, date', 'a date that the calendar does not have', 'correct the date'],
	],
	[
		'a date in words',
		replace(FILE, 'date: 2023-06-24', 'date: 24 Jun 2023'),
		[FILE, 'source agency-report, date', '"24 Jun 2023" is not a date', '2023-06-25, or 2023-06, or 2023'],
	],
	[
		'a year of another century',
		replace(FILE, 'date: 2023\n', 'date: 1923\n'),
		[FILE, 'source channel-post, date', 'the year 1923 cannot be right', 'correct the year'],
	],
	[
		'a language that is none',
		replace(FILE, 'lang: ru', 'lang: Russian'),
		[FILE, 'source channel-post, lang', 'is not a language tag', 'en, ru, uk, be'],
	],
	[
		'an unknown mark',
		replace(FILE, 'mark: copy', 'mark: memory'),
		[FILE, 'source paper-timeline, mark', '"memory" is not one of the words', 'write one of: seen, copy'],
	],
	[
		'a source that nobody cites',
		change(
			FILE,
			(text) =>
				text +
				text
					.slice(0, text.indexOf('- id: paper'))
					.replaceAll('agency-report', 'other-report')
					.replace('org/', 'org/other-'),
		),
		[FILE, 'line 28, source other-report', 'nothing cites this source', 'cite it, or remove it'],
	],
	[
		'two sources of one id',
		change(FILE, (text) => text + text.slice(0, text.indexOf('- id: paper')).replace('org/', 'org/other-')),
		[
			FILE,
			'line 28, source agency-report, id',
			'is already that of a source (sources.yaml, line 1',
			'another id',
		],
	],
	[
		'keys where a list is wanted',
		change(FILE, () => 'sources: []\n'),
		[FILE, 'line 1', 'an object stands where a list is wanted', 'write a list'],
	],
];

describe('faults of sources', () => testCases(CASES));
