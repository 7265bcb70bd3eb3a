/** What there is to know about what a column means. Whoever adds a role answers all of it; the compiler asks. */
export interface RoleFacts {
  /** What a header word of this role adds to the belief that a row is the header of a breakdown. */
  readonly weight: number;
  /** It says something about a row without being part of it: a row that holds nothing else is no task. */
  readonly aside: boolean;
  /** Each of its cells belongs to one task: a merge over two tasks is worth a finding. */
  readonly ofOneTask: boolean;
  /** Running text whose header words mean one thing here and another there: neighbours and contents decide. */
  readonly text: boolean;
  /**
   * Whether it says who answers for a task, by when or in what steps. `row`: a row with such a cell of its own is a
   * task; `table`: it only tells that the table is a breakdown.
   */
  readonly answers: 'row' | 'table' | 'no';
  /** Whether the cells are read as a field of each task (`TaskFields`). */
  readonly field: boolean;
}

/**
 * The roles of columns, in the order in which people choose from them. To add one, add its row; then the compiler asks
 * for its header words (`column-words.ts`), its label in both languages and, of a field, its place in `TaskFields`.
 */
export const ROLES = {
  number: { weight: 0.5, aside: false, ofOneTask: true, text: false, answers: 'no', field: true },
  section: { weight: 0.5, aside: false, ofOneTask: false, text: true, answers: 'no', field: false },
  task: { weight: 3, aside: false, ofOneTask: true, text: true, answers: 'no', field: true },
  details: { weight: 1, aside: false, ofOneTask: true, text: true, answers: 'no', field: true },
  indicators: { weight: 2, aside: false, ofOneTask: true, text: true, answers: 'table', field: true },
  leader: { weight: 2, aside: false, ofOneTask: true, text: false, answers: 'row', field: true },
  leadUnit: { weight: 3, aside: false, ofOneTask: true, text: false, answers: 'row', field: true },
  supportUnit: { weight: 2, aside: false, ofOneTask: true, text: false, answers: 'table', field: true },
  deadline: { weight: 1.5, aside: false, ofOneTask: true, text: false, answers: 'row', field: true },
  progress: { weight: 1, aside: true, ofOneTask: false, text: false, answers: 'no', field: true },
  figure: { weight: 0, aside: true, ofOneTask: false, text: false, answers: 'no', field: false },
  remark: { weight: 0, aside: true, ofOneTask: false, text: false, answers: 'no', field: false },
} as const satisfies Readonly<Record<string, RoleFacts>>;

/** What a column means. Figures and remarks are kept but not used. */
export type ColumnRole = keyof typeof ROLES;

export const COLUMN_ROLES = Object.keys(ROLES) as readonly ColumnRole[] as readonly [
  ColumnRole,
  ...ColumnRole[],
];

/** The roles whose cells are read as a field of each task. */
export type FieldRole = {
  [Role in ColumnRole]: (typeof ROLES)[Role]['field'] extends true ? Role : never;
}[ColumnRole];

/** The roles of which this holds. */
export function rolesThat(holds: (facts: RoleFacts) => boolean): ReadonlySet<ColumnRole> {
  return new Set(COLUMN_ROLES.filter((role) => holds(ROLES[role])));
}
