import { ordinaryLife, petitioner } from '../support/case-fixtures'
import { endingLives } from './lives-by-ending'
import { commands, type Life } from './life'
import { turningLives } from './lives-that-turn'
import { livesWithEveryStep } from './lives-with-every-step'

/** One recorded history per file of test/replay/histories, named like this. */
export const lives: Readonly<Record<string, Life>> = {
  ...endingLives,
  ...turningLives,
  ...livesWithEveryStep,
  ordinary: {
    options: () => ({}),
    live: async (driver) => {
      await commands(driver)
      await driver.sleepDays(45)
      await driver.finished()
    },
  },
  'left-alone': {
    options: () => ({}),
    live: (driver) => driver.sleepDays(40),
  },
  'late-on-every-step': {
    options: () => ({}),
    live: async (driver) => {
      for (let step = 0; step < ordinaryLife.length; step += 1) {
        await driver.sleepDays(9)
        await commands(driver, step, step + 1)
      }
      await driver.sleepDays(60)
      await driver.finished()
    },
  },
  'two-recipients': {
    options: () => {
      const other = `${petitioner}-b` as typeof petitioner
      const recipients = [
        { id: petitioner, reachable: true },
        { id: other, reachable: false },
      ]
      return { registration: { recipients } }
    },
    live: async (driver) => {
      await commands(driver, 0, 6)
      await driver.sleepDays(2)
      const recipient = `${petitioner}-b` as typeof petitioner
      await driver.carryOut({ kind: 'serve-opinion', recipient, way: 'public-notice' })
      await commands(driver, 6)
      await driver.sleepDays(60)
      await driver.finished()
    },
  },
  'continued-as-new': {
    options: () => ({ continueAfterEvents: 30 }),
    live: async (driver) => {
      await commands(driver, 0, 5)
      await driver.sleepDays(12)
      await commands(driver, 5)
      await driver.sleepDays(45)
      await driver.finished()
    },
  },
  'record-away': {
    options: () => {
      let attempts = 0
      const onProject = () => {
        attempts += 1
        if (attempts < 3) throw new Error('the database is away')
      }
      return { onProject }
    },
    live: async (driver) => {
      await commands(driver, 0, 3)
      await driver.sleepDays(1)
      await commands(driver, 3)
      await driver.sleepDays(1)
    },
  },
}
