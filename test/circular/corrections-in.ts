import { checkCircular } from '../../src/circular/check-circular';
import { circularOfText } from '../../src/circular/read-circular';

/** What would be right, of every error that a circular's text is told to have. */
export function correctionsIn(text: string): string[] {
  return checkCircular(circularOfText(text), { ledger: null, language: 'zh-CN' })
    .filter(({ severity }) => severity === 'error')
    .map(({ expected }) => expected);
}

/** Sentences of which nothing is said. */
export function testSilent(right: readonly string[]): void {
  test.each(right)('%s', (text) => {
    expect(correctionsIn(text)).toEqual([]);
  });
}

/** Sentences that are right, and ones with a wrong figure and what it should be. */
export function testCorrections(
  right: readonly string[],
  wrong: readonly (readonly [string, string])[],
): void {
  testSilent(right);
  test.each(wrong)('%s → %s', (text, expected) => {
    expect(correctionsIn(text)).toContain(expected);
  });
}
