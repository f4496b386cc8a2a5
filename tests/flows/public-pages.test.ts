import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { afterTheEvent, claim, page } from '../support/after-the-event'
import { openAddress } from '../support/browser-of-anybody'
import { openWorld, type World } from '../support/world'

/** Writes over a stored document, as somebody with the database in hand could. */
const forge = async (world: World, serial: string, changes: Record<string, unknown>) => {
  const [stored] = world.environment.documents('certificates').filter(({ _id }) => _id === serial)
  const twin = await openWorld()
  await twin.environment.insert('certificates', [{ ...stored, ...changes }])
  return twin
}

test('a stranger with the serial sees valid, name, event and date, with no login, in one database call and one request', async () => {
  const { world, eventId, event, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)

  const { result, databaseCalls } = await world.cost(() => page(world, serial))

  expect(databaseCalls).toBe(1)
  expect(result.status).toBe(200)
  for (const word of [
    '有效',
    '林一凡',
    event.title,
    '2026 年 11 月 28 日',
    '深圳分会',
    'UG China',
    serial,
  ])
    expect(result.text).toContain(word)
  expect(result.text).toContain('已核对，与签发时一致')
  expect(result.text).toContain('不是国家的志愿服务记录证明')
  expect(result.text).toContain('不隶属于 AWS')
  expect(result.body).not.toMatch(/<(script|img|iframe|object)|\bsrc=|@import|url\(/)
  expect(result.body).toMatch(/<html lang="zh-CN">.*<main>.*<h1>林一凡<\/h1>/s)
})

test('the page speaks English to who prefers it, and switches by a link', async () => {
  const { world, eventId, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)

  const preferred = await page(world, serial, { language: 'en-GB,en;q=0.9,zh;q=0.8' })
  const switched = await page(world, serial, { language: 'en', query: { lang: 'zh' } })
  const other = await page(world, serial, { language: 'fr-FR, de;q=0.5' })

  expect(preferred.text).toContain('Valid')
  expect(preferred.text).toContain('28 Nov 2026')
  expect(preferred.headers['content-language']).toBe('en')
  expect(preferred.body).toContain(`href="/certificates/${serial}?lang=zh"`)
  expect(switched.text).toContain('有效')
  expect(other.text).toContain('有效')
})

test('an unknown serial is said to be unknown, with what to look at; what was typed stays text', async () => {
  const { world } = await afterTheEvent()

  const unknown = await page(world, 'UGA-00000-00000')
  const nonsense = await page(world, '<script>alert(1)<')
  const asked = await openAddress(world, '/certificates', { query: { serial: '"><b>x' } })

  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('查无此证')
  expect(unknown.text).toContain('没有字母 I、L、O、U')
  for (const { status, body } of [nonsense, asked]) {
    expect(status).toBe(404)
    expect(body).not.toMatch(/<script|<b>/)
  }
})

test('a serial is found however it was typed: lower case, without hyphens, O for 0, I and L for 1', async () => {
  const { world, eventId, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)
  const typed = [
    serial.toLowerCase(),
    serial.replaceAll('-', ''),
    ` ${serial.replaceAll('-', ' ')} `,
    serial.slice(0, 3) + serial.slice(3).replaceAll('0', 'o').replaceAll('1', 'l'),
    serial.slice(0, 3) + serial.slice(3).replaceAll('0', 'O').replaceAll('1', 'I'),
  ]

  for (const text of typed)
    expect((await openAddress(world, '/certificates', { query: { serial: text } })).text).toContain(
      '林一凡',
    )
})

test('an edited document fails: whatever fact is changed, the page says that it differs from what was signed', async () => {
  const { world, eventId, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)
  const [stored] = world.environment.documents('certificates')
  const [head, body = '', signature] = String(stored?.credential).split('.')
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString())
  payload.credentialSubject.identifier[0].identityHash = '周舟'
  const repainted = `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`
  const edits = [
    { name: '周舟' },
    { eventTitle: 'Community Day' },
    { chapterName: '上海分会' },
    { heldAt: '2025-11-28T05:30:00.000Z' },
    { name: '周舟', credential: repainted },
    { credential: 'nothing' },
    { _id: 'UGA-00000-00000' },
  ]

  for (const edit of edits) {
    const twin = await forge(world, serial, edit)
    const shown = await page(twin, String(edit._id ?? serial))
    expect(shown.status).toBe(404)
    expect(shown.text).toContain('内容与签名不符')
    const state = await openAddress(twin, `/status/${edit._id ?? serial}`)
    expect(JSON.parse(state.body)).toEqual({ state: 'unknown' })
  }
})

