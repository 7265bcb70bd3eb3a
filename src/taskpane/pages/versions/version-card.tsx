import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ToldPlace } from '../../../actions/jobs/told-versions';
import { Places } from './places';

interface Props {
  /** What it is, besides its task. */
  readonly label?: string | undefined;
  readonly old: ToldPlace | null;
  readonly fresh: ToldPlace | null;
  readonly children: ReactNode;
}

/** One thing that differs between two versions, or that became of a task: where, and below it what. */
export function VersionCard({ label, old, fresh, children }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.card}>
      <Places old={old} fresh={fresh} {...(label !== undefined && { label })} />
      {children}
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
