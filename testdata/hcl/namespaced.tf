parsed = provider::aws::arn_parse(x)
spaced = provider :: ns :: f ()
