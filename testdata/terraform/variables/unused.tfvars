off = true
