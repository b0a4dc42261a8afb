/** What axe finds at fault on a page, in looks that a reader can have it in. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { NARROW, WIDE } from './browser.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SIZES = { wide: WIDE, narrow: NARROW };

/** A size of the window and a colour scheme. */
export type Look = readonly [size: keyof typeof SIZES, scheme: 'light' | 'dark'];

/** Each size once and each scheme once. All four are looked at in tests/endurance/access.test.ts. */
const LOOKS: readonly Look[] = [
	['wide', 'light'],
	['narrow', 'dark'],
];

/**
 * What axe finds on a page in some looks, each line saying in which.
 *
 * @param within a part of the page to look at; without it, all of it
 */
export async function faultsInLooks(page: Page, looks = LOOKS, within?: string): Promise<string[]> {
	const faults: string[] = [];
	for (const [size, colorScheme] of looks) {
		await page.setViewportSize(SIZES[size]);
		await page.emulateMedia({ colorScheme });
		// Pages hold no frames: the short way, without a second page to gather frames in.
		const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
		if (within !== undefined) axe.include(within);
		for (const { id, nodes } of (await axe.withTags(RULES).analyze()).violations) {
			faults.push(
				...nodes.map(
					({ target, failureSummary }) =>
						`${size}, ${colorScheme}: ${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
				),
			);
		}
	}
	return faults;
}
