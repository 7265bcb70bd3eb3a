import { lazy, type ReactNode, Suspense, useState } from 'react';
import { preferences, prefer } from '../preferences';

const Welcome = lazy(async () => ({ default: (await import('./welcome')).Welcome }));

interface Props {
  /** A button of the ribbon was pressed to have something done, not to be welcomed. */
  readonly skip: boolean;
  /** The pane. */
  readonly children: ReactNode;
}

/** The first time on this computer the pane says what it is before it opens. */
export function FirstRun({ skip, children }: Props) {
  const [welcomed, setWelcomed] = useState(() => skip || preferences().welcomed === true);
  if (welcomed) return children;
  return (
    <Suspense>
      <Welcome
        onDone={() => {
          prefer({ welcomed: true });
          setWelcomed(true);
        }}
      />
    </Suspense>
  );
}
