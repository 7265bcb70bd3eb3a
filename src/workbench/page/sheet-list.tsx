import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, tokens } from '@fluentui/react-components';
import { AppsListDetail20Regular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore } from 'react';
import { useWords } from '../../taskpane/language';
import { MenuSearch } from '../../taskpane/shell/menu-search';
import { squash } from '../../texts/width';
import { ToolMenu } from './tool';
import type { Workbench } from './workbench';

/** All sheets in one list, to jump to: dozens of tabs do not fit below the grid. */
export function SheetList({ workbench }: { readonly workbench: Workbench }) {
  const classes = useStyles();
  const { t } = useWords();
  const { opened } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const [names, setNames] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const shown = names.filter((name) => squash(name).includes(squash(words)));
  const look = (): void => {
    setWords('');
    void opened?.host.read().then(({ sheets }) => {
      setNames(sheets.filter(({ visible }) => visible).map(({ name }) => name));
    });
  };
  return (
    <Menu
      positioning="below-start"
      onOpenChange={(_, { open }) => {
        if (open) look();
      }}
    >
      <ToolMenu icon={<AppsListDetail20Regular />} label={t('workbench.sheets')} disabled={!opened} />
      <MenuPopover>
        {names.length > FEW && (
          <MenuSearch label={t('workbench.sheets.placeholder')} words={words} onWords={setWords} />
        )}
        <MenuList className={classes.list}>
          {shown.map((name) => (
            <MenuItem key={name} onClick={() => void opened?.host.select(name, { row: 0, column: 0 })}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
        {names.length > 0 && shown.length === 0 && (
          <div className={classes.none}>{t('workbench.find.none')}</div>
        )}
      </MenuPopover>
    </Menu>
  );
}

/** So many are seen at once without looking for them. */
const FEW = 12;

const useStyles = makeStyles({
  list: { maxHeight: '60vh', overflowY: 'auto' },
  none: { padding: '6px 12px', color: tokens.colorNeutralForeground3 },
});
