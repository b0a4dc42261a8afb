import { statSync } from 'node:fs';

/**
 * The folder of the story, from STORY; relative to the project's own folder, or absolute.
 *
 * @returns {string}
 * @throws if it names no folder
 */
function storyFolder() {
	const folder = (process.env.STORY ?? '') || 'geodata';
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder.replace(/\/+$/, '');
	throw new Error(
		`STORY is "${folder}", and there is no such folder. It must name the folder of a story, like "examples/1812"; ` +
			'leave it unset for the story in geodata/.',
	);
}

/** Whoever runs a command reads the sentence alone, without where in this file it was said. */
function orExit() {
	try {
		return storyFolder();
	} catch (cause) {
		console.error(cause instanceof Error ? cause.message : cause);
		process.exit(1);
	}
}

export const STORY = orExit();
