import * as v from 'valibot'
import type { Fault } from './fault'
import type { Shape } from './shape'

/** Checks one parsed file against its shape: the typed file, or the list of what is wrong with it. Pure. */
export function checkShape<T>(
  file: string,
  shape: Shape<T>,
  content: unknown,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  const result = v.safeParse(shape, content)
  if (result.success) return { value: result.output }
  return { faults: result.issues.map((issue) => faultOf(file, content, issue)) }
}

/** The record is the entry of the list that the path enters first; the field is the rest of the path. */
function faultOf(file: string, content: unknown, issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map((step) => String(step.key))
  const [list, index, ...rest] = keys
  const entry = list !== undefined && index !== undefined ? at(at(content, list), index) : undefined
  const inList = Array.isArray(at(content, list ?? '')) && index !== undefined
  return {
    file,
    record: inList ? (nameOf(entry) ?? `${list ?? ''} entry ${Number(index) + 1}`) : 'file',
    field: (inList ? rest : keys).join('.') || 'whole record',
    reason: reasonOf(issue),
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function nameOf(entry: unknown): string | undefined {
  const name = at(entry, 'code') ?? at(entry, 'id') ?? at(entry, 'level')
  return typeof name === 'string' ? name : undefined
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') {
    const own = !issue.message.startsWith('Invalid')
    return own
      ? `${issue.message}; correct it`
      : `is ${issue.received}, expected ${issue.expected ?? ''}; correct it`
  }
  if (issue.expected === 'never') return 'is not a known field; remove it or correct its spelling'
  if (issue.received === 'undefined') return `is missing; add it (expected ${issue.expected ?? 'a value'})`
  return `is ${issue.received}, expected ${issue.expected ?? 'another kind of value'}; correct it`
}
