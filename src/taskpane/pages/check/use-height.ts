import { type RefObject, useLayoutEffect, useState } from 'react';

/** The height of an element in pixels, as it changes. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(current.offsetHeight);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return height;
}
