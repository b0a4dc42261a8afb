/** The diagram of time and distance, and its table. */
export const diagramWords = {
	label: 'Reports by time and distance along the road',
	tableCaption: 'The reports in the diagram, with what each may be off by',
	tableHeads: ['Column', 'Report', 'Moscow time', 'km from Rostov', 'km to Moscow', 'Status'],
	conflicting: 'conflicts with another report',
	kmFromRostov: (km: string) => `${km} km from Rostov`,
	moscow: 'Moscow ring road',
	rostov: 'Rostov',
	offRoad: 'off the road',
};
