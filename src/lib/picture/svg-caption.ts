/** The column of words beside the map, in an SVG file of its own. */
import { CASING_WIDTH, DISC, greatestStrength, LINES, PRISM, STRENGTH_OPACITY } from '#lib/look/lines.ts';
import { strengthInWords } from '#lib/text/format.ts';
import { columnShapes, eventShapes, isMeasure, sightingShapes, statusShapes } from '#lib/look/signs.ts';
import { colourOf, roleToken, type Palette, type Token } from '#lib/look/tokens.ts';
import { isBegun } from '#lib/scene/begun.ts';
import { legendOf } from '#lib/scene/legend.ts';
import { roleName } from '#lib/text/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import { PAST, type Role, type Story } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';
import { signWords } from '#lib/text/en/signs.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { round } from './ink.ts';
import { text, type Letters } from './svg-text.ts';
import { SERIF_BOLD, wrapped } from '#lib/look/text-width.ts';

/** Words beside the map, from above. */
export interface Caption {
	readonly site: string;
	readonly when: string;
	readonly title: string;
	readonly summary: string;
	/** The one great figure of the scene; `null` where none means anything. */
	readonly figure: { readonly value: string; readonly what: string } | null;
}

/** Title and words, and as much of the legend as finds room below them. */
export function captionSvg(
	caption: Caption,
	width: number,
	height: number,
	tokens: Palette,
	legend: readonly LegendRow[],
): string {
	const margin = Math.round(width * 0.09);
	const room = width - 2 * margin;
	const lines: string[] = [];
	let y = margin;
	const write = (content: string, step: number, letters: Omit<Letters, 'fill'> & { colour: Token }) => {
		y += step;
		const { colour, ...rest } = letters;
		lines.push(text(margin, y, content, { ...rest, fill: colourOf(tokens, colour) }));
	};
	write(caption.site, 14, { size: 19, weight: 600, isSerif: true, colour: 'ink' });
	y += Math.min(56, height * 0.07);
	write(caption.when, 18, { size: 19, weight: 600, colour: 'accent' });
	const large = wrapped(caption.title, 46, room, 0, SERIF_BOLD).length > 3 ? 38 : 46;
	for (const line of wrapped(caption.title, large, room, 0, SERIF_BOLD)) {
		write(line, large * 1.1, { size: large, weight: 600, isSerif: true, colour: 'ink' });
	}
	if (caption.figure) {
		y += 22;
		write(caption.figure.value, 40, { size: 42, weight: 600, colour: 'ink' });
		write(caption.figure.what, 24, { size: 18, colour: 'inkSoft' });
		y += 10;
	}
	y += 14;
	for (const line of wrapped(caption.summary, 20, room)) write(line, 27, { size: 20, colour: 'inkSoft' });
	y += 30;
	for (const { sample, lines: said } of legend) {
		const tall = 8 + said(room).length * 18;
		if (y + tall > height - margin / 2) break;
		lines.push(`<g transform="translate(${margin} ${round(y + 9)})">${sample}</g>`);
		for (const [index, line] of said(room).entries()) {
			lines.push(text(margin + LEGEND_INDENT, y + 14 + index * 18, line, { size: 14, fill: tokens.ink }));
		}
		y += tall;
	}
	return (
		`<rect width="${width}" height="${height}" fill="${tokens.panel}"/><path d="M${width - 0.5} 0v${height}" stroke="${tokens.rule}"/>` +
		lines.join('')
	);
}

const LEGEND_INDENT = 52;

/** A line of the legend: its sample, drawn from the middle of its left side, and its words broken to fit. */
interface LegendRow {
	readonly sample: string;
	readonly lines: (room: number) => readonly string[];
}

/** Who claims the claimed lines of a role. */
function claimantsOf(role: Role, scene: Scene, story: Story): string[] {
	const claimants = new Map(
		story.routes.flatMap((route) => route.stretches).map(({ id, claimant }) => [id, claimant]),
	);
	const shown = scene.stretches.filter(
		(stretch) => isBegun(stretch) && stretch.role === role && stretch.status === 'claimed',
	);
	return [...new Set(shown.map(({ id }) => claimants.get(id) ?? null))].filter((each) => each !== null);
}

