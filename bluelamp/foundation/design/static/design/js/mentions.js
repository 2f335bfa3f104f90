// Mentions in a note: an @ at the start of a word opens the list of colleagues and teams, typing narrows it.
import { Picker } from './picker.js'
import { plain } from './plain.js'

// So many fit below the box without scrolling; who is not among them is found by typing on.
const MOST = 6
const AT = /(?:^|[\s(])@([^@\n]{0,80})$/

function typedAfterAt(before) {
  const found = before.match(AT)
  return found && { words: found[1], from: before.length - found[1].length - 1 }
}

function namesIn(select) {
  return [...select.querySelectorAll('optgroup > option')].map(({ text, value, parentNode }) => ({
    text,
    kind: value.startsWith('team:') ? parentNode.label : '',
    words: `@${text} `,
    sought: ` ${plain(text)}`
  }))
}

// Colleagues stand first, so that nobody tells a whole team by a hasty Enter, and leave room for the teams.
function some(names) {
  const teams = names.filter(({ kind }) => kind)
  const people = names.filter(({ kind }) => !kind).slice(0, Math.max(MOST - teams.length, 1))
  return [...people, ...teams].slice(0, MOST)
}

export function offerMentions() {
  for (const select of document.querySelectorAll('select[data-mentions-for]')) {
    const box = document.getElementById(select.dataset.mentionsFor)
    const names = namesIn(select)
    // Any of the names of someone may be typed first; what stands behind a whole name is the note again.
    const find = (words) => some(names.filter(({ sought }) => sought.includes(` ${plain(words)}`)))
    new Picker(box, document.getElementById(`${box.id}-names`), { typed: typedAfterAt, find })
  }
}
