import type { Judgement } from '../../../actions/decide-clause';
import type { CheckedClause } from '../../../report/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { HiddenHeading } from '../../shell/hidden-heading';
import { deciding } from './doing';
import { PickForm } from './pick-form';
import { WaiveForm } from './waive-form';

/** What is asked about a clause. */
export interface Asked {
  readonly clause: CheckedClause;
  readonly form: 'waive' | 'pick';
}

/** The form that lies over the page until a person has answered. */
export function AskedForm({ asked: { clause, form }, onClose }: { asked: Asked; onClose: () => void }) {
  const { understanding } = useWorkbook();
  const { t } = useWords();
  const remember = useRemember();
  const decide = async (judgement: Judgement): Promise<void> => {
    if (await remember(...deciding(clause.text, judgement))) onClose();
  };
  return (
    <>
      <HiddenHeading>{t('pane.crosscheck.title')}</HiddenHeading>
      {form === 'waive' ? (
        <WaiveForm
          clause={clause.text}
          onReason={(reason) => void decide({ verdict: 'waived', reason })}
          onClose={onClose}
        />
      ) : (
        <PickForm
          clause={clause.text}
          tables={understanding?.breakdown.tables ?? []}
          onPick={(task) => void decide({ verdict: 'carried', tasks: [task] })}
          onClose={onClose}
        />
      )}
    </>
  );
}
