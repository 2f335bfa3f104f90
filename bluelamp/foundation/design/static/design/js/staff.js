// Everything a staff page runs.
import 'htmx.org'

import { alertOfNews } from './alerts.js'
import { announceChanges } from './announce.js'
import { keepDrafts } from './drafts.js'
import { focusErrors } from './error_focus.js'
import { moveByKeys } from './keys.js'
import { pressLinkButtons } from './link_buttons.js'
import { followLive } from './live.js'
import { offerSavedReplies } from './saved_replies.js'
import { sharePresence } from './presence.js'
import { offerPrinting } from './print.js'
import { searchByKey } from './search_key.js'
import { submitOnce } from './submit_once.js'
import { tickRows } from './ticks.js'

focusErrors()
submitOnce()
pressLinkButtons()
offerPrinting()
moveByKeys()
tickRows()
searchByKey()
announceChanges()
alertOfNews()
followLive()
sharePresence()
keepDrafts()
offerSavedReplies()
