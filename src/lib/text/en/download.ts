/** The downloads themselves. */
import type { Clock } from '#lib/story/head.ts';

export const downloadWords = {
	time: (when: string, { name, finest }: Pick<Clock, 'name' | 'finest'>, minutes: number) => {
		if (finest === 'day') {
			const days = Math.round(minutes / 1440);
			return `Reported for ${when}${days < 1 ? '' : `, give or take ${days === 1 ? 'a day' : `${String(days)} days`}`}.`;
		}
		const half = minutes < 60 ? `${String(minutes)} min` : `${String(minutes / 60)} h`;
		return `Reported for ${when}, ${name}, give or take ${half}.`;
	},
	sightings: 'Sightings',
	direction: (direction: string) => `Direction: ${direction}.`,
	place: (km: number) => `Good to about ${String(km)} km along the way.`,
	inferred: 'Which column it was is inferred.',
	conflicting: 'Another report, which the track follows, puts it elsewhere at this time.',
	alternative:
		'One of several times or columns that the report may refer to; the track does not run through it.',
	conflicts: (texts: readonly string[]) => `Reports conflict: ${texts.join(' ')}`,
	line: {
		road: 'The line is the road that it is drawn along, not a recorded track.',
		air: 'The line is schematic: the course of the flight was not taken from any track.',
	},
	sources: (cited: string) => `Sources: ${cited}.`,
};
