import {
  CLOCK_NAMES,
  clockOf,
  type ClockCondition,
  type ClockExtension,
  type ClockRule,
  type ExtensionCondition,
  type FilledBelow,
  type PackLayer,
  type RulePack,
  type RulePackId,
  type RuleSource,
} from './rule-pack'

type WrittenExtension = Omit<ClockExtension, 'filledBelow'> & {
  readonly leavesOpen?: readonly ExtensionCondition[]
}

export type WrittenClock = Omit<ClockRule, 'source' | 'extension' | 'filledBelow'> & {
  readonly extension?: WrittenExtension
  /** Conditions on which the text is silent and those below it apply; named one by one. */
  readonly leavesOpen?: readonly ClockCondition[]
}

/** What a layer may leave to the one below it. */
type LeftOpen = Pick<RulePack, 'counting' | 'noticeSays' | 'terminatedBy' | 'representatives'>

type WrittenAlways = Omit<RulePack, keyof LeftOpen | 'clocks' | 'layers'> & {
  readonly clocks: readonly WrittenClock[]
  readonly articles: PackLayer['articles']
}

/** A pack as it is written down: one law, without what lies below it. */
export type WrittenPack =
  | (WrittenAlways & LeftOpen & { readonly layeredOver?: undefined })
  | (WrittenAlways & Partial<LeftOpen> & { readonly layeredOver: RulePackId })

/** The packs as they take effect: what an upper layer leaves open comes from below. */
export function effectivePacks(written: readonly WrittenPack[]): RulePack[] {
  return written.map((each) => effective(each, written, []))
}

function effective(
  written: WrittenPack,
  all: readonly WrittenPack[],
  above: readonly RulePackId[],
): RulePack {
  const { id, law } = written
  const layer: PackLayer = { pack: id, law: law.name, articles: written.articles }
  if (written.layeredOver === undefined) {
    const { articles: _, ...own } = written
    return { ...own, clocks: own.clocks.map((each) => ruleOf(each, layer)), layers: [layer] }
  }
  const { articles: _, layeredOver, ...own } = written
  const below = all.find((each) => each.id === layeredOver)
  const path = [...above, id]
  if (below === undefined || path.includes(layeredOver)) {
    throw new RangeError(`${id} lies over ${layeredOver}, which is missing or lies over it`)
  }
  const lower = effective(below, all, path)
  const { counting, noticeSays, terminatedBy, representatives } = lower
  return {
    ...{ counting, noticeSays, terminatedBy, representatives },
    ...own,
    clocks: layeredClocks(own.clocks, layer, lower),
    layers: [layer, ...lower.layers],
  }
}

/** The upper text speaks first; a clock it lacks is the one below. */
function layeredClocks(
  written: readonly WrittenClock[],
  layer: PackLayer,
  lower: RulePack,
): ClockRule[] {
  return CLOCK_NAMES.flatMap((name) => {
    const own = written.find((each) => each.clock === name)
    const below = clockOf(lower, name)
    if (own !== undefined) return [ruleOf(own, layer, below && belowOf(below, layer))]
    return below === undefined ? [] : [belowOf(below, layer)]
  })
}

function belowOf(rule: ClockRule, layer: PackLayer): ClockRule {
  return { ...rule, source: { ...rule.source, below: layer.pack } }
}

function ruleOf(written: WrittenClock, layer: PackLayer, below?: ClockRule): ClockRule {
  const { leavesOpen, extension, ...own } = written
  const source: RuleSource = { pack: layer.pack, law: layer.law }
  const rule = { ...own, source, ...filled(own, leavesOpen, below) }
  if (extension === undefined) return rule
  const { leavesOpen: open, ...longer } = extension
  const lower = below?.extension && { ...below.extension, source: below.source }
  return { ...rule, extension: { ...longer, ...filled(longer, open, lower) } }
}

type Terms<T> = { readonly article: string; readonly conditions: readonly T[] }

/**
 * Nothing comes up by itself. That only offices of a county or above register is a condition of the
 * text below; the text above it speaks of every body, and not with a word of counties.
 */
function filled<T extends string>(
  own: Terms<T>,
  leavesOpen: readonly T[] | undefined,
  below: (Terms<T> & { readonly source: RuleSource }) | undefined,
): { conditions: readonly T[]; filledBelow?: FilledBelow<T> } {
  if (leavesOpen === undefined) return { conditions: own.conditions }
  if (below === undefined || !leavesOpen.every((each) => below.conditions.includes(each))) {
    const open = leavesOpen.join(', ')
    throw new RangeError(`Art. ${own.article} leaves ${open} to a text below it that lacks it`)
  }
  const { source, article } = below
  const filledBelow = { source, article, conditions: leavesOpen }
  return { conditions: [...own.conditions, ...leavesOpen], filledBelow }
}
