auto      = false
auto_json = true
