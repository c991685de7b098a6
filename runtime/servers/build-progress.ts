import type { Report } from '../report'

const tickMs = 500
/** What the line before the build promises; a machine with other work takes several times as long. */
const usualSeconds = 240
const reassureEverySeconds = 120

type Watch = { doing(what: string): void; seconds(): number; end(): void }

/**
 * Tells whoever waits for a build that it is at work and on what. Past the usual time it says plainly,
 * again and again, that nothing is wrong: a compiler may be silent for minutes over one package.
 */
export function watchBuild(report: Report): Watch {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let doing = 'starting'
  let reassureAt = usualSeconds
  const tick = setInterval(() => {
    const since = seconds()
    if (since >= reassureAt) {
      report.line(
        `The build has run for ${since} s, longer than usual, as on a busy machine: it is still running ` +
          'and nothing is wrong. What is compiled is kept, should you stop it and start again',
      )
      reassureAt += reassureEverySeconds
    }
    const late = since >= usualSeconds ? ', still running' : ''
    report.progress(`Building the Temporal server: ${since} s${late}, ${doing}`)
  }, tickMs)
  return { doing: (what) => (doing = what), seconds, end: () => clearInterval(tick) }
}
