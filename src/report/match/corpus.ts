import type { Work } from '../../grid/work';
import { termsOf } from './terms';

/** A text as it is compared: its pairs with their weights. */
export interface Weighted {
  /** Pairs by number; only those that stand anywhere in the table. */
  readonly terms: readonly number[];
  /** How many pairs there are, those that no task has included. */
  readonly size: number;
  /** Weights of all pairs together, the same. */
  readonly weight: number;
  /** Length of the vector of weights. */
  readonly norm: number;
}

/** What a task is compared by: its text, each of its sentences, and all its indicators together. */
export interface Unit extends Weighted {
  /** Index of the task. */
  readonly task: number;
  readonly part: 'whole' | 'sentence' | 'indicators';
}

/** A task's texts, as far as they can carry a clause. */
export interface TaskTexts {
  readonly text: string;
  readonly indicators: readonly string[];
}

const SENTENCE = /[。；;！？\n]/;
/** With less of it left, a task is one clause's alone. */
const LITTLE_LEFT = 0.2;
/** Texts read between two looks up. */
const A_STEP = 200;
const NOWHERE = new Int32Array(0);
/** A shorter sentence says too little to stand for a task. */
const SHORTEST = 6;

/**
 * The tasks' texts with an index by pair. A pair weighs the more, the fewer texts it stands in (tasks and clauses counted
 * together): names weigh much, 推进 nothing. Building and asking cost time linear in what is there.
 */
