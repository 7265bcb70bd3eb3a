/**
 * The same pure reader of texts, which remembers what it answered. Tables repeat themselves, and a workbook that is
 * checked again after a change holds nearly the same texts. Results are shared: nobody may change them.
 *
 * @param most texts remembered; past that it begins anew, so that memory stays bounded
 */
export function remembered<Result extends object | null>(
  read: (text: string) => Result,
  most = 5_000,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      result = read(text);
      if (results.size >= most) results.clear();
      results.set(text, result);
    }
    return result;
  };
}
