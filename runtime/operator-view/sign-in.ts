import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/**
 * A door for operators: the cookie it brings belongs to the host name, and so to the API as well,
 * which decodes payloads for it. The page asks this view only, and the view asks the API.
 */
export function answerSignInPage(response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'content-security-policy':
      `default-src 'none'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; ` +
      `base-uri 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
  })
  response.end(page(nonce))
}

const page = (nonce: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>案结 · 运维登录</title>
<style nonce="${nonce}">
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 22rem; margin: 15vh auto; padding: 0 1rem }
  label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
  input, button { padding: .5rem; margin: .25rem 0 1rem }
  p[role=alert] { color: #a40000; min-height: 1.5em }
</style>
</head>
<body>
<h1>案结</h1>
<p>登录后可查看流程内容。 Sign in to read what workflows carry.</p>
<form id="form">
  <label for="login">用户名 Login</label>
  <input id="login" autocomplete="username" required autofocus>
  <label for="password">密码 Password</label>
  <input id="password" type="password" autocomplete="current-password" required>
  <p role="alert" id="said"></p>
  <button>登录 Sign in</button>
</form>
<script nonce="${nonce}">
  const field = (id) => document.getElementById(id)
  field('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    field('said').textContent = ''
    const answer = await fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: field('login').value, password: field('password').value }),
    }).catch(() => undefined)
    if (answer && answer.ok) return location.assign('/')
    const problem = answer && (await answer.json().catch(() => undefined))
    field('said').textContent = (problem && (problem.detail || problem.title)) || '无法登录 No answer'
  })
</script>
</body>
</html>
`
