import { useState } from 'react';

/** Which of many things a person turned from how they begin (open or closed), by id; and what turns one. */
export function useTurned<Id extends string>(): readonly [ReadonlySet<Id>, (id: Id) => void] {
  const [turned, setTurned] = useState<ReadonlySet<Id>>(new Set());
  const turn = (id: Id): void => {
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  return [turned, turn];
}
