first      = false
first_json = true
auto       = true
auto_json  = true
