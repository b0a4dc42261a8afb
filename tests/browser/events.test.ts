import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import MarkCard from '#lib/reader/map/MarkCard.svelte';
import MarkList from '#lib/reader/stage/MarkList.svelte';
import { words } from '#lib/text/en/index.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { cardWords } from '#lib/text/en/card.ts';
import { readerAt, show, story, textOf } from './support/reader.ts';

const STAGE = 'morning';
const EVENT = 'departure';

describe('the list of events', () => {
	async function list(stage = STAGE) {
		const { reader } = readerAt(stage);
		const { details, sources } = await textOf(stage);
		const screen = await show(MarkList, { heading: words.happened, details, sources }, reader);
		const item = (id: string) => screen.container.querySelector<HTMLElement>(`#event-${id}`)!;
		return { reader, screen, details, item };
	}

	test('tells the time and the title, and the rest when it is opened', async () => {
		const { item, details } = await list();
		const detail = details.find(({ id }) => id === EVENT)!;
		const event = story.events.find(({ id }) => id === EVENT)!;
		const summary = item(EVENT).querySelector('summary')!;

		await expect.element(summary).toHaveTextContent(event.title);
		expect(item(EVENT).querySelector('details')!.open).toBe(false);
		await userEvent.click(summary);

		expect(item(EVENT).querySelector('details')!.open).toBe(true);
		await expect.element(item(EVENT)).toHaveTextContent(detail.text.replace(/\s+/g, ' '));
		await expect.element(item(EVENT)).toHaveTextContent(words.statusMeaning[event.status]);
	});

	test('is opened by the keyboard too', async () => {
		const { item } = await list();
		item(EVENT).querySelector('summary')!.focus();
		await userEvent.keyboard('{Enter}');

		expect(item(EVENT).querySelector('details')!.open).toBe(true);
	});

	test('names every source of an event that is opened', async () => {
		const { item, details } = await list();
		const { sources } = details.find(({ id }) => id === EVENT)!;
		const cited = item(EVENT).querySelector('details details')!;

		expect(cited.querySelector('summary')).toHaveTextContent(`(${sources.length})`);
		expect(cited.querySelectorAll('li')).toHaveLength(sources.length);
	});

	test('points at an event on the map while it has the focus or the pointer', async () => {
		const { item, reader } = await list();
		const summary = item(EVENT).querySelector('summary')!;

		summary.focus();
		expect(reader.pointed).toBe(EVENT);
		summary.blur();
		expect(reader.pointed).toBeNull();
		await userEvent.hover(summary);
		expect(reader.choice.pointed).toBe(EVENT);
		await userEvent.unhover(summary);
		expect(reader.choice.pointed).toBeNull();
	});

	test('never feeds what is pointed at back into the scene', async () => {
		const { item, reader } = await list();
		const before = reader.scene;
		item(EVENT).querySelector('summary')!.focus();
		expect(reader.scene).toBe(before);
	});
});

describe('the card of an event', () => {
	async function card(id: string, stage = STAGE) {
		const { reader } = readerAt(stage);
		reader.selected = id;
		const event = story.events.find((each) => each.id === id)!;
		const screen = await show(MarkCard, { mark: event, loadText: textOf }, reader);
		return { reader, screen, event };
	}

	test('takes the focus to its heading and tells what is known, with sources', async () => {
		const { screen, event } = await card(EVENT);
		const { details } = await textOf(event.stage);

		const heading = screen.getByRole('heading', { name: event.title });
		await expect.element(heading).toHaveFocus();
		await expect.element(screen.getByText(details.find(({ id }) => id === EVENT)!.text)).toBeVisible();
		await expect.element(screen.getByText(new RegExp(`^${words.knownBy}`))).toBeVisible();
	});

	test('is closed by Escape and by its button', async () => {
		const { reader, screen } = await card(EVENT);
		await userEvent.keyboard('{Escape}');
		expect(reader.selected).toBeNull();

		reader.selected = EVENT;
		await screen.getByRole('button', { name: layoutWords.close }).click();
		expect(reader.selected).toBeNull();
	});

	test('leads to the stage that tells the event, where that is another', async () => {
		const { screen } = await card(EVENT, 'landing');
		const { title } = story.stages.find(({ id }) => id === STAGE)!;

		const link = screen.getByRole('link', { name: title });
		await expect.element(link).toHaveAttribute('href', `/stage/${STAGE}/#event-${EVENT}`);
	});

	test('says nothing of the stage that the reader is at', async () => {
		const { screen } = await card(EVENT);
		await expect.element(screen.getByText(cardWords.toldIn)).not.toBeInTheDocument();
	});

	test('leads to the other events at the same place', async () => {
		const { reader, screen } = await card(EVENT);
		const other = story.events.find(({ id }) => id === 'depot-taken')!;

		await screen.getByRole('button', { name: new RegExp(other.title) }).click();
		expect(reader.selected).toBe(other.id);
	});
});

describe('a sighting', () => {
	const seen = story.sightings.find(({ id }) => id === 'film-at-birch')!;

	test('is in a list of its own, with who placed it and what it may show', async () => {
		const { reader } = readerAt(seen.stage);
		const text = await textOf(seen.stage);
		const screen = await show(
			MarkList,
			{ heading: words.seen.heading, details: text.seen, sources: text.sources },
			reader,
		);
		const item = () => screen.container.querySelector<HTMLElement>(`#sighting-${seen.id}`)!;
		const detail = text.seen.find(({ id }) => id === seen.id)!;

		await userEvent.click(item().querySelector('summary')!);
		expect(reader.pointed).toBe(seen.id);
		await expect.element(item()).toHaveTextContent(words.seen.placedBy(seen.level, detail.by));
		await expect.element(item()).toHaveTextContent(detail.column!.text);
		const event = story.events.find(({ id }) => id === detail.of)!;
		const link = screen.getByRole('link', { name: event.title });
		await expect.element(link).toHaveAttribute('href', `/stage/${event.stage}/#event-${event.id}`);
	});

	test('has a card, which leads to what else was seen there', async () => {
		const { reader } = readerAt(seen.stage);
		reader.selected = seen.id;
		const screen = await show(MarkCard, { mark: seen, loadText: textOf }, reader);
		await expect.element(screen.getByRole('heading', { name: seen.title })).toHaveFocus();
		const link = screen.getByRole('link', { name: words.seen.link });
		await expect.element(link).toHaveAttribute('href', `/stage/${seen.stage}/#sighting-${seen.id}`);

		const other = story.sightings.find(({ id }) => id === 'photograph-at-birch')!;
		await screen.getByRole('button', { name: new RegExp(other.title) }).click();
		expect(reader.selected).toBe(other.id);
	});

	test('opens from an address that names it, and from none that calls it an event', () => {
		const { reader } = readerAt(seen.stage);
		reader.address(`#event-${seen.id}`);
		expect(reader.selected).toBeNull();
		reader.address(`#sighting-${seen.id}`);
		expect(reader.selected).toBe(seen.id);
		expect(readerAt('landing').reader.movedTo(`#sighting-${seen.id}`)).toBe(seen.stage);
	});
});
