import story from 'virtual:story';

/**
 * What the reader's browser keeps between visits: nothing but these, each a short text under a name of its own.
 * `scheme`: the colour scheme they chose. `stage`: the stage they were last at. `shortcuts`: `off` where they switched
 * single-key shortcuts off.
 */
export type KeptName = 'scheme' | 'stage' | 'shortcuts';

/** Sites share an origin's storage: names of our own. */
const PREFIX = `${story.id}.`;
/**
 * Names from when the story had another id. The script in the page's shell takes over what is kept under them, before
 * anything is drawn; here it is taken over where that script could not.
 */
const EARLIER = story.formerIds.map((id) => `${id}.`);

/** What is kept under a name; `null` where nothing is, or where the browser refuses storage. */
export function kept(name: KeptName): string | null {
	try {
		const earlier = EARLIER.map((prefix) => localStorage.getItem(prefix + name)).find(
			(value) => value !== null,
		);
		const value = localStorage.getItem(PREFIX + name) ?? earlier ?? null;
		if (earlier !== undefined) keep(name, value);
		return value;
	} catch {
		return null;
	}
}

/** Keeps a text, or forgets it for `null`. Where the browser refuses, the choice lasts as long as the page. */
export function keep(name: KeptName, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(PREFIX + name);
		else localStorage.setItem(PREFIX + name, value);
		for (const prefix of EARLIER) localStorage.removeItem(prefix + name);
	} catch {
		// Private windows and full disks refuse; nothing depends on it.
	}
}
