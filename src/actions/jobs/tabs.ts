import { zipSync } from 'fflate';
import { HostError } from '../../hosts/error';
import type { Language } from '../../locales/words';
import type { Difference } from '../../sheets/units/reconcile';
import { splitWork } from '../../split/assignments';
import { planningUnitTabs } from '../build-unit-tabs';
import { draftingTabs, looksNeeded } from '../draft-tabs';
import { looksToFollow, planningToFollow } from '../one-date';
import type { SeparateFile } from '../separate-files';
import { type Preview, previewingTabs } from '../preview-tabs';
import { sheetLanguage } from '../sheet-language';
import { choicesFor, type TabChoices, type TabOptions } from '../tab-options';
import { takingBack } from '../take-back';
import type { Understanding } from '../understand';
import { inSteps, type Job, type JobContext } from './job';

/** A difference between source and tabs, in what its words say. */
export interface ToldDifference extends Pick<Difference, 'kind' | 'role' | 'holder'> {
  readonly sheet: string;
  /** Number of the task, '—' where it has none. */
  readonly task: string;
}

/** What was made of the tabs, and the proof that nothing was lost. */
export interface TabsTold {
  readonly tabs: number;
  readonly gone: readonly string[];
  readonly lead: { readonly source: number; readonly tabs: number };
  readonly support: { readonly source: number; readonly tabs: number };
  readonly differences: readonly ToldDifference[];
  /** Occurrences of which something went into the ledger first. */
  readonly kept: number;
  /** Conflicts that are open still. */
  readonly open: number;
}

/** What a build would make. */
export const preview: Job<{ readonly chosen: Partial<TabChoices> }, Preview> = async (
  { understanding, options },
  { chosen },
) => ({ plan: null, told: await inSteps(previewingTabs(understanding, chosen), options) });

/** 生成分表, 更新分表. */
export const unitTabs: Job<{ readonly options: TabOptions }, TabsTold> = async (
  { understanding, host, options },
  { options: asked },
) => {
  const chosen = await inSheetLanguage(understanding, asked);
  const taken = await inSteps(takingBack(understanding), options);
  const draft = await inSteps(draftingTabs(understanding, chosen, taken, host.looksAreDear), options);
  const contents = await host.readContent(looksNeeded(understanding, taken, draft), options);
  const work = planningUnitTabs(understanding, chosen, contents, taken, draft);
  const { plan, tabs, gone, reconciliation, outcome } = await inSteps(work, options);
  const { lead, support, differences } = reconciliation;
  return {
    plan,
    told: {
      tabs: tabs.length,
      gone,
      lead,
      support,
      differences: differences.map(({ kind, role, holder, table, task }) => ({
        kind,
        role,
        holder,
        sheet: table?.sheet ?? '',
        task: task?.number ?? '—',
      })),
      kept: outcome.changes.size,
      open: outcome.open.length,
    },
  };
};

/** 全部改到: ledger, tabs and index follow the workbook's date. */
export const followDate: Job<{ readonly language: Language }, null> = async (
  { understanding, host, options },
  { language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const taken = await inSteps(takingBack(understanding), options);
  const contents = await host.readContent(looksToFollow(understanding, taken), options);
  const work = planningToFollow(understanding, language, contents, taken);
  return { plan: await inSteps(work, options), told: null };
};

/** One unit's form as a file; `null` where nobody has that name. */
export const unitFile: Job<
  { readonly unit: string; readonly options: TabOptions },
  SeparateFile | null
> = async (context, { unit, options }) => {
  const [file] = await separately(context, options, new Set([unit]));
  return { plan: null, told: file ?? null };
};

/** A zip with an .xlsx for every unit, and how many there are; `null` where the workbook shares out no task. */
export const unitFiles: Job<
  { readonly options: TabOptions },
  { readonly zip: Uint8Array; readonly count: number } | null
> = async (context, { options }) => {
  const files: Record<string, Uint8Array> = {};
  const made = await separately(context, options, null);
  for (const { name, bytes } of made) {
    if (files[name]) throw new HostError('host-failed', { detail: name });
    files[name] = bytes;
  }
  if (made.length === 0) return { plan: null, told: null };
  return { plan: null, told: { zip: zipSync(files, { level: 0 }), count: made.length } };
};

async function separately(
  { understanding, host, options }: JobContext,
  asked: TabOptions,
  only: ReadonlySet<string> | null,
): Promise<readonly SeparateFile[]> {
  const chosen = await inSheetLanguage(understanding, asked);
  const { separateFiles } = await import(/* webpackChunkName: "separate-files" */ '../separate-files');
  const taken = await inSteps(takingBack(understanding), options);
  const contents = await host.readContent(looksNeeded(understanding, taken), options);
  const { by } = choicesFor(understanding, chosen);
  const total = only?.size ?? splitWork(understanding.breakdown, by).holders.length;
  const made: SeparateFile[] = [];
  for await (const file of separateFiles(understanding, chosen, contents, taken, only)) {
    made.push(file);
    options.onProgress?.({ done: made.length, total });
    await new Promise((resolve) => setTimeout(resolve));
    if (options.signal?.aborted) throw new HostError('cancelled');
  }
  return made;
}

async function inSheetLanguage(understanding: Understanding, asked: TabOptions): Promise<TabOptions> {
  return { ...asked, language: await sheetLanguage(understanding, asked.language) };
}
