import type { Topic } from './pack-facts'
import type { RulePack } from './rule-pack'

/** "信访工作条例 Art. 32", or that there is no article, fit to stand in a sentence either way. */
export function citation(pack: RulePack, topic: Topic): string {
  for (const { law, articles } of pack.layers) {
    const article = articles[topic]
    if (article !== undefined) return `${law} Art. ${article}`
  }
  const packs = pack.layers.map((each) => each.pack)
  return `internal rule (${packs.join(' and ')} ${packs.length === 1 ? 'has' : 'have'} no article)`
}
