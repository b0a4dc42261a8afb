import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, Refusal } from './refusal.ts';

/** A story of 20,000 events has a file of half this; a larger one was put there by mistake. */
const LARGEST_FILE_BYTES = 20_000_000;

export const MISSING_FILE = refuse('is missing', 'restore it; geodata/README.md says what it holds');
export const MISSING_FOLDER = refuse('is missing', 'put the folder itself there');
export const NO_FOLDER = refuse('is not a folder, but a file or a link', 'put the folder itself there');

/** The folder of a story, on disk or (in tests) in memory. Names are relative to it, with `/` between their parts. */
export interface Folder {
	/** What a file holds, or why it cannot be read. */
	read(file: string): Uint8Array | Refusal;
	/** The names of what lies in a folder of it, `''` being the folder itself, or why that cannot be looked into. */
	list(folder: string): readonly string[] | Refusal;
}

/** Whether a file, or anything else of that name, lies in the folder itself. */
export function hasFile(folder: Folder, file: string): boolean {
	const names = folder.list('');
	return !(names instanceof Refusal) && names.includes(file);
}

/**
 * A folder on disk. Nothing in it is followed out of it: links are refused.
 * @param root its path
 */
export function folderOnDisk(root: string): Folder {
	return {
		read(file) {
			const path = join(root, file);
			const status = lstatSync(path, { throwIfNoEntry: false });
			if (!status) return MISSING_FILE;
			if (status.isSymbolicLink()) return refuse('is a symbolic link', 'put the file itself there');
			if (!status.isFile()) return refuse('is not a file', 'put a text file there');
			if (status.size > LARGEST_FILE_BYTES) {
				const megabytes = (status.size / 1_000_000).toFixed(1);
				return refuse(
					`is ${megabytes} MB; no file of the story may be larger than ${LARGEST_FILE_BYTES / 1_000_000} MB`,
					'remove what does not belong in it',
				);
			}
			return readFileSync(path);
		},
		list(folder) {
			const path = join(root, folder);
			// The folder itself may be a link: whoever names it knows where it leads.
			const status = (folder === '' ? statSync : lstatSync)(path, { throwIfNoEntry: false });
			if (!status) return MISSING_FOLDER;
			return status.isDirectory() ? readdirSync(path) : NO_FOLDER;
		},
	};
}
