export interface OpenPoint {
  /** `【待补：…】` as it stands there. */
  readonly point: string;
  readonly count: number;
}

/** What is left to a person, each once, in the order of the paper, with how often it stands there. */
export function openList(open: readonly string[]): OpenPoint[] {
  const counts = new Map<string, number>();
  for (const point of open) counts.set(point, (counts.get(point) ?? 0) + 1);
  return [...counts].map(([point, count]) => ({ point, count }));
}
