import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import type { PageProps } from '../../page-props';
import { Happenings } from '../../shell/happenings';
import { HiddenHeading } from '../../shell/hidden-heading';
import { Intro } from '../../shell/intro';
import { NoTable } from '../../shell/no-table';
import { Build } from './build';
import { Collect } from './collect';

const PARTS = ['build', 'collect'] as const;
type Part = (typeof PARTS)[number];

/** 分表: a tab for every unit, and what units filled in taken back. */
export function UnitsPage({ run }: PageProps) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { understanding } = useWorkbook();
  const [part, setPart] = useState<Part>('build');
  const begun = useRef(false);
  useEffect(() => {
    // The ribbon's button asks for tabs; which ones is seen and confirmed here before anything is written.
    if (begun.current) return;
    begun.current = true;
    if (run || !store.getState().understanding) void store.check();
  }, [run, store]);
  return (
    <div className={classes.page}>
      <Happenings />
      {understanding?.breakdown.tables.length === 0 ? (
        <>
          <HiddenHeading>{t('pane.units.title')}</HiddenHeading>
          <NoTable />
        </>
      ) : understanding ? (
        <>
          <HiddenHeading>{t('pane.units.title')}</HiddenHeading>
          <TabList
            className={classes.parts}
            size="small"
            aria-label={t('pane.units.parts')}
            selectedValue={part}
            onTabSelect={(_event, { value }) => {
              setPart(PARTS.find((one) => one === value) ?? 'build');
            }}
          >
            {PARTS.map((one) => (
              <Tab key={one} value={one}>
                {t(`pane.units.part-${one}`)}
              </Tab>
            ))}
          </TabList>
          {/* Both stay: files that were chosen and choices that were made are not lost by looking at the other. */}
          <div className={classes.scroller} hidden={part !== 'build'}>
            <Build
              understanding={understanding}
              onCollect={() => {
                setPart('collect');
              }}
            />
          </div>
          <div className={classes.scroller} hidden={part !== 'collect'}>
            <Collect understanding={understanding} />
          </div>
        </>
      ) : (
        <Intro title="pane.units.question" text="pane.units.intro" start="pane.units.start" />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  parts: { flexShrink: 0, padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    '&[hidden]': { display: 'none' },
  },
});
