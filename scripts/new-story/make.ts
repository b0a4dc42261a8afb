import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Fault } from '#lib/compile/geodata.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { id as idShape } from '#lib/compile/read/shapes.ts';
import { makeBasemap, writeBasemap } from '../basemap/folder.ts';

/** A whole story, which stands for itself but for its id. */
const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
const ID_LINE = /^id: \S+/m;

/** Why a folder is refused, in words for the person who named it. */
export class NotMade extends Error {}

/**
 * Writes a small valid story into a folder, with its basemap. Its id is the folder's own name.
 *
 * @param folder need not exist, nor what it lies in
 * @throws NotMade where something is there already, or the name cannot be an id; then nothing is written
 */
export function makeStory(folder: string): void {
	if (existsSync(folder)) {
		if (!statSync(folder).isDirectory()) {
			throw new NotMade(`${folder} is a file. Name a folder that does not exist yet, or an empty one.`);
		}
		if (readdirSync(folder).length > 0) {
			throw new NotMade(
				`${folder} is not empty, and nothing in it is overwritten. Name a folder that does not exist yet, or an empty one.`,
			);
		}
	}
	const id = idOf(folder);
	mkdirSync(folder, { recursive: true });
	cpSync(TEMPLATE, folder, { recursive: true });
	const head = join(folder, 'story.yaml');
	writeFileSync(head, readFileSync(head, 'utf8').replace(ID_LINE, `id: ${id}`));

	const faults: Fault[] = [];
	const files = makeBasemap(folder, faults);
	if (faults.length > 0) throw new Error(formatFaults(faults, folder));
	writeBasemap(folder, files);
}

function idOf(folder: string): string {
	const name = basename(resolve(folder));
	const { success, output, issues } = v.safeParse(idShape, name);
	if (success) return output;
	const [problem = '', remedy = ''] = issues[0].message.split('\n');
	throw new NotMade(
		`The folder's name becomes the story's id, and ${problem}. Give it another name: ${remedy}.`,
	);
}
