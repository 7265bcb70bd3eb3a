import { useEffect } from 'react';

/**
 * Ctrl with a letter (⌘ on a Mac) does something of ours in place of the browser's own, which sees nothing of a grid
 * that is drawn: it would search and print the frame around it.
 */
export function useCommandKey(letter: string, run: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!wanted || event.key.toLowerCase() !== letter) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [letter, run]);
}
