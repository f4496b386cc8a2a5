const onWechat = process.env.TARO_ENV === 'weapp'

/** A name in theme.json; H5 knows no theme.json and takes the design tokens instead. */
function themed(name: string, onH5: string): string {
  return onWechat ? `@${name}` : onH5
}

function tab(pagePath: string, text: string, name: string) {
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    pagePath,
    text,
    iconPath: themed(`tab${capital}`, `assets/tabs/${name}-light.png`),
    selectedIconPath: themed(`tab${capital}On`, `assets/tabs/${name}-light-on.png`),
  }
}

export default defineAppConfig({
  pages: [
    'pages/events/index',
    'pages/tickets/index',
    'pages/community/index',
    'pages/me/index',
    'pages/event/index',
    'pages/ticket/index',
    'pages/join/index',
    'pages/certificate/index',
    'pages/notifications/index',
    'pages/claim-role/index',
  ],
  subPackages: [
    { root: 'organizer', pages: ['home/index', 'edit/index', 'event/index'] },
    { root: 'door', pages: ['home/index', 'scan/index', 'search/index'] },
    { root: 'committee', pages: ['proposals/index', 'proposal/index'] },
  ],
  preloadRule: {
    'pages/me/index': { network: 'all', packages: ['organizer', 'door', 'committee'] },
  },
  style: 'v2',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: 'UG China',
    navigationBarBackgroundColor: themed('navigationBackground', '#f4f5f7'),
    navigationBarTextStyle: themed('navigationText', 'black'),
    backgroundColor: themed('ground', '#f4f5f7'),
    backgroundTextStyle: themed('pullText', 'dark'),
  },
  tabBar: {
    color: themed('tabText', 'var(--ink-3)'),
    selectedColor: themed('tabTextOn', 'var(--ink)'),
    backgroundColor: themed('tabBackground', 'var(--paper)'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [
      tab('pages/events/index', '活动', 'events'),
      tab('pages/tickets/index', '票夹', 'tickets'),
      tab('pages/community/index', '社区', 'community'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
})
