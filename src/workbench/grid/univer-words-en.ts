import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import note from '@univerjs/preset-sheets-note/locales/en-US';

/** Univer's own words in English. */
export default { ...core, ...conditional, ...validation, ...filter, ...note };
