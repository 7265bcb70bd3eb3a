/** A civil date `YYYY-MM-DD`: no time, no zone. Compares as text. */
export type CivilDate = string;

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export type TimingKind = 'by' | 'in' | 'range' | 'year' | 'every' | 'ongoing' | 'conditional' | 'none';

/** When something is due: the meaning of the time expressions in a text (`docs/time-expressions.md`). */
export interface Timing {
  readonly kind: TimingKind;
  /** Every dated occurrence, ascending, without repeats. Empty where nothing is ever overdue. */
  readonly due: readonly CivilDate[];
  /** For kind `every`: the period; with several recurring expressions, the shortest. */
  readonly every?: Period;
  /** `deadline`: the text says nothing, the date is the task's 完成时限. */
  readonly source: 'own' | 'deadline';
  /** The words that decided, as written (`9月初`), for explanations. */
  readonly phrase?: string;
  /**
   * Where several clauses begin with a date each: every such date with the words of its clause, in reading order, no
   * date twice. All of them are in `due`, which may hold more (a date further in, a recurring one).
   */
  readonly stages?: readonly Stage[];
}

/** A clause of a text that is due by itself: `6月底前开工` of `3月底前完成设计；6月底前开工`. */
export interface Stage {
  readonly due: CivilDate;
  /** The clause and what belongs to it, on one line, without the mark that ends it. */
  readonly text: string;
  /** The words that name the date. */
  readonly phrase: string;
  readonly kind: TimingKind;
}

/** What is wrong with a date as written. */
export interface TimeProblem {
  /**
   * `impossible`: a date that cannot exist; `year`: no year is known; `unreadable`: a deadline cell without meaning;
   * `word`: a local word (汛期) whose day nobody has said, where it is the only time.
   */
  readonly kind: 'impossible' | 'year' | 'unreadable' | 'word';
  /** The words concerned, as written (`11月31日`). */
  readonly phrase: string;
}

/** Local words with the month (1…12) and day on which they begin: 汛期 → 1 June. */
export type TimeWords = Readonly<Record<string, { readonly month: number; readonly day: number }>>;

export interface TimeContext {
  /** The year of the table; `null` where it is not known: then only phrases that carry a year have dates. */
  readonly year: number | null;
  /** The task's deadline, for texts that say nothing and as the end of recurring occurrences. */
  readonly deadline?: CivilDate | null;
  /** 起算日: recurring occurrences before it do not count. Default: 1 January of the year. */
  readonly start?: CivilDate | null;
  /** What the place says of its local words. */
  readonly words?: TimeWords;
  /** The date of the notice that the table came with: `自发文之日起30日内` counts from it. `null`: not known. */
  readonly notice?: CivilDate | null;
}

/** The 完成时限 of a task. */
export interface Deadline {
  /** As displayed in the cell. */
  readonly text: string;
  /** All dates in the cell, ascending. */
  readonly dates: readonly CivilDate[];
  /** The last of `dates`; `null` for 持续推进 and the like. */
  readonly date: CivilDate | null;
  readonly problems: readonly TimeProblem[];
}

/** State at an as-of date. `undated` without a date. */
export type State = 'done' | 'overdue' | 'soon' | 'open' | 'undated';
