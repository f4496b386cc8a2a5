import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { goBack } from '../phone/navigate'
import { Icon } from './icon'
import { useLook } from './look'
import styles from './screen.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

const onWechat = process.env.TARO_ENV === 'weapp'

/** WeChat draws its own navigation bar and is only told the title; a browser has none. */
export function ScreenHeader({ title, tab }: { title: string; tab?: boolean }) {
  const { words } = useLook()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  if (onWechat) return null
  return (
    <View className={styles.header}>
      {tab ? null : (
        <Tappable className={styles.back} label={words.back} onTap={goBack}>
          <Icon name="chevron-left" size={24} />
        </Tappable>
      )}
      <Words size={17} bold heading={1} lines={1}>
        {title}
      </Words>
    </View>
  )
}
