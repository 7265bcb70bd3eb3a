import { type RefObject, useEffect } from 'react';

const FIRST = 'button:not([disabled]), [role="tab"], a[href], input:not([disabled]), [tabindex="0"]';

/** F6 goes from the grid to the pane and back, as it goes between the parts of a window in Office. */
export function usePaneKeys(pane: RefObject<HTMLElement | null>, focusGrid: () => void): void {
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
