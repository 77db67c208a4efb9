assigned = false
assigned_twice = false
