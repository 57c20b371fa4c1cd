import type { NegotiationRecord } from "./record";

/**
 * What is derived from a record alone, derived once: records never change, and are read by many requests. It goes with its
 * record.
 */
export function oncePerRecord<T>(derive: (record: NegotiationRecord) => T): (record: NegotiationRecord) => T {
  const derived = new WeakMap<NegotiationRecord, { value: T }>();
  return (record) => {
    const known = derived.get(record);
    if (known !== undefined) return known.value;
    const value = derive(record);
    derived.set(record, { value });
    return value;
  };
}
