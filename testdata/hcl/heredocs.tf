plain = <<EOT
first
  second ${x}
EOT
flush = <<-EOT
    four
      six

    ${interpolated} at four
     five
  EOT
none  = <<EOT
EOT
at_zero = <<-EOT
    four
  ${x}
${y}
    EOT
json = <<JSON
{"price": "100%", "a": "$5", "b": "$${literal}", "c": "\n"}
JSON
loop = <<-EOT
  %{ for x in list ~}
  item ${x}
  %{ endfor ~}
  end
  EOT
call = f([<<A
text
A
, <<B
 EOT B
B
])
