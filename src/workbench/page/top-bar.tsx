import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
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
import { Tool, ToolMenu } from './tool';
import type { Workbench } from './workbench';
import { NARROW } from './narrow';

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
    await workbench.make(async ({ name, host, understand, maker }, { signal, tell }) => {
      tell(message('workbench.making-begins'));
      const understanding = await understand(await host.read(), today(), signal);
      const onProgress = ({ done, total }: Progress): void => {
        tell(message('workbench.making', { done, total }));
      };
      const options = { signal, onProgress };
      const { told } = await maker.make(understanding, 'unitFiles', { options: { language } }, options);
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
        <Tool
          icon={<FolderOpen20Regular />}
          label={t('workbench.open')}
          tip={t('workbench.open-tip')}
          onClick={() => input.current?.click()}
        />
        <Menu>
          <ToolMenu icon={<DocumentTable20Regular />} label={t('workbench.samples')} />
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
        <Tool
          appearance={saved === 'unsaved' ? 'primary' : 'subtle'}
          icon={<ArrowDownload20Regular />}
          label={t('workbench.download')}
          tip={t('workbench.download-tip')}
          disabled={!opened}
          onClick={() => void workbench.works.download()}
        />
        <Tool
          icon={<FolderZip20Regular />}
          label={t('workbench.separate')}
          tip={t('workbench.separate-tip')}
          disabled={!opened || making !== null}
          onClick={() => void separate()}
        />
        <SheetList workbench={workbench} />
        <Tool
          icon={<Search20Regular />}
          label={t('workbench.find')}
          tip={t('workbench.find-tip')}
          disabled={!opened}
          onClick={onFind}
        />
        <Tool
          icon={<History20Regular />}
          label={
            unfinished.length > 0
              ? t('workbench.unfinished-count', { count: unfinished.length })
              : t('workbench.unfinished-short')
          }
          tip={t('workbench.unfinished-tip')}
          onClick={() => {
            workbench.works.showList(true);
          }}
        />
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
    [NARROW]: { flexWrap: 'wrap', columnGap: '4px', rowGap: 0, padding: '4px 8px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  tools: { gap: '4px', padding: '0 4px', flexShrink: 0, [NARROW]: { gap: 0, padding: 0 } },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minWidth: 0,
    flexShrink: 1,
    paddingLeft: '12px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    // A line of its own, so that the name is seen and the tools stay together.
    [NARROW]: { order: 1, flexBasis: '100%', paddingLeft: '4px', borderLeftStyle: 'none' },
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
