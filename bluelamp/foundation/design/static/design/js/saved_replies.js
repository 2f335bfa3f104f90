// Saved replies in a text box: a slash at the start of a line opens the list, typing narrows it.
import { Picker, write } from './picker.js'

const SLASH = /(^|\n)\/([^\n]*)$/

function typedAfterSlash(before) {
  const found = before.match(SLASH)
  return found && { words: found[2], from: before.length - found[2].length - 1 }
}

function repliesIn(select) {
  return [...select.options]
    .filter((option) => option.dataset.words)
    .map(({ value, text, dataset: { words } }) => ({ text, words, sought: `${value} ${text}`.toLowerCase() }))
}

function putInAtCursor(select, box) {
  select.form.querySelector('[data-put-in]').addEventListener('click', (event) => {
    const { words } = select.selectedOptions[0].dataset
    if (!words) return
    event.preventDefault()
    write(box, words, box.selectionStart)
  })
}

export function offerSavedReplies() {
  for (const select of document.querySelectorAll('select[data-replies-for]')) {
    const box = document.getElementById(select.dataset.repliesFor)
    const replies = repliesIn(select)
    const find = (words) => replies.filter(({ sought }) => sought.includes(words.toLowerCase()))
    new Picker(box, document.getElementById(`${box.id}-replies`), { typed: typedAfterSlash, find })
    putInAtCursor(select, box)
    // The command types the slash below what is there, and the list opens as if someone had typed it.
    select.addEventListener('command', (event) => {
      event.preventDefault()
      box.selectionStart = box.value.length
      write(box, box.value ? '\n/' : '/', box.value.length)
    })
    select.form.querySelector('[data-slash-hint]').hidden = false
  }
}
