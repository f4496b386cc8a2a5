import { bilingual } from './language'

/** Words of the whole app: tabs, what components say by themselves, and what no noun owns. */
export const appCopy = bilingual({
  zh: {
    name: 'UG China',
    tabs: ['活动', '票夹', '社区', '我的'],
    look: {
      back: '返回',
      close: '关闭',
      required: '必填',
      loading: '正在载入',
      chooseDate: '选择日期',
      chooseTime: '选择时间',
      decrease: '减少',
      increase: '增加',
    },
    offline: '离线中，显示的是上次的内容',
    retrying: '人有点多，正在重试…',
    retry: '再试一次',
    cancel: '取消',
    done: '完成',
    copied: '已复制',
    saved: '已保存',
    requestId: (id: string) => `编号 ${id}`,
  },
  en: {
    name: 'UG China',
    tabs: ['Events', 'Tickets', 'Community', 'Me'],
    look: {
      back: 'Back',
      close: 'Close',
      required: 'required',
      loading: 'Loading',
      chooseDate: 'Choose a date',
      chooseTime: 'Choose a time',
      decrease: 'Less',
      increase: 'More',
    },
    offline: 'You are offline; this is what was here before',
    retrying: 'It is crowded, trying again…',
    retry: 'Try again',
    cancel: 'Cancel',
    done: 'Done',
    copied: 'Copied',
    saved: 'Saved',
    requestId: (id: string) => `Reference ${id}`,
  },
})
