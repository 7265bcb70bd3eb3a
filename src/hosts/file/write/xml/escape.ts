import { wellFormed } from '../../../../plan/cell-text';

// eslint-disable-next-line no-control-regex -- XML allows none of them, not even as entities
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Most texts have none of what must be escaped: one look saves five. */
// eslint-disable-next-line no-control-regex -- XML allows none of them, not even as entities
const SPECIAL = /[&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * Cell text as OOXML writes it (ST_Xstring): what XML cannot carry is `_xHHHH_`, and a text that would read as such an
 * escape has its underscore escaped. A carriage return would be lost by XML's own reading of line ends.
 */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeEntities(
    wellFormed(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/\r/g, '_x000D_')
      .replace(FORBIDDEN, (found) => `_x${hex4(found)}_`),
  );
}

/** The attribute of `<t>` without which programs drop or join the white space of this text; '' where it needs none. */
export function spaceOf(text: string): string {
  return /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}

/** Text that is no ST_Xstring (formulas, names): what XML cannot carry is dropped. */
export function escapePlain(text: string): string {
  return escapeEntities(wellFormed(text).replace(FORBIDDEN, ''));
}

/** The value of an attribute, for double quotes. Line breaks and tabs survive only as entities. */
export function escapeAttribute(text: string): string {
  return escapePlain(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

function escapeEntities(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

function hex4(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
