import { Screen } from '../../components/screen'

export default function Page() {
  return <Screen title="查找" />
}
