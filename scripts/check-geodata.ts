/** `npm run geodata`: checks all of `geodata/` and lists every fault. */
import { formatFaults } from '#lib/compile/faults/report.ts';
import { buildStory } from '#lib/compile/index.ts';

const { built, faults } = buildStory('geodata');
if (!built || faults.length > 0) {
	console.error(formatFaults(faults));
	process.exit(1);
}
const { story, sources, people, glossary } = built;
const counts = [
	`${story.stages.length} stages`,
	`${story.events.length} events`,
	`${story.routes.length} routes`,
	`${story.columns.length} columns`,
	`${sources.length} sources`,
	`${people.length} people`,
	`${glossary.length} terms`,
];
const seconds = (performance.now() / 1000).toFixed(1);
console.log(`geodata: ${counts.join(', ')}, no faults (${seconds} s)`);
