/** Names and signs in an SVG file of its own. */
import { DOTS, LETTERS } from '#lib/look/cartography/names.ts';
import { columnShapes, earlierShapes, isMeasure, signShapes } from '#lib/look/signs.ts';
import { colourOf, roleToken, type Palette } from '#lib/look/tokens.ts';
import type { Drawing } from './drawing.ts';
import type { Frame } from './frame.ts';
import { round } from './ink.ts';
import type { SceneSign } from '#lib/scene/types.ts';
import { isSighting } from '#lib/story/sighting.ts';
import { LINE_HEIGHT, type Dot, type Label } from '#lib/look/label.ts';
import type { Standing } from '#lib/look/place.ts';
import { ARROW, IN_A_ROW, SIGN, SIGN_STEP, STEM } from '#lib/look/sign-sizes.ts';
import { nameOf, SMALL_SIGN, type SignGroup } from './signs.ts';
import { text } from './svg-text.ts';
import { textWidth } from '#lib/look/text-width.ts';

/** What stands on the map: earlier events, names, events, columns. */
export function marksSvg(drawing: Drawing, frame: Frame, tokens: Palette): string {
	const { unit } = frame;
	const sign = (shapes: string, colour: string, paper: string) =>
		`<g color="${colour}">${shapes.replaceAll('var(--sign-paper, none)', paper)}</g>`;
	const at = ([x, y]: Standing['at'], content: string, more = '') =>
		`<g transform="translate(${round(x)} ${round(y)}) scale(${unit})"${more}>${content}</g>`;
	/** A sign drawn in a 24-unit box, scaled to a size in px, about the origin. */
	const sized = (content: string, size: number, turn = 0) =>
		`<g transform="${turn === 0 ? '' : `rotate(${Math.round(turn)}) `}scale(${round(size / 26)}) translate(-12 -12)">${content}</g>`;
	return [
		...drawing.earlier.map((each) =>
			at(
				each.at,
				sized(sign(earlierShapes(each.sign), tokens.inkSoft, tokens.halo), SMALL_SIGN + 1),
				` ${nameOf(each.sign)}`,
			),
		),
		...drawing.labels.map((label) => at(label.at, labelSvg(label, tokens))),
		...drawing.groups
			.filter((group) => group.from <= 1 / unit && group.to > 1 / unit)
			.map((group) =>
				at(
					group.at,
					groupSvg(group, tokens, (of, colour) => sized(sign(signShapes(of), colour, tokens.panel), 17)),
				),
			),
		...drawing.columns.map(({ at: place, column }) => {
			const shapes = sign(
				columnShapes(column.state, column.basis),
				colourOf(tokens, roleToken(column.role)),
				tokens.panel,
			);
			return at(place, sized(shapes, ARROW, column.heading ?? 0), ` data-column="${column.id}"`);
		}),
	].join('');
}

function groupSvg(
	{ stacks }: SignGroup,
	tokens: Palette,
	drawn: (sign: SceneSign, colour: string) => string,
): string {
	const rows = Math.ceil(stacks.length / IN_A_ROW);
	const signs = stacks.map(({ sign, ids }, index) => {
		const row = Math.floor(index / IN_A_ROW);
		const inRow = Math.min(IN_A_ROW, stacks.length - row * IN_A_ROW);
		const x = ((index % IN_A_ROW) - (inRow - 1) / 2) * SIGN_STEP;
		const y = -STEM - SIGN / 2 - (rows - 1 - row) * SIGN;
		const isComing = sign.presence === 'coming';
		const colour = isComing ? tokens.inkSoft : isMeasure(sign) ? tokens.closed : tokens.ink;
		const dash = isComing ? ' stroke-dasharray="3 2.4"' : '';
		const ring = `fill="${tokens.panel}" stroke="${colour}" stroke-width="1.5"${dash}`;
		const frame = isSighting(sign)
			? `<rect x="-13.25" y="-13.25" width="26.5" height="26.5" rx="5" ${ring}/>`
			: `<circle r="13.25" ${ring}/>`;
		return (
			`<g transform="translate(${x} ${y})" ${nameOf(sign)}>${frame}${drawn(sign, colour)}` +
			`${ids.length > 1 ? countSvg(ids.length, tokens) : ''}</g>`
		);
	});
	return `<path d="M0 0v-${STEM + 1}" stroke="${tokens.ink}" stroke-width="2"/>${signs.join('')}`;
}

/** How many sightings one eye stands for. */
function countSvg(count: number, tokens: Palette): string {
	const number = text(0, 3.6, String(count), {
		...{ size: 10, weight: 600, anchor: 'middle', spacing: 0, italic: false },
		...{ fill: tokens.panel, halo: tokens.ink },
	});
	return `<g transform="translate(11 -11)"><circle r="7" fill="${tokens.ink}"/>${number}</g>`;
}

function labelSvg(
	{
		kind,
		lines,
		size,
		weight,
		side,
		shift: [right, down] = [0, 0],
		gap,
		turn,
		dot,
		colour = LETTERS[kind].colour,
	}: Label,
	tokens: Palette,
): string {
	const { spacing, isItalic, halo } = LETTERS[kind];
	const height = size * LINE_HEIGHT;
	const middle = { left: 0, right: 0, middle: 0, top: -gap - height / 2, bottom: gap + height / 2 }[side];
	const x = right + (side === 'right' ? gap : side === 'left' ? -gap : 0);
	const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
	const name = lines.map((line, index) =>
		text(x, down + middle + (index - (lines.length - 1) / 2) * height + size * 0.34, line, {
			...{ size, weight, anchor, spacing: spacing * size, italic: isItalic },
			fill: colourOf(tokens, colour),
			halo: tokens[halo],
		}),
	);
	if (kind === 'shield') {
		const width = textWidth(lines[0] ?? '', size) + 7;
		const box = `x="${round(-width / 2)}" y="${round(-size * 0.65)}" width="${round(width)}" height="${round(size * 1.3)}" rx="2.5"`;
		return `<rect ${box} fill="${tokens.land}" stroke="${tokens.shield}"/>${name.join('')}`;
	}
	const turned =
		turn === 0 ? name.join('') : `<g transform="rotate(${Math.round(turn)})">${name.join('')}</g>`;
	return dot === null ? turned : dotSvg(dot, tokens) + turned;
}

function dotSvg({ kind, times, colour }: Dot, tokens: Palette): string {
	const ring = `<circle r="${DOTS.ring}" fill="${tokens.halo}" stroke="${tokens[colour]}" stroke-width="${DOTS.rim}"/>`;
	const radius = kind === 'dot' ? DOTS.town : DOTS.capital;
	return `<g transform="scale(${times})" fill="${tokens[colour]}">${kind === 'dot' ? '' : ring}<circle r="${radius}"/></g>`;
}
