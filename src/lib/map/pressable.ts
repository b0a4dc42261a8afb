/** What the elements on the map tell the page. */
export interface PressActions {
	/** The event, sighting or column was pressed. */
	readonly select: (id: string) => void;
	/** It is pointed at; `null`: no longer. */
	readonly point: (id: string | null) => void;
}

/** An element on the map that stands for an event, a sighting or a column: a press opens its card. */
export function pressable(element: HTMLElement, id: string, { select, point }: PressActions): void {
	element.addEventListener('click', (click) => {
		click.stopPropagation();
		select(id);
	});
	element.addEventListener('pointerenter', () => {
		point(id);
	});
	element.addEventListener('pointerleave', () => {
		point(null);
	});
}
