import type { Attachment } from 'svelte/attachments';

const FAR = 60;
const STEEP = 2;

/** Steps through the stages when a finger is drawn across the text; what goes up or down is a scroll and left alone. */
export function swipe(step: (by: -1 | 1) => void): Attachment<HTMLElement> {
	return (element) => {
		let start: { x: number; y: number; id: number } | null = null;

		function down(event: PointerEvent): void {
			start =
				event.pointerType === 'touch' && event.isPrimary
					? { x: event.clientX, y: event.clientY, id: event.pointerId }
					: null;
		}

		function up(event: PointerEvent): void {
			if (start?.id !== event.pointerId) return;
			const x = event.clientX - start.x;
			const y = event.clientY - start.y;
			start = null;
			if (Math.abs(x) >= FAR && Math.abs(x) >= STEEP * Math.abs(y)) step(x < 0 ? 1 : -1);
		}

		function cancel(): void {
			start = null;
		}

		element.addEventListener('pointerdown', down);
		element.addEventListener('pointerup', up);
		element.addEventListener('pointercancel', cancel);
		return () => {
			element.removeEventListener('pointerdown', down);
			element.removeEventListener('pointerup', up);
			element.removeEventListener('pointercancel', cancel);
		};
	};
}
