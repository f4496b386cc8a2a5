import Taro from '@tarojs/taro'

/** Tells now and at every change whether there is a network. Answers what stops it. */
export function watchNetwork(onChange: (isOnline: boolean) => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => onChange(isConnected)
  Taro.onNetworkStatusChange(listen)
  void Taro.getNetworkType().then(({ networkType }) => onChange(networkType !== 'none'))
  return () => Taro.offNetworkStatusChange(listen)
}
