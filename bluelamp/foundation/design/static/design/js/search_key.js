// One key leads to the search box from anywhere, unless someone is typing or has turned it off in this browser.

const KEPT = 'search-key'
const TYPED_IN = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="submit"])'

function isOff() {
  return localStorage.getItem(KEPT) === 'off'
}

// Speech software types single characters: whoever uses it must be able to turn the key off (WCAG 2.1.4).
function offerChoice() {
  const choice = document.querySelector('[data-search-key]')
  const box = choice?.querySelector('input')
  if (!box) return
  choice.hidden = false
  box.checked = !isOff()
  box.addEventListener('change', () => localStorage.setItem(KEPT, box.checked ? 'on' : 'off'))
}

export function searchByKey() {
  const search = document.querySelector('[data-search]')
  if (!search) return
  offerChoice()
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isOff()) return
    if (event.target.closest?.(TYPED_IN)) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}
