/** The small story in memory, and ways to damage it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MISSING_FILE, MISSING_FOLDER, NO_FOLDER, type Folder } from '#lib/compile/file/folder.ts';
import { buildStory } from '#lib/compile/index.ts';

/** Path of the small story. */
export const SMALL_STORY = join(import.meta.dirname, '../../fixtures/story');

/** The files of a story by name, with `/` between a folder and what is in it. */
export type Files = Map<string, string | Uint8Array>;

/** Changes the files of a story. */
export type Damage = (files: Files) => void;

/** Damages by what they are of, then by their own name. */
export type Damages = Readonly<Record<string, Readonly<Record<string, Damage>>>>;

const SOUND: ReadonlyMap<string, string> = new Map(
	readdirSync(SMALL_STORY, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.map((path) => [
			path.slice(SMALL_STORY.length + 1).replaceAll('\\', '/'),
			readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
		]),
);

/** The files of the small story after damage has been done to them. */
export function damagedFiles(damage: Damage): Files {
	const files: Files = new Map(SOUND);
	damage(files);
	return files;
}

/** The small story as a folder in memory, after damage has been done to it. */
function damagedFolder(damage: Damage): Folder {
	const files = damagedFiles(damage);
	return {
		read(file) {
			const content = files.get(file) ?? MISSING_FILE;
			return typeof content === 'string' ? new TextEncoder().encode(content) : content;
		},
		list(folder) {
			const start = folder === '' ? '' : `${folder}/`;
			const inside = [...files.keys()].filter((name) => name.startsWith(start));
			if (inside.length === 0) return files.has(folder) ? NO_FOLDER : MISSING_FOLDER;
			return [...new Set(inside.map((name) => name.slice(start.length).split('/')[0] ?? ''))];
		},
	};
}

/** Reads, checks and measures the small story after damage has been done to it. */
export function buildDamaged(damage: Damage): ReturnType<typeof buildStory> {
	return buildStory(damagedFolder(damage));
}

/** Changes a whole file by a function of its text; whatever that leaves as it was damages nothing, and proves nothing. */
export function change(file: string, by: (text: string) => string | Uint8Array): Damage {
	return (files) => {
		const text = files.get(file);
		if (typeof text !== 'string') throw new Error(`${file} is no text that could be damaged`);
		const changed = by(text);
		if (changed === text) throw new Error(`${file} is not changed`);
		files.set(file, changed);
	};
}

/** Replaces one piece of a file, which must be there once. */
export function replace(file: string, piece: string, by: string): Damage {
	return change(file, (text) => {
		const count = text.split(piece).length - 1;
		if (count !== 1) throw new Error(`"${piece}" is ${count} times in ${file}, not once`);
		return text.replace(piece, () => by);
	});
}

/** Replaces the first such piece after an anchor; both must be there. */
export function replaceAfter(file: string, anchor: string, piece: string, by: string): Damage {
	return change(file, (text) => {
		const at = text.indexOf(piece, text.indexOf(anchor));
		if (!text.includes(anchor) || at === -1) throw new Error(`no "${piece}" after "${anchor}" in ${file}`);
		return text.slice(0, at) + by + text.slice(at + piece.length);
	});
}

/** Writes a whole file. */
export function write(file: string, content: string | Uint8Array): Damage {
	return (files) => {
		files.set(file, content);
	};
}

/** Removes a file, or a folder with all that is in it. */
export function remove(name: string): Damage {
	return (files) => {
		const gone = [...files.keys()].filter((file) => file === name || file.startsWith(`${name}/`));
		if (gone.length === 0) throw new Error(`there is no ${name} to remove`);
		for (const file of gone) files.delete(file);
	};
}

export function all(...damages: Damage[]): Damage {
	return (files) => {
		for (const damage of damages) damage(files);
	};
}
