import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure'
import type { BackedUpFile } from './manifest'

type Entry = { path: string; mode: number }
export type Tree = { folders: Entry[]; files: Entry[] }

const PERMISSIONS = 0o777

/** Everything at these places below a folder, each by its path from there; parents come first. */
export function treeOf(root: string, places: readonly string[]): Tree {
  const tree: Tree = { folders: [], files: [] }
  const walk = (path: string) => {
    const stats = lstatSync(join(root, path))
    const entry = { path, mode: stats.mode & PERMISSIONS }
    if (stats.isFile()) tree.files.push(entry)
    else if (stats.isDirectory()) {
      tree.folders.push(entry)
      for (const name of readdirSync(join(root, path)).sort()) walk(join(path, name))
    } else {
      throw new Failure(
        `${join(root, path)} is a link or a device, which a backup would leave where it is: put ` +
          'the data itself there.',
      )
    }
  }
  places.filter((place) => existsSync(join(root, place))).forEach(walk)
  return tree
}

const CHUNK = 1024 * 1024

/** Copies a file to a disk, not only to its cache, and says what it was made of. */
export async function copyFile(
  from: string,
  to: string,
  { path, mode }: Entry,
): Promise<BackedUpFile> {
  const hash = createHash('sha256')
  const source = await open(join(from, path), 'r')
  const target = await open(join(to, path), 'wx', mode)
  let bytes = 0
  try {
    const buffer = Buffer.alloc(CHUNK)
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, CHUNK)
      if (bytesRead === 0) break
      const read = buffer.subarray(0, bytesRead)
      hash.update(read)
      await target.writeFile(read)
      bytes += bytesRead
    }
    await target.chmod(mode)
    await target.sync()
  } finally {
    await Promise.all([source.close(), target.close()])
  }
  return { path, mode, bytes, sha256: hash.digest('hex') }
}

export function makeFolders(root: string, folders: readonly Entry[]): void {
  for (const { path, mode } of folders) mkdirSync(join(root, path), { mode })
}

/** Whether there is nothing: no folder, or an empty one. */
export function isFree(folder: string): boolean {
  return (
    !existsSync(folder) || (lstatSync(folder).isDirectory() && readdirSync(folder).length === 0)
  )
}
