-- Sends prepared requests, each of them once: wrk ... -- FILE NEXT, with one request a line: path, cookie, body.
-- A form is accepted when the answer leads on to an address with NEXT in it. Where NEXT is 201, the requests are JSON,
-- the cookie is the key and the name of the sending, and one is accepted when that is its status.
-- Prints one line when done: answered, accepted, failed, microseconds measured, p50 and p99 in microseconds.
local thread_seen

function setup(thread)
  thread_seen = thread
end

function init(args)
  lines = io.lines(args[1])
  next_page = args[2]
  accepted = 0
end

function request()
  local line = lines()
  if line == nil then
    print("ran out of requests")
    os.exit(1)
  end
  local path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t(.*)")
  if next_page == "201" then
    local key, sent_as = cookie:match("(%S+) (%S+)")
    local shown = { Authorization = "Bearer " .. key, ["Idempotency-Key"] = sent_as, ["Content-Type"] = "application/json" }
    return wrk.format("POST", path, shown, body)
  end
  local headers = { Cookie = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }
  return wrk.format("POST", path, headers, body)
end

function response(status, headers)
  local location = headers["Location"] or headers["location"] or ""
  if next_page == "201" and status == 201 then
    accepted = accepted + 1
  elseif status == 302 and location:find(next_page, 1, true) then
    accepted = accepted + 1
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("figures %d %d %d %d %d %d", summary.requests, thread_seen:get("accepted"), failed,
    summary.duration, latency:percentile(50), latency:percentile(99)))
end
