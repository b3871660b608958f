/**
 * Warnings, notices, requirements, undertakings and penalties, what came of them, and the orders they are given under. Types are
 * data of a pack; states, rules and the law they cite are here. Every date is the day it holds for, entered whenever.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "search", "tables", "files"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.notices;
