// Sends the files that someone chooses at once, one after the other, and says beside each how far it is.
// The form says in data-… what to say; without a script it sends one file by itself.
import { Refused, sendFile } from './pieces.js'

const MEBIBYTE = 1024 * 1024

const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang, {
  style: 'unit', unit: 'megabyte', maximumFractionDigits: 1
}).format(bytes / MEBIBYTE)

class Row {
  constructor(form, file) {
    this.words = form.dataset
    this.file = file
    this.stopping = new AbortController()
    const row = form.querySelector('template').content.cloneNode(true).firstElementChild
    this.said = row.querySelector('[data-said]')
    this.bar = row.querySelector('progress')
    this.button = row.querySelector('button')
    row.querySelector('[data-name]').textContent = file.name
    row.querySelector('[data-of]').textContent = file.name
    this.bar.setAttribute('aria-label', file.name)
    this.button.addEventListener('click', () => this.stopping.abort())
    form.querySelector('[data-rows]').append(row)
    this.say(this.words.waits)
  }

  say(words) { this.said.textContent = words }

  tell(offset) {
    document.dispatchEvent(new Event('kept-open'))
    this.bar.value = offset / (this.file.size || 1)
    const isLast = this.file.size - offset <= MEBIBYTE / 2
    const words = isLast ? this.words.looks : this.words.sends
    this.say(words.replace('{sent}', size(offset)).replace('{size}', size(this.file.size)))
  }

  end(words, isWrong = false) {
    this.say(words)
    this.said.classList.toggle('govuk-error-message', isWrong)
    this.bar.hidden = true
    this.button.hidden = true
  }

  async send(address, token) {
    if (this.stopping.signal.aborted) return this.end(this.words.stopped)
    const { signal } = this.stopping
    const lost = () => this.say(this.words.lost)
    try {
      this.tell(0)
      await sendFile(this.file, { address, token, signal, tell: (offset) => this.tell(offset), lost })
      this.end(this.words.done)
      return true
    } catch (error) {
      if (signal.aborted) return this.end(this.words.stopped)
      this.end((error instanceof Refused && error.message) || this.words.failed, true)
    }
  }
}

function offerMany(form) {
  const input = form.querySelector('input[type=file]')
  const token = form.querySelector('[name=csrfmiddlewaretoken]').value
  const all = form.querySelector('[data-all]')
  const after = form.querySelector('[data-after]')
  let last = Promise.resolve()
  let waiting = 0
  input.multiple = true
  form.querySelector(`#${input.id}-hint`).textContent = form.dataset.hint
  const add = form.querySelector('[data-add]')
  const goesOn = add && form.dataset.stay;
  (add ?? form.querySelector('[type=submit]')).hidden = true
  form.addEventListener('submit', (event) => {
    if (goesOn && !waiting) return
    event.preventDefault()
    if (goesOn) all.textContent = form.dataset.stay
  })
  input.addEventListener('change', () => {
    for (const file of input.files) {
      const row = new Row(form, file)
      waiting += 1
      all.textContent = form.dataset.begun
      last = last.then(() => row.send(form.dataset.uploads, token)).then((isKept) => {
        waiting -= 1
        if (isKept) after.hidden = false
        if (!waiting) all.textContent = form.dataset.ended
      })
    }
    input.value = ''
  })
}

for (const form of document.querySelectorAll('form[data-uploads]')) offerMany(form)
