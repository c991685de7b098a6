import { Failure } from './failure'
import { portTrouble, portUser } from './servers/ports'
import { type PortName, portVariables } from './settings'

const purposes: Record<PortName, string> = {
  api: 'the API',
  temporal: 'the Temporal server',
  temporalUi: 'the Temporal web UI',
  postgres: 'the database',
}

/** Before anything is started: a port in use is found out at once and named with its variable. */
export async function requireFreePorts(ports: Partial<Record<PortName, number>>): Promise<void> {
  const wanted = Object.entries(ports) as [PortName, number][]
  const seen = new Map<number, PortName>()
  for (const [name, port] of wanted) {
    const twin = seen.get(port)
    if (twin) {
      throw new Failure(
        `${portVariables[twin]} and ${portVariables[name]} are both ${port}: give each its own.`,
      )
    }
    seen.set(port, name)
  }
  for (const [name, port] of wanted) {
    const trouble = await portTrouble(port)
    if (trouble !== undefined) throw new Failure(sentence(name, port, trouble))
  }
}

function sentence(name: PortName, port: number, trouble: string): string {
  const variable = portVariables[name]
  if (trouble === 'EADDRINUSE') {
    const user = portUser(port)
    return (
      `Port ${port}, for ${purposes[name]}, is in use${user ? ` by ${user}` : ''}: ` +
      `stop that, or set ${variable} to another port.`
    )
  }
  if (trouble === 'EACCES') {
    return `Port ${port}, for ${purposes[name]}, needs more rights: set ${variable} above 1023.`
  }
  return `Port ${port}, for ${purposes[name]}, cannot be opened (${trouble}): set ${variable}.`
}
