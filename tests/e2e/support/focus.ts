import type { Page } from 'playwright';

/** What has the focus: its name in short, whether it is seen to have it, and whether it can be seen at all. */
export interface Focused {
	readonly tag: string;
	readonly name: string;
	readonly isMarked: boolean;
	readonly isInSight: boolean;
	readonly isInMap: boolean;
}

/** What has the focus on a page. */
export const focused = (page: Page): Promise<Focused> =>
	page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const { x, y, width, height } = element.getBoundingClientRect();
		const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
		const [right, bottom] = [Math.min(x + width, innerWidth), Math.min(y + height, innerHeight)];
		return {
			tag: element.tagName,
			name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
			isMarked:
				(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
				(boxShadow !== 'none' && boxShadow !== ''),
			isInSight: right - left >= Math.min(width, 8) && bottom - top >= Math.min(height, 8) && width > 0,
			isInMap: element.closest('.map') !== null,
		};
	});
