/** The map as the reader sees it, as a file: drawn in the browser, from the moment, view, scheme and layers chosen. */
import { loadBasemapFiles } from '#lib/basemap/basemap.ts';
import { captionOf, standalone, widthWithWords } from '#lib/picture/index.ts';
import { NAMES_LAYER, withoutLayers } from '#lib/scene/layers.ts';
import { mapCredit } from '#lib/text/credit.ts';
import { formats } from '#lib/text/format.ts';
import type { Reader } from '../shell/reader.svelte.ts';

/** The least height at which the words beside the map fit, px. */
const LEAST = 640;
/** A map that the page hides is saved at this size, px. */
const HIDDEN = { width: 960, height: 640 };
/** Pixels of the image for one of the drawing. */
const SHARPNESS = 2;

/**
 * The map that the reader sees as an SVG file, with title, key and credit; north is up.
 *
 * @throws if a file of the basemap cannot be fetched
 */
export async function seenMap(reader: Reader): Promise<string> {
	const [files, { default: annotations }] = await Promise.all([
		loadBasemapFiles((url) => fetch(url)),
		import('virtual:annotations'),
	]);
	const { story, scene, stage, choice, moment, ownMoment } = reader;
	const { clientWidth, clientHeight } = document.querySelector('[data-map]') ?? {
		clientWidth: 0,
		clientHeight: 0,
	};
	const size = clientWidth > 0 ? { width: clientWidth, height: clientHeight } : HIDDEN;
	const own = stage?.when ?? story.period.words;
	const when = moment === ownMoment ? own : formats(story.clock).formatMomentForReader(moment);
	return standalone(withoutLayers(scene, choice.hidden), story, files, {
		width: widthWithWords(size.width),
		height: Math.max(size.height, LEAST),
		scheme: choice.scheme,
		caption: captionOf(scene, story, stage ?? story.overview, when),
		credit: mapCredit(story),
		annotations,
		view: choice.view,
		hasNames: !choice.hidden.includes(NAMES_LAYER),
		hasLegend: true,
	});
}

/**
 * An SVG drawing as a PNG image of twice its size, in the page's own letters.
 *
 * @throws if the browser cannot draw it
 */
export async function asPng(svg: string): Promise<Blob> {
	const image = new Image();
	const lettered = svg.replace(/<title>/, `<style>${await pageLetters()}</style>$&`);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(lettered)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * SHARPNESS;
	canvas.height = image.naturalHeight * SHARPNESS;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The browser draws no images.');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The image is too large for this browser.'));
		}, 'image/png');
	});
}

/** Hands a file to the reader. */
export function saveAs(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads it after the click, in its own time.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}

/** The fonts that the page has loaded, within a style sheet: an image cannot fetch any. */
async function pageLetters(): Promise<string> {
	const rules = Array.from(document.styleSheets)
		// The rules of a sheet from elsewhere, as an extension may add it, cannot be read.
		.filter(({ href }) => href === null || new URL(href).origin === location.origin)
		.flatMap((sheet) => Array.from(sheet.cssRules))
		.filter((rule) => rule instanceof CSSFontFaceRule);
	const faces = await Promise.all(
		rules.map(async (rule) => {
			const url = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
			if (url === undefined || !isLoaded(rule)) return '';
			const sheet = rule.parentStyleSheet?.href ?? location.href;
			const font = await fetch(new URL(url, sheet)).then((response) => response.blob());
			return rule.cssText.replace(/url\([^)]*\)/, `url(${await dataUrl(font)})`);
		}),
	);
	return faces.join('');
}

function isLoaded(rule: CSSFontFaceRule): boolean {
	const of = (name: string) => rule.style.getPropertyValue(name).replace(/["']/g, '');
	return Array.from(document.fonts).some(
		(face) =>
			face.status === 'loaded' &&
			face.family.replace(/["']/g, '') === of('font-family') &&
			face.style === (of('font-style') || 'normal') &&
			face.unicodeRange.replace(/\s/g, '').toLowerCase() ===
				(of('unicode-range') || 'U+0-10FFFF').replace(/\s/g, '').toLowerCase(),
	);
}

function dataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(typeof reader.result === 'string' ? reader.result : '');
		};
		reader.onerror = () => {
			reject(reader.error ?? new Error('The font cannot be read.'));
		};
		reader.readAsDataURL(blob);
	});
}
