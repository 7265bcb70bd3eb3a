/** How far a piece of work is. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Work that can be put down between its steps, so that whoever does it may look up: say how far it is, and hear that
 * somebody wants it to stop. A step is a few hundred rows; `null`: nobody can say how far it is.
 */
export type Work<Result> = Generator<Step | null, Result>;

/** Does it in one go. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
