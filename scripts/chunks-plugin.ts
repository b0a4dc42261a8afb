import type { Plugin, Rolldown } from 'vite';

/** Where what every page loads begins: SvelteKit's client and the root layout. */
const EVERY_PAGE = /\/kit\/src\/runtime\/client\/entry\.js$|\/generated\/[^/]+\/(app|nodes\/0)\.js$/;
/** Where what stepping needs begins, too. */
const STORY_PAGES = /\/src\/routes\/\(map\)\/(\+layout|stage\/\[id\]\/\+page)\./;

/** Where what draws the map and the picture begins, and what comes once steps work. */
const MAP = /\/src\/lib\/map\/index\.ts$/;
const PICTURE = /\/src\/lib\/picture\/index\.ts$/;
const LATE = /\/src\/lib\/reader\/shell\/late\.ts$/;
const ANY_PAGE = /\/generated\/[^/]+\/nodes\/\d+\.js$/;

/**
 * Puts what stepping needs into two files, one that every page loads and one for the story's pages. Left alone, the
 * bundler makes some twenty-five small ones of it, for each set of pages that shares something, which are a tenth larger
 * when compressed and as many requests. What the late parts, the map and the picture share makes a third, what the late
 * parts share with other pages a fourth; the rest of what is loaded later keeps files of its own.
 */
export function chunks(): Plugin {
	let everyPage: ReadonlySet<string> = new Set();
	let storyPages: ReadonlySet<string> = new Set();
	let map: ReadonlySet<string> = new Set();
	let picture: ReadonlySet<string> = new Set();
	let late: ReadonlySet<string> = new Set();
	let anyPage: ReadonlySet<string> = new Set();
	const isDrawnTwice = (id: string): boolean =>
		[late, map, picture].filter((some) => some.has(id)).length > 1;
	return {
		name: 'chunks',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			everyPage = reachedFrom(this, EVERY_PAGE);
			storyPages = reachedFrom(this, STORY_PAGES);
			map = reachedFrom(this, MAP);
			picture = reachedFrom(this, PICTURE);
			late = reachedFrom(this, LATE);
			anyPage = reachedFrom(this, ANY_PAGE);
		},
		outputOptions: (options) => ({
			...options,
			codeSplitting: {
				// Of several that a module fits, it goes into the first.
				groups: [
					{ name: 'page', priority: 4, test: (id) => everyPage.has(id) },
					{ name: 'story', priority: 3, test: (id) => storyPages.has(id) },
					{ name: 'drawn', priority: 2, test: isDrawnTwice },
					{ name: 'parts', priority: 1, test: (id) => late.has(id) && anyPage.has(id) },
				],
			},
		}),
	};
}

/** Its one module names all of Turf, and with it libraries that none of the functions used here needs. */
const TURF = /\/node_modules\/@turf\//;

/** All modules that the first ones import, and theirs, but not what they import when it is needed. */
function reachedFrom(graph: Rolldown.PluginContext, start: RegExp): ReadonlySet<string> {
	const found = new Set<string>();
	const queue = [...graph.getModuleIds()].filter((id) => start.test(id));
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		const imported = graph.getModuleInfo(id)?.importedIds ?? [];
		queue.push(...(TURF.test(id) ? imported.filter((each) => TURF.test(each)) : imported));
	}
	return found;
}
