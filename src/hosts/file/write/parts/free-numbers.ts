/** Numbers that nothing has yet, from 1 to a limit: above all that are taken, as long as there are any; then those that were left out. */
export class FreeNumbers {
  private readonly taken: Set<number>;
  private highest: number;

  constructor(
    taken: Iterable<number>,
    private readonly limit: number,
  ) {
    this.taken = new Set(taken);
    this.highest = 0;
    for (const one of this.taken) if (one <= limit && one > this.highest) this.highest = one;
  }

  /** @throws RangeError where there is none */
  next(): number {
    const number = this.highest < this.limit ? this.highest + 1 : this.lowestFree();
    this.taken.add(number);
    if (number > this.highest) this.highest = number;
    return number;
  }

  private lowestFree(): number {
    for (let number = 1; number <= this.limit; number++) if (!this.taken.has(number)) return number;
    throw new RangeError('no number is free');
  }
}
