import { describe as describeScene } from '#lib/text/describe.ts';
import { scene } from '#lib/scene/scene.ts';
import { describe, expect, it } from 'vitest';
import { plainText } from '#lib/download/plain-text.ts';
import { withLinks } from '#lib/text/prose-links.ts';
import type { Stage, Story, StoryEvent } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { data, download } from './support/downloads.ts';

/** An instant as the file writes it. */
type Written<T, Times extends keyof T> = Omit<T, Times> & Readonly<Record<Times, string>>;
type Shows = readonly { readonly role: string; readonly stretches: readonly string[] }[];
type WrittenStage = Written<Omit<Stage, 'shows'>, 'start' | 'end' | 'moment'> & {
	readonly shows: Shows;
	readonly address: string;
	readonly text: string;
	readonly map: string;
	readonly html: string;
	readonly footnotes: unknown;
};
type WrittenEvent = Written<StoryEvent, 'time'> & {
	readonly text: string;
	readonly note: string | null;
	readonly sources: readonly string[];
};
type Column = Story['columns'][number];
interface StoryFile {
	readonly metadata: Pick<Story, 'title' | 'description' | 'version'>;
	readonly reference: Pick<Story, 'target'> & {
		readonly mainRoad: object;
		readonly start: string;
		readonly strength: string;
		readonly roles: readonly { readonly role: string; readonly name: string }[];
	};
	readonly overview: Written<Omit<Story['overview'], 'shows'>, 'moment'> & { readonly shows: Shows };
	readonly stages: readonly WrittenStage[];
	readonly events: readonly WrittenEvent[];
	readonly sightings: readonly object[];
	readonly routes: readonly (Story['routes'][number] & { readonly places: readonly object[] })[];
	readonly columns: readonly (Omit<Column, 'fixes'> & {
		readonly fixes: readonly Written<Column['fixes'][number], 'time'>[];
	})[];
	readonly sources: unknown;
	readonly people: unknown;
	readonly glossary: unknown;
	readonly changes: unknown;
}

const file = JSON.parse(download('story.json')) as StoryFile;
/** What is written with its times as they are inside. */
const inMilliseconds = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value), (key, each: unknown) =>
		['time', 'from', 'until'].includes(key) && typeof each === 'string' ? Date.parse(each) : each,
	);
const showsOf = (shows: Shows) => Object.fromEntries(shows.map(({ role, stretches }) => [role, stretches]));

