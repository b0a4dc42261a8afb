/** The parts that a page has from the start as the server writes them, while their script comes once steps work. */
export { default as Brief } from '../stage/Brief.svelte';
export { default as EventCard } from '../map/EventCard.svelte';
export { default as Legend } from '../map/Legend.svelte';
export { default as LiveRegion } from './LiveRegion.svelte';
export { default as Locator } from '../map/Locator.svelte';
export { default as MapNotice } from '../map/MapNotice.svelte';
export { default as MapTools } from '../map/MapTools.svelte';
export { default as SheetHandle } from './SheetHandle.svelte';
export { default as SiteHeader } from '../header/SiteHeader.svelte';
export { default as StageChoice } from '../stage/StageChoice.svelte';
export { default as StageFold } from '../stage/StageFold.svelte';
export { default as TimePanel } from '../time/TimePanel.svelte';
