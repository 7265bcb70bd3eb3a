import { topWord, type Candidate } from './candidate';

/** 主要内容, 工作要求: what a task consists of, where another column names it. */
const CONTENTS = /^(主要|具体|工作|实施|项目|任务|分解|改革|实事)*(内容|要求|描述)$/;

/**
 * The column that names the tasks where another says what they consist of: 项目名称 before 建设内容, 指标名称, 民生实事
 * before 主要内容. It must name one task a number; where several numbered rows stand under one name, it sorts them.
 * `number`: the column of the numbers, if there is one.
 */
export function namesTasks(
  texts: readonly Candidate[],
  number: Candidate | undefined,
): Candidate | undefined {
  const names = texts.filter((one) => {
    const { role, weight } = topWord(one);
    // 工作任务 over three columns: the first names the task, the others say more of it.
    const isFirst = (one.cell?.span.index ?? 0) === 0;
    return isFirst && role === 'task' && weight >= 0.8 && !CONTENTS.test(one.words) && isOneEach(one, number);
  });
  const [name, another] = names;
  if (!another) return name;
  // 目标 with a cell of its own in each of the rows over which a task is merged names none of them.
  const [only, second] = names.filter(({ contents }) => contents.bare >= (number?.contents.bare ?? 0) - 0.1);
  return second ? undefined : only;
}

/** Whether a column says something else at each number, and not once for several. */
export function isOneEach({ contents }: Candidate, number: Candidate | undefined): boolean {
  if (contents.filled === 0) return false;
  if (!number) return contents.distinct >= 0.9 && contents.bare <= 0.1;
  return contents.distinct >= number.contents.distinct - 0.1 && contents.bare <= number.contents.bare + 0.1;
}
