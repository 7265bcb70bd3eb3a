import { useEffect, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import type { PageProps } from '../../page-props';
import { WorkbookPage } from '../../shell/workbook-page';
import { type Asked, AskedForm } from './asked-form';
import type { NamedReport } from './report-file';
import { ReportSource } from './report-source';
import { Results } from './results';

const INTRO = {
  title: 'pane.crosscheck.question',
  text: 'pane.crosscheck.intro',
  start: 'pane.crosscheck.start',
} as const;

/** 报告对照: the work report against the tables. */
export function CrosscheckPage({ run }: PageProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <div style={{ height: '100%' }} {...(asked && { inert: '' })}>
        <WorkbookPage title="pane.crosscheck.title" intro={INTRO} run={run}>
          {(understanding) => <Crosscheck understanding={understanding} onAsk={setAsked} />}
        </WorkbookPage>
      </div>
      {asked && (
        <AskedForm
          asked={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface Props {
  readonly understanding: Understanding;
  readonly onAsk: (asked: Asked) => void;
}

function Crosscheck({ understanding, onAsk }: Props) {
  const { t } = useWords();
  const kept = understanding.settings.report.text;
  const [report, setReport] = useState<NamedReport | null>(
    kept === null ? null : { name: t('pane.crosscheck.kept'), text: kept },
  );
  const { inbox } = usePane();
  const [given, setGiven] = useState<File | null>(null);
  useEffect(
    () =>
      inbox?.receive('crosscheck', (files) => {
        // The latest is meant.
        setGiven(files.at(-1) ?? null);
        setReport(null);
      }),
    [inbox],
  );
  const show = (read: NamedReport): void => {
    setGiven(null);
    setReport(read);
  };
  if (report === null) return <ReportSource given={given} onReport={show} />;
  return (
    <Results
      key={report.text}
      report={report}
      understanding={understanding}
      onAsk={onAsk}
      onOther={() => {
        setReport(null);
      }}
    />
  );
}
