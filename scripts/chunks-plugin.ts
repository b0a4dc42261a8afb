import type { Plugin, Rolldown } from 'vite';

/** Where what every page loads begins: SvelteKit's client and the root layout. */
const EVERY_PAGE = /\/kit\/src\/runtime\/client\/entry\.js$|\/generated\/[^/]+\/(app|nodes\/0)\.js$/;
/** Where what stepping needs begins, too. */
const STORY_PAGES = /\/src\/routes\/\(map\)\/(\+layout|stage\/\[id\]\/\+page)\./;

/**
 * Puts what stepping needs into two files, one that every page loads and one for the story's pages. Left alone, the
 * bundler makes some twenty-five small ones of it, for each set of pages that shares something, which are a tenth larger
 * when compressed and as many requests. What is loaded later keeps files of its own.
 */
export function chunks(): Plugin {
	let everyPage: ReadonlySet<string> = new Set();
	let storyPages: ReadonlySet<string> = new Set();
	return {
		name: 'chunks',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			everyPage = reachedFrom(this, EVERY_PAGE);
			storyPages = reachedFrom(this, STORY_PAGES);
		},
		outputOptions: (options) => ({
			...options,
			codeSplitting: {
				groups: [
					{ name: 'page', test: (id) => everyPage.has(id) },
					{ name: 'story', test: (id) => storyPages.has(id) && !everyPage.has(id) },
				],
			},
		}),
	};
}

/** All modules that the first ones import, and theirs, but not what they import when it is needed. */
function reachedFrom(graph: Rolldown.PluginContext, start: RegExp): ReadonlySet<string> {
	const found = new Set<string>();
	const queue = [...graph.getModuleIds()].filter((id) => start.test(id));
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		queue.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}
