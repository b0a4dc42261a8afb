/** A chequered pattern of a size in px, in squares of half that size. */
const SIZE = 8;
/** How far a value may be off: protection that moves it by a shade leaves letters readable. */
const SHADE = 16;

/**
 * Whether what is drawn on a canvas can be read back. Browsers that resist fingerprinting give white or noise instead, and
 * the live map, which reads its letters so, would show blocks for names.
 */
export function canvasIsTrue(): boolean {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIZE;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	// Where there is none at all, nothing is read back either, and the map says itself what it lacks.
	if (!context) return true;
	context.fillRect(0, 0, SIZE, SIZE);
	context.fillStyle = '#fff';
	context.fillRect(0, 0, SIZE / 2, SIZE / 2);
	context.fillRect(SIZE / 2, SIZE / 2, SIZE / 2, SIZE / 2);
	const { data } = context.getImageData(0, 0, SIZE, SIZE);
	return data.every((value, index) => {
		const [x, y] = [(index >> 2) % SIZE, Math.floor((index >> 2) / SIZE)];
		const isWhite = index % 4 === 3 || x < SIZE / 2 === y < SIZE / 2;
		return Math.abs(value - (isWhite ? 255 : 0)) <= SHADE;
	});
}
