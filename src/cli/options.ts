/** Every option of the command line; which command takes which is said beside the command (`commands/`). */
export const OPTIONS = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  soon: { type: 'string' },
  roster: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  clear: { type: 'boolean' },
  by: { type: 'string' },
  separate: { type: 'string' },
  accept: { type: 'string' },
  from: { type: 'string' },
  report: { type: 'string' },
  encoding: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  ledger: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = keyof typeof OPTIONS;
/** What was written; an option that was not is absent. */
export type Values = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean;
};

/** What every command takes. */
export const COMMON: readonly OptionName[] = ['as-of', 'year', 'soon', 'roster', 'json', 'lang', 'help'];

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
