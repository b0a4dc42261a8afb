import type { Fault } from '../geodata.ts';

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Faults without those that two readers of one file both found. */
export function withoutRepeats(faults: readonly Fault[]): Fault[] {
	return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/**
 * Formats faults for a terminal: grouped by file, each with its place, problem and remedy, and a last line that counts them.
 *
 * @param folder the story's folder, as the files are to be named by it
 */
export function formatFaults(faults: readonly Fault[], folder = 'geodata'): string {
	const byFile = new Map<string, Fault[]>();
	for (const fault of faults) byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault]);
	const blocks = [...byFile].map(([file, inFile]) => {
		const lines = inFile.map(({ where, problem, remedy }) => `  ${where}: ${problem}\n    → ${remedy}`);
		return [`${folder}/${file}`, ...lines].join('\n');
	});
	const total = `${counted(faults.length, 'fault')} in ${counted(byFile.size, 'file')}`;
	return [...blocks, total].join('\n\n');
}
