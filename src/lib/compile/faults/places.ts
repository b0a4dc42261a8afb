import { distance } from '@turf/turf';
import type { Fault } from '../geodata.ts';
import type { LngLat, EventRecord } from '#lib/story/types.ts';

/** A town of the basemap. */
export interface Town {
	readonly name: string;
	readonly position: LngLat;
}

/** How far from a town that its place names an event may lie beyond its own radius, km: "near Minsk", "Bologoye district". */
const NEAR = 60;

/** Tells of events that lie far from every town that the words for their place name. */
export function placeFaults(events: readonly EventRecord[], towns: readonly Town[]): Fault[] {
	return events.flatMap((event): Fault[] => {
		const { id, place, position, radius } = event;
		if (position === null) return [];
		const named = towns
			.filter(({ name }) => isNamed(name, place))
			.map(({ name, position: at }) => ({ name, at, km: distance([...position], [...at]) }));
		const nearest = named.sort((a, b) => a.km - b.km)[0];
		if (!nearest || nearest.km <= NEAR + (radius ?? 0)) return [];
		const [lng, lat] = nearest.at;
		return [
			{
				file: 'events.geojson',
				where: `event ${id}, geometry`,
				problem: `lies ${nearest.km.toFixed(0)} km from ${nearest.name}, which its place (“${place}”) names`,
				remedy: `correct the position (${nearest.name} is at [${lng}, ${lat}]), the place or the radius`,
			},
		];
	});
}

/** Whether a place names a town itself, and not the oblast or district called after it. */
function isNamed(town: string, place: string): boolean {
	const name = town.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	const after = String.raw`(?!\p{L})(?!(?: and \p{L}+)? (?:oblasts?|districts?)\b)`;
	return new RegExp(String.raw`(?<!\p{L})${name}${after}`, 'iu').test(place);
}
