import { createHmac } from 'node:crypto'

/**
 * The address of a DingTalk robot with its signature (加签): the time in milliseconds and the secret,
 * one below the other, signed with the secret. The robot refuses a time more than an hour off.
 */
export function dingtalkUrl(url: string, secret: string, millis: number): URL {
  const signed = new URL(url)
  const sign = createHmac('sha256', secret).update(`${millis}\n${secret}`).digest('base64')
  signed.searchParams.set('timestamp', String(millis))
  signed.searchParams.set('sign', sign)
  return signed
}

/**
 * By which whoever receives a message knows that it comes from here and is fresh: the time in seconds and
 * the body as it was sent, with a dot between them.
 */
export function signatureHeaders(
  { id, body }: { id: string; body: string },
  secret: string,
  millis: number,
): Record<string, string> {
  const seconds = String(Math.floor(millis / 1_000))
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return {
    'Anjie-Id': id,
    'Anjie-Timestamp': seconds,
    'Anjie-Signature': `v1=${signature}`,
  }
}
