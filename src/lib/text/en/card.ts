/** The card of an event on the map. */
export const cardWords = {
	alsoHere: 'Also at this place',
	toldIn: 'Told in stage',
};
