/** What the host tries of the program around it, each by itself; the words are in the locales as `pane.self.<id>`. */
export const PROBES = [
  'sheet',
  'grid',
  'values',
  'apostrophe',
  'link',
  'sizes',
  'fill',
  'border',
  'mixed',
  'style',
  'rules',
  'rule-name',
  'names',
  'view',
  'name-after-view',
  'printer',
  'print',
  'paper-a4',
  'paper-a3',
  'print-fit',
  'print-parts',
  'validation',
  'copies',
  'settings',
  'sheet-copy',
  'insertion',
  'event',
  'speed',
  'clean',
] as const;

/** Those that only read, and read nothing that a cell holds: they are tried when the pane opens for the first time. */
export const READING_PROBES: readonly ProbeId[] = ['grid', 'printer'];

export type ProbeId = (typeof PROBES)[number];

export interface Probed {
  readonly id: ProbeId;
  /** `otherwise`: done, but not as expected; what follows from that is said. `untried`: what it needs failed. */
  readonly outcome: 'yes' | 'otherwise' | 'no' | 'untried';
  readonly ms: number;
  /** Codes and numbers of the program around us; nothing of the workbook. */
  readonly detail: string;
}

/** What the program around us said of itself, by what it is. */
export type Surroundings = readonly (readonly [what: string, value: string])[];

export interface SelfCheck {
  readonly around: Surroundings;
  readonly probes: readonly Probed[];
}

/** Whether only what reads was tried. */
export function isQuick({ probes }: SelfCheck): boolean {
  return probes.every(({ id, outcome }) => outcome === 'untried' || READING_PROBES.includes(id));
}
