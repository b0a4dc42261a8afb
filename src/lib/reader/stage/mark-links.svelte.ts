import type { Reader } from '../shell/reader.svelte.ts';

/** A link of the prose to an event or a sighting. */
const LINK = 'a[data-tells]';

/**
 * Joins the text to the map. A link to an event or a sighting that is pointed at, or has the focus, lights its sign; a press
 * opens its card, if this stage tells it. The other way round, what is pointed at on the map or in a list marks its link.
 *
 * @returns undoes it
 */
export function joinMarks(element: HTMLElement, reader: Reader): () => void {
	const linkOf = ({ target }: Event): HTMLElement | null =>
		target instanceof Element ? target.closest<HTMLElement>(LINK) : null;
	const enter = (event: Event): void => {
		const link = linkOf(event);
		if (link) reader.pointed = link.dataset['tells'] ?? null;
	};
	const leave = (event: Event): void => {
		if (linkOf(event)) reader.pointed = null;
	};
	const click = (event: MouseEvent): void => {
		const told = reader.mark(linkOf(event)?.dataset['tells'] ?? '');
		const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
		// Without a place it has no card: the link leads to it in the list.
		if (told?.stage !== reader.stageId || told.position === null || isOther) return;
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
			for (const link of element.querySelectorAll<HTMLElement>(LINK)) {
				link.toggleAttribute('data-pointed', link.dataset['tells'] === reader.pointed);
			}
		});
	});
	return () => {
		over.abort();
		unmark();
	};
}
