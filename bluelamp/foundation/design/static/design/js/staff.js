// Everything a staff page runs.
import 'htmx.org'

import { announceChanges } from './announce.js'
import { offerCopying } from './copy.js'
import { keepDrafts } from './drafts.js'
import { focusErrors } from './error_focus.js'
import { offerHiding } from './hide_screen.js'
import { moveByKeys } from './keys.js'
import { pressLinkButtons } from './link_buttons.js'
import { followLive } from './live.js'
import { sendOnlyWithALine } from './offline.js'
import { sharePresence } from './presence.js'
import { offerPrinting } from './print.js'
import { leadByKeys } from './shortcuts.js'
import { submitOnce } from './submit_once.js'
import { tickRows } from './ticks.js'

focusErrors()
sendOnlyWithALine()
submitOnce()
pressLinkButtons()
offerPrinting()
offerCopying()
moveByKeys()
tickRows()
announceChanges()
followLive()
sharePresence()
keepDrafts()
leadByKeys()
offerHiding()
document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })

// Only a list that can tell of news carries the script for it.
const choice = document.querySelector('[data-alerts]')
if (choice) import(choice.dataset.alerts).then(({ alertOfNews }) => alertOfNews(choice))
