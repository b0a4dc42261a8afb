/** Pictures of the map. */
export const pictureWords = {
	north: 'N',
	previewAlt: (title: string) => `Map and title: ${title}`,
};
