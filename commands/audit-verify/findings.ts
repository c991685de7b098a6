/** What is wrong with the audit. Places and ids are those of the rows, so that these can be looked at. */
export type Finding =
  | { kind: 'entry-changed'; entry: bigint; place: bigint }
  | { kind: 'entry-missing'; entry: bigint; place: bigint }
  | { kind: 'entry-put-in'; entry: bigint }
  | { kind: 'seal-changed'; entry: bigint; place: bigint }
  /** `left`: entries without a seal where those seals would stand; `whole`: they and no others had them. */
  | { kind: 'seals-missing'; from: bigint; to: bigint; left: number; whole: boolean }
  /** Nothing beside it says whether the entry or its seal is the one that was changed. */
  | { kind: 'does-not-fit'; entry: bigint; place: bigint }
  | { kind: 'chain-broken'; from: bigint; to: bigint }
  | { kind: 'key-unknown'; keyId: string; from: bigint; to: bigint }
  | { kind: 'noted-seal-gone'; place: bigint; newest: bigint }
  | { kind: 'noted-seal-other'; place: bigint }

export function sentenceFor(finding: Finding): string {
  switch (finding.kind) {
    case 'entry-changed':
      return `Entry ${finding.entry} was changed after it was sealed (place ${finding.place}).`
    case 'entry-missing':
      return `Entry ${finding.entry} is missing: its seal stands at place ${finding.place}.`
    case 'entry-put-in':
      return `Entry ${finding.entry} was put in between: those after it are sealed, and it is not.`
    case 'seal-changed':
      return `The seal at place ${finding.place} was changed; entry ${finding.entry}, which it is for, was not.`
    case 'seals-missing':
      return `${sealsAt(finding.from, finding.to, 'is missing', 'are missing')}; ${leftThere(finding)}.`
    case 'does-not-fit':
      return `Entry ${finding.entry} does not fit its seal (place ${finding.place}): one of the two was changed, or the seal before them.`
    case 'chain-broken':
      return `The chain is broken from place ${finding.from} to ${finding.to}: what stands there was changed, replaced or moved together with its seals.`
    case 'key-unknown':
      return `${sealsAt(finding.from, finding.to, 'was', 'were')} made with the key "${finding.keyId}", which ANJIE_AUDIT_KEYS lacks, and cannot be checked: put that key back behind the others.`
    case 'noted-seal-gone':
      return `The seal noted for place ${finding.place} is not there any more: the audit now ends at place ${finding.newest}.`
    case 'noted-seal-other':
      return `The seal at place ${finding.place} is not the one that was noted.`
  }
}

function sealsAt(from: bigint, to: bigint, one: string, several: string): string {
  return from === to
    ? `The seal of place ${from} ${one}`
    : `The seals of places ${from} to ${to} ${several}`
}

function leftThere({ left, whole, from, to }: Finding & { kind: 'seals-missing' }): string {
  if (whole)
    return left === 1 ? 'its entry is there, unchanged' : 'their entries are there, unchanged'
  const entries = left === 1 ? '1 entry without a seal lies' : `${left} entries without a seal lie`
  const gone = to - from + 1n - BigInt(left)
  const said = gone > 0n ? `, so that at least ${gone} ${gone === 1n ? 'is' : 'are'} missing` : ''
  return `${entries} there${said}, and of these and the one behind them nobody can say whether they were changed`
}
