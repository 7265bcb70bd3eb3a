import type { SelfCheck } from '../self-check';

/** What was found not to work on this computer, and is not tried again. */
interface Abilities {
  /** Pages can be set up. */
  readonly print: boolean;
  /** The printer knows A3. */
  readonly a3: boolean;
  /** Sheets can be inserted from a file. */
  readonly insertion: boolean;
  /** What cells hold, and how they look, can be copied to others. */
  readonly copies: boolean;
}

const EVERYTHING: Abilities = { print: true, a3: true, insertion: true, copies: true };

let known = EVERYTHING;

/** One Excel, one pane: as the last self-check of this computer and this build found. */
export function abilities(): Abilities {
  return known;
}

export function abilitiesFrom(found: SelfCheck | null): Abilities {
  const failed = (id: string): boolean =>
    found?.probes.some((one) => one.id === id && one.outcome === 'no') === true;
  // What comes otherwise than it was sent is no better than what does not come.
  const exact = (id: string): boolean => {
    const outcome = found?.probes.find((one) => one.id === id)?.outcome ?? 'yes';
    return outcome === 'yes' || outcome === 'untried';
  };
  return {
    print: !failed('print') && !failed('printer'),
    a3: !failed('paper-a3'),
    insertion: exact('insertion'),
    copies: exact('copies'),
  };
}

/** What was tried in a plan and did not work, here and below: not tried again before the next start. */
export function withoutInsertion(): void {
  known = { ...known, insertion: false };
}

export function withoutCopies(): void {
  known = { ...known, copies: false };
}

export function setAbilities(found: SelfCheck | null): void {
  known = abilitiesFrom(found);
}
