import { HostError } from '../hosts/error';

/** Does something that concerns a file: errors of a host then name it. */
export async function within<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError)
      throw new HostError(error.code, { ...error.params, file }, { cause: error });
    throw error;
  }
}
