import { formats } from './format.ts';
import { PAST, type Story, type StoryEvent } from '#lib/story/types.ts';
import { describeWords } from './en/describe.ts';
import { isBegun } from '#lib/scene/begun.ts';
import { columnsInWords } from './describe-columns.ts';
import { OVERVIEW, type Scene } from '#lib/scene/types.ts';

/** Characters. Who listens cannot skim: what goes beyond is left out, the least important first. */
const LONGEST = 420;

/**
 * What the map shows at this moment, in a few plain sentences for someone who listens: where and when, who is where and
 * how that is known, what has happened, what is claimed or unknown. It names the claimant of every claimed column.
 *
 * @param story the story that the scene is of
 * @returns some 420 characters at most, unless names are very long; never empty
 */
export function describe(scene: Scene, story: Story): string {
	const opening = openingOf(scene, story);
	const columns = columnsInWords(scene, story);
	const roads = roadsInWords(scene, story);
	const events = eventsInWords(scene, story);
	// Of the roads least is said, then of the columns but the first two, then of the events, then of the second column.
	for (const some of [columns.slice(0, -1), columns]) {
		for (const event of events) {
			for (const [column, road] of pairs(some, roads)) {
				const said = sentences(opening, column, road, event);
				if (said.length <= LONGEST) return said;
			}
		}
	}
	return sentences(opening, columns.at(-1), roads.at(-1), events.at(-1));
}

/** Each of the first with the most of the second that there is room for; the second is cut down before the first. */
function pairs<T>(firsts: readonly T[], seconds: readonly T[]): (readonly [T, T])[] {
	return firsts.flatMap((first) => seconds.map((second) => [first, second] as const));
}

function sentences(...parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function openingOf({ stage, moment }: Scene, story: Story): string {
	const title =
		stage === OVERVIEW
			? describeWords.overview(story.overview.glance)
			: story.stages.find(({ id }) => id === stage)?.title;
	return describeWords.opening(formats(story.clock).formatSpokenMoment(moment), title ?? stage);
}

/** How the roads are known that the stage is about, from most to least: the claims alone come last. */
function roadsInWords({ stretches }: Scene, story: Story): string[] {
	const calls = new Set(
		story.routes
			.filter(({ mode }) => mode === 'call')
			.flatMap((route) => route.stretches.map(({ id }) => id)),
	);
	const shown = new Set(
		stretches
			.filter((stretch) => isBegun(stretch) && stretch.role !== PAST && !calls.has(stretch.id))
			.map(({ id }) => id),
	);
	const drawn = story.routes.flatMap((route) => route.stretches.filter(({ id }) => shown.has(id)));
	const flights = story.routes.some(
		({ mode, stretches: [first] }) => mode === 'air' && first && shown.has(first.id),
	);
	const { claimed, closed, reported } = describeWords.road;
	const claims = [...new Set(drawn.flatMap(({ claimant }) => claimant ?? []))].map(claimed);
	const closures = drawn.some(({ status }) => status === 'closed') ? [...claims, closed] : claims;
	const all = drawn.some(({ status }) => status === 'reported') ? [...closures, reported] : closures;
	const say = (states: readonly string[]): string => (states.length === 0 ? '' : describeWords.roads(states));
	return [
		...(flights ? [sentences(say(all), describeWords.flights)] : []),
		...[all, closures, claims].map(say),
	];
}

/** What has happened, from most to least: if there are more events than there is room for, the latest are given. */
function eventsInWords(scene: Scene, story: Story): string[] {
	if (scene.stage === OVERVIEW) return [describeWords.marked(scene.events.length)];
	const current = new Set(scene.events.flatMap(({ id, presence }) => (presence === 'current' ? [id] : [])));
	const told = story.events.filter(({ id }) => current.has(id)).sort((a, b) => a.time - b.time);
	if (told.length === 0) return [describeWords.notYet];
	const unplaced = told.filter(({ position }) => position === null).length;
	const list = (skipped: number): string => told.slice(skipped).map(eventInWords).join('; ');
	const all = describeWords.soFar(list(0));
	return [
		...(unplaced === 0 ? [] : [sentences(all, describeWords.noPlace(unplaced, told.length))]),
		all,
		...told.slice(1).map((_, i) => describeWords.soFarAfter(i + 1, list(i + 1))),
	];
}

function eventInWords({ title, status, claimant }: StoryEvent): string {
	if (status === 'claimed' && claimant !== null) return describeWords.eventClaimed(title, claimant);
	return status === 'disputed' ? describeWords.eventDisputed(title) : title;
}
