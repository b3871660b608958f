/**
 * Made-up people and history for looking at the program, entered through the same use cases as anyone's, with no SQL. The
 * history of 2019 and of 2022-23 is closed and keeps its own dates; the working day is made relative to the day it is loaded.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.demo;
