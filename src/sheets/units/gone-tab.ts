import { message } from '../../locales/message';
import { words, type Language } from '../../locales/words';
import type { SheetContent } from '../../plan/sheet-content';

const COLOUR = '#7F7F7F';

/**
 * The tab of a holder that the source no longer names, or of a collective whose members have tabs of their own now:
 * everything stays, title and tab say so. `null`: they do already.
 */
export function goneTab(
  content: SheetContent,
  language: Language,
  why: 'gone' | 'resolved',
): SheetContent | null {
  const [mark = ''] = words(language, message(`units.${why}`, { title: '\n' })).split('\n');
  const [top, ...rest] = content.rows;
  const title = top?.cells[0];
  if (!top || !title || typeof title.value !== 'string') {
    return content.tabColour === COLOUR ? null : { ...content, tabColour: COLOUR };
  }
  if (title.value.startsWith(mark)) return null;
  const cells = [{ ...title, value: mark + title.value }, ...top.cells.slice(1)];
  return { ...content, rows: [{ ...top, cells }, ...rest], tabColour: COLOUR };
}
