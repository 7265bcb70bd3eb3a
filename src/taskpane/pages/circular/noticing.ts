import { noticeFiles, type Notices } from '../../../actions/notices';
import { papers } from '../../../actions/papers';
import type { UrgingLevel } from '../../../documents/notices/urging';
import type { Language } from '../../../locales/words';
import type { WorkbookPlan } from '../../../plan/model';
import type { WorkbookStore } from '../../workbook-store';
import type { FormattedText } from '../../copy-text';

/** From the gravest. */
export const LEVELS: readonly UrgingLevel[] = ['red', 'yellow', 'blue'];

/** How many units are urged at which level. */
export function levelCounts({ notices }: Pick<Notices, 'notices'>): Readonly<Record<UrgingLevel, number>> {
  const counts = { red: 0, yellow: 0, blue: 0 };
  for (const { urging } of notices) counts[urging.level]++;
  return counts;
}

/** The letters as they are copied: of one unit, or of all. */
export async function noticesCopy(
  { notices }: Pick<Notices, 'notices'>,
  unit?: string,
): Promise<FormattedText> {
  const { paperText, papersHtml } = await papers();
  const chosen = notices
    .filter(({ urging }) => unit === undefined || urging.unit === unit)
    .map(({ paper }) => paper);
  return { text: chosen.map(paperText).join('\n\n\n'), html: papersHtml(chosen) };
}

/** All letters as .docx in one zip; `null` where it was stopped. */
export async function noticesZip(
  notices: Pick<Notices, 'notices'>,
  signal: AbortSignal,
  onMade: (count: number) => void,
): Promise<Uint8Array | null> {
  const { zipSync } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  let count = 0;
  for await (const { name, bytes } of noticeFiles(notices)) {
    files[name] = bytes;
    onMade(++count);
    // The page shows how far it is, and may be told to stop.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
  return zipSync(files, { level: 0 });
}

/**
 * Records the letters that were shown in the ledger; refused where the workbook changed after they were drafted. Answers what was
 * applied, `null` where nothing was.
 */
export async function recordNotices(
  store: WorkbookStore,
  { changes, last }: Notices,
  language: Language,
): Promise<WorkbookPlan | null> {
  let plan: WorkbookPlan | null = null;
  const done = await store.perform('writing', async ({ read, make, write }) => {
    // Of the workbook as it was understood when they were drafted: whatever came since refuses the plan.
    ({ plan } = await make('notices', { drafted: { changes, last }, language }));
    if (plan) await write(plan);
    await read();
  });
  return done ? plan : null;
}
