import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import filter from '@univerjs/preset-sheets-filter/locales/zh-CN';
import note from '@univerjs/preset-sheets-note/locales/zh-CN';

/** Univer's own words in Chinese. */
export default { ...core, ...conditional, ...validation, ...filter, ...note };
