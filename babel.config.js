/** H5 runs on the stage and in the tests alone; the phone gets ES2018, what old WeChat engines read. */
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '109' } : { ios: '11.3', chrome: '64' }

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
