/** Numbers in British English, one decimal at most. */
export const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Lists in British English: "a, b and c". */
export const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A number with its noun: "1 point", "3 points". */
export const count = (amount: number, one: string, many: string) =>
  `${number.format(amount)} ${amount === 1 ? one : many}`

/** Points, counted. */
export const points = (amount: number) => count(amount, 'point', 'points')
