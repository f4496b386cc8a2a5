/** The oldest engines that WeChat still runs on: what is newer is compiled down to ES2018. */
const targets = { ios: '11.3', chrome: '64' }

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets,
        hot: false,
      },
    ],
  ],
}
