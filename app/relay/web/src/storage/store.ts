/**
 * What stays on this device between two visits: only sealed bytes (link.md, "Drafts"). IndexedDB, because a photographed signature and
 * attached files outgrow localStorage. A browser without it, or one that forbids it, works from memory alone.
 */
import type { Bytes } from '../protocol/bytes';

const kDatabase = 'countersign';
const kTable = 'sealed';
const kOldest = 30 * 86_400_000;

interface Row {
  readonly at: number;
  readonly bytes: Uint8Array;
}

export class Store {
  private readonly memory = new Map<string, Bytes>();
  private database: Promise<IDBDatabase | null> | null = null;

  async get(key: string): Promise<Bytes | null> {
    const kept = this.memory.get(key);
    if (kept) return kept;
    const row = await this.run<Row | undefined>('readonly', (table) => table.get(key) as IDBRequest<Row | undefined>);
    return row?.bytes instanceof Uint8Array ? (row.bytes as Bytes) : null;
  }

  /** True when it will be there after the page was closed. */
  async put(key: string, bytes: Bytes): Promise<boolean> {
    this.memory.set(key, bytes);
    const row: Row = { at: Date.now(), bytes };
    const isKept = (await this.run('readwrite', (table) => table.put(row, key))) !== undefined;
    if (isKept && this.memory.get(key) === bytes) this.memory.delete(key); // once is enough
    return isKept;
  }

  async removeAll(prefix: string): Promise<void> {
    for (const key of [...this.memory.keys()]) if (key.startsWith(prefix)) this.memory.delete(key);
    await this.run('readwrite', (table) => table.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  }

  async remove(key: string): Promise<void> {
    this.memory.delete(key);
    await this.run('readwrite', (table) => table.delete(key));
  }

  private async run<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    this.database ??= openDatabase();
    const database = await this.database;
    if (!database) return undefined;
    return new Promise((done) => {
      try {
        const transaction = database.transaction(kTable, mode);
        const request = act(transaction.objectStore(kTable));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = transaction.onabort = () => done(undefined); // full, or taken away: the page goes on
      } catch {
        done(undefined);
      }
    });
  }
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    try {
      const request = indexedDB.open(kDatabase, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(kTable);
      request.onerror = request.onblocked = () => done(null);
      request.onsuccess = () => {
        forgetOld(request.result);
        done(request.result);
      };
    } catch {
      done(null);
    }
  });
}

/** Whatever link it belonged to: nothing stays longer than thirty days. */
function forgetOld(database: IDBDatabase): void {
  const before = Date.now() - kOldest;
  const walk = database.transaction(kTable, 'readwrite').objectStore(kTable).openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    const { at } = cursor.value as Row;
    if (!(at > before)) cursor.delete();
    cursor.continue();
  };
}
