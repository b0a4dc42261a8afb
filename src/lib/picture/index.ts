/** The still picture of a scene: for the page before, or instead of, the live map, and as a file of its own. */
export { PosterPainter } from './poster.ts';
export { captionOf } from './caption.ts';
export { standalone, widthWithWords, type StandaloneOptions } from './standalone.ts';
export { SANS, SERIF } from './svg-text.ts';
export type { Caption } from './svg-caption.ts';
