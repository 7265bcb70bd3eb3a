import { useEffect, useState } from 'react';
import { droppedFiles } from '../../taskpane/pages/collect/returned-files';

/** Parts of the page that take files themselves, as the page for returned forms does; `but-workbooks`: those are opened. */
const TAKERS = '[data-takes-files]';

/** Takes files and folders that are dropped anywhere else on the page. Answers whether some are being dragged over it. */
export function useDroppedFile(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const isTaken = ({ target, dataTransfer }: DragEvent): boolean => {
      const taker = target instanceof Element ? target.closest<HTMLElement>(TAKERS) : null;
      if (taker?.dataset['takesFiles'] !== 'but-workbooks') return taker !== null;
      // What the files are called is only told when they are dropped.
      return ![...(dataTransfer?.files ?? [])].some(({ name }) => /\.xl\w+$/i.test(name));
    };
    const onOver = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      if (isTaken(event)) {
        setOver(false);
        return;
      }
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer || !holdsFile(event) || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then(take);
    };
    // The grid has drops of its own: the page's come first.
    const options = { capture: true };
    window.addEventListener('dragover', onOver, options);
    window.addEventListener('dragleave', onLeave, options);
    window.addEventListener('drop', onDrop, options);
    return () => {
      window.removeEventListener('dragover', onOver, options);
      window.removeEventListener('dragleave', onLeave, options);
      window.removeEventListener('drop', onDrop, options);
    };
  });
  return over;
}
