/** The source of the host's own tiles, and what the ids of their layers begin with. */
export const DETAIL = 'detail';
/** From this zoom on the tiles are drawn; further out the map's own ground shows as much as can be seen. */
export const DETAIL_FROM = 8;
