/**
 * Compares how a page looks with how it is to look, so that another machine's way of drawing letters and lines passes
 * and a missing name does not. See docs/decisions/0017.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { mapRests, type MapElement } from './map.ts';

/** So many px of the page, across and down, become one: edges that are drawn differently even out. */
const SHRINK = 3;
/** The side of a square that is judged by itself, px of the shrunk picture. */
const TILE = 12;
/** How far a colour may be off before its pixel counts, from 0 to 1 (pixelmatch's own measure). */
const THRESHOLD = 0.1;
/** How much of a square may be off. */
const SHARE = 0.12;
/** How far a square's average colour may be off, of 255: letters drawn elsewhere keep theirs, a line that is gone does not. */
const SHADE = 5;

/** A square that does not look as it is to look. */
export interface Difference {
	/** Where on the page, px. */
	readonly x: number;
	readonly y: number;
	/** How much of it is off, 0 to 1. */
	readonly share: number;
	/** How far its average colour is off, of 255. */
	readonly shade: number;
}

const FOLDER = fileURLToPath(new URL('../../looks/', import.meta.url));
const FAILED = `${FOLDER}failed/`;

/** What to do where a look has changed. */
const HOW =
	'Look at tests/looks/failed/: if it is meant to be so, "npm run looks:update" takes it as it now is.';

/** The average of each square of the page's px. */
export function shrink(png: Buffer): PNG {
	const from = PNG.sync.read(png);
	const to = new PNG({ width: Math.floor(from.width / SHRINK), height: Math.floor(from.height / SHRINK) });
	for (let y = 0; y < to.height; y++) {
		for (let x = 0; x < to.width; x++) {
			for (let channel = 0; channel < 4; channel++) {
				let sum = 0;
				for (let down = 0; down < SHRINK; down++) {
					for (let across = 0; across < SHRINK; across++) {
						sum += from.data[((y * SHRINK + down) * from.width + x * SHRINK + across) * 4 + channel] ?? 0;
					}
				}
				to.data[(y * to.width + x) * 4 + channel] = Math.round(sum / SHRINK ** 2);
			}
		}
	}
	return to;
}

/** The squares in which two shrunk pictures of one size differ; into `mask`, where given, what differs in them. */
export function differences(one: PNG, other: PNG, mask = new PNG(sizeOf(one))): Difference[] {
	const { width, height } = one;
	pixelmatch(one.data, other.data, mask.data, width, height, {
		threshold: THRESHOLD,
		includeAA: true,
		diffMask: true,
	});
	const found: Difference[] = [];
	// Squares overlap by half, so that nothing hides by lying across an edge.
	for (let y = 0; y + TILE <= height; y += TILE / 2) {
		for (let x = 0; x + TILE <= width; x += TILE / 2) {
			let off = 0;
			const shift = [0, 0, 0];
			for (let at = 0; at < TILE ** 2; at++) {
				const pixel = ((y + Math.floor(at / TILE)) * width + x + (at % TILE)) * 4;
				if (mask.data[pixel + 3] !== 0) off++;
				for (const channel of [0, 1, 2]) {
					shift[channel]! += (one.data[pixel + channel] ?? 0) - (other.data[pixel + channel] ?? 0);
				}
			}
			const share = off / TILE ** 2;
			const shade = Math.max(...shift.map((sum) => Math.abs(sum) / TILE ** 2));
			if (share > SHARE || shade > SHADE) {
				found.push({ x: x * SHRINK, y: y * SHRINK, share: rounded(share), shade: rounded(shade) });
			}
		}
	}
	return found;
}

/**
 * What is wrong with a look, in words, or `null`. Asked to update, it keeps what is new or has changed; else what has
 * changed is written beside what differs into a folder of its own.
 *
 * @param take makes a picture of the page; asked again where a picture is not as it is to be: it may have come too early, or its names
 * may stand where the stages before left them, so they are to be placed anew
 */
export async function lookFault(
	name: string,
	take: (isPlacedAnew: boolean) => Promise<Buffer>,
	isUpdating: boolean,
): Promise<string | null> {
	const path = `${FOLDER}${name}.png`;
	const wanted = existsSync(path) ? PNG.sync.read(readFileSync(path)) : null;
	let taken = await take(wanted === null);
	if (wanted) {
		for (let again = 0; ; again++) {
			const now = shrink(taken);
			const mask = new PNG(sizeOf(now));
			const isOfSize = now.width === wanted.width && now.height === wanted.height;
			const found = isOfSize ? differences(wanted, now, mask) : [];
			if (isOfSize && found.length === 0) {
				for (const part of ['actual', 'difference']) rmSync(`${FAILED}${name}.${part}.png`, { force: true });
				return null;
			}
			if (again < 2) {
				taken = await take(true);
				continue;
			}
			if (isUpdating) break;
			mkdirSync(FAILED, { recursive: true });
			writeFileSync(`${FAILED}${name}.actual.png`, taken);
			writeFileSync(`${FAILED}${name}.difference.png`, PNG.sync.write(mask));
			const where = isOfSize ? JSON.stringify(found.slice(0, 3)) : 'it has another size';
			return `${name} looks different: ${where}. ${HOW}`;
		}
	}
	if (!isUpdating) return `${name} has no picture to be compared with. ${HOW}`;
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(path, PNG.sync.write(shrink(taken), { deflateLevel: 9, colorType: 2 }));
	return null;
}

function sizeOf({ width, height }: PNG): { width: number; height: number } {
	return { width, height };
}

function rounded(value: number): number {
	return Number(value.toFixed(2));
}

/** A picture of the page, once its map rests. */
export async function take(page: Page, isPlacedAnew = false): Promise<Buffer> {
	if (isPlacedAnew) await placeNamesAnew(page);
	await mapRests(page);
	return page.screenshot({ caret: 'hide', animations: 'disabled' });
}

/** MapLibre leaves a name on the side where it was while that still does: taken away and brought back, it is on the first that does. */
async function placeNamesAnew(page: Page): Promise<void> {
	await mapRests(page);
	await page.locator('[data-map]').evaluate(async (element) => {
		const { gl } = (element as MapElement).storyMap;
		const names = gl
			.getStyle()
			.layers.filter(({ type, layout }) => type === 'symbol' && layout?.visibility !== 'none')
			.map(({ id }) => id);
		for (const visibility of ['none', 'visible'] as const) {
			const idle = new Promise((resolve) => gl.once('idle', resolve));
			for (const id of names) gl.setLayoutProperty(id, 'visibility', visibility);
			await idle;
		}
	});
}
