assigned_twice = true
