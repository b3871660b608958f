# Quartic kernel density by spatstat, in points for each square metre. spatstat's sigma is the kernel's standard
# deviation, which for a quartic kernel of radius h is h / sqrt(8). "exact" is summed point by point at the cells'
# centres; "corrected" is that with the edge correction of density.ppp, which works by Fourier transform on pixels.
source("src/test/r/writing.R")
suppressPackageStartupMessages({library(spatstat.geom); library(spatstat.explore)})
set.seed(2008)
n <- 300
x <- c(runif(n - 80, 0, 4000), rnorm(80, 2600, 200)); y <- c(runif(n - 80, 0, 3000), rnorm(80, 1100, 200))
window <- owin(c(0, 4000), c(0, 3000))
p <- ppp(round(x, 1), round(y, 1), window = window)
keep("density-points", data.frame(x = p$x, y = p$y))
centres <- expand.grid(x = seq(50, 3950, 100), y = seq(50, 2950, 100))
exact_at <- densitycrossEngine(p, ppp(centres$x, centres$y, window), sigma = 600 / sqrt(8), kernel = "quartic", edge = FALSE)
pixels <- function(edge) {
  as.numeric(density(p, sigma = 600 / sqrt(8), kernel = "quartic", edge = edge, dimyx = c(150, 200))[ppp(centres$x, centres$y, window)])
}
keep("density", data.frame(x = centres$x, y = centres$y, exact = as.numeric(exact_at),
  corrected = as.numeric(exact_at) * pixels(TRUE) / pixels(FALSE)))
naive <- clarkevans(p, correction = "none"); donnelly <- clarkevans(p, correction = "Donnelly")
test <- clarkevans.test(p, correction = "none", alternative = "clustered")
keep("nearest", data.frame(index = naive[[1]], donnelly = donnelly[[1]], p = test$p.value))
