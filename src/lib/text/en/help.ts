/** The list of keys. */
export const helpWords = {
	title: 'Keys',
	areOn: 'Use these single-key shortcuts',
	groups: [
		{
			title: 'Everywhere on the page',
			canBeOff: true,
			keys: [
				[['/'], 'search'],
				[['←', '→'], 'previous and next stage'],
				[['?'], 'this list'],
			],
		},
		{
			title: 'On the map, when it has the focus',
			canBeOff: false,
			keys: [
				[['←', '→', '↑', '↓'], 'move'],
				[['+', '−'], 'zoom in and out'],
				[['Shift ←', 'Shift →'], 'turn'],
			],
		},
		{
			title: 'On the time slider, when it has the focus',
			canBeOff: false,
			keys: [
				[['←', '→'], 'earlier and later'],
				[['Page Up', 'Page Down'], 'next and previous event'],
				[['Home', 'End'], 'the story’s start and end'],
			],
		},
		{
			title: 'Anything that is open',
			canBeOff: false,
			keys: [[['Esc'], 'close it, or leave full screen']],
		},
	] satisfies readonly {
		title: string;
		canBeOff: boolean;
		keys: readonly (readonly [readonly string[], string])[];
	}[],
};
