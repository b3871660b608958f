# Compares every table that was made anew with the one that is kept: words equal, numbers to a part in a thousand million.
made <- commandArgs(trailingOnly = TRUE)[1]
faults <- 0
for (name in list.files("src/test/r/numbers")) {
  old <- read.csv(file.path("src/test/r/numbers", name)); new <- read.csv(file.path(made, name))
  same <- isTRUE(all.equal(old, new, tolerance = 1e-9))
  if (!same) { cat(name, "differs:", all.equal(old, new, tolerance = 1e-9)[1], "\n"); faults <- faults + 1 }
}
cat(length(list.files("src/test/r/numbers")), "tables compared,", faults, "differ\n")
quit(status = if (faults > 0) 1 else 0)
