import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useWords } from '../language';
import { type GroupId, GROUPS, type Page, PAGES, pageOf } from '../pages';

interface NavigationProps {
  /** Id of the page that is open. */
  readonly open: string;
  /** Ids of the pages that were opened, the latest last: a group opens where it was left. */
  readonly visited: readonly string[];
  readonly onOpen: (id: string) => void;
}

/**
 * The pages by what an office does: a row of groups, and below it the pages of the open one. Both rows break rather than
 * hide what does not fit.
 */
export function Navigation({ open, visited, onOpen }: NavigationProps) {
  const classes = useStyles();
  const { t } = useWords();
  const { group } = pageOf(open);
  const pages = pagesIn(group);
  return (
    <nav className={classes.bar} aria-label={t('pane.pages')}>
      <TabList
        className={classes.groups}
        aria-label={t('pane.groups')}
        selectedValue={group}
        onTabSelect={(_event, { value }) => {
          const chosen = GROUPS.find((one) => one === value);
          if (chosen && chosen !== group) onOpen(lastIn(chosen, visited));
        }}
      >
        {GROUPS.filter((one) => pagesIn(one).length > 0).map((one) => {
          const [first, ...others] = pagesIn(one);
          // A group of one page is that page's tab.
          const only = first !== undefined && others.length === 0 ? first : null;
          const controls = only
            ? { id: `tab-${only.id}`, 'aria-controls': `page-${only.id}` }
            : one === group
              ? { 'aria-controls': 'pages-of-group' }
              : {};
          return (
            <Tab key={one} value={one} className={classes.group} {...controls}>
              {t(`pane.group.${one}`)}
            </Tab>
          );
        })}
      </TabList>
      {pages.length > 1 && (
        <TabList
          id="pages-of-group"
          className={classes.pages}
          size="small"
          aria-label={t(`pane.group.${group}`)}
          selectedValue={open}
          onTabSelect={(_event, { value }) => {
            onOpen(String(value));
          }}
        >
          {pages.map(({ id, title }) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`page-${id}`} className={classes.page}>
              {t(title)}
            </Tab>
          ))}
        </TabList>
      )}
    </nav>
  );
}

function pagesIn(group: GroupId): readonly Page[] {
  return PAGES.filter((one) => one.group === group);
}

function lastIn(group: GroupId, visited: readonly string[]): string {
  const pages = pagesIn(group).map(({ id }) => id);
  return [...visited].reverse().find((id) => pages.includes(id)) ?? pages[0] ?? '';
}

/** Around the name of a tab: no more than lets the English names of all stand in one row. */
const BESIDE = {
  paddingLeft: '5px',
  paddingRight: '5px',
  '@media (max-width: 360px)': { paddingLeft: '3px', paddingRight: '3px' },
} as const;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    // In a window as low as 200 % makes it, the page below has the larger part.
    '@media (max-height: 420px)': { maxHeight: '25vh', overflowY: 'auto' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The 12 × 32 pixels at the top right belong to Excel.
  groups: { flexWrap: 'wrap', paddingLeft: '6px', paddingRight: '16px' },
  group: { flexShrink: 0, ...BESIDE },
  pages: {
    flexWrap: 'wrap',
    paddingLeft: '6px',
    paddingRight: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  page: { flexShrink: 0, ...BESIDE },
});
