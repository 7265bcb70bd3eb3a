import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { FooterBar, PageFrame, ReadFirst } from '../../shell/page-frame';
import { SheetCard } from './sheet-card';
import { type Draft, useDraft } from './use-draft';

/** 表格: what was recognised in every sheet, to be corrected by choosing. */
export function TablesPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  if (understanding) return <Tables understanding={understanding} />;
  return (
    <PageFrame title={t('pane.tables.heading')}>
      <ReadFirst />
    </PageFrame>
  );
}

function Tables({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const draft = useDraft(understanding);
  const { shown } = draft;
  return (
    <PageFrame
      title={t('pane.tables.heading')}
      footer={draft.changed && <DraftBar draft={draft} before={understanding} />}
    >
      <p className={classes.intro}>{t('pane.tables.intro')}</p>
      {shown.breakdown.sheets
        .filter(({ kind }) => kind !== 'ours')
        .map(({ name }) => (
          <SheetCard key={name} sheet={name} draft={draft} />
        ))}
      <Ours names={shown.breakdown.sheets.filter(({ kind }) => kind === 'ours').map(({ name }) => name)} />
    </PageFrame>
  );
}

function Ours({ names }: { names: readonly string[] }) {
  const classes = useStyles();
  const { t } = useWords();
  if (names.length === 0) return null;
  return <p className={classes.intro}>{t('pane.tables.ours', { sheets: names.join(t('pane.comma')) })}</p>;
}

/** What the corrections change, before they are kept. */
function DraftBar({ draft, before }: { draft: Draft; before: Understanding }) {
  const { t } = useWords();
  const { busy } = useWorkbook();
  const [was, is] = [countsOf(before), countsOf(draft.shown)];
  return (
    <FooterBar
      label={t('pane.tables.draft')}
      words={
        draft.behind ? (
          <Spinner size="tiny" label={t('pane.tables.trying')} />
        ) : (
          t('pane.tables.effect', {
            tasks: change(was.tasks, is.tasks),
            indicators: change(was.indicators, is.indicators),
            findings: change(was.findings, is.findings),
          })
        )
      }
    >
      <Button appearance="primary" disabled={busy !== null} onClick={draft.remember}>
        {t('pane.tables.remember')}
      </Button>
      <Button onClick={draft.discard}>{t('pane.tables.discard')}</Button>
    </FooterBar>
  );
}

function countsOf({ breakdown: { tables }, findings }: Understanding) {
  return {
    tasks: tables.reduce((sum, table) => sum + table.tasks.length, 0),
    indicators: tables.reduce((sum, table) => sum + table.indicatorCount, 0),
    findings: findings.filter(({ ignored }) => !ignored).length,
  };
}

function change(was: number, is: number): string {
  return was === is ? String(is) : `${was} → ${is}`;
}

const useStyles = makeStyles({
  intro: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
