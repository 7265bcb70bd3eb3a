import { type ReactNode, useState } from 'react';

interface Props {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
  readonly summaryClassName?: string;
  readonly children: ReactNode;
}

/**
 * Something that stays folded until somebody opens it. What is folded is not in the page at all: a browser hides it in a way that
 * still lets the focus be sent there, and whoever comes by with Shift+Tab would not get past it.
 */
export function Fold({ summary, open = false, className, summaryClassName, children }: Props) {
  const [shown, setShown] = useState(open);
  return (
    <details
      className={className}
      open={shown}
      onToggle={({ currentTarget }) => {
        setShown(currentTarget.open);
      }}
    >
      <summary className={summaryClassName}>{summary}</summary>
      {shown && children}
    </details>
  );
}
