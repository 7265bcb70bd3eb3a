import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';

export const LOOKS = ['list', 'charts', 'load', 'compare'] as const;
export type Look = (typeof LOOKS)[number];

/** The ways to look at what is due: 清单, 统计, 负荷, 对比. */
export function Looks({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <TabList
      size="small"
      className={classes.looks}
      aria-label={t('pane.overdue.views')}
      selectedValue={look}
      onTabSelect={(_event, { value }) => {
        onLook(LOOKS.find((one) => one === value) ?? 'list');
      }}
    >
      {LOOKS.map((one) => (
        <Tab key={one} value={one}>
          {t(`pane.overdue.view-${one}`)}
        </Tab>
      ))}
    </TabList>
  );
}

const useStyles = makeStyles({
  looks: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});