describe('/data/story.json', () => {
	it('holds the story, all of it', () => {
		const { title, description, version } = file.metadata;
		expect({ title, description, version }).toEqual({
			title: data.story.title,
			description: data.story.description,
			version: data.story.version,
		});
		const { mainRoad, target, clock, strength, roles } = data.story;
		expect({ ...file.reference, start: Date.parse(file.reference.start) }).toEqual({
			mainRoad: {
				route: mainRoad!.route,
				posts: mainRoad!.posts,
				start: mainRoad!.start,
				end: { name: mainRoad!.end.name, point: mainRoad!.end.label },
			},
			target,
			start: clock.start,
			strength: strength!.unit,
			roles: Object.entries(roles).map(([role, { name }]) => ({ role, name })),
		});
		const { moment, shows, ...overview } = file.overview;
		expect({ ...overview, moment: Date.parse(moment), shows: showsOf(shows) }).toEqual(data.story.overview);
	});

	it('gives back each stage and its text', () => {
		const stages = file.stages.map((written) => {
			const { address, map, text, html, footnotes, ...stage } = written;
			expect(map).toBe(describeScene(scene(data.story, stage.id, Date.parse(stage.moment)), data.story));
			expect(address).toBe(`${data.site ?? ''}stage/${stage.id}/`);
			expect(footnotes).toEqual(data.texts[stage.id]?.footnotes);
			expect(html).toBe(
				withLinks(data.texts[stage.id]?.html ?? '', (path) => ({
					href: path.startsWith('#') ? `${address}${path}` : `${data.site ?? ''}${path}`,
				})),
			);
			expect(html).not.toMatch(/href="(?!https:\/\/)/);
			expect(text).toBe(plainText(data.texts[stage.id]?.html ?? ''));
			expect(text).not.toMatch(/[<>]|&\w+;/);
			const [start, end, moment] = [stage.start, stage.end, stage.moment].map((time) => Date.parse(time));
			return { ...stage, start, end, moment, shows: showsOf(stage.shows) };
		});
		expect(stages).toEqual(data.story.stages);
	});

	it('gives back each event and each sighting with its details', () => {
		const details = Object.values(data.texts).flatMap((text) => text.details);
		const events = data.story.events.map((event) => ({
			...event,
			...details.find(({ id }) => id === event.id),
		}));
		expect(inMilliseconds(file.events)).toMatchObject(events);
		expect(inMilliseconds(file.sightings)).toMatchObject(data.story.sightings);
		expect(file.sightings).toHaveLength(data.story.sightings.length);
		expect(file.events).toHaveLength(data.story.events.length);
	});

	it('gives back each route and column', () => {
		for (const [i, route] of data.story.routes.entries()) {
			const stretches = route.stretches.map(({ route: _, ...stretch }) => stretch);
			expect(file.routes[i]).toMatchObject({ ...route, stretches });
		}
		expect(file.routes.flatMap(({ places }) => places)).toEqual(
			data.places.map(({ route: _, ...place }) => place),
		);
		expect(inMilliseconds(file.columns)).toMatchObject(
			data.story.columns.map(({ aside, ...column }) => ({
				...column,
				fixes: reportsOf({ fixes: column.fixes, aside }),
			})),
		);
		expect(file.sources).toEqual(data.sources);
		expect(file.people).toEqual(data.people);
		expect(file.glossary).toEqual(data.glossary);
		expect(file.changes).toEqual(data.changes);
		expect(file.metadata.version).toBe(data.changes[0]?.version);
	});

	it('gives the kilometre post of what lies on a road with posts', () => {
		const road = file.routes.find(({ id }) => id === 'north-road');
		const stretch = road?.stretches.find(({ id }) => id === 'road-north');
		expect(stretch).toMatchObject({ toPost: 72 });
		const posts = file.columns.flatMap(({ fixes }) =>
			fixes.map((fix) => [fix.id, 'post' in fix ? fix.post : undefined]),
		);
		expect(Object.fromEntries(posts)).toMatchObject({ elm: 72, 'birch-early': 402, ivy: null, linden: null });
	});
});

describe('prose as plain text', () => {
	it('keeps paragraphs and the numbers of footnotes, and undoes entities once', () => {
		const html =
			'<p>A <em>deal</em> &amp;amp; more.<sup class="cite"><a href="#source-a" id="cite-1">1</a></sup></p>\n<p>Next &quot;one&quot; &lt;b&gt;.</p>';
		expect(plainText(html)).toBe('A deal &amp; more.[1]\n\nNext "one" <b>.');
	});
});

describe('links of the prose', () => {
	const html =
		'<a href="site:stage/landing/#event-x">a</a> <sup><a href="#source-y" id="cite-1">1</a></sup> <a href="https://x.y/?a=1&amp;b">c</a>';

	it('lead to where a page says, those out of the story as they are', () => {
		const linked = withLinks(html, (path) => ({ href: `/base/${path}` }));
		expect(linked).toBe(
			'<a href="/base/stage/landing/#event-x">a</a> <sup><a href="/base/#source-y" id="cite-1">1</a></sup> <a href="https://x.y/?a=1&amp;b">c</a>',
		);
	});

	it('open apart where a page says so, and leave their words where they lead nowhere', () => {
		const apart = withLinks(html, (path) =>
			path.startsWith('#') ? null : { href: '/x?a&b', opensApart: true },
		);
		expect(apart).toBe(
			'<a target="_blank" rel="noopener" href="/x?a&amp;b">a</a> <sup>1</sup> <a href="https://x.y/?a=1&amp;b">c</a>',
		);
	});

	it('are words in the file of a site that does not know its address', () => {
		const { stages } = JSON.parse(download('story.json', null)) as StoryFile;
		for (const { html: told } of stages) expect(told).not.toMatch(/href="(?!https:\/\/)/);
	});
});