export class Corpus {
  readonly units: Unit[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly index: number[][] = [];
  /** The index once all is read. */
  private postings: readonly Int32Array[] = [];
  private readonly unitsOf: number[][] = [];
  private stamp = 0;
  /** Weight of a pair that no task has. */
  private rare = 0;
  private stamps = new Int32Array(0);
  /** By unit, side by side: the sum of the shared weights, and of their squares. */
  private shared = new Float64Array(0);
  private touched = new Int32Array(0);

  private constructor() {
    // Only `of` makes one: what it reads can be much.
  }

  /** Reads the tasks, some hundreds a step. */
  static *of(tasks: readonly TaskTexts[], clauses: readonly string[]): Work<Corpus> {
    const corpus = new Corpus();
    yield* corpus.read(tasks, clauses);
    return corpus;
  }

  private *read(tasks: readonly TaskTexts[], clauses: readonly string[]): Work<void> {
    const counts = new Map<string, number>();
    const count = (text: string): void => {
      for (const term of termsOf(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    };
    for (const [at, text] of [...tasks.map((one) => one.text), ...clauses].entries()) {
      count(text);
      if (at % A_STEP === 0) yield null;
    }
    const all = tasks.length + clauses.length;
    const weightOf = (term: string): number => Math.log(1 + all / (counts.get(term) ?? 1));
    this.rare = Math.log(1 + all);
    const { units, unitsOf } = this;
    const add = (task: number, part: Unit['part'], text: string): void => {
      const terms = [...termsOf(text).keys()].map((term) => this.numberOf(term, weightOf));
      if (terms.length === 0) return;
      for (const term of terms) this.index[term]?.push(units.length);
      unitsOf[task]?.push(units.length);
      units.push({ task, part, ...this.measured(terms, 0) });
    };
    for (const [task, { text, indicators }] of tasks.entries()) {
      unitsOf.push([]);
      if (task % A_STEP === 0) yield null;
      add(task, 'whole', text);
      const sentences = text.split(SENTENCE).filter((one) => one.trim().length >= SHORTEST);
      if (sentences.length > 1) for (const one of sentences) add(task, 'sentence', one);
      if (indicators.length > 0) add(task, 'indicators', indicators.join('\n'));
    }
    this.stamps = new Int32Array(this.weights.length);
    this.shared = new Float64Array(units.length * 2);
    this.postings = this.index.map((one) => Int32Array.from(one));
    this.touched = new Int32Array(units.length);
  }

  /** A clause, or a piece of one, made comparable. */
  weigh(text: string): Weighted {
    const known: number[] = [];
    let unknown = 0;
    for (const term of termsOf(text).keys()) {
      const number = this.numbers.get(term);
      if (number === undefined) unknown++;
      else known.push(number);
    }
    return this.measured(known, unknown);
  }

  /** Tells every unit that shares a pair with the text, in no order: with the sum of the shared pairs' weights, and of their squares. */
  sharedWith({ terms }: Weighted, tell: (unit: number, weight: number, dot: number) => void): void {
    const { shared, touched } = this;
    let count = 0;
    for (const term of terms) {
      const weight = this.weights[term] ?? 0;
      const units = this.postings[term] ?? NOWHERE;
      // The innermost loop of all: of 1,000 clauses and 6,350 tasks it runs some ten million times.
      for (let n = 0; n < units.length; n++) {
        const unit = units[n] ?? 0;
        const sum = shared[2 * unit] ?? 0;
        if (sum === 0) touched[count++] = unit;
        shared[2 * unit] = sum + weight;
        shared[2 * unit + 1] = (shared[2 * unit + 1] ?? 0) + weight * weight;
      }
    }
    for (let n = 0; n < count; n++) {
      const unit = touched[n] ?? 0;
      tell(unit, shared[2 * unit] ?? 0, shared[2 * unit + 1] ?? 0);
      shared[2 * unit] = 0;
      shared[2 * unit + 1] = 0;
    }
  }

  /** The share of a clause that a task's own text has, and of that text that the clause has. */
  shares(clause: Weighted, task: number): { readonly ofClause: number; readonly ofTask: number } {
    const whole = this.units[this.unitsOf[task]?.[0] ?? -1];
    if (whole?.part !== 'whole') return { ofClause: 0, ofTask: 0 };
    const said = new Set(clause.terms);
    let shared = 0;
    for (const term of whole.terms) if (said.has(term)) shared += this.weights[term] ?? 0;
    return { ofClause: clause.weight === 0 ? 0 : shared / clause.weight, ofTask: shared / whole.weight };
  }

  /** Remembers all pairs of some tasks, of their indicators too or not, for `covered`; what was remembered before is forgotten. */
  remember(tasks: readonly number[], indicators: boolean): void {
    this.stamp++;
    for (const task of tasks) {
      for (const at of this.unitsOf[task] ?? []) {
        const unit = this.units[at];
        if (!unit || (unit.part === 'indicators' && !indicators)) continue;
        for (const term of unit.terms) this.stamps[term] = this.stamp;
      }
    }
  }

  /** The share of a text's weight whose pairs are remembered, 0…1. */
  covered({ terms, weight }: Weighted): number {
    if (weight === 0) return 1;
    let sum = 0;
    for (const term of terms) if (this.stamps[term] === this.stamp) sum += this.weights[term] ?? 0;
    return sum / weight;
  }

  /**
   * Of what a task says beyond one text: the share that another says, 0…1; 0 where next to nothing is left.
   */
  restSaid(task: number, beyond: Weighted, by: Weighted): number {
    const whole = this.units[this.unitsOf[task]?.[0] ?? -1];
    if (!whole) return 0;
    const [known, said] = [new Set(beyond.terms), new Set(by.terms)];
    let rest = 0;
    let shared = 0;
    for (const term of whole.terms) {
      if (known.has(term)) continue;
      const weight = this.weights[term] ?? 0;
      rest += weight;
      if (said.has(term)) shared += weight;
    }
    return rest < whole.weight * LITTLE_LEFT ? 0 : shared / rest;
  }

  private numberOf(term: string, weightOf: (term: string) => number): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.weights.push(weightOf(term)) - 1;
      this.numbers.set(term, number);
      this.index.push([]);
    }
    return number;
  }

  private measured(terms: readonly number[], unknown: number): Weighted {
    let weight = unknown * this.rare;
    let squares = unknown * this.rare * this.rare;
    for (const term of terms) {
      const one = this.weights[term] ?? 0;
      weight += one;
      squares += one * one;
    }
    return { terms, size: terms.length + unknown, weight, norm: Math.sqrt(squares) };
  }
}
