/** What the elements that stand for something of the story tell the page. */
export interface PressActions {
	/** The event, sighting or column was pressed. */
	readonly select: (id: string) => void;
	/** It is pointed at; `null`: no longer. */
	readonly point: (id: string | null) => void;
}

/** Finds the element that {@link pressable} made, from itself or anything inside it. */
export const PRESSABLE = '[data-pressable]';

/**
 * Makes an element stand for an event, a sighting or a column: a press opens its card.
 *
 * @returns what undoes it
 */
export function pressable(element: Element, id: string, { select, point }: PressActions): () => void {
	const end = new AbortController();
	const { signal } = end;
	element.toggleAttribute('data-pressable', true);
	element.addEventListener(
		'click',
		(click) => {
			click.stopPropagation();
			select(id);
		},
		{ signal },
	);
	element.addEventListener(
		'pointerenter',
		() => {
			point(id);
		},
		{ signal },
	);
	element.addEventListener(
		'pointerleave',
		() => {
			point(null);
		},
		{ signal },
	);
	return () => {
		end.abort();
	};
}
