import { z } from 'zod';
import { DEFAULTS } from './defaults';
import { once } from './once';

/** Who gets a tab: every unit, only units that lead something, or every leader. */
export const SPLITS = ['unit', 'lead', 'leader'] as const;
export type SplitBy = (typeof SPLITS)[number];

/** Columns that a tab can do without. */
export const OPTIONAL_COLUMNS = ['leader', 'others', 'problem', 'evidence'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** What is done with indicators that an inner heading gives to another unit. */
export type OthersItems = 'grey' | 'omit';

/** How a workbook's unit tabs are made: chosen once, remembered with the workbook. */
export const tabChoices = once(() =>
  z.object({
    othersItems: z.enum(['grey', 'omit'] satisfies OthersItems[]).default(DEFAULTS.tabs.othersItems),
    /** `null`: nobody has chosen. */
    by: z.enum(SPLITS).nullable().default(DEFAULTS.tabs.by),
    leaveOut: z.array(z.enum(OPTIONAL_COLUMNS)).default(DEFAULTS.tabs.leaveOut),
  }),
);
