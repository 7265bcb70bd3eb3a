import type { KeptRules } from './kept-rules';

/** What the new part of a sheet of ours keeps of the one that it replaces. */
export interface KeptParts {
  /** Attributes of the sheet's view: `tabSelected`, zoom. */
  readonly view: string;
  readonly rules: KeptRules;
  /** Whole elements of theirs, beside ours. */
  readonly validations: readonly string[];
  readonly links: readonly string[];
  /** Elements behind the header and footer, as they are: drawings, comments. */
  readonly tail: string;
  /** The last element, or ''. */
  readonly extensions: string;
  /** Further attributes of the root: namespaces that what is kept needs. */
  readonly root: string;
}

export const NOTHING_KEPT: KeptParts = {
  view: '',
  rules: { before: '', count: 0, after: '' },
  validations: [],
  links: [],
  tail: '',
  extensions: '',
  root: '',
};
