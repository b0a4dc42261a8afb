import { getContext, setContext } from 'svelte';
import type { View } from '#lib/address/view.ts';
import { formatPlace, readPlace, type PlaceLimits } from '#lib/address/address.ts';
import { viewLimits } from '#lib/look/limits.ts';
import type { Choice, FoundPlace, Scheme } from '#lib/look/choice.ts';
import type { Layer } from '#lib/scene/layers.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW, type Scene } from '#lib/scene/types.ts';
import { anchorOf, isSighting, type Mark } from '#lib/story/sighting.ts';
import type { Column, Moment, Stage, Story, StoryEvent } from '#lib/story/types.ts';
import { byId } from './by-id.ts';

/** What the page around the reader does for it. */
export interface Surroundings {
	/** Writes a query into the address bar without a step in the history. */
	readonly write: (query: string) => void;
	/** The address of a stage. */
	readonly link: (stage: string) => string;
}

/**
 * Where the reader is in the story, and what they chose. The scene follows from it; nothing flows back.
 */
export class Reader {
	readonly story: Story;
	readonly link: (stage: string) => string;
	readonly #write: (query: string) => void;
	readonly #limits: PlaceLimits;
	readonly #marks: ReadonlyMap<string, Mark>;

	stageId = $state(OVERVIEW);
	#moment = $state<Moment | null>(null);
	#view = $state<View | null>(null);
	selected = $state<string | null>(null);
	pointed = $state<string | null>(null);
	scheme = $state<Scheme>('light');
	hidden = $state.raw<readonly Layer[]>([]);
	/** The place that the reader has looked up; it is marked until they go back to the stage's view or on to another. */
	found = $state.raw<FoundPlace | null>(null);
	/** The event or sighting that the address names: its details are open. */
	addressed = $state<string | null>(null);
	/** Whether the story plays by itself. */
	isPlaying = $state(false);
	/** Whether the page has been to where its address says. */
	hasArrived = $state(false);
	/** Where the map's camera rests; `null` while it moves, and without a live map. */
	resting = $state.raw<View | null>(null);

	readonly moment: Moment = $derived.by(() => this.#moment ?? this.ownMoment);
	readonly scene: Scene = $derived.by(() => scene(this.story, this.stageId, this.moment));
	readonly choice: Choice = $derived.by(() => ({
		view: this.#view,
		selected: this.selected,
		pointed: this.pointed,
		scheme: this.scheme,
		hidden: this.hidden,
		found: this.found,
	}));

	constructor(story: Story, stageId: string, { write, link }: Surroundings) {
		this.story = story;
		this.#marks = byId<Mark>([...story.events, ...story.sightings]);
		this.stageId = stageId;
		this.link = link;
		this.#write = write;
		this.#limits = { ...viewLimits(story), from: momentRange(story).from, to: momentRange(story).to };
	}

	/** The stage the reader is at; `null` on the overview. */
	get stage(): Stage | null {
		return this.story.stages.find((stage) => stage.id === this.stageId) ?? null;
	}

	/** The moment that the stage, or the overview, opens at. */
	get ownMoment(): Moment {
		return this.stage?.moment ?? this.story.overview.moment;
	}

	/** The stages before and after this one; from the overview, the first is next. */
	get neighbours(): { previous: Stage | null; next: Stage | null } {
		const index = this.story.stages.findIndex((stage) => stage.id === this.stageId);
		return {
			previous: this.story.stages[index - 1] ?? null,
			next: this.story.stages[index + 1] ?? null,
		};
	}

	/** Whether the reader has moved the map away from the stage's own view. */
	get isFree(): boolean {
		return this.#view !== null;
	}

	/** An event or a sighting. */
	mark(id: string): Mark | null {
		return this.#marks.get(id) ?? null;
	}

	event(id: string): StoryEvent | null {
		const mark = this.mark(id);
		return mark === null || isSighting(mark) ? null : mark;
	}

	column(id: string | null): Column | null {
		return this.story.columns.find((column) => column.id === id) ?? null;
	}

	/** The address of an event or a sighting where it is told. */
	linkTo(mark: Mark): string {
		return `${this.link(mark.stage)}#${anchorOf(mark)}`;
	}

	/** Comes to a stage: what was chosen at the one before stays there. */
	enter(stageId: string): void {
		if (stageId === this.stageId) return;
		this.stageId = stageId;
		this.selected = null;
		this.pointed = null;
		this.addressed = null;
		this.found = null;
	}

	/** Goes to where an address says, and mends it where it says it badly. */
	arrive(stageId: string, query: URLSearchParams): void {
		this.enter(stageId);
		const place = readPlace(query, this.#limits);
		this.#moment = place.moment === this.ownMoment ? null : place.moment;
		this.#view = place.view;
		this.hasArrived = true;
		this.#mend(query);
	}

	/** Moves in time; `null` for the stage's own moment. */
	goTo(moment: Moment | null): void {
		this.#moment = moment;
	}

	/** Takes up where the reader has moved the map to; `null` for the stage's own view. */
	look(view: View | null): void {
		this.#view = view;
		if (view === null) this.found = null;
		this.record();
	}

	/** Flies to a place and marks it. */
	find(place: FoundPlace, zoom: number): void {
		const [lng, lat] = place.position;
		this.look({ zoom, lat, lng, bearing: 0 });
		this.found = place;
	}

	/** Opens the event or sighting that an address's hash names, if it is one of this stage. */
	address(hash: string): void {
		const mark = this.#markOf(hash);
		if (mark?.stage !== this.stageId) return;
		this.addressed = mark.id;
		this.selected = mark.id;
	}

	/** The stage that tells what an address's hash names, where it is another: an event may move. */
	movedTo(hash: string): string | null {
		const mark = this.#markOf(hash);
		return mark === null || mark.stage === this.stageId ? null : mark.stage;
	}

	#markOf(hash: string): Mark | null {
		const mark = this.mark(/^#(?:event|sighting)-(.+)$/.exec(hash)?.[1] ?? '');
		return mark && `#${anchorOf(mark)}` === hash ? mark : null;
	}

	/** Writes where the reader is into the address. */
	record(): void {
		this.#write(this.place);
	}

	/** Where the reader is in the stage, as a query. */
	get place(): string {
		const moment = this.#moment === this.ownMoment ? null : this.#moment;
		return formatPlace({ moment, view: this.#view });
	}

	/** Parameters that are not ours are left alone unless ours need mending. */
	#mend(query: URLSearchParams): void {
		const said = ['t', 'map'].flatMap((name) => query.getAll(name).map((value) => `${name}=${value}`));
		const proper = this.place.replace(/^\?/, '');
		if (said.join('&') !== proper) this.record();
	}
}

/** The first and the last moment that the reader can go to. */
export function momentRange(story: Story): { from: Moment; to: Moment } {
	const first = story.stages[0];
	const last = story.stages.at(-1);
	return { from: first?.start ?? story.overview.moment, to: last?.end ?? story.overview.moment };
}

const KEY = Symbol('reader');

/** Makes the reader known to the components below. */
export function provideReader(reader: Reader): Reader {
	return setContext(KEY, reader);
}

/** The reader that the layout above provides. */
export function useReader(): Reader {
	return getContext<Reader>(KEY);
}
