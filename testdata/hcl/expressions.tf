precedence  = a || b && c == d < e + f * g
left        = 10 - 4 - 3 / 2 % 5
unary       = -x + !y.z[0] - -1
group       = (1 + 2) * (
  3
)
choice      = a ? b : c ? d : e
traversal   = root.attr[0]["key"].0.name
computed    = list[i + 1].name[var.x]
call        = upper(lower("a"), [
  b,
]...)
empty_call  = timestamp()
relative    = f(x).attr[0]
attr_splat  = a.b.*.c.0.d[1]
full_splat  = a[*].b[0][*].c
tuple       = [1, "two", [3], ]
object      = { a = 1, "b" : 2, (c) = 3, "${d}e" = 4, f.g = 5, 6 = 7 }
lines       = {
  a = 1 # comment
  b : [
    2
  ],

  true = null
}
for_tuple   = [for v in list : v.id if v.ok]
for_object  = { for k, v in map : k => v... if v != "" }
for_lines   = {
  for k in
  keys : k
  => 1
}
compare     = a >= b != (c <= d)
