/**
 * Some programs (openpyxl) write a list of defined names that is empty. When ours are taken out again it must stand
 * there as before: how it was written is told by spaces in the open tag of the list while it holds names of ours.
 */
export function rememberEmpty(written: string, filled: string, container: string): string {
  const form = formsOf(container).indexOf(written);
  if (form < 0) return filled;
  return filled.replace(/^<([^\s/>]+)\s*>/, (_, name: string) => `<${name}${' '.repeat(form + 1)}>`);
}

/** The list without any name: as it was once, '' where there was none. `written`: as it stands in the file. */
export function emptied(written: string, container: string): string {
  const forms = formsOf(container);
  if (forms.includes(written)) return written;
  const spaces = /^<[^\s/>]+( *)>/.exec(written)?.[1]?.length ?? 0;
  return forms[spaces - 1] ?? '';
}

function formsOf(container: string): readonly string[] {
  return [`<${container}/>`, `<${container} />`, `<${container}></${container}>`];
}
