// WeChat draws its own bars and has no keyboard focus to show.
export {}
