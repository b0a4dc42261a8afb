/** The story without prose and details: enough to draw any scene. */
declare module 'virtual:story' {
	import type { Story } from '#lib/story/types.ts';
	const story: Story;
	export default story;
}

/** The story with all that is known of its lines: only the downloads carry it. */
declare module 'virtual:story-record' {
	import type { StoryRecord } from '#lib/story/types.ts';
	const story: StoryRecord;
	export default story;
}

/** For each stage, by id, what fetches its prose, details and sources; each is a file of its own. */
declare module 'virtual:stage-texts' {
	import type { StageText } from '#lib/story/types.ts';
	const texts: Readonly<Record<string, () => Promise<{ default: StageText }>>>;
	export default texts;
}

/** The few words on the map beside events and sightings, by their ids: they come with what draws the map. */
declare module 'virtual:annotations' {
	const annotations: Readonly<Record<string, string>>;
	export default annotations;
}

/** Hand-drawn plans of small places; empty where the story has none. */
declare module 'virtual:plans' {
	import type { Plan } from '#lib/basemap/plan.ts';
	const plans: readonly Plan[];
	export default plans;
}

/** Every source, with what rests on it. */
declare module 'virtual:sources' {
	import type { CitedSource } from '#lib/story/citations.ts';
	const sources: readonly CitedSource[];
	export default sources;
}

/** The points that the routes are drawn through: only the downloads carry them. */
declare module 'virtual:places' {
	import type { RoutePlace } from '#lib/story/types.ts';
	const places: readonly RoutePlace[];
	export default places;
}

/** Places of the main road, the most important first; empty without such a road. */
declare module 'virtual:road-places' {
	import type { RoadPlace } from '#lib/story/types.ts';
	const places: readonly RoadPlace[];
	export default places;
}

/** The sightings on the main road that no fix rests on; empty without such a road. */
declare module 'virtual:road-sightings' {
	import type { RoadSighting } from '#lib/story/types.ts';
	const sightings: readonly RoadSighting[];
	export default sightings;
}

/** What is known of the columns besides their tracks. */
declare module 'virtual:column-facts' {
	import type { ColumnFacts } from '#lib/story/column-facts.ts';
	const facts: readonly ColumnFacts[];
	export default facts;
}

/** The story in a paragraph, for the overview; `null` where it has none. */
declare module 'virtual:brief' {
	const brief: string | null;
	export default brief;
}

/** For each event, by id, what its place is called. */
declare module 'virtual:event-places' {
	import type { EventPlace } from '#lib/story/types.ts';
	const places: Readonly<Record<string, EventPlace>>;
	export default places;
}

/** The people and terms that the prose speaks of. */
declare module 'virtual:glossary' {
	import type { Entry } from '#lib/story/types.ts';
	const glossary: { readonly people: readonly Entry[]; readonly terms: readonly Entry[] };
	export default glossary;
}

/** What each version of the data changed, the newest first. */
declare module 'virtual:changes' {
	import type { Change } from '#lib/story/types.ts';
	const changes: readonly Change[];
	export default changes;
}

/** The story's own words for the page about it; `null` where it has none. */
declare module 'virtual:about' {
	import type { About } from '#lib/story/types.ts';
	const about: About | null;
	export default about;
}

/** The address of the host's own tiles; empty where the site was built without. */
declare module 'virtual:detail-tiles' {
	const address: string;
	export default address;
}
