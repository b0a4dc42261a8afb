import { describe, expect, test } from 'vitest';
import { contrast } from '#lib/look/contrast.ts';
import { colourOf, paletteOf, roleToken, roleWordsToken } from '#lib/look/tokens.ts';
import { realStory } from './support/real.ts';

const story = realStory();
const roles = Object.keys(story.roles);

describe.each(['light', 'dark'] as const)('the %s colours of the story', (scheme) => {
	const palette = paletteOf(story, scheme);

	test.each(roles)('words about a column of the role “%s” can be read', (role) => {
		for (const ground of ['paper', 'panel', 'halo', 'land'] as const) {
			const ratio = contrast(colourOf(palette, roleWordsToken(role)), palette[ground]);
			expect(ratio, ground).toBeGreaterThanOrEqual(4.5);
		}
	});

	test.each(roles)('a line of the role “%s” shows', (role) => {
		for (const ground of ['land', 'water', 'paper', 'panel'] as const) {
			expect(contrast(colourOf(palette, roleToken(role)), palette[ground]), ground).toBeGreaterThanOrEqual(3);
		}
	});

	test.each(['advance', 'relocation', 'security'])('a sign shows on the ground of the role “%s”', (role) => {
		expect(contrast(palette.onStrong, colourOf(palette, roleToken(role)))).toBeGreaterThanOrEqual(4.5);
	});
});