test('machines are told the state of a serial: valid, revoked, unknown', async () => {
  const { world, eventId, lin, organizer } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)
  const state = async (text: string) =>
    JSON.parse((await openAddress(world, `/status/${text}`)).body)

  const valid = await state(serial)
  await organizer.must('certificates.revoke', { serial, reason: '签到有误' })
  const revoked = await state(serial)

  expect(valid).toMatchObject({ state: 'valid', revokedCredential: [] })
  expect(revoked).toMatchObject({
    state: 'revoked',
    revokedCredential: [{ revoked: true, revocationReason: '签到有误' }],
  })
  expect(await state('UGA-00000-00000')).toEqual({ state: 'unknown' })
})

test('names are text, whatever is in them', async () => {
  const { world, eventId, lin } = await afterTheEvent('<img src=x> & "朋友"')
  const { serial } = await claim(lin, eventId, '<script>alert(1)</script>')

  const { body } = await page(world, serial)

  expect(body).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>')
  expect(body).toContain('&lt;img src=x&gt; &amp; &quot;朋友&quot;')
  expect(body).not.toMatch(/<script|<img/)
})

test('anybody’s browser is held to reading: no submission, no other address, no store, no foreign code', async () => {
  const { world, eventId, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)

  const shown = await page(world, serial)
  const head = await page(world, serial, { method: 'HEAD' })
  const posted = await page(world, serial, { method: 'POST' })
  const absent = await openAddress(world, '/members')
  const called = await world.environment.call(
    'public',
    { action: 'certificates.mine' },
    { openid: lin.openid },
  )

  expect(shown.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(shown.body) ?? []
  const digest = createHash('sha256').update(style).digest('base64')
  expect(shown.headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`)
  expect(head).toMatchObject({ status: 200, headers: shown.headers, body: '' })
  expect(posted.status).toBe(405)
  expect(posted.headers.allow).toBe('GET, HEAD')
  expect(absent.status).toBe(404)
  expect(called).toMatchObject({ result: { statusCode: 404 } })
})

test('an event’s public page shows what a visitor may see: all of it, the card of a members-only event, or nothing', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const night = await world.publishedEvent({ format: 'nightTalk', title: '夜谈向量' })
  const organizer = await world.organizer()
  const draft = await organizer.must('events.copy', { eventId })
  const open = (id: string) => openAddress(world, `/events/${id}`)

  const shown = await world.cost(() => open(eventId))
  const card = await open(night.eventId)
  const hidden = await open(draft.event.eventId)
  const absent = await open('nothing')

  expect(shown.databaseCalls).toBe(1)
  expect(shown.result.status).toBe(200)
  for (const word of [event.title, '深圳分会', '科技园 B1 报告厅', '还剩 80 席', '第 1 个主题'])
    expect(shown.result.text).toContain(word)
  expect(card.text).toContain('会员活动')
  expect(card.text).toContain('夜谈向量')
  expect(card.text).not.toContain('讲师1')
  expect(card.body).not.toContain('live.example')
  expect(hidden).toEqual(absent)
  expect(hidden.status).toBe(404)
})

test('a canceled event says so on its public page', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  await (await world.organizer()).must('events.cancel', { eventId, reason: '场地停电' })

  const { text } = await openAddress(world, `/events/${eventId}`)

  expect(text).toContain('活动已取消')
  expect(text).toContain('场地停电')
})

test('whatever somebody types in place of a serial, the answer is that there is no such certificate', async () => {
  const { world } = await afterTheEvent()

  for (const serial of [`${'a'.repeat(59)}😀`, 'UGA-\ud83d', '%', '💥'.repeat(400)]) {
    const { status } = await openAddress(world, '/certificates', { query: { serial } })
    expect(status).toBe(404)
  }
})
