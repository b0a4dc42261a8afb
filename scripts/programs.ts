/** Where on this machine the programs are that the tests start. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some programs that is in PATH, the names in their order; undefined where none is. */
export function inPath(names: readonly string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
}

/**
 * The program that an environment variable names; undefined where it is unset or empty.
 *
 * @throws when it names a file that does not exist
 */
export function namedBy(variable: string): string | undefined {
	const named = process.env[variable];
	if (!named) return undefined;
	if (existsSync(named)) return named;
	throw new Error(`${variable} is "${named}", and there is no such file.`);
}
