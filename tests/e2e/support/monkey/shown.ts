/** What a page shows, once it rests. */
import { NAME_LAYERS } from '#lib/map/style/index.ts';
import type { MapElement } from '../map.ts';
import type { Monkey } from './monkey.ts';
import type { Comparable, Wanted } from './wanted.ts';

export interface Shown {
	readonly page: Comparable;
	/** The title of the event whose card is open. */
	readonly card: string | null;
	/** The events whose signs are marked as chosen. */
	readonly chosen: readonly string[];
	/** How many eyes are marked as chosen. */
	readonly chosenEyes: number;
	/** `lng,lat,zoom` where the camera rests, its bearing, and the room it has, px. */
	readonly camera: {
		readonly view: string;
		readonly bearing: number;
		readonly width: number;
		readonly height: number;
		readonly taken: number;
	};
	readonly paint: readonly unknown[];
	readonly states: readonly unknown[];
}

/** What the page shows now; `null` while its map is not there or moves. */
export function shownOn({ page }: Monkey, { paint, states, page: wanted }: Wanted): Promise<Shown | null> {
	return page.evaluate(
		([properties, features, nameLayers, heading]) => {
			const map = document.querySelector<MapElement>('[data-map="live"][data-view]');
			const main = document.querySelector<HTMLElement>('main.story');
			if (!map || !main) return null;
			const { gl } = map.storyMap;
			const find = (selector: string) => document.querySelector<HTMLElement>(selector);
			const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
			const all = <T>(selector: string, read: (element: Element) => T, within: Element = main): T[] =>
				Array.from(within.querySelectorAll(selector)).map(read);
			const signs = (name: string, also: string) =>
				all(`[data-map] [data-${name}]`, (sign) => {
					const { dataset } = sign as HTMLElement;
					return `${dataset[name] ?? ''} ${dataset[also] ?? ''}`;
				}).sort();
			/** The same list may appear in several places; where they differ, all of them are returned. */
			const agreed = (lists: readonly (readonly string[])[]) => {
				const [first, ...others] = [...new Set(lists.map((list) => JSON.stringify(list)))];
				return others.length === 0 && first !== undefined ? (JSON.parse(first) as unknown) : lists;
			};
			const readouts = all('.readouts', (each) => [
				...all('div', (line) => all('dd, dt', textOf, line).join(' '), each),
				...all('p', textOf, each),
			]);
			const visibility = (layer: string) =>
				(gl.getLayoutProperty(layer, 'visibility') as string | undefined) ?? 'visible';
			return {
				card: find('#card-title')?.textContent ?? null,
				chosen: all(
					'[data-map] [data-event][data-selected]',
					(sign) => (sign as HTMLElement).dataset['event'] ?? '',
				),
				chosenEyes: all('[data-map] [data-sighting][data-selected]', () => '').length,
				page: {
					query: location.search,
					article: find('article')?.dataset['stage'] ?? null,
					heading: find('article h1')?.textContent ?? null,
					isTitled: document.title.startsWith(heading),
					moment: main.dataset['moment'],
					clock: find('.time output.now')?.textContent,
					slider: Number(find('.time .axis [role="slider"]')?.getAttribute('aria-valuenow')),
					layers: all(
						'.place fieldset label',
						(label) => `${label.querySelector('input')?.checked ? 'with' : 'without'} ${textOf(label)}`,
					),
					names: [...new Set(nameLayers.map(visibility))].join(' and '),
					readouts: agreed(readouts),
					legend: agreed(all('.legend', (each) => all('li > span', textOf, each))),
					events: signs('event', 'presence'),
					sightings: all('[data-map] [data-sighting]', (eye) =>
						Number((eye as HTMLElement).dataset['count'] ?? 1),
					).reduce((sum, count) => sum + count, 0),
					columns: signs('column', 'state'),
				},
				camera: {
					view: map.dataset['view'] ?? '',
					bearing: gl.getBearing(),
					width: map.clientWidth,
					height: map.clientHeight,
					taken: find('.taken')?.offsetWidth ?? 0,
				},
				paint: properties.map(([layer, property]): unknown =>
					gl.getPaintProperty(layer, property as 'line-color'),
				),
				states: features.map(([source, id]): unknown => gl.getFeatureState({ source, id })),
			};
		},
		[
			paint.map(({ layer, property }) => [layer, property] as const),
			states.map(({ source, id }) => [source, id] as const),
			NAME_LAYERS,
			String(wanted['heading']),
		] as const,
	);
}
