/** The downloads themselves. */
export const downloadWords = {
	time: (clock: string, minutes: number) =>
		`Reported for ${clock}, Moscow time, give or take ${minutes < 60 ? `${String(minutes)} min` : `${String(minutes / 60)} h`}.`,
	place: (km: number) => `Good to about ${String(km)} km along the way.`,
	conflicting: 'Another report puts it elsewhere at this time; both are given.',
	line: {
		road: 'The line is the road that it is drawn along, not a recorded track.',
		air: 'The line is schematic: the course of the flight was not read from any track.',
	},
	sources: (cited: string) => `Sources: ${cited}.`,
};
