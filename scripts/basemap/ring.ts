import type { Position } from 'geojson';

/** Area of a ring in square degrees, positive where the ring runs clockwise. */
export function signedArea(ring: readonly Position[]): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		sum += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!);
	}
	return sum / 2;
}

/** Whether a closed ring holds a position. */
export function holdsPosition(ring: readonly Position[], [x, y]: Position): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}
