import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from '../src/phone/aria-attributes'

interface TemplatePlatform {
  platform?: string
  template?: { mergeComponents(context: IPluginContext, patch: object): void }
}

/** Taro plugin: lets aria attributes through to the mini-program's templates. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(target: TemplatePlatform) {
      if (target.platform === 'weapp') target.template?.mergeComponents(context, ariaAttributes)
    },
  })
}
