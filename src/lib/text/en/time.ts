/** The time panel. */
export const timeWords = {
	label: 'Time',
	play: 'Play',
	pause: 'Pause',
	speed: 'Speed',
	stopAtStages: 'Stop at stages',
	fold: 'Hide diagram',
	unfold: 'Show diagram',
	backToStage: 'Back to stage time',
	table: 'Table',
};
