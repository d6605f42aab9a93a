/** Work on all items, so many at a time, in their order. At the first trouble no more are begun, and it is told when those begun are over. */
export async function several<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let trouble: unknown = null;
  const lane = async (): Promise<void> => {
    while (trouble === null && next < items.length) {
      try {
        await work(items[next++]!);
      } catch (error) {
        trouble ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  if (trouble !== null) throw trouble as Error;
}
