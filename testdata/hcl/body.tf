/* blocks and
   arguments */
number = 1
text   = "a" # comment
empty {}
bare label other { value = true }
quoted "first label" "sec\"ond" {
  a = 1 // comment
  /* before */ b /* between */ = /* after */ 2

  nested {
    deep {
      c = 3
    }
    deep {}
  }
}
größe-1 "ünïcode 😀" {
  naïve_2 = null
}
last = false
