größe-1 "ünïcode 😀" {
  naïve_2 = null
}
