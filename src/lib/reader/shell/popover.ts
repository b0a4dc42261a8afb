import type { Attachment } from 'svelte/attachments';

/** Between a popover and what it belongs to, and between it and the window's edges, px. */
const GAP = 6;
const EDGE = 8;
/** Less room than this below its anchor sends a popover above it, if there is more, px. */
const LEAST = 220;

/**
 * Opens an element as a popover beside its anchor, and focuses it. It goes with Escape, with a press outside it, and where
 * `onclose` takes it away; then the anchor has the focus again. Tab stays within it.
 *
 * @param anchor the element beside which it opens
 * @param onclose takes the element away
 */
export function popover(anchor: HTMLElement, onclose: () => void): Attachment<HTMLElement> {
	return (element) => {
		const place = (): void => {
			const { left, top, bottom } = anchor.getBoundingClientRect();
			const { clientWidth, clientHeight } = document.documentElement;
			const below = clientHeight - bottom - GAP - EDGE;
			const above = top - GAP - EDGE;
			const isAbove = below < Math.min(LEAST, element.scrollHeight) && above > below;
			element.style.maxHeight = `${String(Math.max(LEAST / 2, isAbove ? above : below))}px`;
			const { width, height } = element.getBoundingClientRect();
			element.style.left = `${String(Math.max(EDGE, Math.min(left, clientWidth - width - EDGE)))}px`;
			element.style.top = `${String(isAbove ? Math.max(EDGE, top - GAP - height) : bottom + GAP)}px`;
		};
		const press = ({ target }: PointerEvent): void => {
			if (target instanceof Node && !element.contains(target)) onclose();
		};
		const key = (event: KeyboardEvent): void => {
			// What opened over it is closed first.
			if (event.defaultPrevented || document.querySelector('dialog:modal')) return;
			if (event.key === 'Escape') {
				event.preventDefault();
				onclose();
			} else if (event.key === 'Tab') {
				keepWithin(element, event);
			}
		};
		// Above everything, where the browser knows popovers; elsewhere it lies where it stands.
		if ('showPopover' in element) element.showPopover();
		place();
		element.focus({ preventScroll: true });
		document.addEventListener('pointerdown', press);
		document.addEventListener('keydown', key);
		addEventListener('scroll', place, { capture: true, passive: true });
		addEventListener('resize', place);
		return () => {
			document.removeEventListener('pointerdown', press);
			document.removeEventListener('keydown', key);
			removeEventListener('scroll', place, { capture: true });
			removeEventListener('resize', place);
			anchor.focus({ preventScroll: true });
		};
	};
}

/** After the last thing that can be focused comes the first, and the other way round. */
function keepWithin(element: HTMLElement, event: KeyboardEvent): void {
	const stops = [...element.querySelectorAll<HTMLElement>('a[href], button')];
	const [first, last] = [stops[0], stops.at(-1)];
	const here = document.activeElement;
	const leaves = event.shiftKey ? here === first || here === element : here === last;
	if (!leaves) return;
	event.preventDefault();
	(event.shiftKey ? last : first)?.focus();
}
