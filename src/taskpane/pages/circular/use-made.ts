import { useEffect, useState } from 'react';

export interface Made<T> {
  /** `null` until the first is made; then the last that was. */
  readonly value: T | null;
  /** Why the last could not be made. */
  readonly failed: string | null;
}

/** What `make` gives, made anew whenever `make` is another function; a result that comes too late is left. */
export function useMade<T>(make: () => Promise<T>): Made<T> {
  const [made, setMade] = useState<Made<T>>({ value: null, failed: null });
  useEffect(() => {
    let wanted = true;
    make().then(
      (value) => {
        if (wanted) setMade({ value, failed: null });
      },
      (error: unknown) => {
        if (wanted) setMade({ value: null, failed: reasonOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [make]);
  return made;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
