import type { MonthFigures } from '../../../statistics/summary';

/** The picture's measure, in its own units: twelve months across, 0 to 100 % up. */
export const PICTURE = { width: 300, height: 150, left: 34, right: 10, top: 10, bottom: 22 } as const;

/** Where the end of a month lies. @param month 1 to 12 @param share 0 to 1; beyond, at the edge */
export function pointAt(month: number, share: number): { readonly x: number; readonly y: number } {
  const { width, height, left, right, top, bottom } = PICTURE;
  const across = (width - left - right) / 12;
  const inside = Math.min(1, Math.max(0, share));
  return { x: left + across * (month - 0.5), y: height - bottom - (height - top - bottom) * inside };
}

/** A point of a line: the month and its share. */
export interface PacePoint {
  readonly month: number;
  readonly share: number;
}

/** The line of the year that was over, and of what was done: it ends in the month of the as-of date. */
export function paceLines(months: readonly MonthFigures[]): {
  readonly elapsed: readonly PacePoint[];
  readonly done: readonly PacePoint[];
} {
  return {
    elapsed: months.map(({ month, elapsed: share }) => ({ month, share })),
    done: months.flatMap(({ month, doneShare: share }) => (share === null ? [] : [{ month, share }])),
  };
}

/** Corners of a line, as SVG writes them. */
export function corners(points: readonly PacePoint[]): string {
  return points
    .map(({ month, share }) => pointAt(month, share))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}
