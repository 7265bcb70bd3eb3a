import { Component, type ReactNode } from 'react';
import { useWords } from '../language';
import { Notice } from './notice';

interface Props {
  readonly children: ReactNode;
}

/** A page that fails must not take the pane with it: a sentence, and the page may be tried again. */
export class PageBoundary extends Component<Props, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Failure
        detail={failure.message}
        onRetry={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function Failure({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Notice kind="error" actions={[{ label: t('pane.retry'), onClick: onRetry }]}>
      {t('pane.page-failed', { detail })}
    </Notice>
  );
}
