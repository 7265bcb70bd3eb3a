/** Which of these sheets a formula may look at: a name before `!`, quoted or not. More than it does is no harm. */
export function sheetsNamedIn(formulas: Iterable<string>, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const formula of formulas) {
    if (!formula.includes('!')) continue;
    const text = formula.toLowerCase().replaceAll("''", "'");
    for (const name of names) {
      const small = name.toLowerCase();
      if (text.includes(`${small}!`) || text.includes(`${small}'!`)) found.add(name);
    }
  }
  return found;
}
