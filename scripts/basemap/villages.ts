import { apart, distanceToLine } from './distance.ts';
import type { Gazetteer, Villages } from './gazetteer.ts';
import type { Settlement } from './packages.ts';

type Place = readonly [lng: number, lat: number];

function quoted(letters: string): string {
	return letters.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** GeoNames' romanisation in the story's spelling. */
export function respell(name: string, spelling: Villages['spelling']): string {
	return spelling.reduce(
		(text, { letters, isEnding, write }) =>
			text.replaceAll(
				new RegExp(quoted(letters) + (isEnding ? String.raw`(?!\p{L})` : ''), 'gu'),
				() => write,
			),
		name,
	);
}

/** Settlements along the story's roads that the list of towns does not have, thinned out, from south to north. */
export function villagesOf(
	{ villages, detail, towns }: Gazetteer,
	settlements: readonly Settlement[],
	taken: readonly Place[],
): { readonly name: string; readonly position: Place }[] {
	if (!villages) return [];
	const lines = detail?.lines.filter(({ id }) => villages.along.includes(id)) ?? [];
	const listed = new Set(towns.map(({ name }) => name));
	// A name that holds a number is none.
	const noName = new RegExp(
		[String.raw`\d`, ...villages.skip.map((start) => String.raw`(?<!\p{L})` + quoted(start))].join('|'),
		'u',
	);
	const found = settlements
		.filter(({ name, country }) => villages.countries.includes(country) && !noName.test(name))
		.map(({ name, position }) => ({ name: respell(name, villages.spelling), position }))
		.filter(({ name }) => !listed.has(name))
		.filter(({ position }) => lines.some(({ line }) => distanceToLine([...position], line) < villages.within))
		.filter(({ position }) => villages.except.every(({ around, within }) => apart(position, around) > within))
		.sort((a, b) => a.position[1] - b.position[1] || a.position[0] - b.position[0]);
	const kept: Place[] = [...taken];
	return found.filter(({ position }) => {
		if (kept.some((other) => apart(position, other) < villages.apart)) return false;
		kept.push(position);
		return true;
	});
}
