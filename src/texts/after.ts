/**
 * Patterns that ask which character stands before them. `(?<=…)` and `(?<!…)` would say so, but Safari before 16.4 takes a whole
 * script that holds one of them for a slip. Where only yes or no is asked, a pattern says it by itself (`(?:^|[^不])低于`); where the
 * place or the text of what is found counts, these say it.
 */

interface Rule {
  readonly before: RegExp;
  /** What `before` has to answer. */
  readonly wanted: boolean;
  readonly pattern: RegExp;
  readonly elsewhere: RegExp | null;
}

/**
 * A pattern for what stands after certain characters, to be used like any other.
 *
 * @param before of one character; asked about '' where a text begins
 * @param pattern of UTF-16 units, whose flags are those of the result
 * @param elsewhere the alternatives of `pattern` that match whatever stands before, with as many groups; none if left out
 */
export function after(before: RegExp, pattern: RegExp, elsewhere?: RegExp): RegExp {
  return placed(before, true, pattern, elsewhere);
}

/** As `after`, for what does not stand after certain characters. */
export function notAfter(before: RegExp, pattern: RegExp, elsewhere?: RegExp): RegExp {
  return placed(before, false, pattern, elsewhere);
}

function placed(before: RegExp, wanted: boolean, pattern: RegExp, elsewhere?: RegExp): RegExp {
  const rule: Rule = {
    before,
    wanted,
    pattern: withFlag(pattern, 'g'),
    elsewhere: elsewhere ? withFlag(elsewhere, 'y') : null,
  };
  return new Placed(rule, pattern.flags);
}

/** With the flag that makes a pattern look from `lastIndex` on (`g`) or there alone (`y`). */
function withFlag({ source, flags }: RegExp, flag: 'g' | 'y'): RegExp {
  return new RegExp(source, flags.replace(/[gy]/g, '') + flag);
}

/** All that texts do with a pattern (`replace`, `split`, `matchAll`, `test` …) goes through its `exec`, or that of a copy with other flags. */
class Placed extends RegExp {
  readonly #rule: Rule;

  constructor(from: Rule | Placed, flags: string) {
    super(from instanceof Placed ? from.source : from.pattern.source, flags);
    this.#rule = from instanceof Placed ? from.#rule : from;
  }

  override exec(text: string): RegExpExecArray | null {
    const goesOn = this.global || this.sticky;
    const found = this.#find(text, goesOn ? this.lastIndex : 0);
    if (goesOn) this.lastIndex = found ? found.index + found[0].length : 0;
    return found;
  }

  #find(text: string, from: number): RegExpExecArray | null {
    const { before, wanted, pattern, elsewhere } = this.#rule;
    for (let at = from; ; at++) {
      const found = execAt(pattern, text, at);
      if (!found || (this.sticky && found.index > from)) return null;
      at = found.index;
      if (before.test(text.charAt(at - 1)) === wanted) return found;
      const other = elsewhere && execAt(elsewhere, text, at);
      if (other || this.sticky) return other;
    }
  }
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
