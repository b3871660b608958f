# The sums of bench/analysis/paired.sh once more, by R from the files as they were published, compared with SaferHub's and DuckDB's.
# Words: street files, look-up, population, the folder that PairedRun wrote to. Ends with 1 if anything is not equal.
suppressPackageStartupMessages({library(sf); library(spdep)})
word <- commandArgs(trailingOnly = TRUE)
read <- function(file) read.csv(file, colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
made <- function(name) read.csv(file.path(word[4], paste0(name, ".csv")))
failed <- FALSE
say <- function(what, equal, more = "") {
  cat(sprintf("%-58s %s %s\n", what, if (equal) "equal" else "NOT EQUAL", more)); failed <<- failed || !equal
}
street <- do.call(rbind, lapply(Sys.glob(file.path(word[1], "*street*.csv")), read))
lookup <- read(word[2])
ward <- lookup$WD21CD[match(street[["LSOA code"]], lookup$LSOA11CD)]
mine <- as.data.frame(table(ward = ward, month = street$Month), responseName = "crimes", stringsAsFactors = FALSE)
mine <- mine[mine$crimes > 0, ]
ordered <- function(d) { d <- d[order(d$ward, d$month), c("ward", "month", "crimes")]; rownames(d) <- NULL; d$crimes <- as.numeric(d$crimes); d }
say("counts by ward and month, SaferHub and R", isTRUE(all.equal(ordered(made("saferhub-counts")), ordered(mine))), paste(nrow(mine), "numbers"))
say("counts by ward and month, DuckDB and R", isTRUE(all.equal(ordered(made("duckdb-counts")), ordered(mine))))

people <- read(word[3])
lookup$people <- as.numeric(gsub(",", "", people$pop))[match(lookup$LSOA11CD, people$lsoa)]
base <- tapply(lookup$people, lookup$WD21CD, sum)
rates <- made("saferhub-rates")
crimes <- table(ward)[rates$ward]
say("people of each ward, SaferHub and R", all(base[rates$ward] == rates$people), paste(nrow(rates), "wards"))
exact <- t(sapply(seq_along(crimes), function(i) 1000 * c(crimes[[i]], poisson.test(crimes[[i]])$conf.int) / base[[rates$ward[i]]]))
far <- max(abs(exact - as.matrix(rates[, c("rate", "lower", "upper")])))
say("rates with exact interval, SaferHub and R", far < 1e-6, sprintf("furthest %.1e", far))

cells <- made("saferhub-cells")
close <- dnearneigh(as.matrix(cells[, c("west", "south")]), 0, 1500)
z <- as.numeric(localG(cells$crimes, nb2listw(include.self(close), style = "B"), zero.policy = TRUE))
far <- max(abs(z - cells$z))
say("Gi* of each cell, SaferHub and R's spdep", far < 1e-9, sprintf("%d cells, furthest %.1e", nrow(cells), far))

# The projection is another's (PROJ), good to metres like ours, so crimes near a line may fall in the next cell: counted, not compared.
points <- street[street$Longitude != "", c("Longitude", "Latitude")]
metres <- st_coordinates(st_transform(st_as_sf(data.frame(lapply(points, as.numeric)), coords = 1:2, crs = 4326), 27700))
theirs <- table(paste(floor(metres[, 1] / 1000) * 1000, floor(metres[, 2] / 1000) * 1000))
key <- paste(cells$west, cells$south)
moved <- sum(abs(ifelse(is.na(theirs[key]), 0, theirs[key]) - cells$crimes)) / 2
cat(sprintf("crimes that sf puts into another cell than SaferHub does: %.0f of %d\n", moved, sum(cells$crimes)))
quit(status = as.integer(failed))
