/** What the page brings when it brings the map: everything that needs MapLibre, in one chunk. */
export { StoryMap, type MapEvents } from './adapter';
export type { Room } from './camera';
export { loadBasemap } from './basemap';
export { loadLabelFonts } from './style';
