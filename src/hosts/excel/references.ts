/** The sheet that a reference such as `='检查 报告'!$A$1` points at; `null` where it points at none. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z$]+\$?\d*/i.exec(reference);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}
