const chapter = (
  _id: string,
  name: string,
  kind: 'city' | 'tech',
  place: string,
  status: 'formal' | 'trial' = 'formal',
) => ({ _id, schemaVersion: 1, name, kind, status, place })

/** Ten formal chapters and two on trial (S05, S14). */
export const chapters = [
  chapter('shenzhen', '深圳分会', 'city', '深圳'),
  chapter('shanghai', '上海分会', 'city', '上海'),
  chapter('beijing', '北京分会', 'city', '北京'),
  chapter('guangzhou', '广州分会', 'city', '广州'),
  chapter('hangzhou', '杭州分会', 'city', '杭州'),
  chapter('chengdu', '成都分会', 'city', '成都'),
  chapter('wuhan', '武汉分会', 'city', '武汉'),
  chapter('genai', '生成式 AI 分会', 'tech', '生成式 AI'),
  chapter('cloudnative', '云原生分会', 'tech', '云原生'),
  chapter('data', '大数据分会', 'tech', '大数据'),
  chapter('xiamen', '厦门分会', 'city', '厦门', 'trial'),
  chapter('security', '云安全分会', 'tech', '安全', 'trial'),
]
