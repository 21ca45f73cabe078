export type AuditField = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** The change field by field where both sides are objects, as a whole where one is not. Fields that stay are left out. */
export function fieldsOf(before: unknown, after: unknown): readonly AuditField[] {
  if (!isRecord(before) && !isRecord(after)) return isNothing(before) && isNothing(after) ? [] : [{ field: '', before: before ?? undefined, after: after ?? undefined }];
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
