import { correctionsIn } from './corrections-in';

const SLOT = /\{([^{}|]*)\|([^{}|]*)\}/g;

/**
 * Passages with places `{wrong|right}`: with all of them right nothing is said, and with any one of them wrong something is.
 *
 * @param passages `\n` between paragraphs
 */
export function testSlots(passages: readonly string[]): void {
  test.each(passages)('%s', (passage) => {
    expect(correctionsIn(filled(passage, null))).toEqual([]);
    const slots = [...passage.matchAll(SLOT)];
    for (const at of slots.keys())
      expect([filled(passage, at), correctionsIn(filled(passage, at)).length]).not.toContain(0);
    expect(slots).not.toEqual([]);
  });
}

/** @param wrong which place is filled with what is wrong; `null` for none */
function filled(passage: string, wrong: number | null): string {
  let at = -1;
  return passage.replace(SLOT, (_, one: string, right: string) => (++at === wrong ? one : right));
}
