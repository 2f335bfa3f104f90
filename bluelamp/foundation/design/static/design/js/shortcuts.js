// Keys that lead to what can be done here. The palette's list says which keys lead where; no key changes anything by
// itself, but Ctrl with Enter sends the form that someone is in.

const TYPED_IN = 'textarea,select,input:not([type=checkbox],[type=radio])'
const PATIENCE_MS = 1500

// The browser leaves the focus in a dialog that was closed until it next draws the page.
const isTyping = (place) => place.matches(TYPED_IN) && !place.closest('dialog:not([open])')

const isHere = ({ dataset }) => dataset.go || document.querySelector(dataset.part)

// Of a group of radio buttons the chosen one takes the focus, as it would by Tab, or else the first that can be chosen.
function whereToType(part) {
  if (part.type !== 'radio') return part
  const group = part.closest('fieldset')
  return group.querySelector(':checked') ?? group.querySelector('input:enabled')
}

function leadTo(part) {
  if (!part.dispatchEvent(new CustomEvent('command', { cancelable: true }))) return
  const closed = part.closest('details')
  if (closed) closed.open = true
  const place = whereToType(part)
  place.focus()
  if (place.matches('a, [data-print]')) place.click()
}

function follow({ dataset }) {
  if (dataset.go) location.href = dataset.go
  else leadTo(document.querySelector(dataset.part))
}

function send({ target, shiftKey }) {
  const button = shiftKey ? '[data-send-and-close]' : '[type=submit]:not([data-put-in])'
  target.closest('form')?.querySelector(button)?.click()
}

// What narrows the list is fetched when it is first opened.
function open(dialog) {
  dialog.showModal()
  import(dialog.dataset.palette).then(({ show }) => show(dialog, isHere, follow))
}

// Some keys lead somewhere together, one after the other: g, then q.
function pressedAlone(leads) {
  let before = ''
  let at = 0
  return (event) => {
    const pressed = (event.timeStamp - at < PATIENCE_MS ? before : '') + event.key
    const led = leads.find((one) => one.dataset.keys === pressed && isHere(one))
    before = leads.some((one) => one.dataset.keys.startsWith(`${pressed} `)) ? `${pressed} ` : ''
    at = event.timeStamp
    if (!led) return
    event.preventDefault()
    follow(led)
  }
}

function listen(dialog) {
  const alone = pressedAlone([...dialog.querySelectorAll('[data-keys]')])
  const together = { k: () => dialog.open || open(dialog), Enter: send }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      const does = together[event.key]
      if (does) event.preventDefault()
      does?.(event)
    } else if (!dialog.open && !isTyping(event.target) && !document.body.dataset.singleKeys) alone(event)
  })
}

export function leadByKeys() {
  const dialog = document.querySelector('[data-palette]')
  if (!dialog?.showModal) return
  listen(dialog)
  document.querySelector('[data-open-palette]').addEventListener('click', (event) => {
    event.preventDefault()
    open(dialog)
  })
}
