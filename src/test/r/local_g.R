# Getis-Ord Gi* and Global Moran's I by spdep, on three fixtures: a masked grid with queen neighbours, points with
# neighbours within a distance, and areas with irregular neighbours. Columns: value, neighbours (from 0, without itself), z.
source("src/test/r/writing.R")
suppressPackageStartupMessages({library(spdep)})
set.seed(1992)
fixture <- function(name, x, nb) {
  gi <- localG(x, nb2listw(include.self(nb), style = "B", zero.policy = TRUE), zero.policy = TRUE)
  keep(paste0("local-g-", name), data.frame(
    value = x,
    neighbours = sapply(nb, function(n) paste(n[n > 0] - 1, collapse = " ")),
    z = as.numeric(gi)))
  for (style in c("B", "W")) {
    m <- moran.test(x, nb2listw(nb, style = style, zero.policy = TRUE), randomisation = TRUE, zero.policy = TRUE)
    moran <<- rbind(moran, data.frame(fixture = name, style = style, i = m$estimate[[1]], expected = m$estimate[[2]],
      variance = m$estimate[[3]], z = m$statistic[[1]], p = m$p.value))
  }
}
moran <- data.frame()
cells <- expand.grid(column = 0:11, row = 0:9)
inside <- (cells$column - 5.5)^2 / 36 + (cells$row - 4.5)^2 / 25 <= 1.05
grid <- subset(cells, inside)
close <- as.matrix(dist(grid, method = "maximum")) == 1
queen <- apply(close, 1, function(r) as.integer(which(r)), simplify = FALSE)
class(queen) <- "nb"; attr(queen, "region.id") <- as.character(seq_along(queen)); attr(queen, "sym") <- TRUE
counts <- rpois(nrow(grid), 3) + ifelse(grid$column > 7 & grid$row > 6, 6, 0)
fixture("grid", counts, queen)
keep("local-g-grid-cells", grid)
points <- cbind(runif(60, 0, 10000), runif(60, 0, 8000))
band <- dnearneigh(points, 0, 1800)
fixture("distance", round(rgamma(60, 2, 0.1), 3), band)
keep("local-g-distance-points", data.frame(x = points[, 1], y = points[, 2]))
areas <- cbind(runif(40), runif(40))
sym <- make.sym.nb(knn2nb(knearneigh(areas, 4)))
fixture("areas", rpois(40, 120 * areas[, 1]) / 7.3, sym)
keep("moran", moran)
