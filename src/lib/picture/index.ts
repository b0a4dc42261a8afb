/** The still picture of a scene: for the page before, or instead of, the live map, and as a file of its own. */
export { PosterPainter } from './poster';
export { standalone, type StandaloneOptions } from './standalone';
export { SANS, SERIF } from './svg-text';
export type { Caption } from './svg-caption';
