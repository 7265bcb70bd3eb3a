import { type Grid, textAt } from '../../grid/grid';

/** What people wrote under 处理意见, by the clause that it stands beside. */
export function keptOpinions(
  sheet: Grid | undefined,
  heads: { readonly clause: string; readonly opinion: string },
): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  if (!sheet) return kept;
  for (let row = 0; row < sheet.rows.length; row++) {
    const header = sheet.rows[row]?.map((cell) => cell?.text.trim() ?? '') ?? [];
    const [clause, opinion] = [header.indexOf(heads.clause), header.indexOf(heads.opinion)];
    if (clause < 0 || opinion < 0) continue;
    for (let below = row + 1; below < sheet.rows.length; below++) {
      const said = textAt(sheet, below, opinion).trim();
      const about = opinionKey(textAt(sheet, below, clause));
      if (said !== '' && about !== '' && !kept.has(about)) kept.set(about, said);
    }
    break;
  }
  return kept;
}

/** The clause as it is looked up: brackets are ours. */
export function opinionKey(text: string): string {
  return text.replace(/[【】\s]/g, '');
}
