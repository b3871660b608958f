# Intervals of rates, false discovery, and classes for a choropleth, by base R and classInt.
source("src/test/r/writing.R")
suppressPackageStartupMessages({library(classInt)})
counts <- c(0, 1, 3, 12, 57, 480, 10321); people <- c(900, 1500, 1721, 4002, 8120, 15500, 209893)
ci <- t(sapply(seq_along(counts), function(i) poisson.test(counts[i], people[i])$conf.int * 1000))
keep("rates", data.frame(count = counts, people = people, rate = counts / people * 1000, lower = ci[, 1], upper = ci[, 2]))
set.seed(1995)
p <- c(runif(40), runif(10)^4)
keep("discovery", data.frame(p = p, adjusted = p.adjust(p, "BH")))
values <- round(c(rgamma(30, 2, 0.05), rgamma(12, 30, 0.15)), 1)
keep("classes-values", data.frame(value = values))
br <- function(style) classIntervals(values, 5, style = style)$brks
keep("classes", data.frame(fisher = br("fisher"), quantile = br("quantile"), equal = br("equal")))
