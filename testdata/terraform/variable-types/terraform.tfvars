jobs = {
  churn = {
    surplus = "alias/mine"
    isolate = null
    volumes = [{}]
  }
}
