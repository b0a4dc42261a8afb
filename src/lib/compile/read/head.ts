import * as v from 'valibot';
import { contrast } from '#lib/look/contrast.ts';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import { AXIS_UNITS, type MainRoad, type RoleLook, type StoryHead } from '#lib/story/head.ts';
import { STORY_LICENCES } from '#lib/story/licences.ts';
import { PAST, type Bounds, type Change } from '#lib/story/types.ts';
import type { Document } from '../file/document.ts';
import type { RoadPlaceSpec } from '../geodata.ts';
import { changes, checkChanges, version } from './changes.ts';
import { WORLD } from './coordinates.ts';
import { parseDay, parseOffset } from './instant.ts';
import { stretchEnd } from './routes.ts';
import type { Setting } from './setting.ts';
import { bounds, id, instant, parsed, position, quantity, sentences, shape, text, title } from './shapes.ts';

const colour = v.pipe(
	v.string(),
	v.regex(/^#[0-9a-f]{6}$/, "is not a colour\nwrite it like '#9b1b1e', in quotation marks"),
);
const colours = shape({ light: colour, dark: colour });

const ROLE = shape({
	name: text(40),
	layer: v.exactOptional(text(40)),
	line: colours,
	words: v.exactOptional(colours),
});

/** What a role's line is drawn on. */
const GROUNDS = ['paper', 'land'] as const;

const day = parsed(v.string(), parseDay);

const PERIOD = shape({ from: day, to: day, words: text(60) });
/** @param extent what the map covers */
const headEntries = (extent: Bounds) => ({
	id,
	formerIds: v.optional(v.array(id), []),
	title: title(80),
	short: v.exactOptional(title(24)),
	line: text(100),
	subject: text(80),
	description: sentences(300),
	version,
	changes,
	credits: shape({
		authors: text(60),
		licence: v.picklist(STORY_LICENCES),
		routes: v.optional(
			v.nullable(
				shape({
					what: text(80),
					who: text(80),
					licence: v.picklist(STORY_LICENCES),
					address: v.pipe(v.string(), v.url('is not an address\nwrite it in full, beginning with https://')),
					short: text(80),
				}),
			),
			null,
		),
	}),
	period: PERIOD,
	extent: bounds(WORLD),
	locator: bounds(WORLD),
	mainRoad: v.optional(
		v.nullable(
			shape({
				route: id,
				sign: v.optional(v.nullable(text(12)), null),
				posts: v.optional(v.nullable(text(40)), null),
				start: shape({ name: text(40), at: position(extent) }),
				end: shape({
					name: text(40),
					edge: v.exactOptional(text(60)),
					label: v.exactOptional(text(40)),
					detail: v.optional(v.nullable(text(40)), null),
				}),
				places: v.optional(v.array(shape({ name: text(24), at: stretchEnd })), []),
			}),
		),
		null,
	),
	target: v.optional(v.nullable(shape({ name: text(40), at: position(extent) })), null),
	strength: v.optional(v.nullable(shape({ unit: text(20), width: quantity(4, 60, 'px') })), null),
	roles: v.pipe(
		v.record(v.string(), ROLE),
		v.check((all) => Object.keys(all).length > 0, 'names no role\nadd one with its colours'),
		v.check((all) => !(PAST in all), `holds the role "${PAST}", which is the engine's own\nremove it`),
	),
});

function headShape({ calendar, extent }: Setting) {
	const when = instant(calendar);
	return shape({
		...headEntries(extent),
		clock: shape({
			offset: parsed(v.string(), parseOffset),
			name: text(40),
			note: sentences(160),
			finest: v.optional(v.picklist(['minute', 'day']), 'minute'),
			start: when,
			startName: text(40),
		}),
		axis: v.pipe(
			v.array(shape({ until: when, share: quantity(0.01, 1000, ''), unit: v.picklist(AXIS_UNITS) })),
			v.minLength(1, 'is an empty list\nadd a part that ends when the story does'),
		),
		// Read by themselves.
		overview: v.unknown(),
		stages: v.unknown(),
	});
}

/** What a story says of itself; `null`, with every fault told, where any of it is at fault. */
export function readHead(
	document: Document,
	setting: Setting,
):
	| (StoryHead & { readonly changes: readonly Change[]; readonly roadPlaces: readonly RoadPlaceSpec[] })
	| null {
	const head = document.check([], headShape(setting));
	if (!head) return null;
	const { overview: _overview, stages: _stages, mainRoad, roles, axis, period, ...rest } = head;
	checkChanges(document, head.version, head.changes);
	if (period.to < period.from)
		document.fault(
			['period', 'to'],
			'the period ends before it begins',
			`write a day from ${period.from} on`,
		);
	axis.forEach(({ until }, index) => {
		const before = axis[index - 1];
		if (!before || until > before.until) return;
		const problem = 'the part does not end after the part before it';
		document.fault(['axis', index, 'until'], problem, 'put the parts in the order of time');
	});
	checkColours(document, roles);
	return {
		...rest,
		period,
		axis,
		short: head.short ?? head.title.slice(0, 24),
		mainRoad: mainRoad && withoutPlaces(mainRoad),
		roadPlaces: mainRoad?.places ?? [],
		roles: Object.fromEntries(Object.entries(roles).map(([role, look]) => [role, wholeLook(look)])),
	};
}

/** The main road as every page carries it. */
function withoutPlaces(spec: NonNullable<v.InferOutput<ReturnType<typeof headShape>>['mainRoad']>): MainRoad {
	const { places: _places, end, ...road } = spec;
	return { ...road, end: wholeEnd(end) };
}

function wholeEnd(end: {
	name: string;
	edge?: string;
	label?: string;
	detail: string | null;
}): MainRoad['end'] {
	return { ...end, edge: end.edge ?? end.name, label: end.label ?? end.name };
}

function wholeLook(look: v.InferOutput<typeof ROLE>): RoleLook {
	const { name, line } = look;
	const layer = look.layer ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
	return { name, layer, line, words: look.words ?? line };
}

/** Lines have to be seen on the paper, and words have to be read (WCAG 2.2, 1.4.11 and 1.4.3). */
function checkColours(document: Document, roles: Readonly<Record<string, v.InferOutput<typeof ROLE>>>): void {
	for (const [role, { line, words }] of Object.entries(roles)) {
		for (const scheme of ['light', 'dark'] as const) {
			const needs = [
				{ part: 'line', colour: line[scheme], least: 3 },
				{ part: words ? 'words' : 'line', colour: (words ?? line)[scheme], least: 4.5 },
			];
			const pale = needs.find(({ colour, least }) => contrastOnPaper(colour, scheme) < least);
			if (!pale) continue;
			const ratio = contrastOnPaper(pale.colour, scheme).toFixed(1);
			const stronger = scheme === 'light' ? 'choose a darker colour' : 'choose a lighter colour';
			document.fault(
				['roles', role, pale.part, scheme],
				`${pale.colour} has a contrast of ${ratio} to 1 with the paper of the ${scheme} scheme; it must be at least ${pale.least} to 1`,
				pale.least > 3 && !words ? `${stronger}, or give "words" one of their own` : stronger,
			);
		}
	}
}

function contrastOnPaper(colour: string, scheme: Scheme): number {
	return Math.min(...GROUNDS.map((ground) => contrast(colour, TOKENS[scheme][ground])));
}
