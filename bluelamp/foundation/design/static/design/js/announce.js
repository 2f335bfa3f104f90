// Reads out what changed when a part of the page was renewed: the text of its data-announce, when it is new.

export function announceChanges() {
  const said = new Map()
  const read = (part) => said.set(part.id, part.dataset.announce)
  document.querySelectorAll('[data-announce]').forEach(read)
  document.body.addEventListener('htmx:load', ({ target }) => {
    if (!target.dataset?.announce || said.get(target.id) === target.dataset.announce) return
    read(target)
    document.querySelector('[data-announcer]').textContent = target.dataset.announce
  })
}
