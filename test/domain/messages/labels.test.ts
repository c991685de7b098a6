import { messageRungOf, rungLabels } from '../../../domain/messages/labels'

it('a message is known by its rung, one that hands a duty on with the number it carries', () => {
  for (const rung of Object.keys(rungLabels)) expect(messageRungOf(rung)).toBe(rung)
  expect(messageRungOf('handed-on:2')).toBe('handed-on')
  for (const other of ['', 'toString', 'calendar-missing']) {
    expect(messageRungOf(other)).toBeUndefined()
  }
})
