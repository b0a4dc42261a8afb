/** What the page brings when it brings the map: everything that needs MapLibre, in one chunk. */
export { StoryMap, type MapEvents } from './adapter.ts';
