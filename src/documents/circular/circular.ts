import { HANZI_DIGITS } from '../../texts/numerals';
import { chosen } from '../naming';
import {
  BLANK_LINE,
  type Paper,
  type PaperBlock,
  type PaperParagraph,
  type PaperSection,
  paragraph,
} from '../model';
import { imprint, masthead, signature, widthOf } from '../frame';
import { open, say } from '../words';
import { attachedTo, type Attached, attachmentLabel } from './attached';
import { allSection, overdueSection, unitsSection } from './attachments';
import { type CircularContent, type CircularSource, contentOf } from './content';
import { goodItems } from './good';
import { overview } from './overview';
import { problems } from './problems';
import { requirements } from './requirements';

/**
 * 督查通报 as a draft: every figure from the ledger; what a person has to judge is left open. Parts of it can be left out; the
 * headings are then numbered on.
 */
export function circularOf(source: CircularSource): Paper {
  const content = contentOf(source);
  const { choices, naming, period, asOf } = content;
  const { year, subject, office } = naming;
  const title = say('circular.title', { year, subject, period });
  const parts: { readonly title: string; readonly blocks: readonly PaperBlock[] }[] = [
    { title: say('overview'), blocks: overview(content) },
    ...(choices.withGood ? [{ title: say('good'), blocks: goodItems(content) }] : []),
    { title: say('problems'), blocks: problems(content) },
    { title: say('requirements'), blocks: requirements(content) },
  ];
  const attachments = attachedTo(content);
  const body: PaperBlock[] = [
    ...masthead(choices, naming, asOf),
    titleOf(content, title),
    BLANK_LINE,
    paragraph('addressee', addressees(content)),
    paragraph('body', intro(content)),
    ...parts.flatMap((part, index) => [
      paragraph('heading1', `${HANZI_DIGITS[index] ?? ''}、${part.title}`),
      ...part.blocks,
    ]),
    BLANK_LINE,
    ...attachments.map((which, index) => {
      const how = index > 0 ? 'next' : attachments.length > 1 ? 'first' : 'only';
      return paragraph(
        'attachments',
        say(`attachments.${how}`, { number: index + 1, name: say(`attachment.${which}`) }),
      );
    }),
    BLANK_LINE,
    BLANK_LINE,
    ...signature(office, asOf),
  ];
  const sections: PaperSection[] = [
    { landscape: false, blocks: body },
    ...attachments.map((which) => ({
      landscape: true,
      blocks: [
        paragraph('attachment', attachmentLabel(content, which)),
        paragraph('title', say(`attachment.${which}`)),
        ...ATTACHMENTS[which](content),
      ],
    })),
    { landscape: false, blocks: [imprint(choices, naming, asOf)] },
  ];
  return { title, author: naming.author, sections, latinFigures: choices.latinFigures };
}

/** So many characters of 2号 stand in a line. */
const TITLE_LINE = 20;

/** A title of two lines breaks before the period, where its first line holds what comes before. */
function titleOf({ period }: CircularContent, title: string): PaperParagraph {
  const first = widthOf(title.slice(0, title.lastIndexOf(period)));
  const breaks = widthOf(title) > TITLE_LINE && first <= TITLE_LINE && first >= widthOf(title) - first;
  return breaks ? { ...paragraph('title', title), first } : paragraph('title', title);
}

function addressees({ choices, naming: { level } }: CircularContent): string {
  return chosen(choices.addressees) ?? say('circular.addressees', { level });
}

function intro({ choices, naming: { level, year, subject }, period }: CircularContent): string {
  const basis = chosen(choices.basis) ?? open('open.basis');
  return say('circular.intro', { basis, level, year, subject, period });
}

const ATTACHMENTS: Readonly<Record<Attached, (content: CircularContent) => readonly PaperBlock[]>> = {
  overdue: overdueSection,
  units: unitsSection,
  all: allSection,
};
