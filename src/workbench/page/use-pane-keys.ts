import { type RefObject, useEffect } from 'react';
import { message } from '../../locales/message';
import type { Workbench } from './workbench';

const FIRST = 'button:not([disabled]), [role="tab"], a[href], input:not([disabled]), [tabindex="0"]';

/** Tab goes from cell to cell: so many in a row, with nothing typed, look for a way out. */
const LOST = 8;

/**
 * F6 goes from the grid to the pane and back, as it goes between the parts of a window in Office. Who seems to look for
 * it is told, once a visit.
 */
export function usePaneKeys(
  pane: RefObject<HTMLElement | null>,
  focusGrid: () => void,
  workbench: Workbench,
): void {
  useEffect(() => {
    let tabs = 0;
    const onTab = ({ key }: KeyboardEvent): void => {
      if (key === 'Shift') return;
      const inGrid = document.activeElement?.closest('[data-u-comp]') !== null;
      tabs = key === 'Tab' && inGrid ? tabs + 1 : 0;
      if (tabs !== LOST) return;
      workbench.hint(message('workbench.f6'));
      window.removeEventListener('keydown', onTab, { capture: true });
    };
    window.addEventListener('keydown', onTab, { capture: true });
    return () => {
      window.removeEventListener('keydown', onTab, { capture: true });
    };
  }, [workbench]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { current } = pane;
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || !current) return;
      event.preventDefault();
      event.stopPropagation();
      if (current.contains(document.activeElement)) focusGrid();
      else (current.querySelector<HTMLElement>(FIRST) ?? current).focus();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [pane, focusGrid]);
}
