/** In @univerjs/engine-render: a quarter of a letter of room wherever Chinese text meets Latin letters or digits. */
const SPACING = 'addCJKLatinSpacing(shapedTextList);';

/**
 * Leaves out the spacing between Chinese and Latin text, for which Univer has no switch. Excel and WPS have none: with it, rows that
 * hold their text exactly show all but its last line, and the formula bar seems to hold spaces that are not in the cell.
 *
 * @throws Error where another version of Univer does it otherwise
 */
export default function withoutSpacing(source) {
  if (source.split(SPACING).length !== 2)
    throw new Error(`Univer does its spacing otherwise now: ${SPACING}`);
  return source.replace(
    SPACING,
    '/*! engine-render is changed here: no room between Chinese and Latin text */',
  );
}
