// Sends one file piece by piece, in the words of tus 1.0.0, and goes on by itself when a lost line is back.

const PIECE = 512 * 1024 // ten seconds on a slow 3G line, and all that a cut costs
const PATIENCE_MS = 90 * 1000
const LAST_PATIENCE_MS = 15 * 60 * 1000 // with the last piece, all of the file is looked at
const LONGEST_WAIT_MS = 30 * 1000
const GONE = [400, 403, 404, 412, 413, 415]

export class Refused extends Error {}

const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
const inBase64 = (words) => base64(new TextEncoder().encode(words))

// Whoever asks may stop it; after a while without an answer it counts as a lost line.
async function ask(address, options, signal, patience = PATIENCE_MS) {
  const line = new AbortController()
  const end = () => line.abort()
  const timer = setTimeout(end, patience)
  signal.addEventListener('abort', end)
  try {
    const headers = { 'Tus-Resumable': '1.0.0', ...options.headers }
    return await fetch(address, { ...options, headers, signal: line.signal, redirect: 'manual' })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

async function refuseWhatIsOver(answer) {
  if (!GONE.includes(answer.status)) return
  const isSentence = answer.headers.get('Content-Type')?.startsWith('text/plain')
  throw new Refused(isSentence ? await answer.text() : '')
}

async function checksumOf(piece) {
  if (!crypto.subtle) return {} // without TLS there is none
  return { 'Upload-Checksum': `sha256 ${base64(await crypto.subtle.digest('SHA-256', piece))}` }
}

async function read(file, from) {
  try {
    return await file.slice(from, from + PIECE).arrayBuffer()
  } catch {
    throw new Refused('')
  }
}

function untilTheLineIsBack(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    for (const [where, what] of [[window, 'online'], [signal, 'abort']]) {
      where.addEventListener(what, () => { clearTimeout(timer); resolve() }, { once: true })
    }
  })
}

async function begin(file, address, token, signal) {
  const told = { filename: file.name, filetype: file.type, changed: String(file.lastModified) }
  const metadata = Object.entries(told).map(([key, words]) => `${key} ${inBase64(words)}`.trim()).join(',')
  const headers = { 'X-CSRFToken': token, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata }
  const answer = await ask(address, { method: 'POST', headers }, signal)
  await refuseWhatIsOver(answer)
  if (answer.status !== 201) throw new Error('not begun')
  return { at: answer.headers.get('Location'), offset: Number(answer.headers.get('Upload-Offset')) }
}

async function whereItIs(at, signal) {
  const answer = await ask(at, { method: 'HEAD' }, signal)
  await refuseWhatIsOver(answer)
  if (!answer.ok) throw new Error('no answer')
  return Number(answer.headers.get('Upload-Offset'))
}

async function sendPiece(file, { at, offset }, token, signal) {
  const piece = await read(file, offset)
  const headers = {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': String(offset),
    'X-CSRFToken': token,
    ...await checksumOf(piece)
  }
  const isLast = offset + piece.byteLength === file.size
  const patience = isLast ? LAST_PATIENCE_MS : PATIENCE_MS
  const answer = await ask(at, { method: 'PATCH', headers, body: piece }, signal, patience)
  await refuseWhatIsOver(answer)
  if (answer.status !== 204) throw new Error('not taken')
  return Number(answer.headers.get('Upload-Offset'))
}

// Sends a file to its end; `tell` hears how many bytes are there, and `lost` that the line is away.
export async function sendFile(file, { address, token, signal, tell, lost }) {
  let place
  let wait = 1000
  let isSure = true
  while (!place || place.offset < file.size) {
    try {
      if (!place) place = await begin(file, address, token, signal)
      else if (!isSure) place.offset = await whereItIs(place.at, signal)
      else place.offset = await sendPiece(file, place, token, signal)
      isSure = true
      wait = 1000
      tell(place.offset)
    } catch (error) {
      if (signal.aborted && place) ask(place.at, { method: 'DELETE', headers: { 'X-CSRFToken': token } }, new AbortController().signal).catch(() => {})
      if (signal.aborted || error instanceof Refused) throw error
      isSure = false
      lost()
      await untilTheLineIsBack(wait, signal)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }
}
