import type { KeyItem } from '#lib/scene/key.ts';
import { PAST, type Story } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { strengthInWords } from '#lib/text/format.ts';
import { greatestStrength } from './lines.ts';

/** What a sign of the key means, in a word or two. */
export function keyWords(item: KeyItem, story: Pick<Story, 'columns' | 'strength'>): string {
	const { key, strength } = mapWords;
	switch (item.is) {
		case 'line':
			return item.role === PAST ? key.past : key.line[item.status];
		case 'column':
			return key.column[item.state];
		case 'status':
			return words.status[item.status].toLowerCase();
		case 'level':
			return key.level[item.level];
		case 'strength':
			return strength(strengthInWords(greatestStrength(story), story.strength?.unit));
		case 'inferred':
		case 'band':
		case 'prism':
		case 'disc':
		case 'coming':
			return key[item.is];
	}
}
