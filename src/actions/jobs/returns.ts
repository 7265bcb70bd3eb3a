import type { Language } from '../../locales/words';
import { draftingTabs, looksNeeded } from '../draft-tabs';
import { type Choices, takenBy } from '../choices';
import { comparingReturns, planningCollect, type ReturnedFile } from '../collect';
import { sheetLanguage } from '../sheet-language';
import { splitOfTabs } from '../tab-options';
import { inSteps, type Job } from './job';
import type { OtherFile, OtherFiles } from './other-files';
import { type Compared, sentCollection, type SentCollection } from './sent-collection';

/** What came back, compared with the ledger. */
export const compareReturns: Job<{ readonly files: readonly OtherFile[] }, Compared<SentCollection>> = async (
  { understanding, files: others, options },
  { files },
) => {
  const returned = await returnedFiles(others, files);
  const { collection, withoutForm, notReturned } = await inSteps(
    comparingReturns(understanding, returned),
    options,
  );
  return { plan: null, told: { collection: sentCollection(collection), withoutForm, notReturned } };
};

/** 收回: what was agreed to goes into the ledger, and the tabs show it. */
export const collect: Job<
  { readonly files: readonly OtherFile[]; readonly choices: Choices; readonly language: Language },
  null
> = async ({ understanding, host, files: others, options }, { files, choices, language: spoken }) => {
  const language = await sheetLanguage(understanding, spoken);
  const returned = await returnedFiles(others, files);
  const { collection } = await inSteps(comparingReturns(understanding, returned), options);
  const taken = takenBy(collection, choices, understanding.progress.link);
  const draft =
    splitOfTabs(understanding) === null
      ? null
      : await inSteps(draftingTabs(understanding, { language }, taken, host.looksAreDear), options);
  const contents = await host.readContent(looksNeeded(understanding, taken, draft), options);
  const work = planningCollect(understanding, taken, contents, language, draft);
  const plan = await inSteps(work, options);
  return { plan: plan && plan.operations.length > 0 ? plan : null, told: null };
};

function returnedFiles(others: OtherFiles, files: readonly OtherFile[]): Promise<readonly ReturnedFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, workbook: await others.workbook(file) })));
}
