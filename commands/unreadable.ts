import { errorCode, Failure } from '../runtime/failure'

/** Why a file that somebody named cannot be read, as a sentence. */
export function unreadable(file: string, error: unknown): Failure {
  return new Failure(`${reason(file, errorCode(error))}: name another.`)
}

function reason(file: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${file}`
    case 'EISDIR':
      return `${file} is a folder, not a file`
    case 'EACCES':
    case 'EPERM':
      return `This account may not read the file ${file}`
    default:
      return `The file ${file} cannot be read`
  }
}
