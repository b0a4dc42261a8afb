import type { Clock } from '#lib/story/head.ts';
import { formatInstant } from '#lib/story/time.ts';
import type { Column, Stage } from '#lib/story/types.ts';
import type { Fault } from '../geodata.ts';

const MINUTE = 60_000;

/** Finds the stages that follow a column at a moment at which no report has it anywhere: their figures would be empty. */
export function followFaults(stages: readonly Stage[], columns: readonly Column[], clock: Clock): Fault[] {
	return stages.flatMap(({ id, follows, start, moment, end }): Fault[] => {
		// That is reported where the stage is read.
		if (moment < start || moment > end) return [];
		const column = columns.find((each) => each.id === follows);
		const [first, last] = [column?.fixes[0], column?.fixes.at(-1)];
		if (!column || !first || !last) return [];
		const [from, to] = [first.time - first.minutes * MINUTE, last.time + last.minutes * MINUTE];
		if (moment >= from && moment <= to) return [];
		const told = (at: number): string => formatInstant(at, clock);
		return [
			{
				file: 'story.yaml',
				where: `stage ${id}, follows`,
				problem: `no place of the column "${column.id}" is known at the stage's moment, ${told(moment)}: its reports cover ${told(from)} to ${told(to)}`,
				remedy:
					'choose a moment between them, add to tracks.yaml a report that says where it stayed, or write null',
			},
		];
	});
}
