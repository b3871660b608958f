# Similar areas in a funnel with over-dispersion, heaps in cells, the two tests that a hot spot passes, how much the places with the
# most hold, and how well hot spots foretell. By base R, from the formulas of the articles that the Java names.
source("src/test/r/writing.R")

# Spiegelhalter 2005: square roots steady a count's variance to a quarter; a tenth is winsorised at either end.
crimes <- c(412, 388, 455, 0, 391, 702, 405, 377, 460, 428, 399, 1203)
people <- c(10120, 9800, 10450, 480, 9930, 15210, 10010, 9420, 10800, 10240, 9990, 11020)
each <- sum(crimes) / sum(people)
crude <- 2 * (sqrt(crimes) - sqrt(each * people))
low <- sort(crude)[floor(0.1 * length(crude)) + 1]; high <- sort(crude)[length(crude) - floor(0.1 * length(crude))]
dispersion <- max(1, mean(pmin(pmax(crude, low), high)^2))
keep("similar", data.frame(crimes = crimes, people = people, rate = 1000 * each,
                           rank = rank(-crimes / people, ties.method = "min"), z = crude / sqrt(dispersion), dispersion = dispersion))

# Fisher, Thornton and Mackenzie 1922.
set.seed(1922)
cells <- c(rpois(180, 0.6), 11, 7, 0, 0, 5)
keep("dispersion", data.frame(count = cells, index = var(cells) / mean(cells)))

# Gi* upwards and the exact binomial tail, the larger of both, by Benjamini and Hochberg: a grid of 12 by 9 cells with queens.
set.seed(1995)
grid <- expand.grid(column = 0:11, row = 0:8)
count <- rpois(nrow(grid), 1.5); count[grid$column < 3 & grid$row < 2] <- count[grid$column < 3 & grid$row < 2] + 4
near <- sapply(seq_len(nrow(grid)), function(i) abs(grid$column - grid$column[i]) <= 1 & abs(grid$row - grid$row[i]) <= 1)
n <- nrow(grid); w <- colSums(near); here <- colSums(near * count)
spread <- sqrt(mean((count - mean(count))^2)) * sqrt((n * w - w^2) / (n - 1))
z <- (here - mean(count) * w) / spread
tail <- pbinom(here - 1, sum(count), w / n, lower.tail = FALSE)
p <- ifelse(z <= 0, pmax(pnorm(z, lower.tail = FALSE), 0.5), pmax(pnorm(z, lower.tail = FALSE), tail))
keep("hot-spots", data.frame(column = grid$column, row = grid$row, count = count, z = z, p = p, adjusted = p.adjust(p, "BH")))

# Lorenz 1905, turned about: what the places with the most hold.
set.seed(1905)
places <- sort(1 + rnbinom(140, 0.4, mu = 2), decreasing = TRUE)
share <- c(0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1)
top <- pmax(1, floor(share * length(places) + 0.5))
keep("repeats-places", data.frame(crimes = places))
keep("repeats", data.frame(share = share, places = top, hold = cumsum(places)[top] / sum(places)))

# Chainey, Tompson and Uhlig 2008; Hunt 2016.
set.seed(2008)
later <- rpois(200, 0.8); hot <- sort(sample(200, 9)); later[hot] <- later[hot] + rpois(9, 2)
rate <- sum(later[hot]) / sum(later)
keep("prediction", data.frame(later = later, hot = as.integer(seq_along(later) %in% hot), hit_rate = rate,
                              pai = rate / (length(hot) / length(later)), pei = sum(later[hot]) / sum(sort(later, decreasing = TRUE)[seq_along(hot)])))
