import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chapter, folder, gazette, qinghai, shell } from './run-gazette.ts'

/** What a file of Word 97 and of WPS begins with. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const oneLine = (text: string) => text.trimEnd().split('\n').length === 1

describe('what cannot be read is said in one line that names it, and exits 2', () => {
  const cases: [what: string, make: (dir: string) => Promise<string>, says: RegExp][] = [
    ['a name that leads nowhere', async (dir) => join(dir, 'gone.txt'), /gone\.txt: no such file/],
    [
      'a folder without gazettes',
      async (dir) => dir,
      /no gazettes in this folder; it needs files that end in \.txt, \.md, \.markdown, \.html/,
    ],
    [
      'a binary file',
      async (dir) => {
        await writeFile(join(dir, 'b.txt'), Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256)))
        return join(dir, 'b.txt')
      },
      /b\.txt: .*binary/,
    ],
    [
      'a file of WPS that is no .docx by another name',
      async (dir) => {
        await writeFile(join(dir, 'plan.wps'), OLE)
        return join(dir, 'plan.wps')
      },
      /plan\.wps: this is an old or protected Word file, which is not read; save it as \.docx/,
    ],
    [
      'a Rich Text file',
      async (dir) => {
        await writeFile(join(dir, 'plan.doc'), '{\\rtf1\\ansi \\u20851?\\u20110?}')
        return join(dir, 'plan.doc')
      },
      /plan\.doc: this is an RTF file, which is not read; save it as \.docx/,
    ],
    [
      'a web archive by the name of a Word file',
      async (dir) => {
        await writeFile(join(dir, 'plan.doc'), 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n')
        return join(dir, 'plan.doc')
      },
      /plan\.doc: this is a web archive \(MHTML\), which is not read; save it as a page/,
    ],
    [
      'an OFD file',
      async (dir) => {
        await writeFile(join(dir, 'plan.ofd'), zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') }))
        return join(dir, 'plan.ofd')
      },
      /plan\.ofd: this is an OFD file, which is not read; save it as a PDF/,
    ],
    [
      'the page that a server sends when there is none',
      async (dir) => {
        await writeFile(join(dir, 'a.html'), '<html><head><title>404 Not Found</title></head><body>nginx</body></html>')
        return join(dir, 'a.html')
      },
      /a\.html: this is an error page of a server \(404NotFound\); fetch the page again/,
    ],
    [
      'a picture under another name',
      async (dir) => {
        await writeFile(join(dir, 'a.txt'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
        return join(dir, 'a.txt')
      },
      /a\.txt: this is a picture.*OCR/,
    ],
    [
      'a name with an escape sequence in it',
      async (dir) => join(dir, '\x1b[31mred.txt'),
      /\\x1b\[31mred\.txt: no such file/,
    ],
  ]
  for (const command of ['extract', 'outline']) {
    it.each(cases)(`${command}: %s`, async (_, make, says) => {
      const { code, stdout, stderr } = await gazette([command, await make(await folder())])
      expect(stderr).toMatch(says)
      expect(stderr).toSatisfy(oneLine)
      expect(stdout).toBe('')
      expect(code).toBe(2)
    })
  }
})

it('an empty file is a gazette without documents, and it is said that there are none', async () => {
  const path = join(await folder(), 'empty.txt')
  await writeFile(path, '')
  const { code, stdout, stderr } = await gazette(['extract', path])
  expect(JSON.parse(stdout).documents).toEqual([])
  expect(stderr).toMatch(/empty\.txt: no documents found/)
  expect(code).toBe(0)
})

it('bytes that are no UTF-8 cost nothing but themselves', async () => {
  const path = join(await folder(), 'damaged.txt')
  const bytes = await readFile(chapter)
  await writeFile(path, Buffer.concat([bytes.subarray(0, 9000), Buffer.from([0xff, 0xc3]), bytes.subarray(9000)]))
  const { code, stdout } = await gazette(['extract', path])
  expect(code).toBe(0)
  const whole = JSON.parse((await gazette(['extract', chapter])).stdout)
  const titles = (json: { documents: { title: string }[] }) => json.documents.map(({ title }) => title)
  expect(titles(JSON.parse(stdout))).toEqual(titles(whole))
})

it('a text piped in is read with - and without', async () => {
  const fromFile = await gazette(['extract', qinghai, '-f', 'ndjson'])
  const input = await readFile(qinghai)
  for (const args of [
    ['extract', '-', '-f', 'ndjson'],
    ['extract', '-f', 'ndjson'],
  ]) {
    expect((await gazette(args, { input })).stdout).toBe(fromFile.stdout)
  }
})

describe('whatever a text is encoded in', () => {
  const encodings = [
    ['gb18030', '', 'gb18030'],
    ['gbk', '', 'gb18030'],
    ['utf-16le', '', 'utf-16le'],
    ['utf-16be', '\\xfe\\xff', 'utf-16be'],
    ['utf-16le', '\\xff\\xfe', 'utf-16le'],
    ['utf-8', '\\xef\\xbb\\xbf', 'utf-8'],
  ]
  it.each(encodings)('%s behind the mark "%s" gives the same records', async (encoding, mark, label) => {
    const path = join(await folder(), 'gazette.txt')
    // GBK has no ㎎ and the like; a line without them is as good.
    await shell(`{ printf '${mark}'; head -n 500 '${qinghai}' | iconv -c -f utf-8 -t ${encoding}; } > '${path}'`)
    const { stdout: decoded } = await gazette(['text', path])
    const { stdout } = await gazette(['extract', path, '-f', 'ndjson'])
    const utf8 = join(await folder(), 'gazette.txt')
    await writeFile(utf8, decoded)
    expect(stdout).toBe((await gazette(['extract', utf8, '-f', 'ndjson'])).stdout)
    expect(stdout).not.toContain('doubtful-encoding')
    expect((await gazette(['extract', path, '--encoding', label, '-f', 'ndjson'])).stdout).toBe(stdout)
  })

  it('Big5 is told from GBK by the characters that prose is made of', async () => {
    const path = join(await folder(), 'big5.txt')
    const prose = '為了促進經濟社會發展，本縣將於二零二五年建設圖書館三座，由教育處負責管理，並與有關部門共同實施。'
    await shell(`printf '%s\\n' '${prose}' | iconv -f utf-8 -t big5 > '${path}'`)
    expect((await gazette(['text', path])).stdout).toBe(`${prose}\n`)
  })

  it('a text too short to show it is read, and doubted', async () => {
    const path = join(await folder(), 'short.txt')
    await shell(`printf '%s\\n' '一、总体要求' '（一）指导思想' | iconv -f utf-8 -t gbk > '${path}'`)
    const doubts = async (...options: string[]) =>
      JSON.parse((await gazette(['extract', path, ...options])).stdout).diagnostics.filter(
        ({ rule }: { rule: string }) => rule === 'doubtful-encoding',
      )
    expect(await doubts()).toHaveLength(1)
    expect(await doubts('--encoding', 'gbk')).toEqual([])
  })
})

describe('a page', () => {
  const page = resolve('fixtures/minbao-2016.html')

  it('is known by what it says, whatever its name, and read from a pipe', async () => {
    const { stdout } = await gazette(['extract', page, '-f', 'ndjson'])
    const minbao = await readFile(page)
    const renamed = join(await folder(), 'page.txt')
    await writeFile(renamed, Buffer.concat([Buffer.from('<!DOCTYPE html>'), minbao]))
    const records = (text: string) => text.replaceAll(/"position":\{.*?\}\}/g, '')
    expect(records((await gazette(['extract', renamed, '-f', 'ndjson'])).stdout)).toBe(records(stdout))
    for (const args of [['-'], ['-', '--from', 'html']])
      expect((await gazette(['extract', ...args, '-f', 'ndjson'], { input: minbao })).stdout).toBe(stdout)
  })

  it('may be in the encoding that it declares, or in another one, which is said', async () => {
    const dir = await folder()
    const declared = '<html><head><meta charset="gb2312"></head><body>'
    await shell(`{ printf '%s' '${declared}'; cat '${page}'; } | iconv -c -t gb18030 > '${join(dir, 'gb.html')}'`)
    await shell(`{ printf '%s' '${declared}'; cat '${page}'; } > '${join(dir, 'utf8.html')}'`)
    const doubts = async (name: string) => {
      const { stdout } = await gazette(['extract', join(dir, name), '-f', 'ndjson'])
      expect(stdout).toContain('"title":"民用爆炸物品行业发展规划（2016-2020年）"')
      return stdout.match(/doubtful-encoding/g)?.length ?? 0
    }
    expect(await doubts('gb.html')).toBe(0)
    expect(await doubts('utf8.html')).toBe(1)
  })
})

it('text prints what positions point into', async () => {
  expect((await gazette(['text', qinghai])).stdout).toBe(await readFile(qinghai, 'utf8'))
  expect((await gazette(['text'], { input: '\ufeff一、总体要求\r\n' })).stdout).toBe('一、总体要求\r\n')
})

describe('a folder', () => {
  async function archive(): Promise<string> {
    const dir = await folder()
    await mkdir(join(dir, '2022/12'), { recursive: true })
    await copyFile(chapter, join(dir, '2022/12/special.txt'))
    await copyFile(chapter, join(dir, '2022/first.TXT'))
    await writeFile(join(dir, '2022/notes.xlsx'), 'no gazette')
    await writeFile(join(dir, '2022/~$special.docx'), 'no gazette')
    await writeFile(join(dir, '.hidden.txt'), 'no gazette')
    await symlink(dir, join(dir, '2022/round'))
    return dir
  }

  it('is searched to the bottom, and every record says which file it is from', async () => {
    const { code, stdout } = await gazette(['extract', '.', '-f', 'ndjson'], { cwd: await archive() })
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([...new Set(records.map(({ source }) => source))]).toEqual(['2022/12/special.txt', '2022/first.TXT'])
    expect(records.every(({ source }) => source !== undefined)).toBe(true)
    expect(code).toBe(0)
  })

  it('is read for what has the name of a document: a Word file saved as .doc is read, one of Word 97 is told of', async () => {
    const cwd = await folder()
    await copyFile('fixtures/parity/chapter.docx', join(cwd, 'a.doc'))
    await writeFile(join(cwd, 'b.doc'), OLE)
    const { code, stdout, stderr } = await gazette(['extract', '.'], { cwd })
    expect(JSON.parse(stdout).map(({ source }: { source: string }) => source)).toEqual(['a.doc'])
    expect(stderr).toMatch(/b\.doc: this is an old or protected Word file/)
    expect(code).toBe(2)
  })

  it('gives its good files though one of them is bad', async () => {
    const cwd = await archive()
    await writeFile(join(cwd, '2022/bad.txt'), Buffer.alloc(100))
    const { code, stdout, stderr } = await gazette(['extract', '.', 'gone.txt'], { cwd })
    const issues = JSON.parse(stdout)
    expect(issues.map(({ source }: { source: string }) => source)).toEqual(['2022/12/special.txt', '2022/first.TXT'])
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('gone.txt: no such file'),
      expect.stringContaining('2022/bad.txt: '),
    ])
    expect(code).toBe(2)
  })
})

describe('what a format needs is loaded when a file of that format comes', () => {
  const loadedFor = async (file: string): Promise<string[]> => {
    const { stderr } = await gazette(['extract', file, '-f', 'json', '-q'], { env: { NODE_DEBUG: 'module' } })
    return [...new Set([...stderr.matchAll(/formats[/\\](\w+)\.cjs/g)].map(([, name = '']) => name))]
  }

  it.each([
    ['txt', []],
    ['md', ['md']],
    ['html', ['html']],
    ['docx', ['docx']],
    ['pdf', ['pdf']],
  ])('%s', async (format, loaded) => {
    expect(await loadedFor(`fixtures/parity/chapter.${format}`)).toEqual(loaded)
  })
})

describe('a document that is too long to be held', () => {
  const works = Array.from({ length: 400 }, (_, at) => `${at + 1}.建设水库${at + 2}座。\n`)

  it.each([
    ['of many lines', works.join('\n')],
    ['in one line', works.map((work) => work.trim()).join('')],
  ])('%s is closed, told of, and read on: no record is lost', async (_, text) => {
    const file = join(await folder(), 'long.txt')
    await writeFile(file, `某市“十四五”水利规划\n\n一、任务\n\n${text}`)
    const whole = await gazette(['extract', file, '-f', 'ndjson'])
    const cut = await gazette(['extract', file, '-f', 'ndjson', '--max-document-size', '2k'])
    const raws = (out: string) =>
      out.split('\n').flatMap((line) => /"type":"target".*?"raw":"(.*?)"/.exec(line)?.[1] ?? [])
    expect(raws(cut.stdout)).toEqual(raws(whole.stdout))
    expect(cut.stdout.match(/"type":"document"/g)?.length).toBeGreaterThan(2)
    expect(cut.stdout).toMatch(/"rule":"document-too-large"/)
  })

  it('a size that is none is said', async () => {
    const { code, stderr } = await gazette(['extract', qinghai, '--max-document-size', 'much'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--max-document-size much: say a number of characters/)])
  })
})
