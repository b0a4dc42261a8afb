/** The list of keys. */
export const helpWords = {
	title: 'Keys',
	areOn: 'These single keys are on',
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
			title: 'On the map, once it has the focus',
			canBeOff: false,
			keys: [
				[['←', '→', '↑', '↓'], 'move'],
				[['+', '−'], 'nearer and farther'],
				[['Shift ←', 'Shift →'], 'turn'],
			],
		},
		{
			title: 'On the time slider, once it has the focus',
			canBeOff: false,
			keys: [
				[['←', '→'], 'earlier and later'],
				[['Page Up', 'Page Down'], 'next and previous event'],
				[['Home', 'End'], 'the story’s start and end'],
			],
		},
		{
			title: 'What is open',
			canBeOff: false,
			keys: [[['Esc'], 'close it, or leave full screen']],
		},
	] satisfies readonly {
		title: string;
		canBeOff: boolean;
		keys: readonly (readonly [readonly string[], string])[];
	}[],
};
