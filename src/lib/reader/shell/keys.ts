/** Places whose arrow keys are their own. */
const OWN_ARROWS =
	'input, textarea, select, video, audio, [contenteditable], [role="slider"], [role="listbox"], [role="menu"], ' +
	'[role="tablist"], [role="radiogroup"], [data-map], dialog';

/**
 * What an arrow key asks for: a step back or forward through the stages, or nothing. Keys that a field, a slider or
 * the map uses are left to them, and so are keys with a modifier and keys that something has answered already.
 */
export function stepOf(event: KeyboardEvent): -1 | 1 | null {
	if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
	if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null;
	if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return null;
	return event.key === 'ArrowLeft' ? -1 : 1;
}

/** The path of the page of this site that a plain press on a link leads to; `null` for any other press. */
export function linkPressed(event: MouseEvent): string | null {
	if (event.defaultPrevented || event.button !== 0) return null;
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	const isPage = link?.target === '' && link.origin === location.origin && /\/$/.test(link.href);
	return isPage ? link.pathname : null;
}

/** Places where characters are typed, and dialogs, which are over all else. */
const TYPED_IN = 'input, textarea, select, [contenteditable], dialog';

/**
 * Whether a key asks for what a single character is the shortcut of. The character counts, not the key that it is on: `?`
 * takes Shift on most keyboards and `/` on some.
 */
export function asksFor(character: '/' | '?', event: KeyboardEvent): boolean {
	if (event.key !== character || event.defaultPrevented) return false;
	if (event.altKey || event.ctrlKey || event.metaKey) return false;
	if (document.querySelector('dialog:modal')) return false;
	return !(event.target instanceof Element && event.target.closest(TYPED_IN));
}
