/** `npm run geodata`: checks all of the story's folder (STORY), and lists every fault. */
import { formatFaults, withoutRepeats } from '#lib/compile/faults/report.ts';
import { buildStory } from '#lib/compile/index.ts';
import { basemapFaults } from './basemap/made-for.ts';
import { STORY } from './story-folder.js';

const { built, faults: told } = buildStory(STORY);
const faults = withoutRepeats([...told, ...basemapFaults(STORY)]);
if (!built || faults.length > 0) {
	console.error(formatFaults(faults, STORY));
	process.exit(1);
}
const { story, sources, people, glossary } = built;
const count = (of: readonly unknown[], one: string, many = `${one}s`): string =>
	`${of.length} ${of.length === 1 ? one : many}`;
const counts = [
	count(story.stages, 'stage'),
	count(story.events, 'event'),
	...(story.sightings.length > 0 ? [count(story.sightings, 'sighting')] : []),
	count(story.routes, 'route'),
	count(story.columns, 'column'),
	count(sources, 'source'),
	count(people, 'person', 'people'),
	count(glossary, 'term'),
];
const seconds = (performance.now() / 1000).toFixed(1);
console.log(`${STORY}: ${counts.join(', ')}, no faults (${seconds} s)`);
