import { change, replace, type Damages } from '../support/damage.ts';

const FILE = 'sources.yaml';
const LINK = 'https://example.org/timeline';

export const SOURCES: Damages = {
	Sources: {
		'a link that is not https': replace(FILE, LINK, 'http://example.org/timeline'),
		'a link that is script': replace(FILE, LINK, 'javascript:alert(1)'),
		'a link that is none': replace(FILE, LINK, 'example.org/timeline'),
		'a link with a password': replace(FILE, LINK, 'https://me:secret@example.org/timeline'),
		'a link to a host with a Cyrillic letter': replace(FILE, LINK, 'https://ехample.org/timeline'),
		'a link without host': replace(FILE, LINK, 'https://localhost/timeline'),
		'one link for two sources': replace(FILE, LINK, 'https://example.org/announcement'),
		'a date that the calendar does not have': replace(FILE, 'date: 2023-06-24', 'date: 2023-06-31'),
		'a date in words': replace(FILE, 'date: 2023-06-24', 'date: 24 Jun 2023'),
		'a date with day and month swapped': replace(FILE, 'date: 2023-06-24', 'date: 24.06.2023'),
		'a year of another century': replace(FILE, 'date: 2023\n', 'date: 1023\n'),
		'a language that is none': replace(FILE, 'lang: ru', 'lang: Russian'),
		'an unknown mark': replace(FILE, 'mark: copy', 'mark: memory'),
		'a source that nobody cites': change(
			FILE,
			(text) =>
				text +
				text
					.slice(0, text.indexOf('- id: paper'))
					.replaceAll('agency-report', 'other-report')
					.replace('org/', 'org/other-'),
		),
		'two sources of one id': change(
			FILE,
			(text) => text + text.slice(0, text.indexOf('- id: paper')).replace('org/', 'org/other-'),
		),
		'keys where a list is wanted': change(FILE, () => 'sources: []\n'),
	},
};
