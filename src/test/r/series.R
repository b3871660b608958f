# Season, forecast and interrupted series, on the deaths and serious injuries of car drivers in Great Britain, 1969 to
# 1984 (Harvey and Durbin 1986; R's dataset UKDriverDeaths). The wearing of seat belts became law on 31 January 1983.
source("src/test/r/writing.R")
suppressPackageStartupMessages({library(sandwich)})
deaths <- UKDriverDeaths
s <- stl(deaths, s.window = "periodic", s.jump = 1, t.jump = 1, l.jump = 1)
s13 <- stl(deaths, s.window = 13, s.jump = 1, t.jump = 1, l.jump = 1)
keep("stl", data.frame(value = as.numeric(deaths), seasonal = as.numeric(s$time.series[, 1]), trend = as.numeric(s$time.series[, 2]),
  seasonal13 = as.numeric(s13$time.series[, 1]), trend13 = as.numeric(s13$time.series[, 2])))
set <- HoltWinters(deaths, alpha = 0.3, beta = 0.02, gamma = 0.2)
best <- HoltWinters(deaths)
p <- predict(set, 12, prediction.interval = TRUE, level = 0.8)
keep("holt-winters", data.frame(fit = p[, "fit"], upper = p[, "upr"], lower = p[, "lwr"]))
keep("holt-winters-errors", data.frame(set = set$SSE, best = best$SSE))
n <- length(deaths); t <- 1:n; after <- as.integer(t >= 170); since <- pmax(0, t - 169)
w <- 2 * pi * t / 12
days <- c(31,28,31,30,31,30,31,31,30,31,30,31)[(t - 1) %% 12 + 1]
fit <- glm(as.numeric(deaths) ~ t + after + since + sin(w) + cos(w) + sin(2 * w) + cos(2 * w) + offset(log(days)), family = quasipoisson)
lag <- floor(4 * (n / 100)^(2 / 9))
keep("interrupted", data.frame(estimate = coef(fit), quasi = sqrt(diag(vcov(fit))),
  newey = sqrt(diag(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = TRUE))), dispersion = summary(fit)$dispersion))
# Whether months of the year differ: ranks of what the trend leaves, and of the counts themselves, which have ties.
month <- factor((t - 1) %% 12)
left <- kruskal.test(as.numeric(deaths) - as.numeric(s$time.series[, 2]), month)
tied <- kruskal.test(round(as.numeric(deaths) / 100), month)
keep("season", data.frame(left = left$statistic, p = left$p.value, tied = tied$statistic))
