// Says on the page that a passkey did not work; django-allauth says so only to the browser's console.

document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  for (const words of document.querySelectorAll('[data-passkey-failed]')) words.hidden = false
})
