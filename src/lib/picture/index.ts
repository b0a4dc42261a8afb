/** The still picture of a scene: for the page before, or instead of, the live map, and as a file of its own. */
export { PosterPainter } from './poster';
