/** What the office publishes of its channels, in Chinese, as it is shown (T4, T7). */
export type ChannelsContent = {
  address: string
  hours: string
  /** Of the office, for everybody; nobody's own. */
  phones: string[]
  post: string
  online: string
  rights: string[]
  steps: string[]
}
