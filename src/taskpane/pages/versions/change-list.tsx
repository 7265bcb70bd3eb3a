import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { VersionChange } from '../../../versions/model';
import { useWords } from '../../language';
import { FirstOf } from '../../shell/first-of';
import { Section } from '../../shell/section';
import { FromTo } from './from-to';
import { changeGroups } from './grouped';
import { Places } from './places';

/** Kinds with more are folded at first. */
const MOST_OPEN = 20;

/** What differs, by kind: where it stood and stands, and what it was and is. */
export function ChangeList({ changes }: { changes: readonly VersionChange[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const groups = useMemo(() => changeGroups(changes), [changes]);
  return (
    <div>
      {groups.map(({ kind, changes: list }) => (
        <Section
          key={kind}
          title={t(`versions.kind-${kind}`)}
          count={list.length}
          open={list.length <= MOST_OPEN}
        >
          <FirstOf list={list}>
            {(one, index) => (
              <div key={index} className={classes.card}>
                <Places
                  old={one.old}
                  fresh={one.new}
                  {...(one.direction && { label: t(`versions.direction-${one.direction}`) })}
                />
                <FromTo change={one} />
              </div>
            )}
          </FirstOf>
        </Section>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});
