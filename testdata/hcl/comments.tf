# one
/* two */ a /* between */ = /* after */ 1 // three
b = [ # in a list
  1, /* of
  two lines */ 2, // last
]
block { # four
  c = 2 /* not
  an end of line */ + 3
} // five
d = "# // /* none */"
# the last line has no end