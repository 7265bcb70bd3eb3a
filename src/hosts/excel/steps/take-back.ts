import { undoColumn } from './columns';
import { undoHighlights } from './highlights';
import { deleteSheet, undoRebuild } from './put-sheet';
import { undoRemoval } from './remove-sheet';
import { undoCells } from './set-cells';
import { undoSettings } from './settings';
import type { Surroundings, Undo } from './undo';

/** Puts back what stood before a step. */
export async function takeBack(undo: Undo, around: Surroundings): Promise<void> {
  switch (undo.kind) {
    case 'new-sheet':
      return deleteSheet(undo.name, undo.identity);
    case 'rebuilt-sheet':
      return undoRebuild(undo, around);
    case 'removed-sheet':
      return undoRemoval(undo, around);
    case 'highlights':
      return undoHighlights(undo);
    case 'column':
      return undoColumn(undo, around);
    case 'cells':
      return undoCells(undo);
    case 'untouched':
      return;
    case 'settings':
      return undoSettings(undo);
  }
}
