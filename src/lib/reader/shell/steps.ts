import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { isServed } from './fetch-anew.ts';
import { missing } from './missing.svelte.ts';
import { tellScript } from './start.ts';
import { words } from '#lib/text/en/index.ts';

/** What is known of where the reader is, and of where they want to go; the story's pages know more. */
export interface Whereabouts {
	/** The address of what is shown, which the address bar is ahead of when Back cannot be followed. */
	readonly address: () => string;
	/** What a page is called, at a sentence's beginning. */
	readonly nameOf: (page: URL) => string | null;
}

const ANYWHERE: Whereabouts = { address: () => page.url.href, nameOf: () => null };
let whereabouts = ANYWHERE;
let isThere = false;

/** Says that the page is there and can tell something. */
export function pageIsThere(): void {
	isThere = true;
}

/** Says what is known of where the reader is. Returns the way to take that back. */
export function knowWhereabouts(known: Whereabouts): () => void {
	whereabouts = known;
	return () => (whereabouts = ANYWHERE);
}

/** Whether the page is in a frame of someone else's. */
const isFramed = (): boolean => page.route.id?.startsWith('/embed') === true;

/**
 * Handles a step whose files could not be fetched. Where the page itself is still available (a browser may cache a failure,
 * or a new version may have other files), loads it as a plain link would. Otherwise the reader stays and is told so.
 */
export async function stepFailed(to: URL): Promise<void> {
	if (!isThere) {
		tellScript('failed');
		return;
	}
	const isServedThere = await isServed(to);
	// Meanwhile the reader may have gone elsewhere.
	if (navigating.to?.url.pathname !== to.pathname) return;
	if (isServedThere) {
		load(to);
		return;
	}
	missing.tell({
		what: whereabouts.nameOf(to) ?? words.missing.page,
		isStep: true,
		again: () => void goto(to, { replaceState: isFramed() }),
	});
	// SvelteKit still waits for the step; and after Back, the address is not the page's.
	await goto(whereabouts.address(), {
		replaceState: true,
		keepFocus: true,
		noScroll: true,
		state: page.state,
	});
}

function load(page: URL): void {
	if (page.href === location.href) location.reload();
	else if (isFramed()) location.replace(page);
	else location.assign(page);
}
