/** Pictures of the map. */
export const pictureWords = {
	credit: 'Natural Earth · GeoNames CC BY 4.0 · M4 toll plazas © OpenStreetMap contributors (ODbL)',
	north: 'N',
	overviewWhen: '23 June to 23 August 2023',
	previewAlt: (title: string) => `Map and title: ${title}`,
};
