import Taro from '@tarojs/taro'

/** The platform's list of two to six things to do. Answers the chosen index, or undefined. */
export async function chooseFrom(labels: readonly string[]): Promise<number | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...labels] })
    return tapIndex
  } catch {
    return undefined
  }
}
