import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { useWords } from '../language';
import { type Page, PAGES } from '../pages';

interface NavigationProps {
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

/** The pages as tabs; those that do not fit are in the menu 更多. */
export function Navigation({ open, onOpen }: NavigationProps) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <nav className={classes.bar} aria-label={t('pane.pages')}>
      <Overflow minimumVisible={1}>
        {/* The menu is no tab: it stands beside their list. */}
        <div className={classes.row}>
          <TabList
            selectedValue={open}
            onTabSelect={(_event, { value }) => {
              onOpen(String(value));
            }}
          >
            {PAGES.map(({ id, title }) => (
              <OverflowItem key={id} id={id} priority={id === open ? 2 : 1}>
                <Tab value={id} id={`tab-${id}`} aria-controls={`page-${id}`} className={classes.tab}>
                  {t(title)}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More onOpen={onOpen} />
        </div>
      </Overflow>
    </nav>
  );
}

function More({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useWords();
  // A Fluent button may be a link, so that its ref fits neither: `never` fits both.
  const { ref, isOverflowing } = useOverflowMenu<never>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={ref} appearance="subtle">
          {t('pane.more')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAGES.map((page) => (
            <MoreItem key={page.id} page={page} onOpen={onOpen} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreItem({ page: { id, title }, onOpen }: { page: Page; onOpen: (id: string) => void }) {
  const { t } = useWords();
  const visible = useIsOverflowItemVisible(id);
  if (visible) return null;
  return (
    <MenuItem
      onClick={() => {
        onOpen(id);
      }}
    >
      {t(title)}
    </MenuItem>
  );
}

const useStyles = makeStyles({
  // The 12 × 32 pixels at the top right belong to Excel.
  bar: {
    flexShrink: 0,
    paddingLeft: '4px',
    paddingRight: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', minWidth: 0 },
  tab: { flexShrink: 0, paddingLeft: '12px', paddingRight: '12px' },
});