/** What the scene's signs mean. */
export function legendRows(scene: Scene, story: Story, tokens: Palette): LegendRow[] {
	const legend = legendOf(scene, story);
	const row = (sample: string, said: string): LegendRow => ({
		sample,
		lines: (room) => wrapped(said, 14, room - LEGEND_INDENT),
	});
	const boxed = (shapes: string, colour: string) =>
		`<g transform="translate(10 -9) scale(0.7)" color="${colour}">${shapes.replaceAll('var(--sign-paper, none)', tokens.panel)}</g>`;
	return [
		...(legend.note === null ? [] : [row('', legend.note)]),
		...legend.lines.map(({ role, status }) => {
			const claimants = status === 'claimed' ? claimantsOf(role, scene, story) : [];
			const { width, dash, cap } = LINES[status];
			const colour = colourOf(tokens, roleToken(role));
			const dashes = dash
				? ` stroke-dasharray="${dash.map((length) => round(length * width)).join(' ')}"`
				: '';
			const line =
				status === 'closed'
					? `<path d="M0 0h38" stroke="${tokens.closed}" stroke-width="${CASING_WIDTH}"/><path d="M0 0h38" stroke="${tokens.land}" stroke-width="${width}"/>`
					: `<path d="M0 0h38" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}"${dashes}/>`;
			const meaning =
				role === PAST
					? mapWords.past
					: `${roleName(role, story)}: ${claimants.length > 0 ? mapWords.claimedByInline(claimants.join(', ')) : signWords.stretch[status]}`;
			return row(line, meaning);
		}),
		...(legend.hasBand ? [row(hatched(tokens.accent), signWords.band)] : []),
		...legend.columnStates.map((state) =>
			row(boxed(columnShapes(state, 'stated'), tokens.accent), words.column[state]),
		),
		...(legend.hasInferred
			? [row(boxed(columnShapes('placed', 'inferred'), tokens.accent), signWords.inferred)]
			: []),
		...(legend.hasStrength
			? [
					row(
						`<path d="M0 0h38" stroke="${tokens.accent}" stroke-opacity="${STRENGTH_OPACITY}" stroke-width="12"/>`,
						mapWords.strength(strengthInWords(greatestStrength(story), story.strength?.unit)),
					),
				]
			: []),
		...(legend.hasPrism
			? [
					row(
						`<path d="M0 0h38" stroke="${tokens.accent}" stroke-opacity="${PRISM.opacity}" stroke-width="12"/>`,
						signWords.prism,
					),
				]
			: []),
		...legend.kinds.map((kind) =>
			row(
				boxed(
					eventShapes(kind, 'confirmed'),
					isMeasure({ kind, status: 'confirmed' }) ? tokens.closed : tokens.ink,
				),
				signWords.kind[kind],
			),
		),
		...legend.statuses.map((status) =>
			row(boxed(statusShapes(status), tokens.ink), `${words.status[status]}: ${words.statusMeaning[status]}`),
		),
		...legend.levels.map((level) => row(boxed(sightingShapes(level), tokens.ink), mapWords.level[level])),
		...(legend.hasComing
			? [row(`<g opacity="0.5">${boxed(statusShapes('confirmed'), tokens.ink)}</g>`, signWords.coming)]
			: []),
		...(legend.hasEarlier
			? [row(`<circle cx="19" r="4.5" fill="${tokens.inkSoft}"/>`, signWords.earlier)]
			: []),
		...(legend.hasDisc
			? [
					row(
						`<circle cx="19" r="8" fill="${tokens.ink}" fill-opacity="${DISC.opacity}" stroke="${tokens.inkSoft}"/>`,
						signWords.disc,
					),
				]
			: []),
	];
}

function hatched(colour: string): string {
	const strokes = [2, 9, 16, 23, 30].map((x) => `M${x} 6l8-12`).join('');
	return `<path d="${strokes}" stroke="${colour}" stroke-width="1.3"/>`;
}
