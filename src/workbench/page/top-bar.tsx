import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Toolbar,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  DocumentTable20Regular,
  FolderOpen20Regular,
  FolderZip20Regular,
  History20Regular,
  LockClosed16Regular,
  PanelRightContract20Regular,
  PanelRightExpand20Regular,
  Search20Regular,
} from '@fluentui/react-icons';
import { useRef, useSyncExternalStore } from 'react';
import type { Progress } from '../../hosts/host';
import { message } from '../../locales/message';
import { useWords } from '../../taskpane/language';
import { SAMPLES } from '../../taskpane/first-run/samples';
import { saveFile } from '../../taskpane/save-file';
import { today } from '../../taskpane/today';
import { SheetList } from './sheet-list';
import type { Workbench } from './workbench';

/** Files in and out, and how things stand with the one that is open. */
interface TopBarProps {
  readonly workbench: Workbench;
  readonly onFind: () => void;
  /** Whether the pane is put away. */
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

export function TopBar({ workbench, onFind, folded, onFold }: TopBarProps) {
  const classes = useStyles();
  const { t, language } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { opened, saved, making, unfinished } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const separate = async (): Promise<void> => {
    await workbench.make(async ({ name, host, understand, make }, { signal, tell }) => {
      tell(message('workbench.making-begins'));
      const understanding = await understand(await host.read(), today(), signal);
      const onProgress = ({ done, total }: Progress): void => {
        tell(message('workbench.making', { done, total }));
      };
      const options = { signal, onProgress };
      const { told } = await make(understanding, 'unitFiles', { options: { language } }, options);
      if (!told) {
        workbench.say(message('workbench.separate-none'));
        return null;
      }
      const zip = t('workbench.separate-name', { name: name.replace(/\.\w+$/, '') });
      saveFile(told.zip, zip);
      return message('workbench.made', { count: told.count, name: zip });
    });
  };
  return (
    <header className={classes.bar}>
      <img src="workbench/icon-32.png" alt="" width={24} height={24} />
      <h1 className={classes.title}>{t('workbench.title')}</h1>
      <Toolbar size="small" className={classes.tools}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.xltx,.xltm,.docx,.txt"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void workbench.open.dropped([file]);
            currentTarget.value = '';
          }}
        />
        <Tooltip content={t('workbench.open-tip')} relationship="description">
          <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
            {t('workbench.open')}
          </Button>
        </Tooltip>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton appearance="subtle" icon={<DocumentTable20Regular />}>
              {t('workbench.samples')}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SAMPLES.map((sample) => {
                const title = t(`workbench.sample.${sample}`);
                return (
                  <MenuItem key={sample} onClick={() => void workbench.open.sample(sample, title)}>
                    {title}
                  </MenuItem>
                );
              })}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content={t('workbench.download-tip')} relationship="description">
          <Button
            appearance={saved === 'unsaved' ? 'primary' : 'subtle'}
            icon={<ArrowDownload20Regular />}
            disabled={!opened}
            onClick={() => void workbench.works.download()}
          >
            {t('workbench.download')}
          </Button>
        </Tooltip>
        <Tooltip content={t('workbench.separate-tip')} relationship="description">
          <Button
            appearance="subtle"
            icon={<FolderZip20Regular />}
            disabled={!opened || making !== null}
            onClick={() => void separate()}
          >
            {t('workbench.separate')}
          </Button>
        </Tooltip>
        <SheetList workbench={workbench} />
        <Tooltip content={t('workbench.find-tip')} relationship="description">
          <Button appearance="subtle" icon={<Search20Regular />} disabled={!opened} onClick={onFind}>
            {t('workbench.find')}
          </Button>
        </Tooltip>
        <Tooltip content={t('workbench.unfinished-tip')} relationship="description">
          <Button
            appearance="subtle"
            icon={<History20Regular />}
            onClick={() => {
              workbench.works.showList(true);
            }}
          >
            {unfinished.length > 0
              ? t('workbench.unfinished-count', { count: unfinished.length })
              : t('workbench.unfinished-short')}
          </Button>
        </Tooltip>
      </Toolbar>
      {opened && (
        <div className={classes.file}>
          <span className={mergeClasses(classes.name, classes.fileName)} title={opened.name}>
            {opened.name}
          </span>
          <span className={mergeClasses(classes.saved, saved === 'unsaved' && classes.unsaved)} role="status">
            {t(`workbench.${saved}`)}
          </span>
        </div>
      )}
      <div className={classes.end}>
        <span className={classes.local}>
          <LockClosed16Regular aria-hidden />
          {t('workbench.local')}
        </span>
        <Tooltip content={t(folded ? 'workbench.unfold' : 'workbench.fold')} relationship="label">
          <Button
            appearance="subtle"
            icon={folded ? <PanelRightExpand20Regular /> : <PanelRightContract20Regular />}
            aria-expanded={!folded}
            onClick={() => {
              onFold(!folded);
            }}
          />
        </Tooltip>
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '48px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'nowrap',
    '@media (max-width: 700px)': { flexWrap: 'wrap' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  tools: {
    gap: '4px',
    padding: '0 4px',
    flexShrink: 0,
    '@media (max-width: 700px)': { flexShrink: 1, flexWrap: 'wrap' },
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minWidth: 0,
    flexShrink: 1,
    paddingLeft: '12px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  fileName: { flexShrink: 0, maxWidth: '260px' },
  saved: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  unsaved: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  end: { marginLeft: 'auto', flexShrink: 0, display: 'flex', alignItems: 'center', gap: '8px' },
  local: {
    flexShrink: 0,
    '@media (max-width: 1400px)': { display: 'none' },
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
