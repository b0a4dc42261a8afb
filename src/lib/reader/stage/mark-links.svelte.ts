import type { FoundPlace } from '#lib/look/choice.ts';
import { markSentences, unmarkSentences } from './sentences.ts';
import type { Reader } from '../shell/reader.svelte.ts';

/** A link of the prose to an event or a sighting, or to a place. */
const LINK = 'a[data-tells], a[data-place]';
/** The zoom at which a place is shown. */
const PLACE_ZOOM = 9;

/**
 * Joins the text to the map. A link to an event, a sighting or a place that is pointed at, or has the focus, lights it on the
 * map; a press brings it into view and opens its card, if this stage tells it. The other way round, what is pointed at on the map or
 * in a list marks its link, and the sentence around it.
 *
 * @returns undoes it
 */
export function joinMarks(element: HTMLElement, reader: Reader): () => void {
	const linkOf = ({ target }: Event): HTMLElement | null =>
		target instanceof Element ? target.closest<HTMLElement>(LINK) : null;
	/** A place that is only pointed at is marked for as long as that. */
	let passing: FoundPlace | null = null;
	const enter = (event: Event): void => {
		const link = linkOf(event);
		if (!link) return;
		reader.pointed = link.dataset['tells'] ?? null;
		if (reader.found !== null) return;
		reader.found = passing = placeOf(link);
	};
	const leave = (event: Event): void => {
		if (!linkOf(event)) return;
		reader.pointed = null;
		if (passing !== null && reader.found === passing) reader.found = null;
		passing = null;
	};
	const click = (event: MouseEvent): void => {
		const link = linkOf(event);
		const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
		if (!link || isOther) return;
		const place = placeOf(link);
		if (place) {
			event.preventDefault();
			passing = null;
			reader.find(place, PLACE_ZOOM);
			return;
		}
		const told = reader.mark(link.dataset['tells'] ?? '');
		// Without a place it has no card: the link leads to it in the list.
		if (told?.stage !== reader.stageId || told.position === null) return;
		event.preventDefault();
		if (reader.isFree) reader.look(null);
		reader.selected = told.id;
	};
	const over = new AbortController();
	const { signal } = over;
	for (const type of ['pointerover', 'focusin']) element.addEventListener(type, enter, { signal });
	for (const type of ['pointerout', 'focusout']) element.addEventListener(type, leave, { signal });
	element.addEventListener('click', click, { signal });
	const unmark = $effect.root(() => {
		$effect(() => {
			const { pointed } = reader;
			const links = [...element.querySelectorAll<HTMLElement>(LINK)];
			const lit = links.filter((link) => pointed !== null && link.dataset['tells'] === pointed);
			for (const link of links) link.toggleAttribute('data-pointed', lit.includes(link));
			markSentences(lit);
		});
	});
	return () => {
		over.abort();
		unmark();
		unmarkSentences();
	};
}

/** The place that a link leads to, as the compiler wrote it: longitude, latitude, name. */
function placeOf({ dataset }: HTMLElement): FoundPlace | null {
	const [lng, lat, ...name] = (dataset['place'] ?? '').split(',');
	return name.length === 0 ? null : { name: name.join(','), position: [Number(lng), Number(lat)] };
}
