import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ToldCarried } from '../../../actions/jobs/told-versions';
import { useWords } from '../../language';
import { FirstOf } from '../../shell/first-of';
import { Section } from '../../shell/section';
import { clamped } from '../overdue/clamped';
import { carriedGroups } from './grouped';
import { VersionCard } from './version-card';

/** 结转: what became of last year's tasks, what is unfinished first. */
export function CarryList({ carried }: { carried: readonly ToldCarried[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const groups = useMemo(() => carriedGroups(carried), [carried]);
  return (
    <div>
      {groups.map(({ kind, carried: list }) => (
        <Section
          key={kind}
          title={t(kind === 'unfinished' ? 'pane.versions.carry-unfinished' : `versions.carry-${kind}`)}
          count={list.length}
          open={kind === 'unfinished'}
        >
          <FirstOf list={list}>
            {(one, index) => {
              const text = (one.new ?? one.old)?.text ?? '';
              return (
                <VersionCard
                  key={index}
                  old={one.old}
                  fresh={one.new}
                  label={kind === 'unfinished' ? t(`versions.carry-${one.kind}`) : undefined}
                >
                  <div className={classes.text} title={text}>
                    {text}
                  </div>
                </VersionCard>
              );
            }}
          </FirstOf>
        </Section>
      ))}
    </div>
  );
}

const useStyles = makeStyles({ text: { ...clamped(2) } });
