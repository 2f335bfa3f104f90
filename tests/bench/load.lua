-- Sends prepared requests, each of them once: wrk ... -- FILE, with one request a line: path, cookie, body.
-- Prints one line when done: answered, redirected, failed, microseconds measured, p50 and p99 in microseconds.
local thread_seen

function setup(thread)
  thread_seen = thread
end

function init(args)
  lines = io.lines(args[1])
  redirected = 0
end

function request()
  local line = lines()
  if line == nil then
    print("ran out of requests")
    os.exit(1)
  end
  local path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t(.*)")
  local headers = { Cookie = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }
  return wrk.format("POST", path, headers, body)
end

function response(status)
  if status == 302 or status == 303 then
    redirected = redirected + 1
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("figures %d %d %d %d %d %d", summary.requests, thread_seen:get("redirected"), failed,
    summary.duration, latency:percentile(50), latency:percentile(99)))
end
