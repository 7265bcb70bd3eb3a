import type { Cell } from '../../grid/grid';
import { type Subject, subjectLabel } from '../../ledger/subjects';
import { message } from '../../locales/message';
import { type Language, words } from '../../locales/words';
import { displayWidth } from '../../texts/width';
import { LIGHT_SIGNS } from '../ledger/lights';
import type { Alarm } from './alarms';

/** Beyond this many, a cell says how many items there are, not which. */
const MOST_NAMED = 6;

/** What a cell may say of its items. */
interface Saying {
  /** Behind what the cell holds. */
  readonly text: string;
  /** It is only said where it is known to fit. */
  readonly ifRoom: boolean;
}

/** The fullest first: which items they are, how many, that there are any; at last the sign alone. Each is made when asked for. */
export function* sayings(alarms: readonly Alarm[], language: Language): Generator<Saying> {
  const parts = (['overdue', 'soon'] as const).flatMap((state) => {
    const of = alarms.filter((one) => one.state === state).map(({ subject }) => subject);
    return of.length > 0 ? [{ state, of }] : [];
  });
  const join = (say: (part: (typeof parts)[number]) => string): string => `　${parts.map(say).join('　')}`;
  const bare = ({ state }: (typeof parts)[number]): string =>
    words(language, message(`marks.${state}.whole`));
  const named = ({ state, of }: (typeof parts)[number]): string => {
    const items = of.map(({ number }) => subjectLabel(number)).join('');
    return words(language, message(`marks.${state}.named`, { items }));
  };
  const counted = (part: (typeof parts)[number]): string => {
    const { state, of } = part;
    if (of.length === 1 && isAlone(of[0])) return bare(part);
    return words(language, message(`marks.${state}`, { count: of.length }));
  };
  const alone = alarms.length === 1 && isAlone(alarms[0]?.subject);
  const canName =
    !alone && alarms.every(({ subject }) => subject.number !== '') && alarms.length <= MOST_NAMED;
  if (canName) yield { text: join(named), ifRoom: true };
  yield { text: join(counted), ifRoom: false };
  const [first] = parts;
  if (!first) return;
  yield { text: `　${bare(first)}`, ifRoom: true };
  yield { text: LIGHT_SIGNS[first.state], ifRoom: true };
}

/** A task itself, or a part in cells of its own, is not one of several. */
function isAlone(subject: Subject | undefined): boolean {
  return subject !== undefined && !('heading' in subject.of);
}

/**
 * Excel shows ### for a text of more than 255 characters whose format has a section for text (`@`), and a format itself
 * holds 255 characters: longer cells keep their own format, and the words go to another cell of the row.
 */
const LONGEST_TEXT = 240;

/** Whether `text` fits into the cell (`SheetFacts.fits`), and how wide the cell is. */
interface Room {
  readonly fits: (text: string) => boolean | null;
  /** Characters; `null` where it is not known. */
  readonly width: number | null;
}

/**
 * A number format that shows the cell as before with words after it; `null` where none can, or where there is no room:
 * words never run into the next cell. Numbers and dates do not wrap: a column too narrow for them shows ### in place of
 * the number, so they carry words only where the width is known and wide enough.
 */
export function formatWithWords(cell: Cell | undefined, said: string, { fits, width }: Room): string | null {
  if (!cell || cell.text === '') return null;
  const written = `"${said.replaceAll('"', '”')}"`;
  switch (typeof cell.value) {
    case 'string':
      return cell.text.length <= LONGEST_TEXT && fits(cell.text + said) !== false ? `@${written}` : null;
    case 'number': {
      const needed = displayWidth(cell.text) + displayWidth(said) + 2;
      return width !== null && needed <= width ? numbered(cell.numberFormat, written) : null;
    }
    default:
      return null;
  }
}

/** Every section of the cell's own format with the words behind it; the section for text stays what it is. */
function numbered(format: string | undefined, said: string): string | null {
  if (format === undefined || format === 'General' || format === '@') return `General${said}`;
  const sections = format.match(SECTION) ?? [];
  const written = sections
    .filter((section) => section !== ';')
    .map((section) => (section.includes('@') ? section : section + said))
    .join(';');
  return written.length <= 255 ? written : null;
}

/** A section of a number format: quoted text, escaped characters and brackets may hold semicolons. */
const SECTION = /(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;"])+|;/gs;
