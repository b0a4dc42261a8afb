/** The card of an event or a sighting on the map. */
export const cardWords = {
	alsoHere: 'Also here or close by',
	toldIn: 'Told in stage',
};
