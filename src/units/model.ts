/** One name in a unit cell. */
export interface UnitMention {
  /** The canonical name: after joining, splitting and aliases. */
  readonly name: string;
  /** The characters of the cell that it was read from, line breaks kept (`人力资源社会⏎保障局`). */
  readonly written: string;
  readonly kind: 'unit' | 'collective' | 'person';
  /** What the cell says that it does (`商务局牵头，科技局配合`); absent where it says nothing. `answers`: 责任, 负责. */
  readonly role?: 'lead' | 'support' | 'answers';
}

/**
 * What is odd about how a cell writes its units. Offsets are UTF-16 indices into the cell's text.
 * - `glued`: two names on one line with nothing between them;
 * - `wrapped`: one name over two lines;
 * - `trailing`: a separator that nothing follows;
 * - `repeated`: the same canonical name twice.
 */
export interface UnitProblem {
  readonly kind: 'glued' | 'wrapped' | 'trailing' | 'repeated';
  /** As written. */
  readonly written: string;
  /** The canonical names that it stands for. */
  readonly names: readonly string[];
}

/** A unit cell, understood. */
export interface UnitCell {
  readonly mentions: readonly UnitMention[];
  readonly problems: readonly UnitProblem[];
  /** The cell's text as it should be written, one name a line or with the separator that the cell uses; `null` if it is so already. */
  readonly tidy: string | null;
}

/** What people told us about units; kept in the settings of the workbook and exported as a file. */
export interface RosterGiven {
  /** Other name → standard name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Collective → its members (各街镇 → …). */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export interface RosterUnit {
  readonly name: string;
  readonly kind: 'unit' | 'collective' | 'person';
  /** In how many cells the name was read. */
  readonly seen: number;
  /** Members given for a collective; empty where it is unresolved. */
  readonly members: readonly string[];
}

/** Two names that are probably one unit. */
export interface UnitVariant {
  /** The rarer name; of equally frequent ones the shorter, then the later in code order. */
  readonly variant: string;
  /** The name that it probably should be. */
  readonly standard: string;
}

export interface Roster {
  readonly units: ReadonlyMap<string, RosterUnit>;
  readonly variants: readonly UnitVariant[];
  readonly given: RosterGiven;
}
