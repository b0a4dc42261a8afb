import type { Basemap } from '#lib/basemap/basemap.ts';
import { eventWhen } from '../shell/format.ts';
import { isSighting } from '#lib/story/sighting.ts';
import type { LngLat, EventPlace, RoutePlace, Story } from '#lib/story/types.ts';
import { folded, type Findable } from './find.ts';

/** For each event and sighting, by id, what its place is called. */
export type EventPlaces = Readonly<Record<string, EventPlace>>;

/** A line of the search's results. */
export interface Entry extends Findable {
	/** Unique among all entries. */
	readonly key: string;
	readonly kind: 'stage' | 'event' | 'sighting' | 'place';
	/** The id of the stage, the event or the sighting; empty for a place. */
	readonly id: string;
	readonly title: string;
	/** What tells it from others of its name: when it was, or its name in its own language. */
	readonly beside: string;
	/** BCP 47 tag of `beside`, where that is not in the page's language. */
	readonly lang?: string;
	/** `null` where it has no one place. */
	readonly position: LngLat | null;
}

/** Stages, events and sightings, in the story's order. */
export function storyEntries(story: Story, called: EventPlaces): Entry[] {
	return [
		...story.stages.map(({ id, title, summary, when }): Entry => ({
			...{ key: `stage ${id}`, kind: 'stage', id, title, beside: when },
			names: [title, summary],
			position: null,
		})),
		...[...story.events, ...story.sightings].map((mark): Entry => {
			const { id, title, position } = mark;
			const { place = '', native = [] } = called[id] ?? {};
			const names = [title, place, ...native.map(({ name }) => name)];
			const kind = isSighting(mark) ? 'sighting' : 'event';
			return { key: `${kind} ${id}`, kind, id, title, beside: eventWhen(mark), names, position };
		}),
	];
}

/** Towns of the map, the most important first, then points of the routes and places of events that no town is called. */
export function placeEntries(
	labels: Basemap['labels'],
	routePlaces: readonly RoutePlace[],
	story: Story,
	called: EventPlaces,
): Entry[] {
	const towns = labels.features
		.filter(({ properties }) => properties.kind === 'town')
		.sort((a, b) => a.properties.rank - b.properties.rank)
		.map(({ properties: { name, native }, geometry: { coordinates } }) => {
			const [lng = 0, lat = 0] = coordinates;
			// The map's names say that they are Cyrillic, not which language's.
			return place(name, native ?? '', 'und-Cyrl', [lng, lat]);
		});
	const passed = routePlaces.flatMap(({ name, native, position }) =>
		name === null ? [] : [place(name, native?.name ?? '', native?.lang, position)],
	);
	const happened = story.events.flatMap(({ id, position, extent }) => {
		const { place: name, native: names } = called[id] ?? { place: '', native: [] };
		if (name === '' || position === null || extent !== 'point') return [];
		const [native, ...others] = names;
		return [place(name, native?.name ?? '', native?.lang, position, others)];
	});
	const seen = new Set<string>();
	return [...towns, ...passed, ...happened].filter(({ title }) => {
		const isNew = !seen.has(folded(title));
		seen.add(folded(title));
		return isNew;
	});
}

function place(
	title: string,
	beside: string,
	lang: string | undefined,
	position: LngLat,
	also: readonly { readonly name: string }[] = [],
): Entry {
	const names = [title, beside, ...also.map(({ name }) => name)].filter((name) => name !== '');
	return {
		...{ key: `place ${title}`, kind: 'place', id: '', title, beside, names, position },
		...(lang === undefined ? {} : { lang }),
	};
}
