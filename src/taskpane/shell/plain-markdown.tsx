import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

/**
 * The little Markdown that our own pages are written in, as React elements: headings, paragraphs, lists, tables, blocks
 * of code, bold and `code`. Of links their words stand; pictures are left out. Nothing is ever inserted as HTML.
 */
export function PlainMarkdown({ text }: { text: string }) {
  return blocksOf(text).map((block, index) => <Block key={index} block={block} />);
}

/** Paragraphs, each whole; a block of code stays together over its blank lines. */
function blocksOf(text: string): readonly string[] {
  return text
    .split(/^(```[\s\S]*?^```)$/m)
    .flatMap((piece) => (piece.startsWith('```') ? [piece] : piece.split(/\n{2,}/)));
}

function Block({ block }: { block: string }) {
  const classes = useStyles();
  const lines = block.trim().split('\n');
  const [first = ''] = lines;
  if (first === '' || lines.every((line) => /^!\[[^\]]*\]\([^)]*\)$/.test(line.trim()))) return null;
  if (first.startsWith('```')) return <pre className={classes.block}>{lines.slice(1, -1).join('\n')}</pre>;
  const heading = /^(#{1,3})\s+(.*)$/.exec(first);
  if (heading) {
    const Heading = heading[1] === '#' ? 'h2' : 'h3';
    return (
      <Heading className={classes[Heading]}>
        <Inline text={heading[2] ?? ''} />
      </Heading>
    );
  }
  if (lines.every((line) => line.startsWith('|'))) return <Table lines={lines} />;
  const items = itemsOf(lines);
  if (items) {
    const List = /^\d/.test(first) ? 'ol' : 'ul';
    return (
      <List className={classes.list}>
        {items.map((item, at) => (
          <li key={at}>
            <Inline text={item} />
          </li>
        ))}
      </List>
    );
  }
  return (
    <p className={classes.paragraph}>
      <Inline text={lines.join('\n')} />
    </p>
  );
}

/** The items of a list, lines that go on joined to theirs; `null`: it is none. */
function itemsOf(lines: readonly string[]): readonly string[] | null {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^(?:- |\d+\. )(.*)$/.exec(line);
    if (item) items.push(item[1] ?? '');
    else if (items.length > 0 && /^\s/.test(line)) items.push(`${items.pop() ?? ''}\n${line.trim()}`);
    else return null;
  }
  return items;
}

function Table({ lines }: { lines: readonly string[] }) {
  const classes = useStyles();
  const [head = [], , ...rows] = lines.map((line) => line.replace(/^\||\|\s*$/g, '').split('|'));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              <Inline text={cell.trim()} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>
                <Inline text={cell.trim()} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `code` between backticks and **bold**; of a link its words; everything else is text. */
function Inline({ text }: { text: string }) {
  const classes = useStyles();
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return plain.split(/(`[^`]*`|\*\*[^*]+\*\*)/).map((part, index) =>
    part.startsWith('`') && part.length > 1 ? (
      <code key={index} className={classes.code}>
        {part.slice(1, -1)}
      </code>
    ) : part.startsWith('**') && part.length > 4 ? (
      <strong key={index}>{part.slice(2, -2)}</strong>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

const useStyles = makeStyles({
  h2: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  h3: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  paragraph: { margin: '0 0 8px', lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  list: { margin: '0 0 8px', paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  block: {
    margin: '0 0 8px',
    padding: '8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  table: {
    margin: '0 0 8px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& td, & th': {
      padding: '4px 6px',
      textAlign: 'left',
      verticalAlign: 'top',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
