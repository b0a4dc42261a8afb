/** Pictures of the map. */
export const pictureWords = {
	credit: 'Natural Earth · GeoNames CC BY 4.0 · roads © OpenStreetMap contributors (ODbL 1.0)',
	north: 'N',
	overviewWhen: '23 June to 23 August 2023',
	previewAlt: (title: string) => `Map and title: ${title}`,
};
