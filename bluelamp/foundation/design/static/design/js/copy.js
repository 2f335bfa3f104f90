// Shows the copy buttons, which need a script, and lets each copy the text that it names.

async function copied(part) {
  getSelection().selectAllChildren(part)
  try {
    await navigator.clipboard.writeText(part.textContent)
  } catch {
    return document.execCommand('copy') // where the page came without TLS, or a browser asks first
  }
  return true
}

export function offerCopying() {
  const said = document.querySelector('[data-copied]')
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const done = await copied(document.getElementById(button.dataset.copy))
      said.textContent = ''
      said.textContent = done ? said.dataset.copied : said.dataset.notCopied
      for (const other of document.querySelectorAll('[data-copy-done]')) delete other.dataset.copyDone
      if (done) button.dataset.copyDone = ''
    })
  }
}
