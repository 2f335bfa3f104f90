// Stops a double click from sending the same form twice.

const PAUSE_MS = 1000
const sentAt = new WeakMap()

export function submitOnce() {
  document.addEventListener('submit', (event) => {
    const now = Date.now()
    if (now - (sentAt.get(event.target) ?? -Infinity) < PAUSE_MS) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    sentAt.set(event.target, now)
  }, true)
}
