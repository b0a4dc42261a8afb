/** The shape of each part of `gazetteer.yaml`. */
import * as v from 'valibot';
import { parsePosition, WORLD } from '#lib/compile/read/coordinates.ts';
import { didYouMean } from '#lib/compile/file/nearest.ts';
import { refuse } from '#lib/compile/file/refusal.ts';
import { englishName, id, parsed, quantity, shape, text } from '#lib/compile/read/shapes.ts';
import type { Bounds } from '#lib/story/types.ts';
import { CONTINENTS } from './packages.ts';

/** Layers of the ground that a story may do without. Land and its coasts are always drawn. */
export const LAYERS = ['borders', 'disputed', 'lakes', 'rivers'] as const;
export type Layer = (typeof LAYERS)[number];

const name = englishName(60);
const anywhere = parsed(v.unknown(), (value) => parsePosition(value, WORLD));

/** The least number of positions; they may lie beyond the extent, where they are cut off. */
const positions = (least: number, what: string) =>
	parsed(v.array(anywhere), (list) =>
		list.length >= least
			? list
			: refuse(`has ${list.length} positions`, `${what} needs ${least} or more: write them, or remove it`),
	);

/** A whole number from 1, the most important. */
const rank = (least: number) =>
	parsed(v.number(), (value) =>
		Number.isInteger(value) && value >= 1 && value <= least
			? value
			: refuse(`the rank ${value} is not known`, `write 1 (the most important) to ${least}`),
	);

/** The layers that are drawn. */
export const layers = v.array(
	parsed(v.string(), (value) => {
		const layer = LAYERS.find((known) => known === value);
		return layer ?? refuse(`"${value}" is no layer of the ground`, didYouMean(value, LAYERS, ''));
	}),
);

export const continent = v.picklist(CONTINENTS);

/** Where the story happens: the lines along which the ground is drawn in full detail. */
export const detail = shape({
	within: quantity(0, 1000, 'km'),
	lines: v.array(shape({ id, what: text(80), line: positions(2, 'a line') })),
});

const country = parsed(v.string(), (value) =>
	/^[A-Z]{2}$/.test(value)
		? value
		: refuse(`"${value}" is not a country's code`, 'write the two letters of ISO 3166, like PL'),
);

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];
/** `capital`, or `none` for a place that is not known to a point. Without it: a plain dot. */
const DOTS = ['capital', 'none'] as const;
export type Dot = (typeof DOTS)[number];

/** A town, whose place is its own (`at`) or is looked up in GeoNames. */
export const town = (extent: Bounds) => {
	const place = parsed(v.unknown(), (value) => parsePosition(value, extent));
	const keys = shape({
		rank: rank(6),
		name,
		native: v.exactOptional(text(60)),
		country: v.exactOptional(country),
		geonames: v.exactOptional(text(60)),
		near: v.exactOptional(place),
		at: v.exactOptional(place),
		dot: v.exactOptional(v.picklist(DOTS)),
		side: v.exactOptional(v.picklist(SIDES)),
	});
	return parsed(keys, ({ country, geonames, near, at, ...rest }) => {
		if (at) {
			const idle = Object.entries({ country, geonames, near }).find(([, value]) => value !== undefined);
			if (!idle) return { ...rest, place: at };
			const problem = `${rest.name} has its own position ("at") and also "${idle[0]}", which looks it up`;
			return refuse(problem, 'keep one of the two');
		}
		if (!country) {
			const remedy = 'write "country" with the code under which GeoNames has it, or "at" with its position';
			return refuse(`nothing says where ${rest.name} lies`, remedy);
		}
		return { ...rest, place: { country, spelling: geonames ?? rest.name, near: near ?? null } };
	});
};

/** Letters of GeoNames' romanisation, and what is written for them. */
const respelling = parsed(
	shape({
		part: v.exactOptional(v.pipe(v.string(), v.minLength(1, 'is empty\nwrite the letters to replace'))),
		ending: v.exactOptional(text(20)),
		write: v.string(),
	}),
	({ part, ending, write }) => {
		if (part !== undefined && ending === undefined) return { letters: part, isEnding: false, write };
		if (ending !== undefined && part === undefined) return { letters: ending, isEnding: true, write };
		return refuse('has not one of "part" and "ending"', 'write the letters to replace as one of the two');
	},
);

/** Which settlements are named beside the towns, and how. */
export const villages = shape({
	along: v.array(id),
	within: quantity(0, 200, 'km'),
	apart: quantity(0, 200, 'km'),
	countries: v.array(country),
	except: v.exactOptional(
		v.array(shape({ what: text(80), around: anywhere, within: quantity(0, 1000, 'km') })),
		[],
	),
	skip: v.exactOptional(v.array(text(40)), []),
	spelling: v.exactOptional(v.array(respelling), []),
});

/** Names of areas, at places chosen by eye. */
export const names = (extent: Bounds) => {
	const at = parsed(v.unknown(), (value) => parsePosition(value, extent));
	const list = (least: number) => v.exactOptional(v.array(shape({ rank: rank(least), name, at })), []);
	return shape({ countries: list(3), regions: list(2), seas: list(3), lakes: list(3) });
};

/** A name for lines of Natural Earth. */
export const namedRiver = shape({
	rank: rank(3),
	name,
	through: positions(1, 'a river'),
});

/** A river drawn by hand. */
export const drawnRiver = shape({
	rank: rank(3),
	name,
	replaces: v.exactOptional(v.array(anywhere), []),
	source: v.exactOptional(anywhere),
	line: positions(2, 'a river'),
});

/** A lake of Natural Earth that is not drawn, by a position in it. */
export const lakeLeftOut = shape({ name, at: anywhere });

/** A lake drawn by hand. */
export const drawnLake = shape({ name, ring: positions(3, 'a lake') });

/** Countries whose first-level divisions are drawn, as ISO 3166 has them in three letters. */
export const divisions = v.array(
	parsed(v.string(), (value) =>
		/^[A-Z]{3}$/.test(value)
			? value
			: refuse(`"${value}" is not a country's code`, 'write the three letters of ISO 3166, like POL'),
	),
);

/** The built-up area of a town, drawn by hand. */
export const builtUp = shape({ name, ring: positions(3, 'a built-up area') });

/** A road of `roads.yaml`, drawn by hand through the places that it joins. */
export const road = shape({
	ref: v.exactOptional(text(8)),
	name: v.exactOptional(text(80)),
	rank: rank(3),
	line: positions(2, 'a road'),
});
