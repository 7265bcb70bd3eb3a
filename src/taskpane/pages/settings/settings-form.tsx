import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { message } from '../../../locales/message';
import type { Settings } from '../../../settings/model';
import { PACES } from '../../../statistics/pace-rules';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { FooterBar, PageFrame } from '../../shell/page-frame';
import { Part } from '../../shell/part';
import { today } from '../../today';
import { LightFields } from './light-fields';
import { readWritten, writtenOf, type MonthDay } from './month-days';
import { TimeWordFields } from './time-word-fields';

/** The part of the settings that this page is about. */
export type Chosen = Pick<Settings, 'asOf' | 'soonDays' | 'start' | 'timeWords' | 'lights' | 'tabs' | 'pace'>;

/** `children`: what stands above, and is kept at once. */
export function SettingsForm({ settings, children }: { settings: Settings; children: ReactNode }) {
  const classes = useStyles();
  const { t } = useWords();
  const { openPage } = usePane();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const { asOf, soonDays, start, timeWords, lights, tabs, pace } = settings;
  const stored: Chosen = { asOf, soonDays, start, timeWords, lights, tabs, pace };
  const [chosen, setChosen] = useState(stored);
  const [days, setDays] = useState(String(soonDays));
  const showDay = (day: MonthDay): string => t('pane.settings.month-day', { ...day });
  const [writtenDays, setWrittenDays] = useState(() => writtenOf(timeWords, showDay));
  const { words, wrong: wrongWords } = readWritten(writtenDays);
  const number = /^\d{1,3}$/.test(days.trim()) ? Number(days) : NaN;
  const wrongDays = !(number >= 0 && number <= 366);
  const wanted: Chosen = { ...chosen, soonDays: wrongDays ? soonDays : number, timeWords: words };
  const unnamed = Object.values(chosen.lights).some(({ name }) => name.trim() === '');
  const changed = wrongDays || wrongWords.length > 0 || JSON.stringify(wanted) !== JSON.stringify(stored);
  const change = (part: Partial<Chosen>): void => {
    setChosen((before) => ({ ...before, ...part }));
  };
  return (
    <PageFrame
      title={t('pane.settings.heading')}
      footer={
        changed && (
          <FooterBar label={t('pane.settings.changed')} words={t('pane.settings.changed')}>
            <Button
              appearance="primary"
              disabled={busy !== null || wrongDays || wrongWords.length > 0 || unnamed}
              onClick={() => {
                void remember((before) => ({ ...before, ...wanted }), message('pane.settings.plan'));
              }}
            >
              {t('pane.settings.keep')}
            </Button>
            <Button
              onClick={() => {
                setChosen(stored);
                setDays(String(soonDays));
                setWrittenDays(writtenOf(timeWords, showDay));
              }}
            >
              {t('pane.tables.discard')}
            </Button>
          </FooterBar>
        )
      }
    >
      {children}
      <Part title={t('pane.settings.dates')}>
        <Field label={t('pane.settings.as-of')} hint={t('pane.settings.as-of-hint')}>
          <RadioGroup
            value={chosen.asOf === null ? 'today' : 'fixed'}
            onChange={(_event, { value }) => {
              change({ asOf: value === 'today' ? null : (asOf ?? today()) });
            }}
          >
            <Radio value="today" label={t('pane.settings.today')} />
            <Radio value="fixed" label={t('pane.settings.fixed')} />
          </RadioGroup>
        </Field>
        {chosen.asOf !== null && (
          <DateInput
            label={t('pane.settings.fixed-date')}
            value={chosen.asOf}
            onChange={(date) => {
              if (date !== null) change({ asOf: date });
            }}
          />
        )}
        <Field
          label={t('pane.settings.soon')}
          {...(wrongDays && { validationMessage: t('pane.settings.soon-wrong') })}
        >
          <Input
            className={classes.days}
            inputMode="numeric"
            maxLength={3}
            value={days}
            contentAfter={t('pane.settings.days')}
            onChange={(_event, { value }) => {
              setDays(value);
            }}
          />
        </Field>
        <Field label={t('pane.settings.start')} hint={t('pane.settings.start-hint')}>
          <DateInput
            label={t('pane.settings.start')}
            value={chosen.start ?? ''}
            onChange={(date) => {
              change({ start: date });
            }}
          />
        </Field>
      </Part>
      <Part title={t('pane.settings.time-words')} note={t('pane.settings.time-words-note')}>
        <TimeWordFields written={writtenDays} onChange={setWrittenDays} />
      </Part>
      <Part title={t('pane.settings.lights')} note={t('pane.settings.lights-note')}>
        <LightFields
          lights={chosen.lights}
          onChange={(next) => {
            change({ lights: next });
          }}
        />
      </Part>
      <Part title={t('pane.settings.pace')} note={t('pane.settings.pace-note')}>
        <Select
          aria-label={t('pane.settings.pace')}
          value={chosen.pace}
          onChange={(_event, { value }) => {
            change({ pace: PACES.find((one) => one === value) ?? 'any' });
          }}
        >
          {PACES.map((one) => (
            <option key={one} value={one}>
              {t(`pane.settings.pace-${one}`)}
            </option>
          ))}
        </Select>
      </Part>
      <Part title={t('pane.settings.tabs')}>
        <Field label={t('pane.settings.others')} hint={t('pane.settings.others-hint')}>
          <Select
            value={chosen.tabs.othersItems}
            onChange={(_event, { value }) => {
              change({ tabs: { ...chosen.tabs, othersItems: value === 'omit' ? 'omit' : 'grey' } });
            }}
          >
            <option value="grey">{t('pane.settings.others-grey')}</option>
            <option value="omit">{t('pane.settings.others-omit')}</option>
          </Select>
        </Field>
      </Part>
      <Part title={t('pane.settings.counting')} note={t('pane.totals.rule')}>
        <Link
          className={classes.link}
          onClick={() => {
            openPage('totals');
          }}
        >
          {t('pane.settings.counting-show')}
        </Link>
      </Part>
      <p className={classes.note}>{t('pane.settings.where')}</p>
    </PageFrame>
  );
}

interface DateProps {
  readonly label: string;
  readonly value: string;
  /** `null`: none. */
  readonly onChange: (date: string | null) => void;
}

function DateInput({ label, value, onChange }: DateProps) {
  const classes = useStyles();
  return (
    <Input
      className={classes.date}
      type="date"
      aria-label={label}
      value={value}
      onChange={(_event, data) => {
        onChange(/^\d{4}-\d{2}-\d{2}$/.test(data.value) ? data.value : null);
      }}
    />
  );
}

const useStyles = makeStyles({
  days: { width: '104px', minWidth: 0, whiteSpace: 'nowrap' },
  date: { width: '100%' },
  link: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
