/* blocks and
   arguments */
number = 1
text   = "a" # comment
empty {}
bare label other { value = true }
quoted "first label" "sec\"ond" {
  a = 1 // comment
  b=2

  nested {
    deep {
      c = 3
    }
    deep {}
  }
}
last = false
