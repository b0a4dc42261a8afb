import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin, ViteDevServer } from 'vite';
import { columnFacts } from '#lib/compile/column-facts.ts';
import { sightingsOnRoad } from '#lib/compile/road-sightings.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import type { StoryRecord } from '#lib/story/types.ts';
import { packStory, unpackStory, withoutRecords, type PackedStory } from '#lib/track/pack.ts';
import { buildStory, type BuiltStory } from '#lib/compile/index.ts';
import { namesCss } from '#lib/look/cartography/names-css.ts';
import { tokensCss } from '#lib/look/tokens.ts';
import { basemapFaults } from './basemap/made-for.ts';
import { STORY } from './story-folder.js';

const UNPACKER = fileURLToPath(new URL('../src/lib/track/pack.ts', import.meta.url));
const STAGE_TEXT = 'virtual:stage-text/';
const MODULES = [
	'virtual:story',
	'virtual:story-record',
	'virtual:stage-texts',
	'virtual:sources',
	'virtual:brief',
	'virtual:places',
	'virtual:plans',
	'virtual:column-facts',
	'virtual:road-places',
	'virtual:road-sightings',
	'virtual:event-places',
	'virtual:annotations',
	'virtual:glossary',
	'virtual:changes',
	'virtual:about',
	'virtual:tokens.css',
];

/**
 * Serves the story of a folder (STORY) as modules, whose types `src/virtual.d.ts` gives. A build stops at any fault, with all faults listed; the dev server shows them over the page, and reloads
 * it when a file of the folder changes.
 */
export function geodata(): Plugin {
	let folder = STORY;
	let isBuild = false;
	let reading: ReturnType<typeof buildStory> | null = null;

	/** Both environments of one build share one reading. */
	function story(): BuiltStory {
		reading ??= buildStory(folder);
		const { built, faults } = reading;
		if (!built || faults.length > 0) throw faulty(faults);
		return built;
	}

	function reload(server: ViteDevServer): void {
		reading = null;
		for (const { moduleGraph } of Object.values(server.environments)) {
			for (const [id, module] of moduleGraph.idToModuleMap) {
				if (isOurs(id.slice(1))) moduleGraph.invalidateModule(module);
			}
		}
		try {
			story();
			server.ws.send({ type: 'full-reload' });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			server.config.logger.error(message);
			server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'geodata' } });
		}
	}

	return {
		name: 'geodata',
		configResolved({ root, command }) {
			folder = resolve(root, STORY);
			isBuild = command === 'build';
		},
		buildStart() {
			if (!isBuild) return;
			// Only a build asks for it: who edits under the dev server makes the map when the places are right.
			const ofMap = basemapFaults(folder);
			try {
				story();
				if (ofMap.length > 0) throw faulty(ofMap);
			} catch (error) {
				this.error({ message: error instanceof Error ? error.message : String(error), stack: '' });
			}
		},
		resolveId: (id) => (isOurs(id) ? `\0${id}` : null),
		load(id) {
			if (!id.startsWith('\0') || !isOurs(id.slice(1))) return null;
			return moduleCode(id.slice(1), story());
		},
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_, file) => {
				const path = relative(folder, file);
				if (!path.startsWith('..') && !path.startsWith('basemap')) reload(server);
			});
		},
	};
}

function faulty(faults: readonly Fault[]): Error {
	return new Error(`${STORY}/ is at fault.\n\n${formatFaults(faults, STORY)}\n`);
}

function isOurs(name: string): boolean {
	return MODULES.includes(name) || name.startsWith(STAGE_TEXT);
}

function moduleCode(name: string, built: BuiltStory): string {
	const { story, texts, sources, places, plans, people, glossary, changes, about } = built;
	if (name === 'virtual:story') return storyModule(story);
	if (name === 'virtual:story-record') return jsonModule(story);
	if (name === 'virtual:sources') return jsonModule(sources);
	if (name === 'virtual:brief') return jsonModule(story.overview.brief ?? null);
	if (name === 'virtual:plans') return jsonModule(plans);
	if (name === 'virtual:places') return jsonModule(places);
	if (name === 'virtual:road-places') return jsonModule(story.roadPlaces);
	if (name === 'virtual:road-sightings') return jsonModule(sightingsOnRoad(story));
	if (name === 'virtual:column-facts') return jsonModule(columnFacts(story.columns, sources));
	if (name === 'virtual:annotations')
		return jsonModule(
			Object.fromEntries(
				[...story.events, ...story.sightings].flatMap(({ id, annotation }) =>
					annotation === null ? [] : [[id, annotation]],
				),
			),
		);
	if (name === 'virtual:event-places')
		return jsonModule(
			Object.fromEntries(
				[...story.events, ...story.sightings].map(({ id, place, native }) => [id, { place, native }]),
			),
		);
	if (name === 'virtual:glossary') return jsonModule({ people, terms: glossary });
	if (name === 'virtual:changes') return jsonModule(changes);
	if (name === 'virtual:about') return jsonModule(about);
	if (name === 'virtual:tokens.css') return tokensCss(story) + namesCss();
	if (name.startsWith(STAGE_TEXT)) return jsonModule(texts[name.slice(STAGE_TEXT.length)]);
	const entries = Object.keys(texts).map((id) => `\t'${id}': () => import('${STAGE_TEXT}${id}'),\n`);
	return `export default {\n${entries.join('')}};\n`;
}

/**
 * The story as pages need it, packed, with what unpacks it.
 *
 * @throws where it would come out otherwise than it went in
 */
function storyModule(record: StoryRecord): string {
	const story = withoutRecords(record);
	const packed = JSON.stringify(packStory(story));
	if (!isDeepStrictEqual(unpackStory(JSON.parse(packed) as PackedStory), JSON.parse(JSON.stringify(story)))) {
		throw new Error('The story does not come out of src/lib/track/pack.ts as it went in.');
	}
	return `import { unpackStory } from ${JSON.stringify(UNPACKER)};\nexport default unpackStory(${parsed(packed)});\n`;
}

function jsonModule(value: unknown): string {
	return `export default ${parsed(JSON.stringify(value))};\n`;
}

/** A browser reads JSON in a string faster than the same value written as code. */
function parsed(json: string): string {
	return `JSON.parse(${JSON.stringify(json)})`;
}
