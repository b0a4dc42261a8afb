/** What axe finds at fault on a page, in the looks that a reader can have it in. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { NARROW, WIDE } from './browser.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SIZES = { wide: WIDE, narrow: NARROW };
const SCHEMES = ['light', 'dark'] as const;

/** A size of the window that pages are checked at. */
export type Size = keyof typeof SIZES;

/** What axe finds on a page as it is now, a line for each element. */
async function faultsOn(page: Page, isFirst: boolean): Promise<string[]> {
	// Pages hold no frames: the short way, without a second page to gather frames in.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	// A scheme changes colours and nothing else: the second time they alone are looked at.
	const { violations } = await (
		isFirst ? axe.withTags(RULES) : axe.withRules(['color-contrast', 'link-in-text-block'])
	).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
	);
}

/** What axe finds on a page in both schemes, wide and narrow, each line saying in which. */
export async function faultsInAllLooks(
	page: Page,
	sizes: readonly Size[] = ['wide', 'narrow'],
): Promise<string[]> {
	const faults: string[] = [];
	for (const size of sizes) {
		await page.setViewportSize(SIZES[size]);
		for (const [index, colorScheme] of SCHEMES.entries()) {
			await page.emulateMedia({ colorScheme });
			faults.push(...(await faultsOn(page, index === 0)).map((fault) => `${size}, ${colorScheme}: ${fault}`));
		}
	}
	return faults;
}
