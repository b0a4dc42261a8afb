import type { Flavor } from '@protomaps/basemaps';
import type { Tokens } from '#lib/look/tokens.ts';

/** Protomaps' colours for everything that is drawn, without its names and signs, which are not. */
type Drawn = Omit<Flavor, `${string}_label${string}` | 'pois' | 'landcover'>;

/** A colour between two, `#rrggbb` like these. */
function mix(one: string, other: string, share: number): string {
	const parts = [1, 3, 5].map((at) => {
		const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
		return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${parts.join('')}`;
}

/**
 * The palette of the ground as a flavour of Protomaps: paler than any line of the story, as all of the ground is, and
 * without a colour that the map has not had before.
 */
export function detailFlavour(tokens: Tokens): Flavor {
	const { land, water, waterLine, builtUp, road, division } = tokens;
	const green = mix(land, waterLine, 0.16);
	const open = mix(land, waterLine, 0.08);
	const minor = mix(land, road, 0.6);
	const pale = mix(land, road, 0.4);
	const drawn: Drawn = {
		background: water,
		earth: land,
		water,
		glacier: mix(land, water, 0.5),
		...spread(green, ['park_a', 'park_b', 'wood_a', 'wood_b']),
		...spread(open, ['scrub_a', 'scrub_b', 'zoo']),
		...spread(builtUp, ['hospital', 'industrial', 'school', 'pedestrian', 'aerodrome', 'military']),
		...spread(mix(land, builtUp, 0.5), ['sand', 'beach']),
		buildings: mix(builtUp, road, 0.7),
		...spread(pale, ['runway', 'pier']),
		railway: mix(land, division, 0.6),
		boundaries: division,
		...spread(road, ['highway', 'major', 'link', 'bridges_highway', 'bridges_major', 'bridges_link']),
		...spread(minor, [
			'minor_a',
			'minor_b',
			'bridges_minor',
			'tunnel_highway',
			'tunnel_major',
			'tunnel_link',
		]),
		...spread(pale, ['minor_service', 'other', 'bridges_other', 'tunnel_minor', 'tunnel_other']),
		...spread(land, [
			...(['minor_service_casing', 'minor_casing', 'link_casing'] as const),
			...([
				'major_casing_early',
				'major_casing_late',
				'highway_casing_early',
				'highway_casing_late',
			] as const),
			...(['tunnel_other_casing', 'tunnel_minor_casing', 'tunnel_link_casing'] as const),
			...(['tunnel_major_casing', 'tunnel_highway_casing'] as const),
			...(['bridges_other_casing', 'bridges_minor_casing', 'bridges_link_casing'] as const),
			...(['bridges_major_casing', 'bridges_highway_casing'] as const),
		]),
	};
	return drawn as Flavor;
}

/** One colour for several things. */
function spread<Name extends keyof Drawn>(colour: string, names: readonly Name[]): Record<Name, string> {
	return Object.fromEntries(names.map((name) => [name, colour])) as Record<Name, string>;
}
