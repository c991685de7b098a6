import type { Life } from '../life'
import { arbitration } from './arbitration'
import { fromAbove } from './from-above'
import { mediatedDispute } from './mediated-dispute'
import { objectionUpheld } from './objection-upheld'
import { oldCase } from './old-case'
import { reportOnOfficial } from './report-on-official'
import { splitFiling } from './split-filing'
import { suggestion } from './suggestion'
import { threeLevels } from './three-levels'
import { withdrawn } from './withdrawn'

/** Ten real messages, ten ways to an end. */
export const lives: readonly Life[] = [
  threeLevels,
  mediatedDispute,
  reportOnOfficial,
  arbitration,
  splitFiling,
  fromAbove,
  objectionUpheld,
  withdrawn,
  suggestion,
  oldCase,
]
