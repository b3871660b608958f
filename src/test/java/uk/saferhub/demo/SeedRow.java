package uk.saferhub.demo;

/**
 * A row of the seed's figures and how the report tells it.
 *
 * @param id as in seed-figures.csv
 * @param before words that the report prints, and prints no longer once the record is changed
 * @param after words that it prints then, and did not before; empty where the words only go
 */
record SeedRow(String id, String before, String after) {}
